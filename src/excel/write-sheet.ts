/** Writes a whole sheet model into a sheet that is empty, in as many batches as its size demands. */
import type { SheetModel } from '../core/model/sheet-model';
import type { CallOptions, SheetId } from '../core/workbook';
import { ownSheetMark } from '../core/workbook-marks';
import { addressOf } from './address';
import { ExcelError } from './excel-error';
import type { RunBatch } from './run-batch';
import { sendInParts } from './send-in-parts';
import { lookSteps, rowBlocks, writeRows, type NumberedRow } from './write-cells';
import { writeChart } from './write-charts';
import { writePrint } from './write-print';
import { writeConditionalFormat, writeValidation } from './write-rules';
import { sendSteps, step, type WriteStep } from './write-step';

export async function fillSheet(
  run: RunBatch,
  sheet: SheetId,
  model: SheetModel,
  options: CallOptions = {},
): Promise<void> {
  // The mark goes first: what breaks off half-way is known as the add-in's own.
  if (model.isOwn) await sendSteps(run, sheet, [markStep], options);
  for (const block of rowBlocks(model)) {
    options.signal?.throwIfAborted();
    await sendInParts(block, (rows) => fillRows(run, sheet, model, rows));
    options.onProgress?.((block.at(-1)?.index ?? 0) + 1, model.rows.length);
  }
  await sendSteps(run, sheet, dressSteps(model), options);
  await setUpPage(run, sheet, model);
  if (model.isProtected === true) await protectSheet(run, sheet);
}

const markStep = step({ calls: 3 }, ({ sheet }) => {
  sheet.names.add(ownSheetMark, '=TRUE').visible = false;
});

async function fillRows(
  run: RunBatch,
  id: SheetId,
  model: SheetModel,
  rows: readonly NumberedRow[],
): Promise<void> {
  await run(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    writeRows(context.workbook.worksheets.getItem(id), model, rows);
    await context.sync();
  });
}

function dressSteps(model: SheetModel): WriteStep[] {
  const { freeze, tabColor } = model;
  return [
    ...lookSteps(model),
    ...model.validations.map((validation) =>
      step({ calls: 8, text: JSON.stringify(validation) }, ({ sheet }) => writeValidation(sheet, validation)),
    ),
    // The first model has the highest priority; Excel puts each new format above the others.
    ...[...model.conditionalFormats]
      .reverse()
      .map((format) =>
        step({ calls: 12, text: format.formula }, ({ sheet }) => writeConditionalFormat(sheet, format)),
      ),
    step({ calls: 8 }, ({ sheet }) => writeTable(sheet, model)),
    ...model.charts.map((chart) =>
      step({ calls: 20 + 12 * chart.series.length }, ({ sheet }) => writeChart(sheet, chart)),
    ),
    ...(freeze === undefined ? [] : [step({ calls: 3 }, ({ sheet }) => freezePanes(sheet, freeze))]),
    ...(tabColor === undefined
      ? []
      : [
          step({ calls: 1 }, ({ sheet }) => {
            sheet.tabColor = `#${tabColor}`;
          }),
        ]),
  ];
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

function freezePanes(sheet: Excel.Worksheet, { rows, columns }: NonNullable<SheetModel['freeze']>): void {
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
