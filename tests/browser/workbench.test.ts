/** The page that plays Excel, with the built pane in its frame, in headless Chromium. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { wilsonInterval } from '../../src/core/statistics/share-interval';

jest.setTimeout(240_000);

const root = join(__dirname, '..', '..');
const program = (name: string): string => join(root, '.config', name);

let server: ChildProcess;
let browser: Browser;
let page: Page;
let pane: Frame;
const troubles: string[] = [];

beforeAll(async () => {
  execFileSync(process.execPath, [program('build-web.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  server = spawn(process.execPath, [program('serve-workbench.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`The server stopped with code ${code}`)));
    server.stdout?.once('data', (line: Buffer) => resolve(String(line).trim()));
  });
  const { addedEnvironment, ...options } = JSON.parse(
    execFileSync(process.execPath, [program('ensure-browser.mjs')], { encoding: 'utf8' }),
  ) as {
    addedEnvironment: Record<string, string>;
    executablePath: string;
    args: string[];
    headless: boolean;
  };
  browser = await chromium.launch({
    ...options,
    env: { ...process.env, ...addedEnvironment } as Record<string, string>,
  });
  page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== 'localhost')
      troubles.push(`off localhost: ${request.url()}`);
  });
  await page.exposeFunction('noteViolation', (what: string) => troubles.push(`against the policy: ${what}`));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      (window as unknown as { noteViolation(what: string): void }).noteViolation(
        `${effectiveDirective} ${blockedURI} ${sourceFile}`,
      ),
    ),
  );
  await page.goto(url);
  await page.waitForFunction(() => /: [1-9]/.test(document.getElementById('traffic')?.textContent ?? ''));
  const found = page.frames().find((frame) => frame.url().includes('taskpane.html'));
  if (found === undefined) throw new Error('The pane is not there');
  pane = found;
});

afterAll(async () => {
  await browser?.close();
  server?.stdin?.end();
});

afterEach(() => expect(troubles).toEqual([]));

/** Cells as the add-in in the frame reads them through the genuine client. */
function read(sheet: string, address: string): Promise<unknown[][]> {
  return pane.evaluate(
    ([name, cells]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name ?? '').getRange(cells);
        range.load('values');
        await context.sync();
        return range.values as unknown[][];
      }),
    [sheet, address],
  );
}

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

it('a person types into the grid; a custom function shows the core’s value', async () => {
  const box = await page.locator('#grid canvas[id^=univer-sheet-main]').boundingBox();
  if (box === null) throw new Error('The grid is not there');
  // Cell A10: below the headings, to the right of the row numbers.
  await page.mouse.click(box.x + 90, box.y + 20 + 9.5 * 24);
  await page.keyboard.type('=MSOKO.SHAREINTERVAL(3;10)', { delay: 20 });
  await page.keyboard.press('Enter');
  const interval = wilsonInterval(3, 10);
  let shown: unknown[] | undefined;
  for (let attempt = 0; attempt < 40 && typeof shown?.[1] !== 'number'; attempt += 1) {
    await page.waitForTimeout(250);
    [shown] = await read('Сведения', 'A10:B10');
  }
  expect(shown).toEqual([interval?.lower, interval?.upper]);
});

/** What is selected in the grid, as the host sees it. */
function selected(): Promise<{ sheet: string; row: number; column: number }> {
  return page.evaluate(() => {
    const { engine } = window.workbench!.host.context;
    const { sheet, area } = engine.selection();
    const name = engine.sheets().find(({ id }) => id === sheet)?.name ?? '';
    return { sheet: name, row: area.top, column: area.left };
  });
}

it('checks the open workbook, shows the cell of a finding, checks again after an edit', async () => {
  await page.getByTitle(/Проверяет все листы/).click();
  const finding = pane.getByText('Результаты · J50').first();
  await finding.click();
  await expectSoon(selected, { sheet: 'Результаты', row: 49, column: 9 });
  const sum = pane.getByText('Результаты · H50');
  expect(await sum.count()).toBe(0);
  await page.evaluate(() => window.workbench!.host.typeInto('Результаты', 49, 9, '9'));
  await sum.first().waitFor();
});

it('fills Таблица 1 in the open workbook and shows the flags with their reasons', async () => {
  await page.locator('.ribbon-button', { hasText: 'Таблица 1' }).click();
  await pane.getByRole('button', { name: /^Записать \d+ строк/u }).click();
  await pane.getByText(/Таблица записана/u).waitFor({ timeout: 90_000 });
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
  await pane.getByText(/Готово/).waitFor({ timeout: 90_000 });
  const names = await page.evaluate(() =>
    window.workbench!.host.context.engine.sheets().map(({ name }) => name),
  );
  expect(names).toEqual(expect.arrayContaining(['Сведения', 'Школы', 'Проверка', 'Признаки', 'Отчёт']));
});

it('a host that answers with an error is named in Russian, and the pane works on', async () => {
  await page.evaluate(() => {
    window.workbench!.host.switches.failure = 'AccessDenied';
    window.workbench!.host.typeInto('Результаты', 49, 9, '8');
  });
  await pane
    .getByText(/Excel не разрешил/u)
    .first()
    .waitFor();
  await page.evaluate(() => {
    window.workbench!.host.switches.failure = null;
    window.workbench!.host.typeInto('Результаты', 49, 9, '9');
  });
  await page.getByTitle(/Проверяет все листы/).click();
  await pane.getByText('Результаты · H50').first().waitFor();
});

async function expectSoon<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  let seen = await look();
  for (let attempt = 0; attempt < 40 && JSON.stringify(seen) !== JSON.stringify(wanted); attempt += 1) {
    await page.waitForTimeout(250);
    seen = await look();
  }
  expect(seen).toEqual(wanted);
}

it('the pane’s bundle holds nothing of the workbench', () => {
  const folder = join(root, 'dist', 'web');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(2);
  for (const name of scripts) {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text.includes('univer') || text.includes('ContextActivationManager_getAppContextAsync')).toBe(
      false,
    );
  }
});

it('the pane’s bundle makes no code at run time', () => {
  const folder = join(root, 'dist', 'web');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    // Both constructors by name, called or handed on; the prototype of functions is harmless.
    expect(text.match(/(?<![\w$.'"`])(?:eval|Function)(?![\w$'"`:]|\.prototype\b).{0,40}/g) ?? []).toEqual(
      [],
    );
  }
});

it('the workbook is saved through the .xlsx door', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-file')]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  expect(await page.textContent('#status')).toContain('сохранена');
});
