/** Papers made on the page: the charts to be looked at, the report in Word after a look at what it holds, the cards of all schools. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { seenCharts } from './chart-dialog';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { plainSheet } from '../plain-sheet';
import { dropFiles } from './drop';
import { startPaneBrowser, type PaneBrowser } from './pane-page';
import { sampleFiles } from './sample-files';
import { cleanWorkbook } from './workbooks';

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

async function reportFrom(page: Page): Promise<readonly [string, string]> {
  await page.getByRole('button', { name: 'Отчёт в Word' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('3. Результаты оценочных процедур').waitFor();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Сохранить документ' }).click();
  const download = await downloading;
  return [download.suggestedFilename(), strFromU8(unzipSync(await bytesOf(download))['word/document.xml']!)];
}

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

test('papers leave the page as files, after a look at what they hold', async () => {
  const { page, troubles, close } = await browser.open();
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await dropFiles(page, [{ name: 'Район.xlsx', bytes: await cleanWorkbook() }]);
  await page.getByRole('tab', { name: 'Отчёт' }).click();
  const ofWord = (): string[] => scripts.filter((path) => /[/]word[.-]/u.test(path));
  expect(ofWord()).toEqual([]);
  const [name, xml] = await reportFrom(page);
  expect(ofWord()).not.toEqual([]);
  expect(name).toBe('Район — с отчётом.docx');
  expect(xml).toContain('3. Результаты оценочных процедур');
  await page.getByText('Файл «Район — с отчётом.docx».').waitFor();

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Карточки школ' }).click();
  const cards = await openXlsx(await bytesOf(await downloading));
  const names = (await cards.listSheets()).map((sheet) => sheet.name);
  expect(names.length).toBeGreaterThan(1);
  for (const sheet of names) expect(sheet).toMatch(/^Карточка /u);
  expect(troubles).toEqual([]);
  await close();
});

test('charts are drawn on the page from the numbers that stand beside them', async () => {
  const { page, troubles, close } = await browser.open();
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await dropFiles(page, sampleFiles());
  await page.getByRole('tab', { name: 'Отчёт' }).click();
  const ofCharts = (): string[] => scripts.filter((path) => /[/]chart/u.test(path));
  expect(ofCharts()).toEqual([]);
  const seen = await seenCharts(page);
  expect(ofCharts()).not.toEqual([]);
  expect(seen.size).toBe(7);

  const marks = seen.get('1. Отметки по школам')!;
  expect(marks.ticks.at(-1)).toBe('100\u00a0%');
  const [header, ...schools] = marks.cells;
  expect(header).toEqual(['Школа', '«2»', '«3»', '«4»', '«5»', 'Всего']);
  const shares = schools.map((row) => (Number(row[4]) * 100) / Number(row[5]));
  const greatest = new Intl.NumberFormat('ru', { maximumFractionDigits: 1 }).format(Math.max(...shares));
  expect(marks.words).toMatch(new RegExp(`«5», % — от \\S+ \\([^)]*\\) до ${greatest} \\(`, 'u'));
  expect(marks.bars).toBe(schools.length * 4);

  const funnel = seen.get('3. Низкие результаты с учётом размера школы')!;
  expect(Number(funnel.ticks.at(-1))).toBeLessThanOrEqual(100);
  expect(funnel.cells.length).toBeGreaterThan(5);
  expect(seen.get('7. Место школы среди школ своего кластера')?.bars).toBeGreaterThan(2);
  expect(troubles).toEqual([]);
  await close();
});

test('a table of one’s own is dressed in a copy, after a look at what that changes', async () => {
  const { page, troubles, close } = await browser.open();
  const own = plainSheet('Питание', [
    ['Класс', 'Учеников'],
    ['1 «А»', 25],
  ]);
  const bytes = await createXlsx([own, plainSheet('Пусто', [])]);
  await dropFiles(page, [{ name: 'Свои.xlsx', bytes }]);
  await page.getByRole('tab', { name: 'Отчёт' }).click();
  await page.getByRole('button', { name: 'Оформить свою таблицу' }).click();
  const dialog = page.getByRole('dialog', { name: 'Оформить свою таблицу' });
  await dialog.getByText('Таблица A1:B2', { exact: false }).waitFor();
  await dialog.getByLabel('Лист с таблицей').selectOption({ label: 'Пусто' });
  await dialog.getByText('оформлять нечего', { exact: false }).waitFor();
  await dialog.getByLabel('Лист с таблицей').selectOption({ label: 'Питание' });
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Сохранить копию' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Свои — оформлено.xlsx');
  const made = unzipSync(await bytesOf(download));
  expect(strFromU8(made['xl/styles.xml']!)).toContain('Times New Roman');
  expect(strFromU8(made['xl/worksheets/sheet1.xml']!)).toContain('25');
  expect(troubles).toEqual([]);
  await close();
});
