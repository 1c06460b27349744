import type { SheetModel } from '../../../src/core/model/sheet-model';
import { valueAt } from '../../../src/core/table/grid';
import type { SheetId, SheetInfo } from '../../../src/core/workbook';
import { openExcelWorkbook } from '../../../src/excel/open-excel-workbook';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { districtWithRoom, features, withFeature } from '../../xlsx/feature-workbooks';
import { loadFile } from '../load-file';
import { saveFile } from '../save-file';
import type { OpenedFile, WorkbookFile } from '../workbook-file';
import { createXlsx } from '../../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../../src/xlsx/book/open-xlsx';
import { openXlsxDocument } from '../document/open-xlsx-document';
import { plainSheet } from '../../plain-sheet';
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
  const bytes = await createXlsx([schools, plainSheet('Итог', [[1]])]);
  file = await loadFile(() => openXlsxDocument(bytes), test.host.context);
});
afterEach(() => test.engine.dispose());
afterAll(unloadGenuineClient);

async function savedBytes(): Promise<Uint8Array> {
  const outcome = await saveFile(file, test.host.context);
  if (!('bytes' in outcome)) throw new Error(JSON.stringify(outcome.conflicts));
  return outcome.bytes;
}

async function saved() {
  return openXlsx(await savedBytes());
}

async function reopen(sheets: SheetModel[]): Promise<void> {
  const bytes = await createXlsx(sheets);
  file = await loadFile(() => openXlsxDocument(bytes), test.host.context);
}

function idOf(name: string): string {
  return test.engine.sheets().find((sheet) => sheet.name === name)?.id ?? '';
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

it('a sheet a person removed is gone from the file', async () => {
  test.engine.removeSheet(idOf('Школы'));
  const again = await saved();
  expect((await again.listSheets()).map(({ name }) => name)).toEqual(['Итог']);
});

it('sheets keep their new names, order and visibility, and formulas follow them', async () => {
  await reopen([
    plainSheet('Школы', [[3], [4]]),
    plainSheet('Итог', [[{ formula: 'SUM(Школы!A1:A2)+LEN(\'Школы\'!A1&"Школы!")' }]]),
    plainSheet('Лишний', [[5]]),
  ]);
  test.engine.renameSheet(idOf('Школы'), 'Школы района');
  test.engine.setVisibility(idOf('Лишний'), 'Hidden');
  test.engine.moveSheet(idOf('Итог'), 0);
  const again = await openXlsxDocument(await savedBytes());
  const sheets = await again.listSheets();
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Итог', 'visible'],
    ['Школы района', 'visible'],
    ['Лишний', 'hidden'],
  ]);
  const model = await again.readModel(sheets[0]!.id);
  expect(model.rows[0]?.cells[0]?.value).toEqual({
    formula: "SUM('Школы района'!A1:A2)+LEN('Школы района'!A1&\"Школы!\")",
  });
});

it('saving twice saves both edits', async () => {
  test.host.typeInto('Школы', 1, 1, '515');
  await saved();
  test.host.typeInto('Школы', 1, 1, '516');
  test.host.typeInto('Школы', 2, 0, "'0103");
  const again = await saved();
  const grid = await again.readSheet((await again.listSheets())[0]!.id);
  expect([valueAt(grid, 1, 1), valueAt(grid, 2, 0)]).toEqual([516, '0103']);
});

it('shows formulas, calculates them anew and lets a person change one', async () => {
  await reopen([plainSheet('Счёт', [[2, { formula: 'A1*10' }, { formula: 'B1+1' }]])]);
  const sheet = idOf('Счёт');
  const row = { top: 0, left: 0, bottom: 0, right: 2 };
  expect(test.engine.readCells(sheet, row)[0]).toEqual([
    { value: 2, formula: null, isSpilled: false },
    { value: 20, formula: '=A1*10', isSpilled: false },
    { value: 21, formula: '=B1+1', isSpilled: false },
  ]);
  test.host.typeInto('Счёт', 0, 0, '3');
  await test.engine.answered();
  expect(test.engine.readCells(sheet, row)[0]?.[2]).toMatchObject({ value: 31, formula: '=B1+1' });
  test.host.typeInto('Счёт', 0, 1, '=A1*100');
  const again = await openXlsxDocument(await savedBytes());
  const model = await again.readModel((await again.listSheets())[0]!.id);
  expect(model.rows[0]?.cells.map((cell) => cell?.value)).toEqual([
    3,
    { formula: 'A1*100' },
    { formula: 'B1+1' },
  ]);
});

