/** The cells of a form typed, pasted, cleared and filled on the page. */
import type { Page } from 'playwright-core';
import { dropFiles } from './drop';
import { startPaneBrowser, type PaneBrowser } from './pane-page';
import { dirtyWorkbook } from './workbooks';

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

const wide = { viewport: { width: 1100, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] };
const selected = (page: Page) => page.locator('[role=gridcell][aria-selected=true]').first();
const errors = (page: Page) => page.getByRole('button', { name: /ошибк[аи]?$|ошибок$/u });

async function openedAt(page: Page, name: RegExp): Promise<void> {
  await dropFiles(page, [{ name: 'Район.xlsx', bytes: await dirtyWorkbook() }]);
  await page.getByRole('button', { name }).click();
  await selected(page).waitFor();
}

const paste = async (page: Page, text: string): Promise<void> => {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
};

test('a wrong total is typed over with the keys alone, checked at once and taken back', async () => {
  const { page, troubles, close } = await browser.open(wide);
  await openedAt(page, /Результаты · F4/u);
  await page
    .getByText(/«2» — \d+, «3» — \d+, «4» — \d+, «5» — \d+/u)
    .first()
    .waitFor();
  expect(await errors(page).textContent()).toBe('1ошибка');
  await page.getByRole('grid').focus();
  await page.keyboard.type('35');
  await page
    .getByText('Целое число')
    .or(page.getByText(/Например/u))
    .first()
    .waitFor();
  expect(await page.getByLabel(/^F4, «Участников»/u).inputValue()).toBe('35');
  await page.keyboard.press('Enter');
  await page.getByText('Значение записано.').waitFor();
  expect(await errors(page).textContent()).toBe('0ошибок');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  await page.keyboard.press('Control+Z');
  await page
    .getByText(/отменен/iu)
    .first()
    .waitFor();
  expect(await errors(page).textContent()).toBe('1ошибка');
  expect(troubles).toEqual([]);
  await close();
});

test('what a cell does not take is refused where it was typed, in words', async () => {
  const { page, troubles, close } = await browser.open(wide);
  await openedAt(page, /Результаты · F4/u);
  await page.getByRole('grid').focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('тридцать');
  await page.keyboard.press('Enter');
  await page.getByText(/В столбце «Участников» нужно целое число/u).waitFor();
  const input = page.getByLabel(/^F4, «Участников»/u);
  expect(await input.inputValue()).toBe('тридцать');
  await page.keyboard.press('Escape');
  expect(await selected(page).textContent()).toBe('77');
  expect(troubles).toEqual([]);
  await close();
});

test('a pasted block is one step; a formula in it keeps all of it out', async () => {
  const { page, troubles, close } = await browser.open(wide);
  await openedAt(page, /Результаты · F4/u);
  await page.getByRole('grid').focus();
  await paste(page, '36\t4\r\n=A1+1\t3\r\n');
  await page
    .getByText(/в 1\u00a0ячейке значения не подходят|F5, «=A1\+1»/u)
    .first()
    .waitFor();
  expect(await errors(page).textContent()).toBe('1ошибка');
  await paste(page, '33\t3\r\n');
  await page.getByText('Вставлено; проверка обновлена.').waitFor();
  await page.getByRole('button', { name: 'Отменить' }).first().click();
  await page
    .getByText(/отменен/iu)
    .first()
    .waitFor();
  expect(await selected(page).textContent()).toBe('77');
  expect(troubles).toEqual([]);
  await close();
});

test('chosen cells are cleared and filled down', async () => {
  const { page, troubles, close } = await browser.open(wide);
  await openedAt(page, /Результаты · F4/u);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+D');
  await page.getByText('Значение записано.').waitFor();
  await page.locator('#cell-4-5', { hasText: '77' }).waitFor();
  await page.keyboard.press('Delete');
  await page.getByText(/Записано: 2\u00a0ячейки\./u).waitFor();
  await page.locator('#cell-3-5:text-is("")').waitFor();
  expect(await page.locator('#cell-4-5').textContent()).toBe('');
  expect(troubles).toEqual([]);
  await close();
});
