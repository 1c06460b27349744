/** The keyboard alone does the job in a real browser; each state by itself is tested in the gallery. */
import { dropFiles } from './drop';
import { startPaneBrowser, type PaneBrowser } from './pane-page';
import { focusReaches, openWithKeys, tabTo } from './keys';
import { sampleFiles } from './sample-files';
import { dirtyWorkbook } from './workbooks';

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

test('the keyboard alone goes through the narrow pane: to a cell, its neighbour, back and to a mend', async () => {
  const { page, troubles, close } = await browser.open();
  await openWithKeys(page, 'Район.xlsx', await dirtyWorkbook());
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

  // The second key comes before the first line is drawn.
  await page.evaluate(() => {
    const { activeElement } = document;
    for (let presses = 0; presses < 2; presses++)
      activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }),
      );
  });
  await focusReaches(page, /F6/u);
  await tabTo(page, /^Исправить Результаты · F6$/u);
  await page.keyboard.press('Enter');
  await focusReaches(page, /^Исправить$/u);
  await page.keyboard.press('Enter');
  await page.getByText('Исправлена 1 ячейка.').waitFor();
  expect(troubles).toEqual([]);
  await close();
});

test('what a button is replaced by takes the focus, and a dialog of the menu gives it back', async () => {
  const { page, troubles, close } = await browser.open();
  await dropFiles(page, sampleFiles());
  await page.getByRole('tab', { name: 'Сбор' }).click();
  await page.getByRole('button', { name: 'Составить письма' }).focus();
  await page.keyboard.press('Enter');
  await focusReaches(page, /^Скопировать письмо/u);

  await page.getByRole('button', { name: 'Действия с книгой' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Сведения для поддержки' }).focus();
  await page.keyboard.press('Enter');
  await focusReaches(page, /^Текст сведений$/u);
  await page.keyboard.press('Escape');
  await focusReaches(page, /^Действия с книгой$/u);
  expect(troubles).toEqual([]);
  await close();
});
