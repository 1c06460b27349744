/** The sheets of the open workbook with their used sizes, in two round trips whatever their number. */
import type { CallOptions, SheetId, SheetInfo } from '../core/workbook';
import type { RunBatch } from './run-batch';
import { visibilityOf } from './sheet-visibility';

export async function listSheets(run: RunBatch, options: CallOptions = {}): Promise<readonly SheetInfo[]> {
  options.signal?.throwIfAborted();
  return run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load(['items/id', 'items/name', 'items/visibility', 'items/protection/protected']);
    await context.sync();
    const used = sheets.items.map((sheet) =>
      sheet
        .getUsedRangeOrNullObject(true)
        .untrack()
        .load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']),
    );
    await context.sync();
    return sheets.items.map((sheet, index) => {
      const range = used[index];
      const isEmpty = range === undefined || range.isNullObject;
      return {
        id: sheet.id as SheetId,
        name: sheet.name,
        visibility: visibilityOf(sheet),
        rowCount: isEmpty ? 0 : range.rowIndex + range.rowCount,
        columnCount: isEmpty ? 0 : range.columnIndex + range.columnCount,
        isProtected: sheet.protection.protected,
      };
    });
  });
}
