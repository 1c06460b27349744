/** The page that plays Excel, with the built pane in its frame, in headless Chromium. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Frame, Page } from 'playwright-core';
import { wilsonInterval } from '../../src/core/statistics/share-interval';
import { cellAddress } from '../../src/core/table/grid';
import { seenCharts } from './chart-dialog';
import { lastResort } from './start-browser';
import { expectSoon, openStandInPage, type StandInPage } from './stand-in-page';

const root = join(__dirname, '..', '..');

let bench: StandInPage;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  bench = await openStandInPage();
  page = bench.page;
  pane = bench.pane();
});

afterAll(() => bench?.close());

afterEach(() => expect(bench.troubles).toEqual([]));

const read: StandInPage['read'] = (sheet, address) => bench.read(sheet, address);

it('the sample is in the grid and the pane greets in Russian', async () => {
  expect(await page.textContent('#file-name')).toMatch(/^МСОКО .*\.xlsx$/);
  expect(await page.locator('#grid canvas').count()).toBeGreaterThan(0);
  expect(await read('Сведения', 'A1:B1')).toEqual([['Сведение', 'Значение']]);
  expect(await pane.getByRole('heading', { level: 1 }).textContent()).toMatch(/[а-яё]{4}/i);
});

it('the ribbon is the manifest’s', async () => {
  expect(await page.locator('.ribbon-tab').textContent()).toBe('МСОКО');
  expect(await page.locator('.ribbon-caption').allTextContents()).toEqual([
    'Панель МСОКО',
    'Проверить',
    'Таблица 1',
    'Признаки',
    'Отчёт',
  ]);
});

it('the client in the pane knows its host', async () => {
  const info = await pane.evaluate(() => Office.onReady());
  expect(info).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
});

/** Clicks into column A of the active sheet, again where the rows moved meanwhile, and never twice at once, which opens the cell. */
async function clickRow(row: number): Promise<void> {
  const end = Date.now() + lastResort;
  do await clickOnceAt(row);
  while (!(await becomesActive(row)) && Date.now() < end);
}

/** What is typed sooner goes into the cell that was active before. */
async function becomesActive(row: number): Promise<boolean> {
  for (let looks = 0; looks < 10; looks++) {
    const active = await page.evaluate(() => {
      const { workbook } = window.standIn!.host.context.engine as unknown as { workbook: FWorkbook };
      return workbook.getActiveSheet().getActiveRange()?.getRow();
    });
    if (active === row) return true;
    await page.waitForTimeout(100);
  }
  return false;
}

/** Below the headings and the rows that are drawn above, right of the row numbers. */
async function clickOnceAt(row: number): Promise<void> {
  const box = await page.locator('#grid canvas[id^=univer-sheet-main]').boundingBox();
  if (box === null) throw new Error('The grid is not there');
  const above = await page.evaluate((count) => {
    const { workbook } = window.standIn!.host.context.engine as unknown as { workbook: FWorkbook };
    const sheet = workbook.getActiveSheet() as FWorksheet & ScrolledSheet;
    const frozen = Math.max(0, sheet.getFreeze().startRow);
    const { sheetViewStartRow, offsetY } = sheet.getScrollState();
    // The grid scrolls when Enter leads past its last row.
    const isDrawn = (index: number): boolean => index < frozen || index >= frozen + sheetViewStartRow;
    return Array.from({ length: count }, (_, index) =>
      isDrawn(index) ? sheet.getRowHeight(index) : 0,
    ).reduce((sum, high) => sum + high, -offsetY);
  }, row);
  await page.mouse.click(box.x + 90, box.y + 20 + above + 12);
}

/** What the grid's page adds to a sheet of its library. */
interface ScrolledSheet {
  getScrollState(): { readonly sheetViewStartRow: number; readonly offsetY: number };
}

it('a person types into the grid; a custom function shows the core’s value', async () => {
  await clickRow(9);
  await page.keyboard.type('=MSOKO.SHAREINTERVAL(3;10)', { delay: 20 });
  await page.keyboard.press('Enter');
  const interval = wilsonInterval(3, 10);
  await expectSoon(() => read('Сведения', 'A10:B10'), [[interval?.lower, interval?.upper]]);
});

it('numbers typed the Russian way are numbers, after an apostrophe texts', async () => {
  await clickRow(10);
  for (const text of ['1\u00a0234,5', '12,5', '5,5%', "'1\u00a0000"]) {
    await page.keyboard.type(text, { delay: 10 });
    await page.keyboard.press('Enter');
  }
  await expectSoon(() => read('Сведения', 'A11:A14'), [[1234.5], [12.5], [0.055], ['1\u00a0000']]);
  // Nothing of it is left for the check to find.
  await clickRow(10);
  for (const key of ['Delete', 'ArrowDown', 'Delete', 'ArrowDown', 'Delete', 'ArrowDown', 'Delete'])
    await page.keyboard.press(key);
  await expectSoon(() => read('Сведения', 'A11:A14'), [[''], [''], [''], ['']]);
});

