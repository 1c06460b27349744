/** A coordinator's evening on the page, without Excel and without a mouse: every error mended, a question explained, Таблица 1 answered, saved. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { axeObjections } from './axe-objections';
import { arrowTo, focusReaches, openWithKeys, pressEnter, tabTo } from './keys';
import { startPaneBrowser, type PaneBrowser } from './pane-page';
import { analysedInNode, sampleFiles } from './sample-files';

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

const book = 'МСОКО Белинский район 2026.xlsx';

/** Every error of the sample: where it is found, the keys from there to the cell, what is done and how many errors are left. */
const evening: readonly (readonly [place: string, keys: readonly string[], Deed, left: number])[] = [
  ['Решения · строка 1', ['End'], { paste: 'Кому\nРуководители школ\nРуководители школ\n' }, 30],
  ['Показатели · M3', [], 'clear', 29],
  ['Параметры · C13', [], { type: '0,05' }, 28],
  // Typed on without a look at what became of the one before.
  ['Школы · G11', [], { type: '22\n30\n14' }, 25],
  ['Школы · D18', [], { type: 'село' }, 24],
  ['Школы · J16', [], { type: '3' }, 23],
  ['Школы · M17', [], { type: '45' }, 22],
  ['Школы · A21', [], { type: 'edu580220' }, 21],
  ['Школы · C19', [], { type: 'СОШ' }, 20],
  // One of two schools of one code becomes the one that a list names and the register lacks.
  ['Школы · A23', [], { type: 'edu580299' }, 18],
  ['Официальные списки · строка 6', ['Home', 'Shift+End'], 'clear', 17],
  ['Результаты · G265', [], 'mend', 16],
  ['Результаты · H283', [], { type: '23' }, 15],
  ['Шкалы · G10', [], { type: '8' }, 14],
  ['Решения · G3', [], { type: '20.11.2026' }, 13],
  ['Результаты · J50', [], { paste: '9\t20' }, 11],
  ['Дорожная карта · I8', [], { type: '15.11.2026' }, 10],
  ['Самооценка', ['ArrowDown'], { paste: 'Код школы\tКритерий\tСамооценка\tВнешняя оценка' }, 9],
  [
    'Наблюдение · J2',
    ['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown'],
    'clear',
    4,
  ],
  ['Шкалы (2)', ['Control+Home', 'Control+Shift+End'], 'clear', 3],
  ['Результаты · H347', [], { paste: '47\t4\t17' }, 2],
  ['Баллы · AD73', [], 'clear', 2],
  ['Баллы · C73', Array.from({ length: 19 }, () => 'ArrowRight'), { type: '3' }, 1],
  ['Баллы · C74', Array.from({ length: 11 }, () => 'ArrowRight'), { type: '3' }, 0],
];

type Deed = 'mend' | 'clear' | { readonly type: string } | { readonly paste: string };

const errors = (page: Page, count: number) =>
  page.getByRole('button', { name: new RegExp(`^${count} ?(?:ошибка|ошибки|ошибок)$`, 'u') }).waitFor();

/** From the view or from its list to the search above. */
async function search(page: Page, words: string): Promise<void> {
  const isAbove = await page.evaluate(() => document.activeElement?.tagName === 'MAIN');
  await tabTo(page, /^Найти среди замечаний/u, isAbove ? 'Tab' : 'Shift+Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(words);
}

/** To the cell of a finding, once it is known what may be typed there. */
async function goToCell(page: Page, place: string): Promise<void> {
  const found = new RegExp(`^${place.replace(/[()]/gu, '\\$&')}(?! ·)`, 'u');
  await search(page, place.replace(' · ', ' '));
  await page.getByRole('button', { name: found }).first().waitFor();
  await tabTo(page, found);
  await pressEnter(page);
  const [sheet = ''] = place.split(' · ');
  await focusReaches(page, new RegExp(`^Лист «${sheet.replace(/[()]/gu, '\\$&')}», ячейки формы`, 'u'));
}

async function does(page: Page, keys: readonly string[], deed: Deed): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  if (deed === 'mend') {
    await tabTo(page, /^Исправить$/u);
    await pressEnter(page);
    await page.locator('[role=dialog] button:focus', { hasText: 'Исправить' }).waitFor();
    await pressEnter(page);
  } else if (deed === 'clear') await page.keyboard.press('Delete');
  else if ('paste' in deed) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), deed.paste);
    await page.keyboard.press('Control+V');
  } else for (const text of deed.type.split('\n')) await typeInto(page, text);
}

