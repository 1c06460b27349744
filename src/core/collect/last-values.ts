/** What a school answered last, before a collection: shown beside the cell for the new answer. */
import { daysOf } from '../indicators/collections';
import { isAskedIn, lineagesOf, type Organization } from '../indicators/organizations';
import type { QuantitySheets } from '../indicators/quantity-sheets';
import { Answer, cellIndex } from '../indicators/quantity-values';
import type { Collection } from '../schema/collection';
import type { FieldName } from '../schema/field';
import type { QuantityId } from '../schema/quantity';
import type { CellValue } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { cellOf, textOf } from '../table/table';
import type { Tables, TableRow } from '../table/tables';

export type LastValues = (school: string, quantity: QuantityId) => CellValue;

/**
 * The school's own last answer; of a successor the counts of those whose place it took are added to its own. Where one of
 * them is unknown the sum is too, and its own answer stands.
 */
export function lastValues({ values, rows }: QuantitySheets, before: Collection): LastValues {
  const { organizations, collections, quantities, lineages } = values;
  const earlier = earlierOf(collections, before);
  const own = new Map<string, CellValue>();
  for (const { table, row, organization, quantity, collection } of rows) {
    const value = cellOf(table, row, 'value');
    if (organization >= 0 && quantity >= 0 && collection >= 0 && value !== null)
      own.set(`${organization} ${quantity} ${collection}`, value);
  }
  const places = new Map(organizations.map(({ code }, at) => [normaliseLabel(code), at]));
  const sumOf = (organization: number, quantity: number, at: number, hasAnswered: boolean): number | null => {
    const [collection, lineage] = [collections[at], lineages[organization]];
    if (collection === undefined || lineage === undefined) return null;
    const members = summedIn(lineage, organizations, collection, hasAnswered)
      .map((place) => cellIndex(values, place, quantity, at))
      .filter((cell) => values.answers[cell] !== Answer.notApplicable);
    const isKnown = members.length > 0 && members.every((cell) => values.answers[cell] === Answer.value);
    return isKnown ? members.reduce((sum, cell) => sum + (values.numbers[cell] ?? NaN), 0) : null;
  };
  return (school, id) => {
    const organization = places.get(normaliseLabel(school)) ?? -1;
    const quantity = values.quantityIndex.get(id) ?? -1;
    const isSummed = quantities[quantity]?.type === 'count' && (lineages[organization]?.length ?? 0) > 1;
    for (const at of earlier) {
      const answer = own.get(`${organization} ${quantity} ${at}`) ?? null;
      const sum = isSummed ? sumOf(organization, quantity, at, answer !== null) : null;
      if (sum !== null || answer !== null) return sum ?? answer;
    }
    return null;
  };
}

/** Numbers of pupils and staff, by column. */
export interface LastContingent {
  readonly collection: string;
  readonly values: Readonly<Record<FieldName, CellValue>>;
}

const contingentForm = 'contingent';

/** The school's row of the last collection before the named one; of a successor the sum, column by column. */
export function lastContingents(
  tables: Tables,
  organizations: readonly Organization[],
  known: readonly Collection[],
  before: Collection,
): (school: string) => LastContingent | null {
  const places = new Map(organizations.map(({ code }, at) => [normaliseLabel(code), at]));
  const rowOf = new Map<string, TableRow>();
  for (const at of tables.rows(contingentForm)) {
    const place = places.get(normaliseLabel(textOf(at.table, at.row, 'school')));
    if (place !== undefined)
      rowOf.set(`${place} ${normaliseLabel(textOf(at.table, at.row, 'collection'))}`, at);
  }
  const earlier = earlierOf(known, before).flatMap((at) => known[at] ?? []);
  const lineages = lineagesOf(organizations);
  return (school) => {
    const place = places.get(normaliseLabel(school)) ?? -1;
    for (const collection of earlier) {
      const title = normaliseLabel(collection.title);
      const hasAnswered = rowOf.has(`${place} ${title}`);
      const members = summedIn(lineages[place] ?? [], organizations, collection, hasAnswered);
      const rows = members.map((each) => rowOf.get(`${each} ${title}`));
      const [first] = rows.filter((row) => row !== undefined);
      if (first === undefined) continue;
      const values = Object.fromEntries(
        first.table.form.fields.map(({ name }) => [name, sumOfCells(rows, name)]),
      );
      return { collection: collection.title, values };
    }
    return null;
  };
}

/**
 * Of a lineage those whose answers in a collection make the sum: who is asked in it. One that left in its days is within
 * the answer of its successor, where the successor gave one.
 */
function summedIn(
  lineage: readonly number[],
  organizations: readonly Organization[],
  collection: Collection,
  hasAnswered: boolean,
): readonly number[] {
  const days = daysOf(collection);
  return lineage.filter((place, at) => {
    const organization = organizations[place];
    if (organization === undefined || !isAskedIn(organization, days)) return false;
    const { to } = organization;
    return at === 0 || !hasAnswered || to === null || to >= days.last;
  });
}

/** One of them unknown, and the sum is unknown; a single row says what it says. */
function sumOfCells(rows: readonly (TableRow | undefined)[], name: FieldName): CellValue {
  const cells = rows.map((at) => (at === undefined ? null : cellOf(at.table, at.row, name)));
  if (cells.length === 1) return cells[0] ?? null;
  const numbers = cells.filter((value) => typeof value === 'number');
  return numbers.length === cells.length ? numbers.reduce((sum, value) => sum + value, 0) : null;
}

/** Places of the collections before the named one, the last first. */
function earlierOf(collections: readonly Collection[], before: Collection): readonly number[] {
  return collections
    .flatMap((each, at) =>
      isSame(each.title, before.title) || each.last > before.last ? [] : [{ at, each }],
    )
    .sort((left, right) => right.each.last - left.each.last || right.at - left.at)
    .map(({ at }) => at);
}

function isSame(left: string, right: string): boolean {
  return normaliseLabel(left) === normaliseLabel(right);
}
