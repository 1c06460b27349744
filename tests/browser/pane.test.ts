/** The main job with the mouse, in a real browser: check, Таблица 1, flags, report. */
import { readFileSync } from 'node:fs';
import { CellKind, kindAt, textAt, type Grid } from '../../src/core/table/grid';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { dropFiles } from './drop';
import { startPaneBrowser, type PaneBrowser } from './pane-page';
import { cleanWorkbook, dirtyWorkbook, resultsCsv } from './workbooks';

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

async function savedGrids(bytes: Uint8Array): Promise<ReadonlyMap<string, Grid>> {
  const workbook = await openXlsx(bytes);
  const sheets = await workbook.listSheets();
  const grids = await Promise.all(sheets.map(({ id }) => workbook.readSheet(id)));
  return new Map(grids.map((grid) => [grid.sheet, grid]));
}

test('a dropped dirty workbook is checked, followed to a cell, filled, flagged, saved and reopened', async () => {
  const { page, troubles, close } = await browser.open();
  await dropFiles(page, [{ name: 'Район.xlsx', bytes: await dirtyWorkbook() }]);

  const errors = page.getByRole('button', { name: /ошибка$/u });
  await errors.waitFor();
  expect(await errors.textContent()).toBe('1ошибка');
  expect(await page.getByRole('button', { name: /предупреждени[ея]$/u }).textContent()).toBe(
    '2предупреждения',
  );

  await page.getByRole('button', { name: /Результаты · F4/u }).click();
  const cell = page.locator('[role=gridcell][aria-selected=true]');
  await cell.waitFor();
  expect(await cell.textContent()).toBe('77');
  expect(await cell.getAttribute('aria-label')).toBe('77, ошибка');
  await page.getByRole('heading', { name: 'Сумма не сходится' }).waitFor();
  await page.getByRole('button', { name: 'Вернуться к списку' }).click();

  await page.getByRole('button', { name: 'Исправить Результаты · F6' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('listitem').textContent()).toMatch(/F6.*текст «35».*число 35/u);
  await dialog.getByRole('button', { name: 'Исправить' }).click();
  await page.getByText('Исправлена 1 ячейка.').waitFor();

  await page.getByRole('tab', { name: 'Таблица 1' }).click();
  await page.getByRole('button', { name: /^Записать \d+ строк/u }).click();
  await page.getByText('Таблица записана на лист «Ожидаемые результаты».').waitFor();
  await page.getByRole('button', { name: /^Записано \d+ строк/u }).waitFor();

  await page.getByRole('tab', { name: 'Признаки' }).click();
  const schools = page.getByRole('list', { name: 'Школы' });
  await schools.getByRole('button', { name: /МОУ СОШ № 1 / }).click();
  await schools
    .getByText(/мало данных|не выявлено|перепроверку/iu)
    .first()
    .waitFor();

  await page.getByRole('tab', { name: 'Отчёт' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Сохранить книгу' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Район — с отчётом.xlsx');
  await page.getByText('Сохранено.').waitFor();

  const grids = await savedGrids(new Uint8Array(readFileSync(await download.path())));
  for (const name of ['Проверка', 'Признаки', 'Ожидаемые результаты', 'Отчёт'])
    expect([...grids.keys()]).toContain(name);
  const results = grids.get('Результаты');
  expect(results && kindAt(results, 5, 5)).toBe(CellKind.number);
  expect(results === undefined ? '' : textAt(results, 3, 5)).toBe('77');

  await page.setInputFiles('input[type=file]', await download.path());
  await page.getByRole('tab', { name: 'Проверка' }).waitFor();
  await page.getByRole('button', { name: /Результаты · F4/u }).click();
  const sheets = page.getByRole('combobox', { name: 'Лист книги' });
  expect(await sheets.locator('option').allTextContents()).toContain('Отчёт');
  expect(troubles).toEqual([]);
  await close();
});

test('a workbook without findings is told so', async () => {
  const { page, troubles, close } = await browser.open();
  await dropFiles(page, [{ name: 'Чистая.xlsx', bytes: await cleanWorkbook() }]);
  await page.getByRole('heading', { name: 'Ни одного замечания' }).waitFor();
  expect(troubles).toEqual([]);
  await close();
});

test('a district’s blank workbook is made on the first view', async () => {
  const { page, troubles, close } = await browser.open();
  await page.getByRole('button', { name: 'Создать книгу района' }).click();
  await page.getByLabel('Район', { exact: true }).selectOption('slavgorod');
  expect(await page.evaluate(() => document.querySelector('main')?.scrollWidth)).toBe(350);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Создать и сохранить' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^г\. Славгород \d{4}\.xlsx$/u);
  const grids = await savedGrids(new Uint8Array(readFileSync(await download.path())));
  expect([...grids.keys()]).toEqual(expect.arrayContaining(['Инструкция', 'Сведения', 'Дорожная карта']));
  await page.getByText(/Создана книга «г\. Славгород/u).waitFor();
  expect(troubles).toEqual([]);
  await close();
});

test('a CSV table is checked, and saved as a workbook of its table and the report', async () => {
  const { page, troubles, close } = await browser.open();
  await dropFiles(page, [{ name: 'Результаты ВПР.csv', bytes: resultsCsv() }]);
  await page.getByRole('button', { name: /F4/u }).first().click();
  const cell = page.locator('[role=gridcell][aria-selected=true]');
  await cell.waitFor();
  expect(await cell.textContent()).toBe('77');
  await page.getByRole('button', { name: 'Вернуться к списку' }).click();
  await page.getByRole('tab', { name: 'Отчёт' }).click();
  await page.getByText(/сохранится книга Excel: на первом листе — ваша таблица/u).waitFor();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Сохранить книгу' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Результаты ВПР — с отчётом.xlsx');
  const grids = await savedGrids(new Uint8Array(readFileSync(await download.path())));
  expect([...grids.keys()].slice(0, 2)).toEqual(['Результаты ВПР', 'Проверка']);
  const table = grids.get('Результаты ВПР');
  expect(table && kindAt(table, 3, 5)).toBe(CellKind.number);
  expect(table === undefined ? '' : textAt(table, 1, 4)).toBe('Русский язык');
  expect(troubles).toEqual([]);
  await close();
});