it('the formula bar is as high as its text, and every button has a picture of its own', async () => {
  const bar = await page.locator('[data-u-comp=formula-bar]').boundingBox();
  expect(bar?.height).toBeGreaterThanOrEqual(28);
  const icons = await page.locator('.ribbon-button img').evaluateAll((images) =>
    images.map((image) => ({
      source: (image as HTMLImageElement).src,
      width: (image as HTMLImageElement).naturalWidth,
    })),
  );
  expect(icons.map(({ width }) => width)).toEqual([32, 32, 32, 32, 32]);
  expect(new Set(icons.map(({ source }) => source)).size).toBe(5);
});

/** What is selected in the grid, as the host sees it. */
function selected(): Promise<{ sheet: string; row: number; column: number }> {
  return page.evaluate(() => {
    const { engine } = window.standIn!.host.context;
    const { sheet, area } = engine.selection();
    const name = engine.sheets().find(({ id }) => id === sheet)?.name ?? '';
    return { sheet: name, row: area.top, column: area.left };
  });
}

it('checks the open workbook, shows the cell of a finding, checks again after an edit', async () => {
  await page.getByTitle(/Проверяет все листы/).click();
  const search = pane.getByRole('searchbox');
  await search.fill('J50');
  await pane.getByText('Результаты · J50').first().click();
  await expectSoon(selected, { sheet: 'Результаты', row: 49, column: 9 });
  await search.fill('H50');
  const sum = pane.getByText('Результаты · H50');
  expect(await sum.count()).toBe(0);
  await page.locator('#grid canvas[id^=univer-sheet-main]').click({ position: { x: 300, y: 300 } });
  await page.evaluate(() => window.standIn!.host.typeInto('Результаты', 49, 9, '9'));
  await sum.first().waitFor();
  // Who types on in the grid is not interrupted.
  expect(await pane.evaluate(() => document.hasFocus())).toBe(false);
  const { sheet, row, column } = await selected();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expectSoon(() => read(sheet, cellAddress(row, column)), [[1]]);
  await page.keyboard.press('Control+z');
  await search.fill('');
});

/** Whether a cell is wholly within what the grid shows. */
function isInSight(row: number, column: number): Promise<boolean> {
  return page.evaluate(
    ([wantedRow = 0, wantedColumn = 0]) => {
      const { workbook } = window.standIn!.host.context.engine as unknown as { workbook: FWorkbook };
      const seen = workbook.getActiveSheet().getVisibleRange();
      if (seen === null) return false;
      // The last row and column in sight may be cut off.
      const rows = wantedRow >= seen.startRow && wantedRow < seen.endRow;
      return rows && wantedColumn >= seen.startColumn && wantedColumn < seen.endColumn;
    },
    [row, column],
  );
}

it('a finding far down comes into sight when it is chosen, and so does one far up again', async () => {
  expect(await isInSight(282, 7)).toBe(false);
  const search = pane.getByRole('searchbox');
  await search.fill('H283');
  await pane.getByText('Результаты · H283').first().click();
  await expectSoon(selected, { sheet: 'Результаты', row: 282, column: 7 });
  await expectSoon(() => isInSight(282, 7), true);
  await search.fill('H50');
  await pane.getByText('Результаты · H50').first().click();
  await expectSoon(() => isInSight(49, 7), true);
  await search.fill('');
});

it('fills Таблица 1 in the open workbook and shows the flags with their reasons', async () => {
  await page.locator('.ribbon-button', { hasText: 'Таблица 1' }).click();
  await pane.getByRole('button', { name: /^Записать \d+ строк/u }).click();
  await pane.getByText(/Таблица записана/u).waitFor();
  const own = await read('Ожидаемые результаты', 'A1:Z60');
  expect(own.flat().filter((text) => /на 2027 год$/u.test(String(text))).length).toBeGreaterThan(0);
  await page.locator('.ribbon-button', { hasText: 'Признаки' }).click();
  const school = pane.getByRole('list', { name: 'Школы' }).getByRole('button').first();
  await school.click();
  await pane
    .getByText(/перепроверки|не выявлено|мало данных/u)
    .first()
    .waitFor();
});

it('a damaged file is refused in Russian, and the open workbook stays', async () => {
  const before = await page.textContent('#file-name');
  await page.setInputFiles('#file-input', {
    name: 'Испорчена.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('это не книга'),
  });
  await page.waitForFunction(() =>
    document.getElementById('status')?.textContent?.includes('Испорчена.xlsx'),
  );
  expect(await page.textContent('#status')).toMatch(/не похож на книгу/u);
  expect(await page.textContent('#file-name')).toBe(before);
  expect(await read('Сведения', 'A1:B1')).toEqual([['Сведение', 'Значение']]);
});

