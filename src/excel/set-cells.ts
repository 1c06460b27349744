/** Writes single cells, in as many batches as their number demands; each that the host took is told. */
import type { NewValue } from '../core/model/sheet-model';
import type { AbortSignalLike } from '../core/workbook';
import {
  cellBatches,
  rangeOf,
  sheetCellsOf,
  sheetRunsOf,
  type SheetCells,
  type SheetRun,
} from './cell-batches';
import type { Placed } from './cell-runs';
import { hostInputOf } from './cell-value';
import { isNothingDone } from './excel-error';
import type { RunBatch } from './run-batch';
import { sendInParts, valueBytes } from './send-in-parts';

export interface CellWrite extends Placed {
  readonly value: NewValue;
  /** Null leaves the cell's own. */
  readonly format: string | null;
}

/** `onSet` hears of a batch that failed too, as uncertain: the host may have done a part of it. */
export async function setCells<T extends CellWrite>(
  write: RunBatch,
  parts: readonly SheetCells<T>[],
  onSet: (parts: readonly SheetCells<T>[], isCertain: boolean) => void = () => undefined,
  signal?: AbortSignalLike,
): Promise<void> {
  for (const batch of cellBatches(parts, ({ value, format }) => valueBytes(value) + valueBytes(format))) {
    signal?.throwIfAborted();
    await sendInParts(batch, async (cells) => {
      try {
        await setBatch(write, sheetRunsOf(cells));
      } catch (error) {
        if (!isNothingDone(error)) onSet(sheetCellsOf(cells), false);
        throw error;
      }
      onSet(sheetCellsOf(cells), true);
    });
  }
}

async function setBatch(write: RunBatch, batch: readonly SheetRun<CellWrite>[]): Promise<void> {
  await write(async (context) => {
    for (const entry of batch) {
      const { cells } = entry.run;
      const range = rangeOf(context, entry);
      const formats = cells.map((row) => row.map(({ format }) => format));
      // Formats go first: a cell formatted as text would keep a number as text.
      if (formats.some((row) => row.some((format) => format !== null))) range.numberFormat = formats;
      range.values = cells.map((row) => row.map(({ value }) => hostInputOf(value)));
    }
    await context.sync();
  });
}
