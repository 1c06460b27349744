/** The keyboard alone does the job in a real browser; each state by itself is tested in the gallery. */
import { startPaneBrowser, type PaneBrowser } from './pane-page';
import { arrowTo, focusedName, focusReaches, tabTo } from './keys';
import { dirtyWorkbook } from './workbooks';

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

test('the keyboard alone opens, checks, mends, fills and saves', async () => {
  const { page, troubles, close } = await browser.open();
  // The browser is told to hand choosers over when somebody first waits for one: well before the key.
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Открыть файл' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focusedName(page)).toBe('Открыть файл');
  await page.keyboard.press('Enter');
  await (
    await choosing
  ).setFiles({
    name: 'Район.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await dirtyWorkbook()),
  });
  await page.getByRole('button', { name: /Результаты · F4/u }).waitFor();

  await tabTo(page, /^Сумма не сходится/u);
  await page.keyboard.press('ArrowDown');
  await focusReaches(page, /F4/u);
  await page.keyboard.press('Enter');
  await focusReaches(page, /Лист «Результаты»/u);
  await page.keyboard.press('ArrowDown');
  await page.getByText('F5', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await focusReaches(page, /F4/u);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await focusReaches(page, /F6/u);
  await tabTo(page, /^Исправить Результаты · F6$/u);
  await page.keyboard.press('Enter');
  await focusReaches(page, /^Исправить$/u);
  await page.keyboard.press('Enter');
  await page.getByText('Исправлена 1 ячейка.').waitFor();

  await page.keyboard.press('Shift+Tab');
  await tabTo(page, /^Проверка$/u);
  await arrowTo(page, /^Таблица 1/u);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Записать \d+/u }).waitFor();
  await tabTo(page, /^Записать \d+/u);
  await page.keyboard.press('Enter');
  await page.getByText(/Таблица записана/u).waitFor();
  await page.getByRole('tab', { name: 'Таблица 1' }).focus();
  await arrowTo(page, /^Отчёт/u);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Сохранить книгу' }).waitFor();
  await tabTo(page, /Сохранить книгу/u);
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await downloading).suggestedFilename()).toBe('Район — с отчётом.xlsx');
  expect(troubles).toEqual([]);
  await close();
});
