/** What a person has before them in Excel: the workbook's name, the active cell and what is selected. */
import type { SheetId } from '../core/workbook';
import type { ExcelOptions } from './open-excel-workbook';
import { batchRunners } from './run-batch';

export interface ExcelSelection {
  /** With the sheet's name, as a formula may hold it. */
  readonly address: string;
  readonly activeCell: {
    readonly sheet: SheetId;
    readonly row: number;
    readonly column: number;
    readonly address: string;
  };
}

export interface ExcelWindow {
  workbookName(): Promise<string>;
  /** Rejects with ExcelError where several areas are selected at once. */
  selection(): Promise<ExcelSelection>;
}

/** To be called when Office.js is ready. */
export function openExcelWindow(options: ExcelOptions = {}): ExcelWindow {
  const { read: run } = batchRunners(options);
  return {
    workbookName: () =>
      run(async (context) => {
        const workbook = context.workbook.load('name');
        await context.sync();
        return workbook.name;
      }),
    selection: () =>
      run(async (context) => {
        const selected = context.workbook.getSelectedRange().untrack().load('address');
        const cell = context.workbook.getActiveCell().untrack();
        cell.load(['address', 'rowIndex', 'columnIndex', 'worksheet/id']);
        await context.sync();
        return {
          address: selected.address,
          activeCell: {
            sheet: cell.worksheet.id as SheetId,
            row: cell.rowIndex,
            column: cell.columnIndex,
            address: cell.address,
          },
        };
      }),
  };
}