async function typeInto(page: Page, text: string): Promise<void> {
  // The browser is told no key of a Russian letter: it is put into the open field.
  if (/[а-яё]/iu.test(text)) {
    await page.keyboard.press('F2');
    await page.locator('[role=group] input:focus').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
  } else await page.keyboard.type(text);
  await pressEnter(page);
}

/** One after another, as the dialog leads on. */
async function answer(page: Page, from: number, to: number, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  await tabTo(page, /^Ответить на вопросы$/u, key);
  await pressEnter(page);
  const dialog = page.getByRole('dialog');
  for (let at = from; at <= to; at++) {
    await dialog.getByText(`Вопрос ${at} из 12`).waitFor();
    const radio = page.locator('[role=dialog] input[type=radio]:focus');
    await radio.waitFor();
    const last = (await dialog.getByRole('radio').count()) - 1;
    const choice = at % 4 === 1 ? 0 : at === 4 ? 1 : last - (at % 2 === 0 ? 1 : 0);
    await page.keyboard.press('Space');
    for (let presses = 0; presses < choice; presses++) await page.keyboard.press('ArrowDown');
    if ((await dialog.getByLabel('Текст', { exact: true }).count()) > 0) {
      await tabTo(page, /^Текст$/u);
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(`Свой текст ${at}`);
    }
    if (at === from) expect(await axeObjections(page, 'all')).toEqual([]);
    await tabTo(page, /^Принять/u);
    await pressEnter(page);
  }
}

async function chooseTab(page: Page, from: RegExp, to: RegExp): Promise<void> {
  await tabTo(page, from, 'Shift+Tab');
  await arrowTo(page, to);
  await pressEnter(page);
}

/** How many answers the draft holds; -1 where there is none. */
const draftAnswers = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('msoko-drafts', 1);
        request.onsuccess = () => {
          const all = request.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve((all.result as { answers: Map<string, unknown> }[])[0]?.answers.size ?? -1);
          };
        };
      }),
  );

