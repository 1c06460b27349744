/** The sheets of the open workbook with their used sizes, in two round trips whatever their number. */
import type { CallOptions, SheetId, SheetInfo } from '../core/workbook';
import type { RunBatch } from './run-batch';

const visibilities: Readonly<Record<string, SheetInfo['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

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
        visibility: visibilities[sheet.visibility] ?? 'visible',
        rowCount: isEmpty ? 0 : range.rowIndex + range.rowCount,
        columnCount: isEmpty ? 0 : range.columnIndex + range.columnCount,
        isProtected: sheet.protection.protected,
      };
    });
  });
}
