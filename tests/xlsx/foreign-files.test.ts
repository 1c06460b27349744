/** Files of other programs: what we read from them, and what stays of them after an edit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uncalculated, valueAt, type CellValue, type Grid } from '../../src/core/table/grid';
import type { WorkbookPort } from '../../src/core/workbook';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { readZip, type ZipEntry } from '../../src/xlsx/zip/zip-archive';
import { cellsOf } from '../workbook.contract';
import { plainSheet } from '../plain-sheet';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../fixtures/xlsx', name)));
const byName = async (workbook: WorkbookPort, name: string): Promise<Grid> =>
  workbook.readSheet((await workbook.listSheets()).find((sheet) => sheet.name === name)!.id);

describe.each(['made-by-openpyxl.xlsx', 'made-by-libreoffice.xlsx'])('%s', (file) => {
  test('lists its sheets, the hidden one too, and leaves the chart sheet out', async () => {
    const sheets = await (await openXlsx(fixture(file))).listSheets();
    const names = sheets.map(({ name, visibility, rowCount }) => [name, visibility, rowCount]);
    // LibreOffice turns the chart sheet into an empty sheet with a chart on it.
    expect(names.filter(([name]) => name !== 'Диаграмма')).toEqual([
      ['Школы', 'visible', 13],
      ['Сведения', 'visible', 3],
      ['Скрытый', 'hidden', 1],
    ]);
  });

  test('gives every value its kind', async () => {
    const grid = await byName(await openXlsx(fixture(file)), 'Школы');
    const row = (number: number): CellValue[] =>
      grid.columns.map((_, column) => valueAt(grid, number - 1, column));
    expect(row(1)).toEqual(['Код', 'Название', 'Учеников', 'Открыта', 'Дата', 'Доля']);
    expect(row(2).slice(0, 5)).toEqual(['0001', 'МБОУ СОШ № 1', 100, false, { date: 46_023 }]);
    expect(row(2)[5]).toBeCloseTo(1 / 7, 14);
    expect(valueAt(grid, 10, 4)).toEqual({ date: 46_082.5625 });
    // Thirty hours shown as elapsed time are a number, not a day.
    expect(valueAt(grid, 10, 5)).toBe(1.25);
    expect(row(13).slice(0, 3)).toEqual(['  пробелы  ', 'строка\nстрока', '<&>"\'']);
  });

  test('keeps every part it does not touch, byte for byte and in order', async () => {
    const bytes = fixture(file);
    const workbook = await openXlsx(bytes);
    const [schools] = await workbook.listSheets();
    const outcome = await workbook.apply([
      { kind: 'set-cells', sheet: schools!.id, cells: [{ row: 1, column: 2, expected: 100, value: 101 }] },
    ]);
    expect(outcome.applied).toBe(true);
    const before = readZip(bytes);
    const after = readZip(await workbook.save());
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    expect(changedParts(before, after)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  });

  test('changes in a sheet only the cell that is set', async () => {
    const workbook = await openXlsx(fixture(file));
    const [schools] = await workbook.listSheets();
    const before = cellsOf(await workbook.readSheet(schools!.id));
    await workbook.apply([
      { kind: 'set-cells', sheet: schools!.id, cells: [{ row: 1, column: 2, expected: 100, value: 101 }] },
    ]);
    const after = cellsOf(await (await openXlsx(await workbook.save())).readSheet(schools!.id));
    expect(after).toEqual({ ...before, '1:2': 101 });
  });

  test('takes new sheets beside what it has', async () => {
    const bytes = fixture(file);
    const workbook = await openXlsx(bytes);
    await workbook.apply([
      { kind: 'add-sheet', model: plainSheet('Проверка', [['Замечаний нет']], { isOwn: true }) },
    ]);
    const saved = await workbook.save();
    const touched = changedParts(readZip(bytes), readZip(saved)).filter((name) => name !== 'xl/styles.xml');
    expect(touched).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml'].sort());
    const reopened = await openXlsx(saved);
    expect(valueAt(await byName(reopened, 'Проверка'), 0, 0)).toBe('Замечаний нет');
    expect(valueAt(await byName(reopened, 'Сведения'), 1, 1)).toBe(2026);
  });
});

test("reads LibreOffice's cached values of formulas and errors", async () => {
  const grid = await byName(await openXlsx(fixture('made-by-libreoffice.xlsx')), 'Школы');
  expect(valueAt(grid, 10, 2)).toBe(3600);
  expect(valueAt(grid, 10, 3)).toEqual({ error: '#DIV/0!' });
});

test('a formula without a cached value is not taken for an empty cell', async () => {
  const grid = await byName(await openXlsx(fixture('made-by-openpyxl.xlsx')), 'Школы');
  expect(valueAt(grid, 10, 2)).toEqual({ error: uncalculated });
});

test.each([
  ['made-by-libreoffice.ods', 'ods'],
  ['made-by-libreoffice.xls', 'old-xls'],
])('%s is named %s', async (file, code) => {
  await expect(openXlsx(fixture(file))).rejects.toMatchObject({ code });
});

/** Parts whose compressed bytes differ, in alphabetical order. */
function changedParts(before: readonly ZipEntry[], after: readonly ZipEntry[]): string[] {
  const kept = new Map(after.map((entry) => [entry.name, entry]));
  return before
    .filter(({ name, compressed, crc, time, method }) => {
      const now = kept.get(name);
      const isSame = now !== undefined && now.crc === crc && now.time === time && now.method === method;
      return !isSame || Buffer.compare(now.compressed, compressed) !== 0;
    })
    .map(({ name }) => name)
    .sort();
}
