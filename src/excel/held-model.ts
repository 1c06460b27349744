/** What a sheet of ours holds now: the looks it was written with, the values that stand on it since a person's edits and Ctrl+Z. */
import { modelOfGrid } from '../core/model/grid-model';
import type { CellModel, SheetModel } from '../core/model/sheet-model';
import { valueAt, type CellValue, type Grid } from '../core/table/grid';
import { sameValue } from './cell-value';

/** `written`: undefined where the session has not written the sheet; then nothing is known of its looks. */
export function heldModel(grid: Grid, written: SheetModel | undefined, isOwn: boolean): SheetModel {
  if (written === undefined) return modelOfGrid(grid, isOwn);
  const rows = Array.from({ length: Math.max(grid.rowCount, written.rows.length) }, (_, row) => {
    const known = written.rows[row] ?? { cells: [] };
    const count = Math.max(known.cells.length, row < grid.rowCount ? grid.columns.length : 0);
    const cells = Array.from({ length: count }, (_cell, column) =>
      heldCell(known.cells[column] ?? null, valueIn(grid, row, column)),
    );
    return { ...known, cells };
  });
  return { ...written, name: grid.sheet, rows, merges: grid.merges };
}

function valueIn(grid: Grid, row: number, column: number): CellValue {
  return row < grid.rowCount && column < grid.columns.length ? valueAt(grid, row, column) : null;
}

function heldCell(cell: CellModel | null, found: CellValue): CellModel | null {
  if (cell === null) return found === null ? null : { value: found };
  const { value } = cell;
  // A formula shows another value than it is written as: while it shows any, it is taken to stand.
  const isFormula = typeof value === 'object' && value !== null && 'formula' in value;
  const isKept = isFormula ? found !== null : sameValue(value, found);
  return isKept ? cell : { ...cell, value: found };
}
