/** The district with what it chose for the groups its document only names: from the catalogue, or in its own words. */
import { candidatesFor, wordedEntry, type CatalogueEntry } from '../schema/catalogue';
import { askedQuantity, completeQuantity, foldTitle } from '../schema/complete-indicators';
import type { DirectionId } from '../schema/direction';
import type { District } from '../schema/district';
import { nowhere, type Indicator } from '../schema/indicator';
import type { Lexicon } from '../schema/lexicon';
import type { Quantity } from '../schema/quantity';
import { normaliseLabel } from '../table/normalise-label';
import type { TableRow, Tables } from '../table/tables';

export const choiceForm = 'districtIndicators';

/** The group as it stands on the sheet: its set, if the document names one, and its own words. */
export function groupLabel({ group, text }: Pick<Indicator, 'group' | 'text'>): string {
  return group === null ? text : `${group}: ${text}`;
}

export function withChosen(district: District, tables: Tables, lexicon: Lexicon): District {
  const chosen = tables
    .rows(choiceForm)
    .filter(({ table, row }) => tables.boolean(table, row, 'chosen') === true)
    .flatMap((row) => choiceOf(row, tables, { district, lexicon }) ?? []);
  if (chosen.length === 0) return district;
  const quantities = new Map(district.quantities.map((quantity) => [foldTitle(quantity.title), quantity]));
  const indicators = new Map(district.indicators.map((indicator) => [indicator.id, indicator]));
  for (const choice of chosen) {
    const { indicator, asked } = adopted(choice, district, quantities);
    for (const quantity of asked) quantities.set(foldTitle(quantity.title), quantity);
    indicators.set(indicator.id, indicator);
  }
  return { ...district, indicators: [...indicators.values()], quantities: [...quantities.values()] };
}

interface Choice {
  readonly entry: CatalogueEntry;
  readonly group: Indicator | null;
  readonly direction: DirectionId;
}

interface ChoiceContext {
  readonly district: District;
  readonly lexicon: Lexicon;
}

/** A row without an indicator's words chooses nothing. */
function choiceOf({ table, row }: TableRow, tables: Tables, context: ChoiceContext): Choice | null {
  const { district } = context;
  const cell = (name: string) => tables.text(table, row, name);
  const text = cell('indicator');
  if (text === '') return null;
  const [label, place] = [normaliseLabel(cell('group')), normaliseLabel(cell('documentPlace'))];
  const group =
    district.indicators.find(
      (each) =>
        each.kind === 'group' &&
        normaliseLabel(groupLabel(each)) === label &&
        (place === '' || normaliseLabel(each.where) === place),
    ) ?? null;
  const heading = normaliseLabel(cell('direction'));
  const direction = district.directions.find((each) => normaliseLabel(each.heading) === heading);
  const known = group === null ? district.catalogue.entries : candidatesFor(group.topics, district.catalogue);
  const entry =
    known.find((each) => normaliseLabel(each.text) === normaliseLabel(text)) ??
    ownEntry(text, { unit: cell('unit'), by: cell('reportedBy') }, context.lexicon);
  return { entry, group, direction: group?.direction ?? direction?.id ?? 'legal' };
}

/** A unit of yes or no asks for a presence, any other for a count; who does not say who reports means the schools. */
function ownEntry(
  text: string,
  { unit, by }: { readonly unit: string; readonly by: string },
  { meanings }: Lexicon,
): CatalogueEntry {
  const is = (words: readonly string[], word: string) =>
    words.some((each) => normaliseLabel(each) === normaliseLabel(word));
  const isPresence = is(meanings.presenceUnits, unit);
  const reportedBy = is(meanings.ofDistrict, by) ? 'district' : 'school';
  return wordedEntry(text, {
    kind: !isPresence ? 'count' : reportedBy === 'school' ? 'coverage' : 'presence',
    by: reportedBy,
    type: isPresence ? 'yesNo' : 'count',
    unit: isPresence || unit === '' ? null : unit,
    counts: is(meanings.personUnits, unit) ? 'persons' : 'things',
  });
}

interface Adopted {
  readonly indicator: Indicator;
  readonly asked: readonly Quantity[];
}

/** What the district counts already under the same words is not asked twice. */
function adopted(
  { entry, group, direction }: Choice,
  { catalogue }: District,
  known: ReadonlyMap<string, Quantity>,
): Adopted {
  const quantities = [...known.values()];
  const named = [entry.of, entry.partOf, entry.numerator].flatMap((id) =>
    quantities.some((each) => each.id === id) ? [] : catalogue.quantities.filter((each) => each.id === id),
  );
  const { asks, of, topics: _topics, source, from: _from, ...rest } = entry;
  const indicator: Indicator = {
    ...rest,
    id: group === null ? entry.id : `${entry.id}@${group.id}`,
    direction,
    group: group === null ? null : groupLabel(group),
    topics: [],
    place: group?.place ?? nowhere,
    where: group?.where ?? '',
    denominator: of,
    collected: 'proposed',
    reason: source,
  };
  if (asks === null) return { indicator, asked: named.map(completeQuantity) };
  const own = askedQuantity(entry, asks, { id: entry.id, direction, text: entry.text, kind: entry.kind });
  const same = known.get(foldTitle(own.title));
  return {
    indicator: { ...indicator, numerator: same?.id ?? own.id },
    asked: [...named.map(completeQuantity), ...(same === undefined ? [own] : [])],
  };
}

/** What a candidate asks for; null where nothing new is asked. */
export function chosenQuantity(entry: CatalogueEntry, { catalogue }: District): Quantity | null {
  const { id, text, kind, asks, numerator } = entry;
  if (asks !== null) return askedQuantity(entry, asks, { id, direction: 'legal', text, kind });
  const named = catalogue.quantities.find((each) => each.id === numerator);
  return named === undefined ? null : completeQuantity(named);
}
