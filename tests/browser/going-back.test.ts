/** The focus goes to what opened, and Back leads to where one was: view, row, scroll and filter. */
import type { Page } from 'playwright-core';
import { axeObjections } from './axe-objections';
import { dropFiles } from './drop';
import { arrowTo, focusedName, focusReaches, tabTo } from './keys';
import { startPaneBrowser, type PaneBrowser } from './pane-page';
import { sampleFiles } from './sample-files';
import { cleanWorkbook } from './workbooks';

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

const sampleBook = sampleFiles().filter(({ name }) => name.startsWith('МСОКО'));

async function opened(width: number) {
  const opened = await browser.open({ viewport: { width, height: 720 } });
  await dropFiles(opened.page, sampleBook);
  await opened.page.getByRole('list', { name: 'Замечания' }).waitFor();
  return opened;
}

const scrolled = (page: Page, list: string) =>
  page.getByRole('list', { name: list }).evaluate((element) => element.scrollTop);

async function toTab(page: Page, from: RegExp, to: RegExp): Promise<void> {
  await page.getByRole('tab', { selected: true }).focus();
  expect(await focusedName(page)).toMatch(from);
  await arrowTo(page, to);
  await page.keyboard.press('Enter');
}

test.each([350, 1280])('from a cell back to its row of the list, at %i pixels', async (width) => {
  const { page, troubles, close } = await opened(width);
  await page.getByRole('searchbox').fill('Результаты');
  await page
    .getByText(/^Показано? ?/u)
    .first()
    .waitFor();
  await tabTo(page, /^По листам$/u);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Результаты/u);
  for (let presses = 0; presses < 12; presses++) await page.keyboard.press('ArrowDown');
  await focusReaches(page, /^[A-Z]{1,2}\d+/u);
  const row = await focusedName(page);
  const place = await scrolled(page, 'Замечания');
  expect(place).toBeGreaterThan(100);
  for (const goBack of [() => page.keyboard.press('Escape'), () => page.goBack()]) {
    await page.keyboard.press('Enter');
    await focusReaches(page, /^Лист «Результаты»/u);
    await goBack();
    await focusReaches(page, /^[A-Z]{1,2}\d+/u);
    expect(await focusedName(page)).toBe(row);
    expect(await scrolled(page, 'Замечания')).toBe(place);
    expect(await page.getByRole('searchbox').inputValue()).toBe('Результаты');
  }
  expect(troubles).toEqual([]);
  await close();
});

test('«Показать все» leads back into the view', async () => {
  const { page, troubles, close } = await opened(350);
  await page.getByRole('searchbox').fill('Нет такого');
  await tabTo(page, /^Показать все$/u);
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Замечания' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'MAIN');
  expect(troubles).toEqual([]);
  await close();
});

test('a view that is come back to stands as it was left', async () => {
  const { page, troubles, close } = await opened(350);
  const list = page.getByRole('list', { name: 'Замечания' });
  await list.evaluate((element) => element.scrollTo(0, 2400));
  await page.waitForTimeout(300);
  const before = await scrolled(page, 'Замечания');
  const firstSeen = () =>
    list.evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      return [...element.querySelectorAll('[data-index]')]
        .find((line) => line.getBoundingClientRect().bottom > top + 1)
        ?.getAttribute('data-index');
    });
  const line = await firstSeen();
  await toTab(page, /^Проверка/u, /^Признаки/u);
  // Until then the search field is still the findings' own.
  await page.getByRole('list', { name: 'Школы' }).waitFor();
  await page.getByRole('searchbox').fill('Городская');
  await toTab(page, /^Признаки/u, /^Отчёт/u);
  await page.getByRole('button', { name: 'Сохранить книгу' }).waitFor();
  await page.goBack();
  await page.getByRole('list', { name: 'Школы' }).waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('Городская');
  await page.goBack();
  await list.waitFor();
  expect(await scrolled(page, 'Замечания')).toBe(before);
  expect(await firstSeen()).toBe(line);
  expect(troubles).toEqual([]);
  await close();
});

test('a view that another one opened takes the focus, and Back leads to the button that opened it', async () => {
  const { page, troubles, close } = await browser.open();
  await dropFiles(page, [{ name: 'Чистая.xlsx', bytes: await cleanWorkbook() }]);
  await page.getByRole('button', { name: 'Перейти к признакам' }).waitFor();
  await tabTo(page, /^Перейти к признакам$/u);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Признаки', selected: true }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'MAIN');
  await page.goBack();
  await focusReaches(page, /^Перейти к признакам$/u);
  expect(troubles).toEqual([]);
  await close();
});

test('beside a wide pane stands what belongs to its view, and the sheet where it was left', async () => {
  const { page, troubles, close } = await opened(1280);
  await page.getByRole('searchbox').fill('Результаты H347');
  await page.getByRole('button', { name: /H347/u }).first().click();
  await page.getByText('H347', { exact: true }).waitFor();
  for (const [tab, region] of [
    ['Таблица 1', 'Таблица 1 целиком'],
    ['Показатели', 'Показатели целиком'],
    ['Отчёт', 'Отчёт: предварительный просмотр'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    const beside = page.getByRole('region', { name: region });
    await beside.getByRole('heading', { level: 3 }).first().waitFor();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeObjections(page, 'all')).toEqual([]);
    }
  }
  const preview = page.getByRole('group', { name: 'Содержание' });
  await page.getByRole('heading', { name: 'АНАЛИТИЧЕСКАЯ СПРАВКА' }).waitFor();
  await preview.evaluate((element) => element.scrollTo(0, 700));
  await page.getByRole('tab', { name: 'Признаки' }).click();
  await page.getByText('Откройте школу слева').waitFor();
  await page.getByRole('list', { name: 'Школы' }).getByRole('button').first().click();
  await page.getByRole('region', { name: 'Баллы школы и района' }).getByRole('img').first().waitFor();
  expect(await axeObjections(page, 'all')).toEqual([]);
  await page.getByRole('tab', { name: 'Отчёт' }).click();
  await page.getByRole('heading', { name: 'АНАЛИТИЧЕСКАЯ СПРАВКА' }).waitFor();
  expect(await preview.evaluate((element) => element.scrollTop)).toBe(700);
  await page.getByRole('tab', { name: 'Проверка' }).click();
  await page.getByText('H347', { exact: true }).waitFor();
  expect(troubles).toEqual([]);
  await close();
});