it('a look changed in the grid is not written, and that is said; an own sheet’s is', async () => {
  await reopen([plainSheet('Школы', [['Код']]), plainSheet('Отчёт', [['Итог']], { isOwn: true })]);
  const corner = { top: 0, left: 0, bottom: 0, right: 0 };
  test.engine.setStyles(idOf('Школы'), corner, () => ({ bold: true }));
  test.engine.setStyles(idOf('Отчёт'), corner, () => ({ italic: true }));
  const outcome = await saveFile(file, test.host.context);
  if (!('bytes' in outcome)) throw new Error(JSON.stringify(outcome.conflicts));
  expect(outcome.oldStyles).toEqual(['Школы']);
  const again = await openXlsxDocument(outcome.bytes);
  const [schoolsSheet, report] = await again.listSheets();
  expect((await again.readModel(schoolsSheet!.id)).rows[0]?.cells[0]).toEqual({ value: 'Код' });
  expect((await again.readModel(report!.id)).rows[0]?.cells[0]).toEqual({
    value: 'Итог',
    style: { italic: true },
  });
});

it('a damaged sheet leaves the open workbook in place', async () => {
  const broken: WorkbookFile = {
    ...({} as WorkbookFile),
    listSheets: async () => [{ id: '1' as SheetId, name: 'Сломанный' }] as unknown as readonly SheetInfo[],
    readModel: () => Promise.reject(new Error('damaged')),
  };
  await expect(loadFile(() => Promise.resolve(broken), test.host.context)).rejects.toThrow('damaged');
  expect(test.engine.sheets().map(({ name }) => name)).toEqual(['Школы', 'Итог']);
});

it('a table the add-in framed is saved with every line of its cells', async () => {
  const framed = (value: string) => ({ value, style: { border: 'thin' } as const });
  const table: SheetModel = {
    ...plainSheet('Таблица', [], { isOwn: true }),
    rows: [{ cells: [framed('а'), framed('б')] }, { cells: [framed('в'), framed('г')] }],
  };
  await openExcelWorkbook().apply([{ kind: 'add-sheet', model: table }]);
  const again = await openXlsxDocument(await savedBytes());
  const { rows } = await again.readModel((await again.listSheets())[2]!.id);
  expect(rows.map(({ cells }) => cells.map((cell) => cell?.style?.border))).toEqual([
    ['thin', 'thin'],
    ['thin', 'thin'],
  ]);
});

it('a new sheet may take the name that an old one gave up', async () => {
  test.engine.renameSheet(idOf('Школы'), 'Школы 2025');
  await openExcelWorkbook().apply([{ kind: 'add-sheet', model: plainSheet('Школы', [['Новые']]) }]);
  const again = await saved();
  const sheets = await again.listSheets();
  expect(sheets.map(({ name }) => name)).toEqual(['Школы 2025', 'Итог', 'Школы']);
  expect(valueAt(await again.readSheet(sheets[0]!.id), 1, 0)).toBe('0101');
  expect(valueAt(await again.readSheet(sheets[2]!.id), 0, 0)).toBe('Новые');
});

it('a workbook whose sheets are all new is saved too', async () => {
  await openExcelWorkbook().apply([{ kind: 'add-sheet', model: plainSheet('Другой', [[7]]) }]);
  test.engine.removeSheet(idOf('Школы'));
  test.engine.removeSheet(idOf('Итог'));
  const again = await saved();
  const sheets = await again.listSheets();
  expect(sheets.map(({ name }) => name)).toEqual(['Другой']);
  expect(valueAt(await again.readSheet(sheets[0]!.id), 0, 0)).toBe(7);
});

it('what a formula only shows in other cells is not written', async () => {
  await reopen([plainSheet('Числа', [[1, { formula: 'A1:A3*2' }], [2], [3]])]);
  const sheet = idOf('Числа');
  expect(test.engine.readCells(sheet, { top: 2, left: 1, bottom: 2, right: 1 })).toEqual([
    [{ value: 6, formula: null, isSpilled: true }],
  ]);
  const again = await openXlsxDocument(await savedBytes());
  const model = await again.readModel((await again.listSheets())[0]!.id);
  expect(model.rows.map(({ cells }) => cells[1] ?? null)).toEqual([
    { value: { formula: 'A1:A3*2' } },
    null,
    null,
  ]);
});

it('formulas are written under the names their sheets end with', async () => {
  await reopen([
    plainSheet('А', [[1]]),
    plainSheet('Б', [[2]]),
    plainSheet('Итог', [[{ formula: 'А!A1+1' }]]),
  ]);
  const [a, b] = [idOf('А'), idOf('Б')];
  test.engine.renameSheet(b, 'В');
  test.engine.renameSheet(a, 'Б');
  const again = await openXlsxDocument(await savedBytes());
  const model = await again.readModel((await again.listSheets())[2]!.id);
  expect(model.rows[0]?.cells[0]?.value).toEqual({ formula: "'Б'!A1+1" });
});

