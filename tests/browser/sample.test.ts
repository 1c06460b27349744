/** The committed sample, all its files at once, and a very large workbook: the page agrees with the analysis in Node and stays light. */
import { numberText } from '../../src/text/plural';
import { dropFiles } from './drop';
import { startPaneBrowser, type PaneBrowser } from './pane-page';
import { analysedInNode, sampleFiles } from './sample-files';
import { largeWorkbook } from './workbooks';

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

test('the sample’s files dropped on the page: counts, a cell, reasons of a school', async () => {
  const { page, troubles, close } = await browser.open();
  const files = sampleFiles();
  const { findings, target, summary } = await analysedInNode(files);
  const count = (severity: string): string =>
    numberText(findings.filter((finding) => finding.severity === severity).length);
  await dropFiles(page, files);

  const tiles = page.getByRole('group', { name: 'Показать по важности' }).getByRole('button');
  await tiles.first().waitFor();
  const shown = await tiles.allTextContents();
  expect(shown.map((text) => /^[\d\s]+/u.exec(text)?.[0].trim())).toEqual([
    count('error'),
    count('warning'),
    count('info'),
  ]);
  await page.getByTitle(target ?? '', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'По листам' }).click();
  await page.getByRole('searchbox').fill('Школы F14');
  await page.getByRole('button', { name: /^F14/u }).click();
  const cell = page.locator('[role=gridcell][aria-selected=true]');
  await cell.waitFor();
  expect(await cell.getAttribute('aria-label')).toMatch(/предупреждение/u);
  await page.getByRole('button', { name: 'Вернуться к списку' }).click();

  await page.getByRole('tab', { name: 'Признаки' }).click();
  const schools = page.getByRole('list', { name: 'Школы' });
  const first = summary.flags?.schools[0];
  await schools
    .getByRole('button', { name: new RegExp(first?.name ?? '', 'u') })
    .first()
    .click();
  await schools.getByText('Что можно сделать').waitFor();
  for (const { marker } of first?.marks.filter(({ outcome }) => outcome === 'flag') ?? []) {
    await schools
      .getByText(new RegExp(`^${marker}\\. `, 'u'))
      .first()
      .waitFor();
  }

  expect(troubles).toEqual([]);
  await close();
});

test('fifty thousand rows stay a few hundred elements, and the end of the list and of the sheet can be reached', async () => {
  const { page, troubles, close } = await browser.open();
  await dropFiles(page, [{ name: 'Большая.xlsx', bytes: await largeWorkbook(50_000) }]);
  const item = page.getByRole('button', { name: /^Результаты · /u });
  await item.first().waitFor();
  const elements = (): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);
  expect(await elements()).toBeLessThan(900);

  await item.first().focus();
  await page.keyboard.press('End');
  await page.locator('[aria-label="Замечания"] [role=listitem]:focus-within').waitFor();
  const last = page.locator('[aria-label="Замечания"] [role=listitem]:focus-within');
  expect(await last.getAttribute('aria-posinset')).toBe(await last.getAttribute('aria-setsize'));

  await page.keyboard.press('Enter');
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('Control+End');
  const cell = page.locator('[role=gridcell][aria-selected=true]');
  await page.getByText('K50001', { exact: true }).waitFor();
  await cell.waitFor();
  expect(await elements()).toBeLessThan(1500);
  expect(troubles).toEqual([]);
  await close();
});
