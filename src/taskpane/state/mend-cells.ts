/** The cells that mending findings would change: only those of the workbook that is written to. */
import type { CellChange } from '../../core/workbook';
import type { OpenBook } from './pane-state';
import type { SheetCells } from '../../job/choices';

/** By sheet, in the workbook's order; findings without a mend are left out. */
export function mendCells(book: OpenBook, indices: readonly number[]): readonly SheetCells[] {
  const target = book.overview.target;
  const bySheet = new Map<string, CellChange[]>();
  for (const index of indices) {
    const { place, mend } = book.findings[index] ?? {};
    if (mend === undefined || place?.row === undefined || place.column === undefined) continue;
    if (place.file !== target) continue;
    const cells = bySheet.get(place.sheet ?? '') ?? [];
    bySheet.set(place.sheet ?? '', cells);
    cells.push({ row: place.row, column: place.column, ...mend });
  }
  return book.overview.sheets.flatMap(({ own, file, name }) => {
    const cells = file === target ? bySheet.get(name) : undefined;
    return cells === undefined ? [] : [{ sheet: own, cells }];
  });
}
