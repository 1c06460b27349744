/** The page that plays Excel: schools' workbooks are added to the workbook Excel holds open, taken in, approved. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { expectSoon, openStandInPage, type StandInPage } from './stand-in-page';

const folder = join(__dirname, '../fixtures/school-books');
const schools = readdirSync(folder).filter((name) => /^edu.*\.xlsx$/u.test(name));

let bench: StandInPage;
beforeAll(async () => {
  bench = await openStandInPage();
});
afterAll(() => bench?.close());

test('schools send, the district collects in Excel', async () => {
  const before = bench.pane();
  const bytes = [...readFileSync(join(folder, 'район.xlsx'))];
  await bench.page.evaluate(
    ([data, name]) => window.standIn!.open(new Uint8Array(data as number[]), name as string),
    [bytes, 'район.xlsx'] as const,
  );
  const isNew = (frame: Frame): boolean => frame !== before && frame.url().includes('taskpane.html');
  await expectSoon(async () => bench.page.frames().some(isNew), true);
  await bench.pane().getByRole('heading', { name: 'Здравствуйте!' }).waitFor();
  await bench.press('Проверить');
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
  expect(bench.troubles).toEqual([]);
});
