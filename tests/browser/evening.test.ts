/** A coordinator's evening on the page, without Excel: every error mended, a question explained, Таблица 1 answered, saved and opened again. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { numberText } from '../../src/text/plural';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { axeObjections } from './axe-objections';
import { dropFiles } from './drop';
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
  ['Школы · G11', [], { type: '22' }, 27],
  ['Школы · G12', [], { type: '30' }, 26],
  ['Школы · G13', [], { type: '14' }, 25],
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

const errorTile = (page: Page, count: number) =>
  page.getByRole('button', { name: new RegExp(`^${count} ?(?:ошибка|ошибки|ошибок)$`, 'u') });

async function done(page: Page, keys: readonly string[], deed: Deed): Promise<void> {
  if (deed === 'mend') {
    await page.getByRole('button', { name: 'Исправить', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Исправить', exact: true }).click();
    return;
  }
  const bar = page.getByRole('group', { name: 'Правка ячейки' });
  await bar.waitFor();
  await page.locator('[role=gridcell][aria-selected=true]').click();
  for (const key of keys) await page.keyboard.press(key);
  if (deed === 'clear') await page.keyboard.press('Delete');
  else if ('paste' in deed) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), deed.paste);
    await page.keyboard.press('Control+V');
  } else {
    await page.keyboard.press('F2');
    const input = bar.locator('input:focus');
    await input.fill(deed.type);
    await input.press('Enter');
  }
}

async function answered(page: Page, from: number, to: number): Promise<void> {
  await page.getByRole('button', { name: 'Ответить на вопросы' }).click();
  const dialog = page.getByRole('dialog');
  for (let at = from; at <= to; at++) {
    await dialog.getByText(`Вопрос ${at} из 12`).waitFor();
    const radios = dialog.getByRole('radio');
    const choice =
      at % 4 === 1
        ? radios.first()
        : at === 4
          ? radios.nth(1)
          : radios.nth((await radios.count()) - (at % 2 === 0 ? 2 : 1));
    await choice.check();
    const own = dialog.getByLabel('Текст', { exact: true });
    if ((await own.count()) > 0) await own.fill(`Свой текст ${at}`);
    if (at === from) expect(await axeObjections(page, 'all')).toEqual([]);
    await dialog.getByRole('button', { name: /^Принять/u }).click();
  }
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

test('from a dirty workbook to a saved report, with a reload in the middle', async () => {
  const { page, troubles, close } = await browser.open({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const files = sampleFiles().filter(({ name }) => name === book);
  const { findings, summary } = await analysedInNode(files);
  await dropFiles(page, files);
  const tiles = page.getByRole('group', { name: 'Показать по важности' }).getByRole('button');
  await tiles.first().waitFor();
  expect((await tiles.allTextContents()).map((text) => /^[\d\s]+/u.exec(text)?.[0].trim())).toEqual(
    (['error', 'warning', 'info'] as const).map((severity) =>
      numberText(findings.filter((finding) => finding.severity === severity).length),
    ),
  );

  for (const [place, keys, deed, left] of evening) {
    await page.getByRole('searchbox').fill(place.replace(' · ', ' '));
    await page
      .getByRole('button', { name: new RegExp(`^${place.replace(/[()]/gu, '\\$&')}(?! ·)`, 'u') })
      .first()
      .click();
    await page.getByRole('region', { name: 'Замечание' }).waitFor();
    await done(page, keys, deed);
    await errorTile(page, left).waitFor();
  }

  await page.getByRole('searchbox').fill('Резко изменилось число участников');
  await page.getByRole('button', { name: /^Результаты · H349/u }).click();
  // The header has two rows, and most of its cells are merged over both.
  await page.getByRole('grid').getByTitle('Дата', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Пояснить', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Почему значение верно/u).fill('Закрыт филиал');
  await dialog.getByLabel(/Кто пояснил/u).fill('Петрова А. С.');
  await dialog.getByRole('button', { name: 'Принять', exact: true }).click();
  await page.getByText(/Принято с пояснением 1\u00a0замечание/u).waitFor();

  await page.getByRole('tab', { name: 'Таблица 1' }).click();
  const asked = summary.expected?.lines.filter(({ decision }) => decision === 'ask').length;
  await page.getByText(`${asked} ждут вашего решения`).waitFor();
  const year = page.getByRole('combobox', { name: 'Год' });
  await year.selectOption('2027');
  await page.getByRole('heading', { level: 1, name: /2027 год/u }).waitFor();
  await year.selectOption('2026');
  await page.getByRole('heading', { level: 1, name: /2026 год/u }).waitFor();
  const proposal = page.getByRole('checkbox', { name: 'Принять' }).first();
  await page.getByRole('list', { name: 'Ожидаемые результаты' }).hover();
  while ((await proposal.count()) === 0) await page.mouse.wheel(0, 300);
  await proposal.check();
  await page.getByText('11 ждут вашего решения').waitFor();
  await proposal.uncheck();
  await page.getByText('12 ждут вашего решения').waitFor();
  await answered(page, 1, 6);
  await dialog.getByRole('button', { name: 'Закрыть' }).click();
  await page.getByText('6 ждут вашего решения').waitFor();
  while ((await draftAnswers(page)) !== 6) await page.waitForTimeout(100);
  await page.reload();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await errorTile(page, 0).waitFor();
  await page.getByRole('button', { name: 'Принято с пояснениями: 1' }).waitFor();
  await page.getByRole('tab', { name: 'Таблица 1' }).click();
  await page.getByText('6 ждут вашего решения').waitFor();
  await answered(page, 7, 12);
  await page.getByRole('button', { name: /^Записать 32/u }).click();
  await page.getByText(/Таблица записана на лист/u).waitFor();
  await page.getByRole('button', { name: /^Записано 27\sстрок[аи]?$/u }).waitFor();

  await page.getByRole('button', { name: 'Отметить выполнение, строка 1.1', exact: true }).click();
  await dialog.getByLabel('Состояние 2026').selectOption('выполнено');
  await dialog.getByLabel('Подтверждение 2026').fill('Приказ от 12.09.2026 № 145');
  expect(await axeObjections(page, 'all')).toEqual([]);
  await dialog.getByRole('button', { name: 'Записать' }).click();
  await page.getByText('Подтверждено: Приказ от 12.09.2026 № 145.').waitFor();

  await page.getByRole('tab', { name: 'Отчёт' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByText('не сохранено', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Сохранить книгу' }).click();
  const download = await downloading;
  const bytes = new Uint8Array(readFileSync(await download.path()));
  while ((await draftAnswers(page)) !== -1) await page.waitForTimeout(100);
  expect(await page.getByText('не сохранено', { exact: false }).count()).toBe(0);
  const names = (await (await openXlsx(bytes)).listSheets()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Пояснения', 'Проверка', 'Признаки', 'Отчёт']));

  await dropFiles(page, [{ name: download.suggestedFilename(), bytes }]);
  await errorTile(page, 0).waitFor();
  await page.getByTitle(download.suggestedFilename(), { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Принято с пояснениями: 1' }).waitFor();
  await page.getByRole('tab', { name: 'Таблица 1' }).click();
  await page.getByRole('button', { name: /^Записано 27\sстрок[аи]?$/u }).waitFor();
  await page.getByText('Подтверждено: Приказ от 12.09.2026 № 145.').waitFor();
  const again = await analysedInNode([{ name: book, bytes }]);
  expect(again.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const lines = again.summary.expected?.lines ?? [];
  expect(lines.filter(({ decision }) => decision === 'ask' || decision === 'write')).toEqual([]);
  expect(lines.filter(({ current }) => /^Свой текст/u.test(current)).length).toBeGreaterThan(2);
  expect(
    lines.filter(({ current, state }) => current === '' && state === 'not-planned').length,
  ).toBeGreaterThan(1);
  expect(troubles).toEqual([]);
  await close();
});
