/** «Оформить» through the genuine office.js: looks change, nothing else does, and they come back as they stood. */
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { SheetId } from '../../src/core/workbook';
import type { PersonTable } from '../../src/core/table/person-table';
import { openExcelWorkbook } from '../../src/excel/open-excel-workbook';
import { houseLooks } from '../../src/job/dress';
import { hostPerTest } from '../stand-in/tests/host/genuine-client';

const test = hostPerTest(['Питание']);
const rows = 40;
const table: PersonTable = { area: { top: 2, left: 1, bottom: 2 + rows, right: 4 }, headerRows: 2 };

/** Two rows of header with a merge, numbers with formats, a formula, looks of a person’s own. */
async function fill(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Питание');
    sheet.getRange('B1').values = [['Питание учеников']];
    sheet.getRange('B3:E4').values = [
      ['Класс', 'Питание', '', 'Доля'],
      ['', 'Всего', 'Льготное', ''],
    ];
    sheet.getRange('C3:D3').merge(false);
    const body = sheet.getRange(`B5:E${2 + rows + 1}`);
    body.formulas = Array.from({ length: rows - 1 }, (_, row) => [
      `${row + 1} «А»`,
      20 + row,
      row % 7,
      `=D${row + 5}/C${row + 5}`,
    ]);
    sheet.getRange(`E5:E${rows + 3}`).numberFormat = Array.from({ length: rows - 1 }, () => ['0.0%']);
    sheet.getRange('B3:E3').format.fill.color = '#FFCC00';
    sheet.getRange('B3:E4').format.font.bold = true;
    sheet.getRange('C7:D9').format.font.color = '#FF0000';
    sheet.getRange('B12:E12').format.fill.color = '#00FF00';
    sheet.getRange('B12:E12').format.font.italic = true;
    sheet.getRange('D20').format.horizontalAlignment = 'Right';
    sheet.getRange('B5:C8').format.borders.getItem('InsideHorizontal').style = 'Double';
    const edge = sheet.getRange('B10:E10').format.borders.getItem('EdgeBottom');
    edge.style = 'Continuous';
    edge.weight = 'Thick';
    edge.color = '#0000FF';
    await context.sync();
  });
}

const sheetId = (): SheetId => test.engine.sheets()[0]!.id as SheetId;
const styleAt = (row: number, column: number) => test.engine.styleAt(sheetId(), row, column);

function styles() {
  return Array.from({ length: rows + 6 }, (_, row) =>
    Array.from({ length: 7 }, (__, column) => styleAt(row, column)),
  );
}

async function contents() {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Питание').getRange(`A1:G${rows + 6}`);
    range.load(['values', 'formulas', 'numberFormat']);
    await context.sync();
    return { values: range.values, formulas: range.formulas, formats: range.numberFormat };
  });
}

async function dressed(port = openExcelWorkbook()) {
  const outcome = await port.dress(sheetId(), table, houseLooks);
  if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
  return { port, undo: outcome.undo };
}

it('gives the looks that a file gets, and leaves values, formulas, formats and fills as they were', async () => {
  await fill();
  const before = await contents();
  const above = styleAt(0, 1);
  await dressed();
  expect(await contents()).toEqual(before);
  const line = { style: 'thin', color: '#808080' };
  expect(styleAt(2, 1)).toMatchObject({
    fontName: 'Times New Roman',
    fontSize: 11,
    bold: true,
    fill: '#E3E9F1',
    horizontal: 'Center',
    vertical: 'Center',
    wrap: true,
  });
  expect(styleAt(11, 2)).toMatchObject({
    fontName: 'Times New Roman',
    bold: false,
    italic: true,
    fill: '#00FF00',
    color: '#1A1A1A',
    vertical: 'Top',
    borders: { right: line, bottom: line },
  });
  expect(styleAt(19, 3).horizontal).toBe('Right');
  expect(styleAt(9, 2).borders.bottom).toEqual(line);
  expect(styleAt(0, 1)).toEqual(above);
  expect(styleAt(2, 5).wrap).toBe(false);
});

it('is taken back to every look as it stood, once, and in few round trips', async () => {
  await fill();
  const before = styles();
  const start = test.host.traffic.requests;
  const { port, undo } = await dressed();
  const there = test.host.traffic.requests;
  expect(there - start).toBeLessThanOrEqual(8);
  expect(await port.undo(undo)).toEqual({ kind: 'done', sheets: [sheetId()] });
  expect(test.host.traffic.requests - there).toBeLessThanOrEqual(4);
  expect(styles()).toEqual(before);
  expect(await port.undo(undo)).toEqual({ kind: 'already-undone' });
});

const act = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Питание'));
    await context.sync();
  });

/** The grid's own sheet, through whose commands a person acts. */
const grid = () => (test.engine as unknown as { workbook: FWorkbook }).workbook.getSheets()[0]!;

it.each([
  ['a row put in', async () => void grid().insertRows(8, 1)],
  ['a row taken out', async () => void grid().deleteRows(8, 1)],
  ['another font', () => act((sheet) => void (sheet.getRange('C9').format.font.name = 'Arial'))],
])('after %s the looks are left, and it is said why', async (_, change) => {
  await fill();
  const { port, undo } = await dressed();
  await change();
  const seen = styles();
  expect(await port.undo(undo)).toEqual({
    kind: 'conflicts',
    conflicts: [{ kind: 'look', sheet: sheetId(), reason: 'changed' }],
  });
  expect(styles()).toEqual(seen);
});

it('what broke off half-way is taken back', async () => {
  await fill();
  const before = styles();
  const process = test.host.process.bind(test.host);
  let isBroken = false;
  jest.spyOn(test.host, 'process').mockImplementation(async (body, flags) => {
    const answer = await process(body, flags);
    // All is done, and the answer is lost.
    if (isBroken || !body.includes('Times New Roman')) return answer;
    isBroken = true;
    test.host.switches.failure = 'GeneralException';
    const refused = await process(body, flags);
    test.host.switches.failure = null;
    return refused;
  });
  await expect(dressed()).rejects.toThrow();
  expect(isBroken).toBe(true);
  expect(styles()).toEqual(before);
});

it('refuses a protected sheet, one that is gone and a table whose looks are too many, with nothing done', async () => {
  await fill();
  const port = openExcelWorkbook();
  const sheet = sheetId();
  await act((own) => own.protection.protect());
  const before = styles();
  expect(await port.dress(sheet, table, houseLooks)).toEqual({
    applied: false,
    conflicts: [{ kind: 'protected', sheet }],
  });
  expect(styles()).toEqual(before);
  await act((own) => own.protection.unprotect());
  const tall = { ...table, area: { top: 0, left: 0, bottom: 2100, right: 0 }, headerRows: 1 };
  test.engine.setStyles(sheet, tall.area, (row) => ({ fontSize: 9 + (row % 2) }));
  expect(await port.dress(sheet, tall, houseLooks)).toEqual({
    applied: false,
    conflicts: [{ kind: 'look', sheet, reason: 'varied' }],
  });
  expect(test.engine.styleAt(sheet, 5, 0).wrap).toBe(false);
  const gone = 'нет такого' as SheetId;
  expect(await port.dress(gone, table, houseLooks)).toEqual({
    applied: false,
    conflicts: [{ kind: 'sheet-missing', sheet: gone }],
  });
});
