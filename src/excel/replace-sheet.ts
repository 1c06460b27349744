/** Sheets as a whole: made, emptied for new contents, taken out. */
import type { SheetId } from '../core/workbook';
import { ownSheetMark } from '../core/workbook-marks';
import { isNothingDone } from './excel-error';
import type { RunBatch } from './run-batch';
import type { ExcelBook } from './undo-step';

/** At the end, or where a sheet stood that is brought back. */
export async function addEmptySheet(
  { read, write, own }: ExcelBook,
  name: string,
  position?: number,
): Promise<SheetId> {
  const added = async (): Promise<SheetId> =>
    write(async (context) => {
      const sheet = context.workbook.worksheets.add(name).load('id');
      if (position !== undefined) sheet.position = position;
      await context.sync();
      return sheet.id as SheetId;
    });
  try {
    const id = await added();
    own.noteAdded(id);
    return id;
  } catch (error) {
    if (!isNothingDone(error)) await removeLeft({ read, write, own }, name);
    throw error;
  }
}

type SheetRunners = Pick<ExcelBook, 'read' | 'write' | 'own'>;

/** A request that failed may have added the sheet all the same; its name was free before. */
async function removeLeft(book: SheetRunners, name: string): Promise<void> {
  try {
    const left = await book.read(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('id');
      await context.sync();
      return sheet.isNullObject ? null : (sheet.id as SheetId);
    });
    if (left === null) return;
    book.own.noteAdded(left);
    await removeSheet(book, left);
  } catch {
    // The first failure says more than the one that follows from it.
  }
}

export async function removeSheet({ write, own }: Omit<SheetRunners, 'read'>, id: SheetId): Promise<void> {
  own.noteDeleted(id);
  await write(async (context) => {
    context.workbook.worksheets.getItem(id).delete();
    await context.sync();
  });
}

/** Where the sheet stands, and whether the add-in wrote it. */
export async function placeOf(read: RunBatch, id: SheetId): Promise<{ position: number; isOwn: boolean }> {
  return read(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id).load('position');
    const mark = sheet.names.getItemOrNullObject(ownSheetMark).load('name');
    await context.sync();
    return { position: sheet.position, isOwn: !mark.isNullObject };
  });
}

/** Takes everything off a sheet the add-in wrote, but keeps the sheet: its id, its place and references to it. */
export async function emptySheet({ write, own }: ExcelBook, id: SheetId, name: string): Promise<void> {
  await write(async (context) => {
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
    if (sheet.name !== name) {
      own.noteNamed(id, name);
      sheet.name = name;
    }
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
