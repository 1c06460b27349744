/** Sheets as a whole: made, emptied for new contents, taken out. */
import type { SheetId } from '../core/workbook';
import { ownSheetMark } from '../core/workbook-marks';
import type { RunBatch } from './run-batch';

/** At the end, or where a sheet stood that is brought back. */
export async function addEmptySheet(run: RunBatch, name: string, position?: number): Promise<SheetId> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.add(name).load('id');
    if (position !== undefined) sheet.position = position;
    await context.sync();
    return sheet.id as SheetId;
  });
}

/** Says where the sheet stood and whether the add-in had written it. */
export async function deleteSheet(run: RunBatch, id: SheetId): Promise<{ position: number; isOwn: boolean }> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id).load('position');
    const mark = sheet.names.getItemOrNullObject(ownSheetMark).load('name');
    await context.sync();
    const state = { position: sheet.position, isOwn: !mark.isNullObject };
    sheet.delete();
    await context.sync();
    return state;
  });
}

/** Takes everything off a sheet the add-in wrote, but keeps the sheet: its id, its place and references to it. */
export async function emptySheet(run: RunBatch, id: SheetId, name: string): Promise<void> {
  await run(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    const sheet = context.workbook.worksheets.getItem(id);
    const mark = sheet.names.getItemOrNullObject(ownSheetMark).load('name');
    sheet.load(['name', 'protection/protected']);
    const { tables, charts, comments } = sheet;
    tables.load('items/id');
    charts.load('items/id');
    comments.load('items/id');
    await context.sync();
    if (sheet.protection.protected) sheet.protection.unprotect();
    for (const table of tables.items) table.convertToRange();
    for (const chart of charts.items) chart.delete();
    for (const comment of comments.items) comment.delete();
    if (!mark.isNullObject) mark.delete();
    clearCells(sheet);
    if (sheet.name !== name) sheet.name = name;
    await context.sync();
  });
}

function clearCells(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  all.unmerge();
  all.dataValidation.clear();
  all.conditionalFormats.clearAll();
  all.clear();
  sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
}
