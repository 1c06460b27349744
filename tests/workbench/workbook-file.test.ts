import type { SheetModel } from '../../src/core/sheet-model';
import { valueAt } from '../../src/core/table/grid';
import { openExcelWorkbook } from '../../src/excel/open-excel-workbook';
import { loadFile, saveFile, type OpenedFile } from '../../src/workbench/workbook-file';
import { createXlsx } from '../../src/xlsx/create-xlsx';
import { openXlsx } from '../../src/xlsx/open-xlsx';
import { plainSheet } from '../workbook.contract';
import { connectHost, loadGenuineClient, unloadGenuineClient, type TestHost } from './host/genuine-client';

let test: TestHost;
let file: OpenedFile;

const schools: SheetModel = {
  ...plainSheet('Школы', [
    ['Код', 'Учеников', 'Дата'],
    ['0101', 512, { date: 45_000 }],
    ['0102', null, null],
  ]),
  merges: [{ top: 2, left: 1, bottom: 2, right: 2 }],
};

beforeAll(loadGenuineClient);
beforeEach(async () => {
  test = connectHost(['Пусто']);
  file = await loadFile(await openXlsx(await createXlsx([schools, plainSheet('Итог', [[1]])])), test.engine);
});
afterEach(() => test.engine.dispose());
afterAll(unloadGenuineClient);

async function saved() {
  const outcome = await saveFile(file, test.host, test.engine);
  if (!('bytes' in outcome)) throw new Error(JSON.stringify(outcome.conflicts));
  return openXlsx(outcome.bytes);
}

it('a file’s sheets take the place of what was there', async () => {
  expect(test.engine.sheets().map(({ name }) => name)).toEqual(['Школы', 'Итог']);
  const [sheet] = await openExcelWorkbook().listSheets();
  const grid = await openExcelWorkbook().readSheet(sheet!.id);
  expect([valueAt(grid, 1, 0), valueAt(grid, 1, 1), valueAt(grid, 1, 2)]).toEqual([
    '0101',
    512,
    { date: 45_000 },
  ]);
  expect(grid.merges).toEqual(schools.merges);
});

it('a workbook saved untouched holds what it held', async () => {
  const outcome = await saveFile(file, test.host, test.engine);
  const original = await createXlsx([schools, plainSheet('Итог', [[1]])]);
  expect('bytes' in outcome && outcome.bytes.length).toBe(original.length);
});

it('edits and new sheets are saved and read again', async () => {
  test.host.typeInto('Школы', 2, 0, "'0103");
  test.host.typeInto('Школы', 1, 1, '515');
  test.host.typeInto('Школы', 4, 2, '01.09.2025');
  const report: SheetModel = {
    ...plainSheet('Отчёт', [
      ['Всего', { formula: 'SUM(A2:A3)' }],
      [{ date: 45_100 }, 2.5],
    ]),
    charts: [
      {
        kind: 'column',
        title: 'Доли',
        anchor: { top: 5, left: 0, bottom: 15, right: 5 },
        categories: { top: 1, left: 0, bottom: 1, right: 0 },
        series: [{ title: 'Ряд', values: { top: 1, left: 1, bottom: 1, right: 1 } }],
      },
    ],
    isOwn: true,
  };
  await openExcelWorkbook().apply([{ kind: 'add-sheet', model: report }]);
  const again = await saved();
  const sheets = await again.listSheets();
  expect(sheets.map(({ name }) => name)).toEqual(['Школы', 'Итог', 'Отчёт']);
  const first = await again.readSheet(sheets[0]!.id);
  expect([valueAt(first, 2, 0), valueAt(first, 1, 1), valueAt(first, 4, 2)]).toEqual([
    '0103',
    515,
    { date: 45_901 },
  ]);
  const second = await again.readSheet(sheets[2]!.id);
  expect([valueAt(second, 1, 0), valueAt(second, 1, 1)]).toEqual([{ date: 45_100 }, 2.5]);
  const replaced = await again.apply([{ kind: 'replace-sheet', sheet: sheets[2]!.id, model: report }]);
  expect(replaced.applied).toBe(true);
});

it('a person’s sheet that is missing is said, not removed from the file', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Итог').delete();
    await context.sync();
  });
  expect(await saveFile(file, test.host, test.engine)).toMatchObject({ conflicts: [{ kind: 'protected' }] });
});
