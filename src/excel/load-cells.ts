/** What the host holds in single cells right now, and which of their sheets are gone. */
import type { CellValue } from '../core/table/grid';
import type { SheetId } from '../core/workbook';
import { cellBatches, rangeOf, sheetRunsOf, type SheetCells, type SheetRun } from './cell-batches';
import type { Placed } from './cell-runs';
import { cellValueOf } from './cell-value';
import { isTooLarge } from './excel-error';
import type { RunBatch } from './run-batch';
import { sendInParts } from './send-in-parts';

export interface LoadedCell<T> {
  readonly sheet: SheetId;
  readonly cell: T;
  readonly found: CellValue;
  readonly formula: string | null;
  readonly format: string;
  /** Its sheet is protected, and the cell not unlocked for sure. */
  readonly isProtected: boolean;
}

export interface LoadedCells<T> {
  readonly missing: readonly SheetId[];
  readonly cells: readonly LoadedCell<T>[];
}

/** Of a cell in the answer, when its text is short: a value, a formula and a format. */
const answerBytes = 100;

export async function loadCells<T extends Placed>(
  read: RunBatch,
  parts: readonly SheetCells<T>[],
): Promise<LoadedCells<T>> {
  const missing = await missingSheets(read, [...new Set(parts.map(({ sheet }) => sheet))]);
  const cells: LoadedCell<T>[] = [];
  for (const batch of cellBatches(
    parts.filter(({ sheet }) => !missing.includes(sheet)),
    () => answerBytes,
  )) {
    const loaded = await sendInParts(batch, (some) => loadBatch(read, sheetRunsOf(some)), isTooLarge);
    for (const part of loaded) for (const cell of part) cells.push(cell);
  }
  return { missing, cells };
}

async function missingSheets(read: RunBatch, sheets: readonly SheetId[]): Promise<SheetId[]> {
  if (sheets.length === 0) return [];
  return read(async (context) => {
    const found = sheets.map((sheet) => context.workbook.worksheets.getItemOrNullObject(sheet).load('id'));
    await context.sync();
    return sheets.filter((_, index) => found[index]?.isNullObject !== false);
  });
}

async function loadBatch<T extends Placed>(
  read: RunBatch,
  batch: readonly SheetRun<T>[],
): Promise<LoadedCell<T>[]> {
  return read(async (context) => {
    const entries = batch.map((entry) => {
      const { protection } = context.workbook.worksheets.getItem(entry.sheet).load('protection/protected');
      const range = rangeOf(context, entry);
      return {
        ...entry,
        protection,
        range: range.load(['values', 'formulas', 'numberFormat', 'format/protection/locked']),
      };
    });
    await context.sync();
    return entries.flatMap(({ sheet, run, protection, range }) => {
      const isProtected = protection.protected && range.format.protection.locked !== false;
      return run.cells.flatMap((cells, row) =>
        cells.map((cell, column): LoadedCell<T> => {
          const formula: unknown = range.formulas[row]?.[column];
          const format = String(range.numberFormat[row]?.[column] ?? 'General');
          return {
            sheet,
            cell,
            found: cellValueOf(range.values[row]?.[column], format),
            formula: typeof formula === 'string' && formula.startsWith('=') ? formula : null,
            format,
            isProtected,
          };
        }),
      );
    });
  });
}
