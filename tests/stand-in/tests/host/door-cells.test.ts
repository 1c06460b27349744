/** Merged areas and Russian numbers as the add-in's own door meets them on the genuine client. */
import { valueAt, type CellValue } from '../../../../src/core/table/grid';
import type { CellChange } from '../../../../src/core/workbook';
import { openExcelWorkbook } from '../../../../src/excel/open-excel-workbook';
import { hostPerTest } from './genuine-client';

const test = hostPerTest(['Школы']);

async function readDoor() {
  const port = openExcelWorkbook();
  const [sheet] = await port.listSheets();
  return { port, sheet: sheet!.id, grid: await port.readSheet(sheet!.id) };
}

async function mergeHeading(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Школы');
    sheet.getRange('A1:C1').values = [['Заголовок', 'потеряется', 'и это']];
    sheet.getRange('A1:C2').merge();
    sheet.getRange('A3:C3').values = [[1, 2, 3]];
    await context.sync();
  });
}

const change = (row: number, column: number, expected: CellValue, value: CellValue): CellChange => ({
  row,
  column,
  expected,
  value,
});

describe('a merged area', () => {
  it('has the value of its first cell and nothing behind it', async () => {
    await mergeHeading();
    const { grid } = await readDoor();
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
    expect([0, 1, 2].map((column) => valueAt(grid, 0, column))).toEqual(['Заголовок', null, null]);
    expect([0, 1, 2].map((column) => valueAt(grid, 1, column))).toEqual([null, null, null]);
    expect([0, 1, 2].map((column) => valueAt(grid, 2, column))).toEqual([1, 2, 3]);
  });

  it('takes a new value in its first cell; for the cells behind it nothing is called written', async () => {
    await mergeHeading();
    const { port, sheet } = await readDoor();
    const head = change(0, 0, 'Заголовок', 'Новый');
    const behind = [change(0, 1, null, 'внутри'), change(1, 2, null, 7)];
    expect(await port.apply([{ kind: 'set-cells', sheet, cells: [head, ...behind] }])).toEqual({
      applied: false,
      conflicts: behind.map(({ row, column }) => ({ kind: 'merged', sheet, row, column })),
    });
    expect(valueAt((await readDoor()).grid, 0, 0)).toBe('Заголовок');
    expect(await port.apply([{ kind: 'set-cells', sheet, cells: [head] }])).toMatchObject({ applied: true });
    expect(valueAt((await readDoor()).grid, 0, 0)).toBe('Новый');
  });

  it('is one cell wide for who reads a cell of it alone', async () => {
    await mergeHeading();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Школы');
      const inner = sheet.getRange('B2');
      inner.load(['values', 'valueTypes']);
      const areas = inner.getMergedAreasOrNullObject().load('address');
      const row = sheet
        .getRange('A1:C1')
        .getMergedAreasOrNullObject()
        .load(['address', 'areas/items/address']);
      await context.sync();
      expect(inner.values).toEqual([['']]);
      expect(inner.valueTypes).toEqual([['Empty']]);
      // office-js issues 3611 and 1590: a merge is named with its first cell, and only its areas are whole.
      expect(areas.isNullObject).toBe(true);
      expect(row.address).toBe('Школы!A1');
      expect(row.areas.items.map(({ address }) => address)).toEqual(['Школы!A1:C2']);
    });
  });

  it('taken apart has its first cell’s value alone', async () => {
    await mergeHeading();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Школы').getRange('A1:C2');
      range.unmerge();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['Заголовок', '', ''],
        ['', '', ''],
      ]);
    });
  });
});

describe('numbers with no-break spaces', () => {
  it('typed by a person are numbers with the look of parted thousands', async () => {
    test.host.typeInto('Школы', 0, 0, '1\u00a0234,5');
    test.host.typeInto('Школы', 0, 1, '=A1*2');
    const { grid } = await readDoor();
    expect([valueAt(grid, 0, 0), valueAt(grid, 0, 1)]).toEqual([1234.5, 2469]);
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Школы').getRange('A1').load('numberFormat');
      const { numberFormat } = context.application.cultureInfo.load('name');
      numberFormat.load(['numberDecimalSeparator', 'numberGroupSeparator']);
      await context.sync();
      expect(cell.numberFormat).toEqual([['#,##0.00']]);
      expect([numberFormat.numberDecimalSeparator, numberFormat.numberGroupSeparator]).toEqual([
        ',',
        '\u00a0',
      ]);
    });
  });

  it('in cells of texts stay the texts they are', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Школы').getRange('A1:A3').numberFormat = [['@'], ['@'], ['@']];
      await context.sync();
    });
    test.host.typeInto('Школы', 0, 0, '1\u00a0234,5');
    test.host.typeInto('Школы', 1, 0, "'1\u00a0234");
    const { port, sheet } = await readDoor();
    const cells = [change(2, 0, null, '8\u00a0765')];
    expect(await port.apply([{ kind: 'set-cells', sheet, cells }])).toMatchObject({ applied: true });
    const { grid } = await readDoor();
    expect([0, 1, 2].map((row) => valueAt(grid, row, 0))).toEqual([
      '1\u00a0234,5',
      '1\u00a0234',
      '8\u00a0765',
    ]);
  });
});
