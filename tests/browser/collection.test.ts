/** Twenty schools' workbooks in a real browser: protocols and schools first, the district after; decide, take, approve, correct. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { axeObjections } from './axe-objections';
import { dropFiles } from './drop';
import { startPaneBrowser, type PaneBrowser } from './pane-page';

const folder = join(__dirname, '../fixtures/school-books');
const file = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) });
const schools = readdirSync(folder).filter((name) => /^edu.*\.xlsx$/u.test(name));

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

test.each(['light', 'dark'] as const)('schools send, the district collects (%s)', async (colorScheme) => {
  const { page, troubles, close } = await browser.open({ colorScheme });
  await dropFiles(page, schools.slice(0, 3).map(file));
  await page.getByRole('heading', { name: 'Готово к отправке?' }).waitFor();
  expect(await axeObjections(page, 'all')).toEqual([]);
  // The district's workbook may come later, and the rest of the schools after it.
  await dropFiles(page, [file('район.xlsx')]);
  await page.getByRole('tab', { name: 'Сбор' }).click();
  await dropFiles(page, schools.slice(3).map(file));
  await page.getByText('edu580120.xlsx').first().waitFor();

  await page.getByText(/Не принята: книга сбора «2025», а принимается сбор «2026»/u).waitFor();
  await page.getByText(/Не принята: та же книга ещё раз/u).waitFor();
  await page.getByRole('radio', { name: /^Взять/u }).click();
  expect(await axeObjections(page, 'all')).toEqual([]);
  await page.getByRole('button', { name: 'Внести в книгу района' }).click();
  await page.getByText('Данные школ внесены в книгу района').waitFor();
  await page.getByText('Сдали 18 из 20. Не сдали: Школа № 7, Школа № 18.').waitFor();
  await page.getByText('Новых данных от школ нет.').waitFor();

  const approve = page.getByRole('button', { name: 'Утвердить сбор' });
  await page.getByLabel('Приказ №').fill('145');
  await page.getByLabel('Кто утверждает').fill('Сидорова О. П.');
  await approve.click();
  await page.getByText(/Сбор «2026» утверждён .*приказ № 145.*по 18 из 20, не сдали: Школа № 7/u).waitFor();

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать книги для школ' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Книги для школ — сбор 2026.zip');
  const books = unzipSync(new Uint8Array(readFileSync(await download.path())));
  expect(Object.keys(books)).toHaveLength(20);

  await page.getByRole('button', { name: 'Действия с книгой' }).click();
  await page.getByRole('menuitem', { name: 'Отменить последнее изменение' }).click();
  await approve.waitFor();
  expect(troubles).toEqual([]);
  await close();
});

test('a school’s file alone asks only whether it is ready, and is prepared for sending', async () => {
  const { page, troubles, close } = await browser.open();
  await dropFiles(page, [file('edu580109.xlsx')]);
  await page.getByRole('heading', { name: 'Готово к отправке?' }).waitFor();
  await page.getByText('Скрытые листы: «Черновик».').waitFor();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Подготовить к отправке' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('edu580109 — к отправке.xlsx');
  expect(await page.locator('body').innerText()).not.toMatch(
    /объективн|признак|перепровер|не выявлено|низки[ехм] результат|индекс|рейтинг|сравнени/iu,
  );
  expect(troubles).toEqual([]);
  await close();
});
