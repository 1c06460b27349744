/** The flags' inputs from the sheets: the registry of schools, rechecks, official lists and the district's parameters. */
import { defineCheck, type Finding } from '../finding';
import { codesIn } from '../results/school-finder';
import type { TestReference } from '../results/result';
import { rowIn, TestKeyRows } from '../results/test-key-rows';
import type { FieldName } from '../schema/field';
import type { FormId } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { normaliseLabel } from '../table/normalise-label';
import { parseNumber } from '../table/parse-number';
import { parseSchoolYear } from '../table/parse-school-year';
import { cellOf, placeOf, textOf } from '../table/table';
import type { Tables } from '../table/tables';
import { computeFlags } from './compute-flags';
import type { Flags } from './flag';
import type { FlagsInput, OfficialListEntry, Recheck } from './flags-input';
import type { RegionReference } from './region-reference';
import type { ParameterProblem, ParameterValue } from './parameters';
import type { ContextIndicator, FlagSchool, Settlement } from './school';

declare module '../finding' {
  interface FindingFacts {
    'parameter-unusable': {
      readonly id: string;
      readonly title: string;
      readonly value: string;
      readonly reason:
        'unknown' | 'not-a-number' | 'out-of-range' | 'not-yes-or-no' | 'unreadable-list' | 'not-in-list';
      readonly minimum: number | null;
      readonly maximum: number | null;
    };
  }
}

export const parameterUseFindings = defineCheck({ 'parameter-unusable': 'error' });

/** Columns of the registry of schools that say how hard the school's context is. */
const contextFields: readonly { readonly name: FieldName; readonly isReversed: boolean }[] = [
  { name: 'disabilityShare', isReversed: false },
  { name: 'nonNativeShare', isReversed: false },
  { name: 'singleParentShare', isReversed: false },
  { name: 'registerShare', isReversed: false },
  { name: 'parentsHigherShare', isReversed: true },
];

const contextIndicators: readonly ContextIndicator[] = contextFields.map(({ name, isReversed }) => ({
  id: name,
  isReversed,
}));

/** The forms of what the flags take besides results and parameters. */
export const flagForms: readonly FormId[] = ['schools', 'recheck', 'officialLists'];

export function flagsOf(
  tables: Tables,
  lexicon: Lexicon,
  {
    references,
    ...input
  }: Pick<FlagsInput, 'results' | 'scales' | 'schools' | 'parameters'> & {
    readonly references: readonly TestReference[];
  },
): Flags {
  return computeFlags({
    ...input,
    contextIndicators,
    rechecks: rechecksOf(tables, lexicon),
    officialLists: officialListsOf(tables, lexicon),
    references: regionReferencesOf(references),
  });
}

/** Schools of the registry in its order; a row without a code is left out (the check reports it). */
export function schoolsOf(tables: Tables, { meanings }: Lexicon): readonly FlagSchool[] {
  const schools = new Map<string, FlagSchool>();
  for (const { table, row } of tables.rows('schools')) {
    const code = textOf(table, row, 'code');
    if (code === '' || schools.has(normaliseLabel(code))) continue;
    schools.set(normaliseLabel(code), {
      code,
      name: textOf(table, row, 'name') || code,
      formerCodes: codesIn(textOf(table, row, 'formerCodes')),
      isLyceumOrGymnasium: isOneOf(textOf(table, row, 'type'), meanings.lyceumOrGymnasium),
      settlement: settlementOf(textOf(table, row, 'settlement'), meanings),
      context: contextFields.map(({ name }) => tables.number(table, row, name)),
    });
  }
  return [...schools.values()];
}

function rechecksOf(tables: Tables, lexicon: Lexicon): readonly Recheck[] {
  const sheets = tables.of('recheck');
  return new TestKeyRows(tables, lexicon).index('recheck').rows.flatMap((each) => {
    const { key, table, row } = rowIn(sheets, each);
    const rechecked = tables.number(table, row, 'rechecked');
    const confirmed = tables.number(table, row, 'confirmed');
    return rechecked === null || confirmed === null ? [] : [{ key, rechecked, confirmed }];
  });
}

/** A list of a calendar year speaks of the school year that ended in it. */
export function officialListsOf(tables: Tables, { meanings }: Lexicon): readonly OfficialListEntry[] {
  return tables.rows('officialLists').flatMap(({ table, row }) => {
    const year = tables.number(table, row, 'year');
    const name = textOf(table, row, 'list');
    const school = textOf(table, row, 'school');
    const list = isOneOf(name, meanings.lowResultsList)
      ? ('low-results' as const)
      : isOneOf(name, meanings.objectivityList)
        ? ('objectivity' as const)
        : null;
    if (year === null || list === null || school === '') return [];
    return [{ schoolYear: year - 1, list, authority: textOf(table, row, 'source'), school }];
  });
}

/** The district's own values by parameter id; a blank value leaves the method's. */
export function parameterOverrides(tables: Tables): ReadonlyMap<string, ParameterValue> {
  const overrides = new Map<string, ParameterValue>();
  for (const { table, row } of tables.rows('parameters')) {
    const id = textOf(table, row, 'id');
    const value = cellOf(table, row, 'value');
    if (id === '' || value === null) continue;
    if (typeof value === 'object') overrides.set(id, textOf(table, row, 'value'));
    else if (typeof value === 'string') {
      const text = value.trim();
      const isYear = parseSchoolYear(text) !== null;
      if (text !== '') overrides.set(id, isYear ? text : (parseNumber(text) ?? text));
    } else overrides.set(id, value);
  }
  return overrides;
}

/** The region's own row of a test, where files give one; the whole of the country is no reference for a district. */
function regionReferencesOf(references: readonly TestReference[]): readonly RegionReference[] {
  return references
    .filter(({ group }) => group === 'region')
    .map((reference) => ({ ...reference, lowerFence: null, upperFence: null }));
}

/** A value that cannot be used is a finding at its cell. */
export function parameterFindings(tables: Tables, problems: readonly ParameterProblem[]): readonly Finding[] {
  const rows = tables.rows('parameters');
  return problems.map(({ id, title, value, reason, minimum, maximum }) => {
    const at = rows.find(({ table, row }) => textOf(table, row, 'id') === id);
    const place = at === undefined ? {} : placeOf(at.table, at.row, reason === 'unknown' ? 'id' : 'value');
    return parameterUseFindings.of('parameter-unusable', place, {
      id,
      title,
      value: String(value ?? ''),
      reason,
      minimum,
      maximum,
    });
  });
}

function settlementOf(text: string, meanings: Lexicon['meanings']): Settlement | null {
  if (isOneOf(text, meanings.town)) return 'town';
  return isOneOf(text, meanings.village) ? 'village' : null;
}

function isOneOf(text: string, words: readonly string[]): boolean {
  const folded = normaliseLabel(text);
  return words.some((word) => normaliseLabel(word) === folded);
}
