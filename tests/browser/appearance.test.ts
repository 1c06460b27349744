/** Every view for everyone: axe finds nothing in light and dark, and the keyboard alone does the job. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { dropFiles } from './drop';
import { startPaneBrowser, type PaneBrowser } from './pane-page';
import { sampleFiles } from './sample-files';
import { lastResort } from './start-browser';
import { cleanWorkbook, dirtyWorkbook, plainWorkbook, resultsCsv, signedWorkbook } from './workbooks';

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Rule, element and reason of everything axe objects to. */
async function objections(page: Page): Promise<string[]> {
  // What is half faded in has half its contrast; an animation that never ends is not waited for.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  );
  // The policy of the page forbids foreign script elements; an evaluated function is not one.
  await page.evaluate(axeSource);
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (context: object) => Promise<AxeResults> } };
    // Fluent's focus traps stand at the ends of the page and pass the focus on at once.
    return axe.run({ exclude: ['[data-tabster-dummy]'] });
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} — ${failureSummary}`),
  );
}

const appearances = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['contrast', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

describe.each(appearances)('in %s', (_, options) => {
  test('axe finds nothing in any view', async () => {
    const { page, troubles, close } = await browser.open(options);
    const found: Record<string, string[]> = {};
    const look = async (view: string): Promise<void> => {
      found[view] = await objections(page);
    };
    await look('start');
    await page.getByRole('button', { name: 'Создать книгу района' }).click();
    await page.getByRole('spinbutton', { name: 'Год' }).waitFor();
    await look('new book');
    await dropFiles(page, [{ name: 'Письмо.xlsx', bytes: new Uint8Array([1, 2, 3]) }]);
    await page.getByText('Файл не открыт').waitFor();
    await look('failed');
    await dropFiles(page, [{ name: 'Чистая.xlsx', bytes: await cleanWorkbook() }]);
    await page.getByRole('heading', { name: 'Ни одного замечания' }).waitFor();
    await look('all clear');
    await dropFiles(page, [{ name: 'Подписанная.xlsx', bytes: await signedWorkbook() }]);
    await page.getByRole('tab', { name: 'Отчёт' }).click();
    await page.getByText('Книга подписана электронной подписью.').waitFor();
    await look('signed');
    await dropFiles(page, [{ name: 'Таблица.csv', bytes: resultsCsv() }]);
    await page.getByRole('tab', { name: 'Отчёт' }).click();
    await page.getByText(/^В файл CSV листы отчёта не добавить/u).waitFor();
    await look('table');
    await dropFiles(page, [{ name: 'Смета.xlsx', bytes: await plainWorkbook() }]);
    await page.getByText('Нет знакомых листов').waitFor();
    await page.getByRole('tab', { name: 'Таблица 1' }).click();
    await page.getByRole('heading', { name: 'Выберите район' }).waitFor();
    await look('no district');
    await page.getByRole('tab', { name: 'Признаки' }).click();
    await page.getByRole('heading', { name: /не по чему/u }).waitFor();
    await look('no flags');
    await dropFiles(page, sampleFiles());
    await page.getByRole('button', { name: /ошибок$/u }).waitFor();
    await look('check');
    await page.getByRole('button', { name: 'По листам' }).click();
    await look('check by sheet');
    await page.getByRole('searchbox').fill('как текст');
    await page.getByText(/^Показано/u).waitFor();
    await page.getByRole('button', { name: /^F14/u }).click();
    await page.locator('[role=gridcell][aria-selected=true]').waitFor();
    await look('sheet');
    await page.getByRole('button', { name: 'Исправить', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await look('mend');
    await page.getByRole('button', { name: 'Не исправлять' }).click();
    await page.getByRole('button', { name: 'Вернуться к списку' }).click();
    await page.getByRole('tab', { name: 'Таблица 1' }).click();
    await page.getByRole('button', { name: /^Записать/u }).waitFor();
    await look('expected');
    await page.getByRole('tab', { name: 'Признаки' }).click();
    const schools = page.getByRole('list', { name: 'Школы' });
    await schools.getByRole('button').first().click();
    await schools.getByText('Что можно сделать').waitFor();
    await look('flags');
    await schools.getByRole('button', { name: 'Записать карточку школы' }).click();
    await page.getByText(/^Готово\. Лист «Карточка .+» записан в книгу\.$/u).waitFor();
    await schools.getByRole('button', { name: 'Записать карточку школы' }).scrollIntoViewIfNeeded();
    await look('card');
    await page.getByRole('tab', { name: 'Отчёт' }).click();
    await page.getByRole('button', { name: 'Сохранить книгу' }).waitFor();
    await look('report');
    await page.getByRole('button', { name: 'Действия с книгой' }).click();
    await page.getByRole('menuitem', { name: 'Открыть другую книгу' }).waitFor();
    await look('menu');
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
    expect(troubles).toEqual([]);
    await close();
  });
});

/** Presses Tab until the focused element's name fits. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const names: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const reached = await focusedName(page);
    if (name.test(reached)) return;
    names.push(reached.slice(0, 30));
  }
  throw new Error(`Tab never reaches ${String(name)}, only ${names.join(', ')}`);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) return '';
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });
}

async function focusReaches(page: Page, name: RegExp): Promise<void> {
  const end = Date.now() + lastResort;
  while (!name.test(await focusedName(page))) {
    if (Date.now() > end)
      throw new Error(`The focus is on «${await focusedName(page)}», not on ${String(name)}`);
    await page.waitForTimeout(50);
  }
}

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
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Записать \d+/u);
  await page.keyboard.press('Enter');
  await page.getByText(/Таблица записана/u).waitFor();
  await page.getByRole('tab', { name: 'Таблица 1' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await tabTo(page, /Сохранить книгу/u);
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await downloading).suggestedFilename()).toBe('Район — с отчётом.xlsx');
  expect(troubles).toEqual([]);
  await close();
});
