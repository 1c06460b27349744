/** Writes a whole sheet model into a sheet that is empty, in as many batches as its size demands. */
import type { SheetModel } from '../core/model/sheet-model';
import type { CallOptions, SheetId } from '../core/workbook';
import { ownSheetMark } from '../core/workbook-marks';
import { addressOf } from './address';
import { ExcelError } from './excel-error';
import type { RunBatch } from './run-batch';
import { linkCells, styleCells, writeRows } from './write-cells';
import { writeCharts } from './write-charts';
import { writePrint } from './write-print';
import { writeConditionalFormats, writeValidations } from './write-rules';

export async function fillSheet(
  run: RunBatch,
  sheet: SheetId,
  model: SheetModel,
  options: CallOptions = {},
): Promise<void> {
  for (let next = 0; next < model.rows.length;) {
    options.signal?.throwIfAborted();
    next = await fillRows(run, sheet, model, next);
    options.onProgress?.(next, model.rows.length);
  }
  await dressSheet(run, sheet, model);
  await setUpPage(run, sheet, model);
  if (model.isProtected === true) await protectSheet(run, sheet);
}

async function fillRows(run: RunBatch, id: SheetId, model: SheetModel, first: number): Promise<number> {
  return run(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    const next = writeRows(context.workbook.worksheets.getItem(id), model, first);
    await context.sync();
    return next;
  });
}

async function dressSheet(run: RunBatch, id: SheetId, model: SheetModel): Promise<void> {
  await run(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    const sheet = context.workbook.worksheets.getItem(id);
    styleCells(sheet, model);
    linkCells(context, sheet, model);
    writeValidations(sheet, model.validations);
    writeConditionalFormats(sheet, model.conditionalFormats);
    writeTable(sheet, model);
    writeCharts(sheet, model.charts);
    if (model.freeze !== undefined) freeze(sheet, model.freeze);
    if (model.tabColor !== undefined) sheet.tabColor = `#${model.tabColor}`;
    if (model.isOwn) sheet.names.add(ownSheetMark, '=TRUE').visible = false;
    await context.sync();
  });
}

/** A computer without a printer refuses page setup; the sheet is whole without it. */
async function setUpPage(run: RunBatch, id: SheetId, model: SheetModel): Promise<void> {
  try {
    await run(async (context) => {
      writePrint(context.workbook.worksheets.getItem(id), model.print);
      await context.sync();
    });
  } catch (error) {
    if (!isRefusedPageSetup(error)) throw error;
  }
}

async function protectSheet(run: RunBatch, id: SheetId): Promise<void> {
  await run(async (context) => {
    context.workbook.worksheets.getItem(id).protection.protect({
      allowAutoFilter: true,
      allowFormatColumns: true,
      allowFormatRows: true,
      allowSort: true,
    });
    await context.sync();
  });
}

function writeTable(sheet: Excel.Worksheet, model: SheetModel): void {
  if (model.table !== undefined && model.table.area.bottom > model.table.area.top) {
    const table = sheet.tables.add(addressOf(model.table.area), true);
    table.name = model.table.name;
    // The model brings its own colours.
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
  } else if (model.autoFilter !== undefined) {
    sheet.autoFilter.apply(sheet.getRange(addressOf(model.autoFilter)));
  }
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: NonNullable<SheetModel['freeze']>): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function isRefusedPageSetup(error: unknown): boolean {
  return (
    error instanceof ExcelError &&
    error.problem.code === 'other' &&
    /^(GeneralException|InvalidOperation)/.test(error.problem.detail)
  );
}
