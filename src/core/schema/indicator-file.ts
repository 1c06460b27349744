/** Indicators and quantities as a district file writes them: what follows from the document may be left out. */
import type { Decoder, FieldDecoders } from './decode';
import {
  fail,
  flag,
  isFailed,
  isObject,
  list,
  number,
  object,
  oneOf,
  optional,
  orNull,
  required,
  text,
  wholeNumber,
} from './decode';
import type { DirectionId } from './direction';
import { jsonProblem, jsonKind } from './json-problem';
import { direction, optionalText, optionalTexts, year } from './district-file-fields';
import {
  computedFromResults,
  indicatorKinds,
  type Indicator,
  type IndicatorBase,
  type Population,
} from './indicator';
import {
  countedThings,
  overTimes,
  paperValidities,
  quantityPeriods,
  quantityTypes,
  type CellOfForm,
  type Quantity,
} from './quantity';
import { owners } from './roadmap';

/** What an indicator asks for; it is the quantity of that indicator and takes its id, direction and words from it. */
export interface AskedEntry extends Omit<
  Quantity,
  'id' | 'direction' | 'title' | 'reportedBy' | 'about' | 'partOf' | 'sameAs' | 'isDefault'
> {
  /** Null: the indicator's own words. */
  readonly title: string | null;
  readonly by: Quantity['reportedBy'];
  /** Null: whom the reporter speaks for. */
  readonly about: Quantity['about'] | null;
}

export interface QuantityEntry extends Omit<AskedEntry, 'title'> {
  readonly id: string;
  readonly title: string;
  readonly direction: DirectionId;
  readonly partOf: string | null;
  readonly sameAs: CellOfForm | null;
}

export interface IndicatorEntry extends Pick<
  Indicator,
  | 'kind'
  | 'quote'
  | 'among'
  | 'base'
  | 'procedure'
  | 'computes'
  | 'better'
  | 'owner'
  | 'targets'
  | 'collected'
  | 'reason'
  | 'group'
  | 'topics'
> {
  /** Null: made of where it stands. */
  readonly id: string | null;
  readonly event: string | null;
  readonly passport: string | null;
  readonly row: string | null;
  readonly item: number | null;
  readonly cycle: DirectionId | null;
  /** Null: that of the place; a set of another direction may stand among the acts. */
  readonly direction: DirectionId | null;
  readonly criterion: string | null;
  /** Null: the whole cell. */
  readonly text: string | null;
  /** Either `asks`, or a quantity that is asked elsewhere. */
  readonly asks: AskedEntry | null;
  readonly numerator: string | null;
  readonly partOf: string | null;
  /** The denominator. */
  readonly of: string | null;
}

const types: readonly (typeof quantityTypes)[number][] = quantityTypes;

const asked = {
  by: required(oneOf<Quantity['reportedBy']>(['school', 'district', 'computed'])),
  about: optional(orNull(oneOf<Quantity['about']>(['school', 'district', 'unit'])), null),
  type: required(oneOf(types)),
  unit: optionalText,
  choices: optionalTexts,
  counts: optional(orNull(oneOf(countedThings)), null),
  period: optional(oneOf(quantityPeriods), 'calendar-year'),
  overTime: optional(oneOf(overTimes), 'sum'),
  types: optionalTexts,
  evidence: optionalText,
  validity: optional(orNull(oneOf(paperValidities)), null),
  minimum: optional(orNull(number), null),
  maximum: optional(orNull(number), null),
  isSensitive: optional(flag, false),
  replaces: optionalText,
  isComparable: optional(flag, false),
} as const;

const cellOfForm = object<CellOfForm>({ form: required(text), fields: required(list(text)) });

export const quantity: Decoder<QuantityEntry> = object<QuantityEntry>({
  ...asked,
  id: required(text),
  title: required(text),
  direction: required(direction),
  partOf: optionalText,
  sameAs: optional(orNull(cellOfForm), null),
});

const population: Decoder<Population> = (value, path, problems) => {
  const kind = isObject(value) ? value['kind'] : undefined;
  switch (kind) {
    case 'all':
    case 'sample':
      return { kind };
    case 'types': {
      const read = object<{ kind: string; types: readonly string[] }>({
        kind: required(text),
        types: required(list(text)),
      });
      const found = read(value, path, problems);
      return isFailed(found) ? found : { kind, types: found.types };
    }
    case 'list': {
      const read = object<{ kind: string; list: string; year: number | null }>({
        kind: required(text),
        list: required(text),
        year: optional(orNull(year), null),
      });
      const found = read(value, path, problems);
      return isFailed(found) ? found : { kind, list: found.list, year: found.year };
    }
    case 'rotation': {
      const read = object<{ kind: string; everyYears: number }>({
        kind: required(text),
        everyYears: required(wholeNumber),
      });
      const found = read(value, path, problems);
      return isFailed(found) ? found : { kind, everyYears: found.everyYears };
    }
    default:
      return fail(problems, jsonProblem('wrong-type', path, { expected: 'object', found: jsonKind(value) }));
  }
};

const base: Decoder<IndicatorBase> = (value, path, problems) => {
  const read = object<{ kind: IndicatorBase['kind']; count: number | null; title: string | null }>({
    kind: required(oneOf<IndicatorBase['kind']>(['last-year', 'years', 'collection'])),
    count: optional(orNull(wholeNumber), null),
    title: optionalText,
  });
  const found = read(value, path, problems);
  if (isFailed(found)) return found;
  if (found.kind === 'last-year') return { kind: 'last-year' };
  if (found.kind === 'years' && found.count !== null) return { kind: 'years', count: found.count };
  if (found.kind === 'collection' && found.title !== null) return { kind: 'collection', title: found.title };
  const field = found.kind === 'years' ? 'count' : 'title';
  return fail(problems, jsonProblem('missing-field', path, { field }));
};

const asks: Decoder<AskedEntry> = object<AskedEntry>({ ...asked, title: optionalText });

export const indicatorFields: FieldDecoders<IndicatorEntry> = {
  id: optionalText,
  event: optionalText,
  passport: optionalText,
  row: optionalText,
  item: optional(orNull(wholeNumber), null),
  cycle: optional(orNull(direction), null),
  direction: optional(orNull(direction), null),
  criterion: optionalText,
  text: optionalText,
  kind: required(oneOf(indicatorKinds)),
  asks: optional(orNull(asks), null),
  numerator: optionalText,
  partOf: optionalText,
  of: optionalText,
  quote: optionalText,
  among: optional(population, { kind: 'all' }),
  base: optional(orNull(base), null),
  procedure: optionalText,
  computes: optional(orNull(oneOf(computedFromResults)), null),
  better: optional(oneOf<Indicator['better']>(['higher', 'lower', 'none']), 'higher'),
  owner: optional(oneOf(owners), 'district'),
  targets: optionalTexts,
  collected: optional(oneOf<Indicator['collected']>(['document', 'proposed']), 'document'),
  reason: optionalText,
  group: optionalText,
  topics: optionalTexts,
};

export const indicator: Decoder<IndicatorEntry> = object<IndicatorEntry>(indicatorFields);