it('writes the report’s sheets beside the person’s own', async () => {
  await page.locator('.ribbon-button', { hasText: 'Отчёт' }).click();
  await pane.getByRole('button', { name: 'Записать отчёт' }).click();
  await pane.getByText(/Готово/).waitFor();
  const names = await page.evaluate(() =>
    window.standIn!.host.context.engine.sheets().map(({ name }) => name),
  );
  expect(names).toEqual(expect.arrayContaining(['Сведения', 'Школы', 'Проверка', 'Признаки', 'Отчёт']));
});

it('shows the charts in the pane, and hands the report over as a Word file', async () => {
  const seen = await seenCharts(pane);
  expect([...seen.keys()]).toHaveLength(7);
  expect(seen.get('1. Отметки по школам')?.ticks.at(-1)).toBe('100\u00a0%');
  expect(seen.get('4. Качество по годам')?.cells.length).toBeGreaterThan(1);
  await pane.getByRole('button', { name: 'Отчёт в Word' }).click();
  const downloading = page.waitForEvent('download');
  await pane.getByRole('dialog').getByRole('button', { name: 'Сохранить документ' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/[.]docx$/u);
  await pane.getByText(/[.]docx»/u).waitFor();
});

it('dresses a table of one’s own where it stands, and takes that back', async () => {
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Питание');
      sheet.getRange('A1:B2').values = [
        ['Класс', 'Учеников'],
        ['1 «А»', 25],
      ];
      sheet.activate();
      await context.sync();
    }),
  );
  const wraps = () =>
    page.evaluate(() => {
      const { engine } = window.standIn!.host.context;
      const own = engine.sheets().find(({ name }) => name === 'Питание');
      return engine.styleAt(own!.id, 1, 1).wrap;
    });
  await pane.getByRole('button', { name: 'Оформить свою таблицу' }).click();
  const dialog = pane.getByRole('dialog', { name: 'Оформить свою таблицу' });
  await dialog.getByText('Таблица A1:B2', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: 'Оформить', exact: true }).click();
  await pane.getByText('Таблица на листе «Питание» оформлена').waitFor();
  expect(await wraps()).toBe(true);
  expect(await read('Питание', 'A1:B2')).toEqual([
    ['Класс', 'Учеников'],
    ['1 «А»', 25],
  ]);
  await pane.getByRole('button', { name: 'Отменить', exact: true }).click();
  await pane.getByText(/Последнее изменение отменено/u).waitFor();
  expect(await wraps()).toBe(false);
});

it('a host that answers with an error is named in Russian, and the pane works on', async () => {
  await page.evaluate(() => {
    window.standIn!.host.switches.failure = 'AccessDenied';
    window.standIn!.host.typeInto('Результаты', 49, 9, '8');
  });
  await pane
    .getByText(/Excel не разрешил/u)
    .first()
    .waitFor();
  await page.evaluate(() => {
    window.standIn!.host.switches.failure = null;
    window.standIn!.host.typeInto('Результаты', 49, 9, '9');
  });
  await page.getByTitle(/Проверяет все листы/).click();
  await pane.getByRole('searchbox').fill('H50');
  await pane.getByText('Результаты · H50').first().waitFor();
  await pane.getByRole('searchbox').fill('');
});

it('the pane’s bundle holds nothing of the stand-in', () => {
  const folder = join(root, 'dist', 'web');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(2);
  const ofStandIn = /@univerjs|ContextActivationManager_getAppContextAsync/gu;
  const found = (...path: string[]): number =>
    new Set(readFileSync(join(root, 'dist', ...path), 'utf8').match(ofStandIn)).size;
  const standIn = readdirSync(join(root, 'dist', 'stand-in')).find((name) => /^stand-in.*\.js$/u.test(name));
  expect(found('stand-in', standIn!)).toBe(2);
  for (const name of scripts) expect([name, found('web', name)]).toEqual([name, 0]);
});

it('the pane’s bundle makes no code at run time', () => {
  const folder = join(root, 'dist', 'web');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    // Both constructors by name, called or handed on; the prototype of functions and the end of a sentence are harmless.
    expect(
      text.match(/(?<![\w$.'"`])(?:eval|Function)(?![\w$'"`:]|\.prototype\b|\. [A-Z]).{0,40}/g) ?? [],
    ).toEqual([]);
  }
});

it('the workbook is saved through the .xlsx door', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-file')]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  expect(await page.textContent('#status')).toContain('сохранена');
});
