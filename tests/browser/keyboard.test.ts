/** The keyboard alone does the job in a real browser; each state by itself is tested in the gallery. */
import type { Page } from 'playwright-core';
import { startPaneBrowser, type PaneBrowser } from './pane-page';
import { arrowTo, focusedName, focusReaches, tabTo } from './keys';
import { sampleFiles } from './sample-files';
import { expectSoon } from './stand-in-page';
import { dirtyWorkbook } from './workbooks';

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

async function openWithKeys(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  // The browser is told to hand choosers over when somebody first waits for one: well before the key.
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Открыть файл' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focusedName(page)).toBe('Открыть файл');
  await page.keyboard.press('Enter');
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await (await choosing).setFiles(file);
}

test('the keyboard alone goes through the narrow pane: to a cell, its neighbour, back and to a mend', async () => {
  const { page, troubles, close } = await browser.open();
  await openWithKeys(page, 'Район.xlsx', await dirtyWorkbook());
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
  expect(troubles).toEqual([]);
  await close();
});

const book = 'МСОКО Белинский район 2026.xlsx';

const errors = (page: Page, count: number) =>
  page.getByRole('button', { name: new RegExp(`^${count} ?(?:ошибка|ошибки|ошибок)$`, 'u') }).waitFor();

async function search(page: Page, words: string, found: RegExp): Promise<void> {
  await tabTo(page, /^Найти среди замечаний/u);
  const shown = async () =>
    (await page.getByRole('button', { name: / · [A-Z]+\d+/u }).allTextContents()).join();
  const before = await shown();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(words);
  // The list before the answer may hold what is looked for too.
  await expectSoon(async () => (await shown()) !== before, true);
  await page.getByRole('button', { name: found }).first().waitFor();
  await tabTo(page, found);
}

/** From wherever the focus is to the cell of a finding, as soon as it takes what is typed. */
async function goToCell(page: Page, words: string, place: RegExp): Promise<void> {
  await search(page, words, place);
  await page.keyboard.press('Enter');
  await focusReaches(page, /^Лист «/u);
  await page.getByRole('group', { name: 'Правка ячейки' }).waitFor();
}

/** The element of the list is gone with its finding: the focus is on the view, never lost. */
async function backToView(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await focusReaches(page, /^Проверка/u);
}

test('the keyboard alone does the evening: types, pastes, mends, explains, answers and saves', async () => {
  const { page, troubles, close } = await browser.open({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await openWithKeys(page, book, sampleFiles().find(({ name }) => name === book)!.bytes);
  await errors(page, 31);

  await goToCell(page, 'Школы G11', /^Школы · G11/u);
  await page.keyboard.press('Escape');
  await focusReaches(page, /^Школы · G11/u);
  await page.keyboard.press('Enter');
  await focusReaches(page, /^Лист «Школы»/u);
  await page.keyboard.type('22');
  await page.keyboard.press('Enter');
  await errors(page, 30);
  await focusReaches(page, /^Лист «Школы»/u);
  await backToView(page);

  await goToCell(page, 'Результаты J50', /^Результаты · J50/u);
  await page.evaluate(() => navigator.clipboard.writeText('9\t20'));
  await page.keyboard.press('Control+V');
  await errors(page, 28);
  await backToView(page);

  await search(page, 'Число сохранено как текст', /^Исправить все$/u);
  await page.keyboard.press('Enter');
  await focusReaches(page, /^Исправить 2/u);
  await page.keyboard.press('Enter');
  await page.getByText(/Исправлены 2/u).waitFor();
  await focusReaches(page, /^Проверка/u);

  await goToCell(page, 'Резко изменилось число участников', /^Результаты · H349/u);
  await tabTo(page, /^Пояснить$/u);
  await page.keyboard.press('Enter');
  await page.locator('[role=dialog] textarea:focus').waitFor();
  await page.keyboard.type('Закрыт филиал');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Петрова А. С.');
  await tabTo(page, /^Принять$/u);
  await page.keyboard.press('Enter');
  await page.getByText(/Принято с пояснением 1\u00a0замечание/u).waitFor();
  await focusReaches(page, /^Проверка/u);

  await tabTo(page, /^Проверка$/u);
  await arrowTo(page, /^Таблица 1/u);
  await page.keyboard.press('Enter');
  await page.getByText('12 ждут вашего решения').waitFor();
  await tabTo(page, /^Ответить на вопросы$/u);
  await page.keyboard.press('Enter');
  for (const question of [1, 2]) {
    await page.getByText(`Вопрос ${question} из 12`).waitFor();
    await page.locator('[role=dialog] input[type=radio]:focus').waitFor();
    await page.keyboard.press('Space');
    await tabTo(page, /^Принять/u);
    await page.keyboard.press('Enter');
  }
  await page.getByText('Вопрос 3 из 12').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('10 ждут вашего решения').waitFor();
  await focusReaches(page, /^Ответить на вопросы$/u);
  await tabTo(page, /^Записать \d+/u);
  await page.keyboard.press('Enter');
  await page.getByText(/Таблица записана/u).waitFor();

  await tabTo(page, /^Таблица 1/u);
  await arrowTo(page, /^Отчёт/u);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Сохранить книгу' }).waitFor();
  await tabTo(page, /Сохранить книгу/u);
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await downloading).suggestedFilename()).toBe('МСОКО Белинский район 2026 — с отчётом.xlsx');
  expect(troubles).toEqual([]);
  await close();
});
