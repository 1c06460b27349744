/** A grid with some cells changed: edited columns are copied, the others shared, the given grid is left alone. */
import { arraysOf, columnOf, type ColumnArrays } from './column-arrays';
import { CellKind, type CellValue, type Grid, type StringPool } from './grid';

export interface GridEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export function editedGrid(grid: Grid, edits: readonly GridEdit[], pool: StringPool): Grid {
  const byColumn = new Map<number, GridEdit[]>();
  for (const edit of edits) {
    const known = byColumn.get(edit.column);
    if (known === undefined) byColumn.set(edit.column, [edit]);
    else known.push(edit);
  }
  const width = edits.reduce(
    (widest, { column, value }) => (value === null ? widest : Math.max(widest, column + 1)),
    grid.columns.length,
  );
  const columns = Array.from({ length: width }, (_, column) => {
    const known = arraysOf(grid.columns[column]);
    const changed = byColumn.get(column);
    return changed === undefined ? known : editedColumn(known, changed, pool);
  });
  while (columns.at(-1)?.kinds.length === 0) columns.pop();
  const rowCount = columns.reduce((longest, { kinds }) => Math.max(longest, kinds.length), 0);
  return { ...grid, rowCount, columns: columns.map(columnOf), strings: pool.strings };
}

function editedColumn(column: ColumnArrays, edits: readonly GridEdit[], pool: StringPool): ColumnArrays {
  const length = edits.reduce(
    (longest, { row, value }) => (value === null ? longest : Math.max(longest, row + 1)),
    column.kinds.length,
  );
  const kinds = new Uint8Array(length);
  const values = new Float64Array(length);
  kinds.set(column.kinds);
  values.set(column.values);
  for (const { row, value } of edits) {
    if (row >= length) continue;
    const [kind, raw] = stored(value, pool);
    kinds[row] = kind;
    values[row] = raw;
  }
  let end = length;
  while (end > 0 && kinds[end - 1] === CellKind.empty) end--;
  return { kinds: kinds.subarray(0, end), values: values.subarray(0, end) };
}

function stored(value: CellValue, pool: StringPool): [CellKind, number] {
  if (value === null) return [CellKind.empty, 0];
  if (typeof value === 'number') return [CellKind.number, value];
  if (typeof value === 'boolean') return [CellKind.boolean, value ? 1 : 0];
  if (typeof value === 'string') return [CellKind.text, intern(value, pool)];
  return 'date' in value ? [CellKind.date, value.date] : [CellKind.error, intern(value.error, pool)];
}

function intern(text: string, pool: StringPool): number {
  const known = pool.ids.get(text);
  if (known !== undefined) return known;
  pool.strings.push(text);
  pool.ids.set(text, pool.strings.length - 1);
  return pool.strings.length - 1;
}
