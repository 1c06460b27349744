/** Twenty schools' workbooks in a real browser: protocols and schools first, the district after; decide, take, approve, correct. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { valueAt } from '../../src/core/table/grid';
import { account, DistrictBook, sumsOver, withAnswer } from '../job/collection/school-books-fixture';
import { absentInRegister, registerFile, registerWorkbook } from '../job/collection/register-workbook';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
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

test('schools send, the district collects', async () => {
  const { page, troubles, close } = await browser.open({ colorScheme: 'light' });
  const objections = async () => {
    const inLight = await axeObjections(page, 'all');
    await page.emulateMedia({ colorScheme: 'dark' });
    const inDark = await axeObjections(page, 'colours');
    await page.emulateMedia({ colorScheme: 'light' });
    return [...inLight, ...inDark];
  };
  await dropFiles(page, schools.slice(0, 3).map(file));
  await page.getByRole('heading', { name: 'Готово к отправке?' }).waitFor();
  expect(await objections()).toEqual([]);
  // The district's workbook may come later, and the rest of the schools after it.
  await page.getByText(/^Это файлы 3.школ\. Собрать их в книгу района\?/u).waitFor();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Открыть книгу района' }).click();
  const district = file('район.xlsx');
  const book = {
    name: district.name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(district.bytes),
  };
  await (await choosing).setFiles(book);
  await page.getByRole('tab', { name: 'Сбор' }).click();
  await dropFiles(page, schools.slice(3).map(file));
  await page.getByText('edu580120.xlsx').first().waitFor();

  await page.getByText(/Не принята: книга сбора «2025», а принимается сбор «2026»/u).waitFor();
  await page.getByText(/Не принята: та же книга ещё раз/u).waitFor();
  await page.getByRole('radio', { name: /^Взять/u }).click();
  expect(await objections()).toEqual([]);
  await page.getByRole('button', { name: 'Внести в книгу района' }).click();
  await page.getByText('Данные школ внесены в книгу района').waitFor();
  await page.getByText('Сдали 18 из 20. Не сдали: Школа № 7, Школа № 18.').waitFor();
  await page.getByText('Новых данных от школ нет.').waitFor();
  // In a window the district's own sheet stands beside, though schools' files were given before it.
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('region', { name: 'Лист «Сведения»' }).waitFor();
  await page.setViewportSize({ width: 350, height: 720 });

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
  await page.getByLabel('Приказ №').fill('145');
  await page.getByLabel('Кто утверждает').fill('Сидорова О. П.');
  await approve.click();
  await page.getByText(/Сбор «2026» утверждён/u).waitFor();

  // A school corrects its answer: the workbook sent before is closed, and the change needs its reason.
  const { quantity } = account.disputed;
  const corrected = { name: 'Уточнение.xlsx', bytes: await withAnswer('edu580101.xlsx', quantity, 77) };
  await page.getByRole('button', { name: 'Закрыть файл «edu580101.xlsx»' }).click();
  await page.getByRole('button', { name: 'Закрыть файл «edu580101.xlsx»' }).waitFor({ state: 'detached' });
  await dropFiles(page, [corrected]);
  await page
    .getByText(new RegExp(`Школа № 1, .*: ${account.values['edu580101']![quantity]} → 77`, 'u'))
    .waitFor();
  const take = page.getByRole('button', { name: 'Внести в книгу района' });
  expect(await take.getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('Основание уточнений').fill('Письмо школы');
  expect(await objections()).toEqual([]);
  await take.click();
  await page.getByRole('row', { name: /Школа № 1 .*уточнено/u }).waitFor();
  await page.getByText(/утверждён .*с уточнениями \(1.уточнение\)/u).waitFor();

  await page.getByRole('tab', { name: 'Отчёт' }).click();
  const reporting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Сохранить книгу' }).click();
  const report = new DistrictBook(new Uint8Array(readFileSync(await (await reporting).path())));
  const change = 77 - Number(account.values['edu580101']![quantity]);
  expect(sumsOver(await report.values())).toEqual({
    ...account.sums,
    [quantity]: account.sums[quantity]! + change,
  });
  const saved = await openXlsx(report.bytes);
  const sheets = await saved.listSheets();
  const paper = await saved.readSheet(sheets.find(({ name }) => name === 'Отчёт')!.id);
  const said = [...Array(paper.rowCount).keys()].map((row) => String(valueAt(paper, row, 0)));
  expect(said.join('\n')).toMatch(/Сбор «2026» утверждён .*с уточнениями/u);
  expect(troubles).toEqual([]);
  await close();
});

test('a school’s file alone asks only whether it is ready, and is prepared for sending', async () => {
  const { page, troubles, close } = await browser.open();
  await dropFiles(page, [file('edu580109.xlsx')]);
  await page.getByRole('heading', { name: 'Готово к отправке?' }).waitFor();
  await page.getByText('Скрытый лист: «Черновик».').waitFor();
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

test('the register in time is walked on the page: who is waited for, and what a successor finds as its last values', async () => {
  const { page, troubles, close } = await browser.open();
  await dropFiles(page, [
    { name: registerFile, bytes: await registerWorkbook() },
    file('edu580101.xlsx'),
    file('edu580102.xlsx'),
  ]);
  await page.getByRole('tab', { name: 'Сбор' }).click();
  await page.getByText(/Не принята: .*последний день работы 31\.12\.2025, преемник: Школа № 1/u).waitFor();
  await page.getByRole('button', { name: 'Внести в книгу района' }).click();
  await page.getByText('Сдали 1 из 2. Не сдали: Школа № 3.').waitFor();
  await page.getByText(absentInRegister).waitFor();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать книги для школ' }).click();
  const books = unzipSync(new Uint8Array(readFileSync(await (await downloading).path())));
  expect(Object.keys(books).map((name) => name.slice(0, 9))).toEqual(['edu580101', 'edu580103']);
  const book = await openXlsx(Object.values(books)[0]!);
  const sheet = (await book.listSheets()).find(({ name }) => name === 'Показатели школы')!;
  const grid = await book.readSheet(sheet.id);
  const row = [...Array(grid.rowCount).keys()].find((at) =>
    /Билет в будущее/u.test(String(valueAt(grid, at, 1))),
  )!;
  expect([valueAt(grid, 0, 3), valueAt(grid, row, 3)]).toEqual(['Прошлый сбор', 42]);
  expect(troubles).toEqual([]);
  await close();
});

test('a page left in the middle of collecting loses nothing and doubles nothing', async () => {
  const { page, troubles, close } = await browser.open();
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.accept();
  });
  const [disputed, ...others] = ['edu580105.xlsx', 'edu580101.xlsx', 'edu580102.xlsx'].map(file);
  await dropFiles(page, [file('район.xlsx'), disputed!]);
  await page.getByRole('tab', { name: 'Сбор' }).click();
  await page.getByRole('radio', { name: /^Взять/u }).click();
  await page.reload();
  // Nothing was taken yet: the files are where they were, and nothing of them is kept or offered.
  expect(questions).toEqual(['beforeunload']);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText('Осталась несохранённая работа').count()).toBe(0);

  await dropFiles(page, [file('район.xlsx'), disputed!]);
  await page.getByRole('tab', { name: 'Сбор' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Добавить файлы' }).click();
  await (
    await choosing
  ).setFiles(others.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })));
  await page.getByText('Школа № 2 (edu580102.xlsx)').waitFor();
  await page.getByRole('radio', { name: /^Взять/u }).click();
  await page.getByRole('button', { name: 'Внести в книгу района' }).click();
  await page.getByText('Данные школ внесены в книгу района').waitFor();
  const sent = page.getByText(/^Сдали 3 из 20/u);
  await sent.waitFor();
  while (await page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))))
    await page.waitForTimeout(100);
  await page.reload();
  const offer = page.getByRole('region', { name: 'Осталась несохранённая работа' });
  await offer.getByRole('button', { name: 'Продолжить' }).click();
  await page.getByRole('tab', { name: 'Сбор' }).click();
  await sent.waitFor();
  await page.getByText('Новых данных от школ нет.').waitFor();
  await dropFiles(page, [disputed!, ...others]);
  await page
    .getByText(/Не принята: та же книга ещё раз/u)
    .nth(2)
    .waitFor();
  await page.getByText('Новых данных от школ нет.').waitFor();

  await page.getByRole('tab', { name: 'Отчёт' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Сохранить книгу' }).click();
  const saved = await openXlsx(new Uint8Array(readFileSync(await (await downloading).path())), {
    file: 'район.xlsx',
  });
  const sheet = (await saved.listSheets()).find(({ name }) => name === 'Контингент и кадры')!;
  const grid = await saved.readSheet(sheet.id);
  const schoolsEntered = Array.from({ length: grid.rowCount - 1 }, (_, row) => valueAt(grid, row + 1, 0));
  expect(schoolsEntered.filter(Boolean).toSorted()).toEqual(['edu580101', 'edu580102', 'edu580105']);
  expect(troubles).toEqual([]);
  await close();
});
