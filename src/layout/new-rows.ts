/** Rows written below the last one of a person's table, in the columns it has; a column it lacks is begun beside the last. */
import type { NewValue } from '../core/model/sheet-model';
import type { FieldName } from '../core/schema/field';
import { valueAt } from '../core/table/grid';
import { fieldOf, type Table } from '../core/table/table';
import type { CellChange } from '../core/workbook';

/** Columns of fields, those that must be begun among them, and the cells of their headers. */
export function columnsFor(
  table: Table,
  fields: readonly FieldName[],
): { readonly columns: ReadonlyMap<FieldName, number>; readonly headers: readonly CellChange[] } {
  const columns = new Map(table.columnOf);
  const headers: CellChange[] = [];
  for (const name of fields) {
    const title = fieldOf(table, name)?.title;
    if (columns.has(name) || title === undefined) continue;
    const column = freeColumn(table, headers.length);
    columns.set(name, column);
    headers.push({ row: table.headerRow, column, expected: null, value: title });
  }
  return { columns, headers };
}

export function newRows(
  table: Table,
  rows: readonly Readonly<Record<FieldName, NewValue>>[],
  columns: ReadonlyMap<FieldName, number>,
): readonly CellChange[] {
  const first = freeRow(table);
  return rows.flatMap((cells, at) =>
    Object.entries(cells).flatMap(([name, value]): CellChange[] => {
      const column = columns.get(name);
      return column === undefined || value === null
        ? []
        : [{ row: first + at, column, expected: null, value }];
    }),
  );
}

/** Below everything that stands in the sheet: notes of a person's own under the table stay where they are. */
function freeRow({ grid, rows, headerRow }: Table): number {
  let row = (rows.at(-1) ?? headerRow) + 1;
  for (let below = row; below < grid.rowCount; below++) {
    if (grid.columns.some((_, column) => valueAt(grid, below, column) !== null)) row = below + 1;
  }
  return row;
}

/** Right of the last header; `begun`: how many columns begin before it. */
export function freeColumn({ grid, columnOf, headerRow }: Table, begun = 0): number {
  const last = grid.columns.reduce(
    (found, _, column) => (valueAt(grid, headerRow, column) === null ? found : column),
    Math.max(-1, ...columnOf.values()),
  );
  return last + 1 + begun;
}
