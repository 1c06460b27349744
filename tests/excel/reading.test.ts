import { valueAt } from '../../src/core/table/grid';
import type { SheetInfo, WorkbookPort } from '../../src/core/workbook';
import { openExcelWorkbook } from '../../src/excel/open-excel-workbook';
import { blockCells } from '../../src/excel/read-sheet';
import { hostPerTest } from '../stand-in/tests/host/genuine-client';

const test = hostPerTest(['Школы', 'Результаты']);

function fill(sheet: number, rows: number, columns: number, text = 'значение'): void {
  const id = test.engine.sheets()[sheet]?.id ?? '';
  const line = Array.from({ length: columns }, (_, column) => ({ value: column === 0 ? text : column }));
  test.engine.writeCells(
    id,
    { top: 0, left: 0, bottom: rows - 1, right: columns - 1 },
    Array.from({ length: rows }, () => line),
  );
}

async function readAll(port: WorkbookPort): Promise<readonly SheetInfo[]> {
  const sheets = await port.listSheets();
  for (const { id } of sheets) await port.readSheet(id);
  return sheets;
}

describe('reading the open workbook', () => {
  it.each([10, 1_000])(
    'takes at most three round trips a sheet, whether it has 10 rows or %i',
    async (rows) => {
      fill(0, rows, 12);
      fill(1, rows, 12);
      const sheets = await readAll(openExcelWorkbook());
      expect(test.host.traffic.requests).toBeLessThanOrEqual(3 * sheets.length);
    },
  );

  it('takes only the blocks that size demands on top', async () => {
    const rows = 10_000;
    const columns = 12;
    fill(0, rows, columns);
    const sheets = await readAll(openExcelWorkbook());
    const blocks = Math.ceil((rows * columns) / blockCells);
    expect(test.host.traffic.requests).toBeLessThanOrEqual(3 * sheets.length + blocks);
  });

  it('halves a block that the host finds too large', async () => {
    fill(0, 400, 5, 'длинный текст '.repeat(20));
    test.host.switches.payloadLimit = 50_000;
    const port = openExcelWorkbook();
    const [first] = await port.listSheets();
    const grid = await port.readSheet(first!.id);
    expect(grid.rowCount).toBe(400);
    expect(valueAt(grid, 399, 4)).toBe(4);
  });

  it('tells which rows and columns are hidden, and that the sheet is', async () => {
    fill(0, 700, 5);
    const { id } = test.engine.sheets()[0]!;
    test.engine.setRowHidden(id, 2, 4, true);
    test.engine.setRowHidden(id, 650, 650, true);
    test.engine.setColumnHidden(id, 3, 3, true);
    test.engine.setVisibility(id, 'VeryHidden');
    const port = openExcelWorkbook();
    const [first] = await port.listSheets();
    const { hidden } = await port.readSheet(first!.id);
    expect(hidden).toEqual({ sheet: 'veryHidden', rows: new Set([2, 3, 4, 650]), columns: new Set([3]) });
  });

  it('reports progress in cells', async () => {
    fill(0, 10_000, 6);
    const port = openExcelWorkbook();
    const [first] = await port.listSheets();
    const seen: [number, number][] = [];
    await port.readSheet(first!.id, { onProgress: (done, total) => seen.push([done, total]) });
    expect(seen).toEqual([
      [30_000, 60_000],
      [60_000, 60_000],
    ]);
  });

  it('tells dates, errors and texts apart', async () => {
    const port = openExcelWorkbook();
    const [first] = await port.listSheets();
    test.host.typeInto('Школы', 0, 0, '=1/0');
    test.host.typeInto('Школы', 0, 1, "'#N/A?");
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Школы').getRange('C1:E1');
      range.numberFormat = [['[$-419]d mmmm yyyy;@', 'h:mm', '0.0']];
      range.values = [[45_000, 0.5, 1.5]];
      await context.sync();
    });
    const grid = await port.readSheet(first!.id);
    expect([0, 1, 2, 3, 4].map((column) => valueAt(grid, 0, column))).toEqual([
      { error: '#DIV/0!' },
      '#N/A?',
      { date: 45_000 },
      0.5,
      1.5,
    ]);
  });
});
