/** Unsaved work that survives a reload: offered back, gone on with, let go. */
import type { Page } from 'playwright-core';
import { dropFiles } from './drop';
import { startPaneBrowser, type PaneBrowser } from './pane-page';
import { leapingWorkbook } from './workbooks';

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

/** A warning is explained, and the draft of it is in the browser. */
async function changed(page: Page): Promise<void> {
  await dropFiles(page, [{ name: 'Район.xlsx', bytes: await leapingWorkbook() }]);
  await page.getByRole('button', { name: /Результаты · F50/u }).click();
  await page.getByRole('button', { name: 'Пояснить', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator(':focus').waitFor();
  await dialog.getByLabel(/Почему значение верно/u).fill('Закрыт филиал');
  await dialog.getByLabel(/Кто пояснил/u).fill('Петрова А. С.');
  await dialog.getByRole('button', { name: 'Принять', exact: true }).click();
  await page.getByText(/Принято с пояснением 1\u00a0замечание/u).waitFor();
}

const drafts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('msoko-drafts', 1);
        request.onsuccess = () => {
          const count = request.result.transaction('drafts').objectStore('drafts').count();
          count.onsuccess = () => {
            request.result.close();
            resolve(count.result);
          };
        };
      }),
  );

test('a draft is deleted on request, and an unreadable one is offered as a file', async () => {
  const { page, troubles, close } = await browser.open();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('msoko-drafts', 1);
        request.onsuccess = () => {
          const transaction = request.result.transaction('drafts', 'readwrite');
          const bytes = new TextEncoder().encode('PK').buffer;
          const draft = {
            version: 99,
            id: 'б',
            savedAt: Date.now(),
            file: 'Новая.xlsx',
            files: [{ name: 'Новая.xlsx', bytes }],
          };
          transaction.objectStore('drafts').put(draft, 'б');
          transaction.objectStore('drafts').put({ ...draft, savedAt: 0, id: 'старый' }, 'старый');
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  const offer = page.getByRole('region', { name: 'Осталась несохранённая работа' });
  await offer.getByText(/не может: скачайте файл/u).waitFor();
  expect(await offer.getByRole('listitem').count()).toBe(1);
  expect(await drafts(page)).toBe(1);
  const downloading = page.waitForEvent('download');
  await offer.getByRole('button', { name: 'Скачать' }).click();
  expect((await downloading).suggestedFilename()).toBe('Новая.xlsx');
  await offer.getByRole('button', { name: 'Удалить' }).click();
  await offer.waitFor({ state: 'detached' });
  while ((await drafts(page)) > 0) await page.waitForTimeout(100);
  expect(troubles).toEqual([]);
  await close();
});

test('a draft that one tab works on is not offered to another', async () => {
  const first = await browser.open();
  await changed(first.page);
  while ((await drafts(first.page)) === 0) await first.page.waitForTimeout(100);
  const second = await first.page.context().newPage();
  await second.goto(browser.url);
  const offer = second.getByRole('region', { name: 'Осталась несохранённая работа' });
  await offer.getByText('Открыта в другой вкладке: продолжите там.').waitFor();
  expect(await offer.getByRole('button').count()).toBe(0);
  await first.close();
});
