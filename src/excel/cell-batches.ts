/** Parts the cells of several sheets into rectangles, and these into batches that the host takes. */
import type { SheetId } from '../core/workbook';
import { cellRuns, type CellRun, type Placed } from './cell-runs';

export interface SheetCells<T> {
  readonly sheet: SheetId;
  readonly cells: readonly T[];
}

export interface SheetRun<T> {
  readonly sheet: SheetId;
  readonly run: CellRun<T>;
}

/** Cells of one batch; with a format and a formula each they stay well under the host's 5 MB. */
const batchCells = 10_000;

export function cellBatches<T extends Placed>(parts: readonly SheetCells<T>[]): SheetRun<T>[][] {
  const batches: SheetRun<T>[][] = [];
  let room = 0;
  for (const { sheet, cells } of parts) {
    for (const run of cellRuns(cells).flatMap(partedRun)) {
      const size = run.cells.length * widthOf(run);
      if (batches.length === 0 || size > room) {
        batches.push([]);
        room = batchCells;
      }
      batches.at(-1)?.push({ sheet, run });
      room -= size;
    }
  }
  return batches;
}

/** A run too long for one batch is parted by rows. */
function partedRun<T>(run: CellRun<T>): CellRun<T>[] {
  const rows = Math.max(1, Math.floor(batchCells / widthOf(run)));
  const parts: CellRun<T>[] = [];
  for (let start = 0; start < run.cells.length; start += rows) {
    const cells = run.cells.slice(start, start + rows);
    const top = run.area.top + start;
    parts.push({ cells, area: { ...run.area, top, bottom: top + cells.length - 1 } });
  }
  return parts;
}

function widthOf({ area }: CellRun<unknown>): number {
  return area.right - area.left + 1;
}

export function rangeOf(context: Excel.RequestContext, { sheet, run }: SheetRun<unknown>): Excel.Range {
  const { top, left, bottom, right } = run.area;
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  // Kept ranges would cost another round trip to let go.
  return range.untrack();
}
