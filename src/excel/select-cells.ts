/** Brings cells before the person's eyes, where their sheet can be shown. */
import type { SheetId } from '../core/workbook';
import { ExcelError } from './excel-error';
import type { RunBatch } from './run-batch';

export async function selectCells(show: RunBatch, id: SheetId, address: string): Promise<void> {
  await show(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id).load(['name', 'visibility']);
    await context.sync();
    // Excel would only say that the operation is invalid.
    if (sheet.visibility !== 'Visible') throw new ExcelError({ code: 'hidden-sheet', sheet: sheet.name });
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}