it('what referred to a removed sheet says so', async () => {
  const rule = { kind: 'list-range', formula: "'Итог'!$A$1:$A$3" } as const;
  const area = { top: 0, left: 1, bottom: 5, right: 1 };
  await reopen([
    plainSheet('Школы', [['Код']], { validations: [{ area, rule, allowBlank: true }] }),
    plainSheet('Итог', [[1]]),
  ]);
  test.engine.removeSheet(idOf('Итог'));
  const again = await openXlsxDocument(await savedBytes());
  const model = await again.readModel((await again.listSheets())[0]!.id);
  expect(model.validations[0]?.rule).toEqual({ kind: 'list-range', formula: '#REF!$A$1:$A$3' });
});

it('a cleared look counts as a new one', async () => {
  const bold = { value: 'Итог', style: { bold: true } };
  await reopen([{ ...plainSheet('Отчёт', []), rows: [{ cells: [bold] }], isOwn: true }]);
  test.engine.clear(idOf('Отчёт'), { top: 0, left: 0, bottom: 0, right: 0 }, 'formats');
  const again = await openXlsxDocument(await savedBytes());
  const model = await again.readModel((await again.listSheets())[0]!.id);
  expect(model.rows[0]?.cells[0]).toEqual({ value: 'Итог' });
});

it('a newer function calculates, and keeps the prefix that files give it', async () => {
  await reopen([plainSheet('Счёт', [[2, { formula: '_xlfn.IFS(A1>1,"да",TRUE,"нет")' }]])]);
  const sheet = idOf('Счёт');
  const cell = { top: 0, left: 1, bottom: 0, right: 1 };
  expect(test.engine.readCells(sheet, cell)[0]?.[0]).toMatchObject({ value: 'да' });
  test.host.typeInto('Счёт', 1, 0, '=IFS(A1>5;1;TRUE;7)');
  await test.engine.answered();
  const again = await openXlsxDocument(await savedBytes());
  const model = await again.readModel((await again.listSheets())[0]!.id);
  expect(model.rows[0]?.cells[1]?.value).toEqual({ formula: '_xlfn.IFS(A1>1,"да",TRUE,"нет")' });
  expect(model.rows[1]?.cells[0]?.value).toEqual({ formula: '_xlfn.IFS(A1>5,1,TRUE,7)' });
});

it('our functions and names of a formula are as Excel shows them, and go back as files spell them', async () => {
  const stored = '_xldudf_MSOKO_SOU(1,2,3,4)';
  await reopen([plainSheet('Счёт', [[2, { formula: stored }]])]);
  const cell = { top: 0, left: 1, bottom: 0, right: 1 };
  expect(test.engine.readCells(idOf('Счёт'), cell)[0]?.[0]?.formula).toBe('=MSOKO.SOU(1,2,3,4)');
  test.host.typeInto('Счёт', 1, 0, '=LET(x;A1+1;x*2)');
  test.host.typeInto('Счёт', 1, 1, '=MSOKO.MARK(A1)');
  await test.engine.answered();
  const again = await openXlsxDocument(await savedBytes());
  const { rows } = await again.readModel((await again.listSheets())[0]!.id);
  expect(rows[0]?.cells[1]?.value).toEqual({ formula: stored });
  expect(rows[1]?.cells[0]?.value).toEqual({ formula: '_xlfn.LET(_xlpm.x,A1+1,_xlpm.x*2)' });
  expect(rows[1]?.cells[1]?.value).toEqual({ formula: '_xldudf_MSOKO_MARK(A1)' });
});

describe('rows a person moved', () => {
  const grid = () => (test.engine as unknown as { workbook: FWorkbook }).workbook.getSheets()[0]!;

  it.each(Object.entries(features))('beside %s', async (name, feature) => {
    const bytes = withFeature(await createXlsx(districtWithRoom), feature);
    file = await loadFile(() => openXlsxDocument(bytes), test.host.context);
    grid().insertRows(0, 1);
    const outcome = await saveFile(file, test.host.context);
    if (feature.thing !== null)
      expect(outcome).toMatchObject({
        conflicts: [{ kind: 'kept', things: expect.arrayContaining([feature.thing]) }],
      });
    else if (name === 'a dynamic array')
      expect(outcome).toMatchObject({
        conflicts: [{ kind: 'formula' }, { kind: 'formula' }, { kind: 'formula' }],
      });
    else expect(outcome).toHaveProperty('bytes');
  });
});