test('the keyboard alone leads from a dirty workbook to a saved report, with a reload in the middle', async () => {
  const { page, troubles, close } = await browser.open({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await openWithKeys(page, book, sampleFiles().find(({ name }) => name === book)!.bytes);
  await errors(page, 31);

  for (const [place, keys, deed, left] of evening) {
    await goToCell(page, place);
    await does(page, keys, deed);
    await errors(page, left);
    // The element of the list may be gone with its finding: then the focus is on the view, never lost.
    if (deed === 'mend') continue;
    await page.keyboard.press('Escape');
    await focusReaches(page, /^(?:Проверка|Школы|[А-Я])/u);
  }

  await goToCell(page, 'Результаты · H349');
  await tabTo(page, /^Пояснить$/u);
  await pressEnter(page);
  await page.locator('[role=dialog] textarea:focus').waitFor();
  await page.keyboard.insertText('Закрыт филиал');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('Петрова А. С.');
  await tabTo(page, /^Принять$/u);
  await pressEnter(page);
  await page.getByText(/Принято с пояснением 1\u00a0замечание/u).waitFor();

  await chooseTab(page, /^Проверка$/u, /^Таблица 1/u);
  await page.getByText('12 ждут вашего решения').waitFor();
  await tabTo(page, /^Год$/u);
  for (const [key, year] of [
    ['ArrowDown', 2027],
    ['ArrowUp', 2026],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByRole('heading', { level: 1, name: new RegExp(`${year} год`, 'u') }).waitFor();
    await focusReaches(page, /^Год$/u);
  }
  await page.getByText('12 ждут вашего решения').waitFor();
  await tabTo(page, /^Ожидаемые результаты$/u);
  const proposals = page.getByRole('checkbox', { name: 'Принять' });
  while ((await proposals.count()) === 0) await page.keyboard.press('PageDown');
  await tabTo(page, /^Принять$/u);
  await page.keyboard.press('Space');
  await page.getByText('11 ждут вашего решения').waitFor();
  await page.keyboard.press('Space');
  await page.getByText('12 ждут вашего решения').waitFor();
  await answer(page, 1, 6, 'Shift+Tab');
  await page.getByText('Вопрос 7 из 12').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('6 ждут вашего решения').waitFor();
  await focusReaches(page, /^Ответить на вопросы$/u);
  while ((await draftAnswers(page)) !== 6) await page.waitForTimeout(100);
  await page.reload();
  await page.getByRole('button', { name: 'Продолжить' }).waitFor();
  await tabTo(page, /^Продолжить$/u);
  await pressEnter(page);
  await errors(page, 0);
  await page.getByRole('button', { name: 'Принято с пояснениями: 1' }).waitFor();
  await chooseTab(page, /^Проверка$/u, /^Таблица 1/u);
  await page.getByText('6 ждут вашего решения').waitFor();
  await answer(page, 7, 12, 'Tab');
  await page.getByRole('button', { name: /^Записать 32/u }).waitFor();
  await tabTo(page, /^Записать 32/u);
  await pressEnter(page);
  await page.getByText(/Таблица записана на лист/u).waitFor();
  await page.getByRole('button', { name: /^Записано 27\sстрок[аи]?$/u }).waitFor();

  await tabTo(page, /^Отметить выполнение, строка 1\.1$/u);
  await pressEnter(page);
  await page.getByLabel('Состояние 2026').waitFor();
  await tabTo(page, /^Состояние 2026/u);
  const chosen = page.locator('[role=dialog] select:focus option:checked');
  while ((await chosen.textContent()) !== 'выполнено') await page.keyboard.press('ArrowDown');
  await tabTo(page, /^Подтверждение 2026/u);
  await page.keyboard.insertText('Приказ от 12.09.2026 № 145');
  expect(await axeObjections(page, 'all')).toEqual([]);
  await tabTo(page, /^Записать$/u);
  await pressEnter(page);
  await page.getByText('Подтверждено: Приказ от 12.09.2026 № 145.').waitFor();

  await chooseTab(page, /^Таблица 1/u, /^Отчёт/u);
  const downloading = page.waitForEvent('download');
  await page.getByText('не сохранено', { exact: false }).waitFor();
  await tabTo(page, /Сохранить книгу/u);
  await pressEnter(page);
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('МСОКО Белинский район 2026 — с отчётом.xlsx');
  const bytes = new Uint8Array(readFileSync(await download.path()));
  while ((await draftAnswers(page)) !== -1) await page.waitForTimeout(100);
  expect(await page.getByText('не сохранено', { exact: false }).count()).toBe(0);
  const names = (await (await openXlsx(bytes)).listSheets()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Пояснения', 'Проверка', 'Признаки', 'Отчёт']));
  expect(troubles).toEqual([]);
  await close();

  const again = await analysedInNode([{ name: book, bytes }]);
  expect(again.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const lines = again.summary.expected?.lines ?? [];
  expect(lines.filter(({ decision }) => decision === 'ask' || decision === 'write')).toEqual([]);
  expect(lines.filter(({ current }) => /^Свой текст/u.test(current)).length).toBeGreaterThan(2);
  expect(
    lines.filter(({ current, state }) => current === '' && state === 'not-planned').length,
  ).toBeGreaterThan(1);
});
