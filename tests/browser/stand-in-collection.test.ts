/** The page that plays Excel: schools' workbooks are added to the workbook Excel holds open, taken in, approved. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Frame } from 'playwright-core';
import { account, withAnswer } from '../job/collection/school-books-fixture';
import { expectSoon, openStandInPage, type StandInPage } from './stand-in-page';

const folder = join(__dirname, '../fixtures/school-books');
const schools = readdirSync(folder).filter((name) => /^edu.*\.xlsx$/u.test(name));

let bench: StandInPage;
beforeAll(async () => {
  bench = await openStandInPage();
});
afterAll(() => bench?.close());

/** The workbook stands open in Excel, and the pane beside it has checked it. */
async function open(file: string): Promise<void> {
  const before = bench.pane();
  const bytes = [...readFileSync(join(folder, file))];
  await bench.page.evaluate(
    ([data, name]) => window.standIn!.open(new Uint8Array(data as number[]), name as string),
    [bytes, file] as const,
  );
  const isNew = (frame: Frame): boolean => frame !== before && frame.url().includes('taskpane.html');
  await expectSoon(async () => bench.page.frames().some(isNew), true);
  await bench.pane().getByRole('heading', { name: 'Здравствуйте!' }).waitFor();
  await bench.press('Проверить');
}

test('schools send, the district collects in Excel', async () => {
  await open('район.xlsx');
  const pane = bench.pane();
  await pane.getByRole('tab', { name: 'Сбор' }).click();
  await pane.setInputFiles(
    'input[type=file]',
    schools.map((name) => join(folder, name)),
  );
  await pane.getByText(/Не принята: книга сбора «2025»/u).waitFor();
  await pane.getByRole('radio', { name: /^Взять/u }).click();
  await pane.getByRole('button', { name: 'Внести в книгу района' }).click();
  await pane.getByText('Данные школ внесены в книгу района').waitFor();
  await pane.getByText('Сдали 18 из 20. Не сдали: Школа № 7, Школа № 18.').waitFor();
  const cells = await bench.read('Контингент и кадры', 'A1:B3');
  expect(cells.slice(1).map(([, collection]) => String(collection))).toEqual(['2026', '2026']);
  expect(await bench.read('Журнал сбора', 'A1:B1')).toEqual([['Дата', 'Событие']]);

  await pane.getByLabel('Приказ №').fill('145');
  await pane.getByLabel('Кто утверждает').fill('Сидорова О. П.');
  await pane.getByRole('button', { name: 'Утвердить сбор' }).click();
  await pane.getByText(/Сбор «2026» утверждён .*приказ № 145.*по 18 из 20/u).waitFor();

  const { quantity } = account.disputed;
  const before = Number(account.values['edu580101']![quantity]);
  await pane.getByRole('button', { name: 'Закрыть файл «edu580101.xlsx»' }).click();
  await pane.getByRole('button', { name: 'Закрыть файл «edu580101.xlsx»' }).waitFor({ state: 'detached' });
  await pane.setInputFiles('input[type=file]', {
    name: 'Уточнение.xlsx',
    mimeType: '',
    buffer: Buffer.from(await withAnswer('edu580101.xlsx', quantity, 77)),
  });
  await pane.getByText(new RegExp(`Школа № 1, .*: ${before} → 77`, 'u')).waitFor();
  await pane.getByLabel('Основание уточнений').fill('Письмо школы');
  await pane.getByRole('button', { name: 'Внести в книгу района' }).click();
  await pane.getByText(/утверждён .*с уточнениями \(1.уточнение\)/u).waitFor();
  const sum = async () =>
    (await bench.read('Показатели школ', 'A2:H90'))
      .filter(([, , what, , collection]) => what === quantity && String(collection) === '2026')
      .reduce((total, row) => total + (typeof row[5] === 'number' ? row[5] : 0), 0);
  // What stands in the journal is told while the last cells are still being written.
  await expectSoon(sum, account.sums[quantity]! + 77 - before);
  const [titles = [], ...contingent] = await bench.read('Контингент и кадры', 'A1:L40');
  for (const [at, title] of titles.entries())
    if (at > 1)
      expect([title, contingent.reduce((total, row) => total + Number(row[at] || 0), 0)]).toEqual([
        title,
        account.sums[String(title)],
      ]);

  // What a task pane hands over is a download of its own frame, as in WebView2 and in Excel on the web.
  const archive = bench.page.waitForEvent('download');
  await pane.getByRole('button', { name: 'Скачать книги для школ' }).click();
  const books = unzipSync(new Uint8Array(readFileSync(await (await archive).path())));
  expect(Object.keys(books)).toHaveLength(20);
  await pane.getByText(/передан на сохранение.*Если в загрузках его нет/u).waitFor();
  const single = bench.page.waitForEvent('download');
  await pane.getByLabel('Для кого').selectOption('edu580103');
  await pane.getByRole('button', { name: 'Скачать книги для школ' }).click();
  expect((await single).suggestedFilename()).toBe('edu580103 Школа № 3 — сбор 2026.xlsx');

  await pane.getByRole('tab', { name: 'Отчёт' }).click();
  await pane.getByRole('button', { name: 'Записать отчёт' }).click();
  await pane.getByText(/^Готово\./u).waitFor();
  const report = (await bench.read('Отчёт', 'A1:A200')).map(([cell]) => String(cell)).join('\n');
  expect(report).toMatch(/Сбор «2026» утверждён .*с уточнениями/u);
  expect(bench.troubles).toEqual([]);
});

test('in Excel a school’s own workbook is asked whether it is ready, and its copy is handed over', async () => {
  await open('edu580109.xlsx');
  const pane = bench.pane();
  await pane.getByRole('heading', { name: 'Готово к отправке?' }).waitFor();
  // Nothing of a district's is offered to it, by no button and no menu.
  await pane.getByRole('button', { name: 'Действия с книгой' }).click();
  await pane.getByRole('menuitem', { name: 'Проверить заново' }).waitFor();
  expect(await pane.locator('body').innerText()).not.toMatch(/листы района|листов МСОКО|Вставить формулу/u);
  await bench.page.keyboard.press('Escape');
  const downloading = bench.page.waitForEvent('download');
  await pane.getByRole('button', { name: 'Подготовить к отправке' }).click();
  expect((await downloading).suggestedFilename()).toBe('edu580109 — к отправке.xlsx');
  expect(await pane.locator('body').innerText()).not.toMatch(
    /объективн|признак|перепровер|не выявлено|низки[ехм] результат|индекс|рейтинг|сравнени/iu,
  );
  expect(bench.troubles).toEqual([]);
});
