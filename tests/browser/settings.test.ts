/** Settings on the page: a parameter of the method set and taken back, one refused in its place, and edits that wait for a check. */
import { dropFiles } from './drop';
import { startPaneBrowser, type PaneBrowser } from './pane-page';
import { sampleFiles } from './sample-files';

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

const sampleBook = sampleFiles().filter(({ name }) => name.startsWith('МСОКО'));

async function opened() {
  const opened = await browser.open({ viewport: { width: 1280, height: 800 } });
  const { page } = opened;
  await dropFiles(page, sampleBook);
  await page.getByRole('list', { name: 'Замечания' }).waitFor();
  const settings = async () => {
    await page.getByRole('button', { name: 'Действия с книгой' }).click();
    await page.getByRole('menuitem', { name: 'Настройки' }).click();
    await page.getByRole('dialog').getByText('Параметры методики').waitFor();
  };
  return { ...opened, settings };
}

test('a parameter that is set changes what is said and stands in the report; an unusable one is refused in its place', async () => {
  const { page, troubles, close, settings } = await opened();
  await settings();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('доля участников, с которой результат низкий');
  const low = dialog.getByLabel('Низкие результаты: доля участников, с которой результат низкий');
  await low.fill('много');
  await dialog.getByRole('button', { name: /^Записать 1/u }).click();
  await dialog.getByText(/не число/u).waitFor();
  await dialog.getByRole('searchbox').fill('доля участников, с которой результат низкий');
  await low.fill('95');
  await dialog.getByRole('button', { name: /^Записать 1/u }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('tab', { name: 'Отчёт' }).click();
  const preview = page.getByRole('region', { name: /предварительный просмотр/u });
  await preview.getByRole('heading', { name: 'Изменённые параметры методики' }).waitFor();
  await preview.getByRole('row', { name: /с которой результат низкий % 30 95/u }).waitFor();
  await page.getByRole('button', { name: 'Отменить' }).click();
  await preview
    .getByRole('heading', { name: 'Изменённые параметры методики' })
    .waitFor({ state: 'detached' });
  expect(troubles).toEqual([]);
  await close();
});

test('where edits are not checked at once they are seen, told of, and checked when that is asked for', async () => {
  const { page, troubles, close, settings } = await opened();
  const errors = page.getByRole('group', { name: 'Показать по важности' }).getByRole('button').first();
  const before = await errors.textContent();
  await settings();
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /Проверять сразу/u })
    .uncheck();
  await page.getByRole('dialog').getByRole('button', { name: 'Закрыть' }).click();
  await page.getByRole('searchbox').fill('Школы G11');
  await page
    .getByRole('button', { name: /^Школы · G11/u })
    .first()
    .click();
  await page.locator('[role=gridcell][aria-selected=true]').click();
  await page.keyboard.press('F2');
  await page.getByRole('group', { name: 'Правка ячейки' }).locator('input:focus').fill('22');
  await page.keyboard.press('Enter');
  const stale = page.getByText('Книга изменилась после проверки');
  await stale.waitFor();
  expect(await errors.textContent()).toBe(before);
  await page.getByRole('button', { name: 'Проверить заново' }).click();
  await stale.waitFor({ state: 'detached' });
  expect(await errors.textContent()).not.toBe(before);

  await page.keyboard.press('Tab');
  await page.locator('[role=gridcell][aria-selected=true]').click();
  await page.keyboard.press('F2');
  await page.getByRole('group', { name: 'Правка ячейки' }).locator('input:focus').fill('23');
  await page.keyboard.press('Enter');
  await stale.waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Попробовать на образце' }).waitFor();
  await dropFiles(page, sampleBook);
  await page.getByRole('list', { name: 'Замечания' }).waitFor();
  await settings();
  const choice = page.getByRole('dialog').getByRole('checkbox', { name: /Проверять сразу/u });
  expect(await choice.isChecked()).toBe(false);
  expect(troubles).toEqual([]);
  await close();
});
