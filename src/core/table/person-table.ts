/** Where a person's own table stands on a sheet: the area its cells fill, and which of its first rows are the header. */
import { CellKind, kindAt, type Area, type Grid } from './grid';

export interface PersonTable {
  /** With the header. */
  readonly area: Area;
  readonly headerRows: number;
}

/** Null where the sheet has no cells. A title of one cell above the table stays outside. */
export function personTable(grid: Grid): PersonTable | null {
  const rows = Array.from({ length: grid.rowCount }, (_, row) => filledColumns(grid, row));
  const bottom = rows.reduce((last, filled, row) => (filled.length > 0 ? row : last), -1);
  if (bottom === -1) return null;
  const widest = rows.reduce((most, filled) => Math.max(most, filled.length), 0);
  const first = rows.findIndex((filled) => filled.length >= Math.min(2, widest));
  const own = rows.slice(first, bottom + 1).filter((filled) => filled.length > 0);
  const left = own.reduce((least, filled) => Math.min(least, filled[0] ?? least), Infinity);
  const right = own.reduce((most, filled) => Math.max(most, filled.at(-1) ?? 0), 0);
  const headerEnd = grid.merges
    .filter(({ top }) => top === first)
    .reduce((end, merge) => Math.max(end, merge.bottom, merge.right > merge.left ? first + 1 : first), first);
  return { area: { top: first, left, bottom, right }, headerRows: Math.min(headerEnd, bottom) - first + 1 };
}

function filledColumns(grid: Grid, row: number): number[] {
  return grid.columns.flatMap((_, column) => (kindAt(grid, row, column) === CellKind.empty ? [] : [column]));
}
