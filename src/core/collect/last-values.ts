/** What a school answered last, before a collection: shown beside the cell for the new answer. */
import { lastValue } from '../indicators/membership';
import { Answer } from '../indicators/quantity-values';
import type { QuantitySheets } from '../indicators/quantity-sheets';
import type { Collection } from '../schema/collection';
import type { QuantityId } from '../schema/quantity';
import type { CellValue } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { cellOf, textOf } from '../table/table';
import type { Tables, TableRow } from '../table/tables';

export type LastValues = (school: string, quantity: QuantityId) => CellValue;

/** The school's own last answer; of a successor that has none yet, the sum of the counts of those it took the place of. */
export function lastValues({ values, rows }: QuantitySheets, before: Collection): LastValues {
  const isEarlier = (collection: Collection) =>
    !isSame(collection.title, before.title) && collection.last <= before.last;
  const own = new Map<string, { readonly day: number; readonly value: CellValue }>();
  for (const { table, row, organization, quantity, collection } of rows) {
    const of = values.collections[collection];
    const value = cellOf(table, row, 'value');
    if (of === undefined || organization < 0 || quantity < 0 || value === null || !isEarlier(of)) continue;
    const key = `${organization} ${quantity}`;
    if ((own.get(key)?.day ?? -Infinity) <= of.last) own.set(key, { day: of.last, value });
  }
  const organizations = new Map(values.organizations.map(({ code }, at) => [normaliseLabel(code), at]));
  const years = [...new Set(values.collections.filter(isEarlier).map(({ year }) => year))].sort(
    (left, right) => right - left,
  );
  return (school, id) => {
    const organization = organizations.get(normaliseLabel(school)) ?? -1;
    const quantity = values.quantityIndex.get(id) ?? -1;
    const known = own.get(`${organization} ${quantity}`);
    if (known !== undefined || organization < 0 || quantity < 0) return known?.value ?? null;
    if ((values.predecessors[organization] ?? []).length === 0) return null;
    for (const year of years) {
      const taken = lastValue(values, organization, quantity, year);
      if (taken.answer === Answer.value) return taken.number;
    }
    return null;
  };
}

/** The school's row of a form by school and collection, the last before the named one. */
export function lastRow(
  tables: Tables,
  form: string,
  school: string,
  before: Collection,
  collectionNamed: (title: string) => Collection | null,
): TableRow | null {
  let found: { readonly day: number; readonly at: TableRow } | null = null;
  for (const at of tables.rows(form)) {
    if (!isSame(textOf(at.table, at.row, 'school'), school)) continue;
    const own = collectionNamed(textOf(at.table, at.row, 'collection'));
    if (own === null || own.last > before.last || isSame(own.title, before.title)) continue;
    if (found === null || found.day <= own.last) found = { day: own.last, at };
  }
  return found?.at ?? null;
}

function isSame(left: string, right: string): boolean {
  return normaliseLabel(left) === normaliseLabel(right);
}
