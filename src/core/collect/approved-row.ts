/** The approval on the sheet of collections too: the state, the day, the order and who approves, in the collection's own row. */
import { collectionsForm } from '../indicators/collections';
import type { FieldName } from '../schema/field';
import type { CellValue } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { cellOf, textOf } from '../table/table';
import type { Tables } from '../table/tables';
import type { JournalEntry } from './journal';
import type { CollectionPlan } from './plan-collection';
import { isBlank, saysSame } from '../table/same-value';

/** `approved`: the sheet's word for the state. A row is added where nobody described the collection. */
export function approvedRow(
  tables: Tables,
  { collection, day, person, reason: order }: JournalEntry,
  approved: string,
): Pick<CollectionPlan, 'writes' | 'added'> {
  const values: Readonly<Record<FieldName, CellValue>> = {
    state: approved,
    approvedOn: { date: day },
    order,
    approver: person,
  };
  const at = tables
    .rows(collectionsForm)
    .find(
      ({ table, row }) => normaliseLabel(textOf(table, row, 'collection')) === normaliseLabel(collection),
    );
  if (at === undefined)
    return { writes: [], added: [{ form: collectionsForm, values: { collection, ...values } }] };
  const writes = Object.entries(values).flatMap(([column, value]) => {
    const current = cellOf(at.table, at.row, column);
    // The post that approves was named beforehand.
    const isKept = saysSame(current, value) || (column === 'approver' && !isBlank(current));
    return isKept ? [] : [{ form: collectionsForm, at, column, current, value }];
  });
  return { writes, added: [] };
}
