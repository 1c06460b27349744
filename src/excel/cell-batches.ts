/** Parts the cells of several sheets into rectangles, and these into batches that the host takes. */
import type { SheetId } from '../core/workbook';
import { cellRuns, type CellRun, type Placed } from './cell-runs';
import { packed } from './send-in-parts';

export interface SheetCells<T> {
  readonly sheet: SheetId;
  readonly cells: readonly T[];
}

export interface SheetCell<T> {
  readonly sheet: SheetId;
  readonly cell: T;
}

export interface SheetRun<T> {
  readonly sheet: SheetId;
  readonly run: CellRun<T>;
}

/** Cells of one batch; with a value, a format and a formula each they stay well under the host's 5 MB. */
const batchCells = 10_000;
/** Of a range in a request: its path, its actions and their numbers. */
const runBytes = 1_500;

/** `bytesOf` a cell: what the request says of it. */
export function cellBatches<T extends Placed>(
  parts: readonly SheetCells<T>[],
  bytesOf: (cell: T) => number,
): SheetCell<T>[][] {
  const sizeOf = (row: readonly T[]) => ({
    cells: row.length,
    bytes: row.reduce((sum, cell) => sum + bytesOf(cell), 0),
  });
  const runs = parts.flatMap(({ sheet, cells }) =>
    cellRuns(cells).flatMap((run) =>
      packed(run.cells, sizeOf, batchCells).map((rows) => ({ sheet, run: runOf(rows) })),
    ),
  );
  const batches = packed(
    runs,
    ({ run }) => {
      const { cells, bytes } = sizeOf(run.cells.flat());
      return { cells, bytes: runBytes + bytes };
    },
    batchCells,
  );
  return batches.map((batch) =>
    batch.flatMap(({ sheet, run }) => run.cells.flat().map((cell) => ({ sheet, cell }))),
  );
}

/** Of rows that stand one below the other over the same columns. */
function runOf<T extends Placed>(cells: readonly (readonly T[])[]): CellRun<T> {
  const first = cells[0]?.[0];
  const last = cells.at(-1)?.at(-1);
  if (first === undefined || last === undefined) throw new Error('A run without cells');
  return {
    cells,
    area: { top: first.row, left: first.column, bottom: last.row, right: last.column },
  };
}

export function sheetCellsOf<T>(batch: readonly SheetCell<T>[]): SheetCells<T>[] {
  const sheets = new Map<SheetId, T[]>();
  for (const { sheet, cell } of batch) {
    const cells = sheets.get(sheet) ?? [];
    sheets.set(sheet, cells);
    cells.push(cell);
  }
  return [...sheets].map(([sheet, cells]) => ({ sheet, cells }));
}

export function sheetRunsOf<T extends Placed>(batch: readonly SheetCell<T>[]): SheetRun<T>[] {
  return sheetCellsOf(batch).flatMap(({ sheet, cells }) => cellRuns(cells).map((run) => ({ sheet, run })));
}

export function rangeOf(context: Excel.RequestContext, { sheet, run }: SheetRun<unknown>): Excel.Range {
  const { top, left, bottom, right } = run.area;
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  // Kept ranges would cost another round trip to let go.
  return range.untrack();
}
