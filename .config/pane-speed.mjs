/**
 * `npm run speed`: how long from files dropped to findings on the screen, and the longest time the page stood still
 * meanwhile; the sample of the project, workbooks named on the command line, a workbook of 50,000 rows in which a cell is
 * typed, and sixty schools' workbooks taken into their district's. Then how long from the answer of Excel, which the stand-in plays, to the pane's greeting. Prints the
 * best of three.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb, webFolder } from './build-web.mjs';
import { launchBrowser } from './ensure-browser.mjs';
import { buildStandIn, startStandIn } from './serve-stand-in.mjs';
import { startStaticServer } from './static-server.mjs';

const sampleFolder = fileURLToPath(new URL('../assets/samples/district', import.meta.url));
const sample = readdirSync(sampleFolder)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => join(sampleFolder, name));
const rounds = 3;

buildWeb();
await buildStandIn();
const server = await startStaticServer(webFolder);
const standIn = await startStandIn();
const browser = await launchBrowser();
try {
  await measure('sample', sample);
  for (const path of process.argv.slice(2)) await measure(path, [path]);
  await measureEvening();
  await measureLarge();
  await measureCollection();
  const waits = [];
  for (let round = 0; round < rounds; round++) waits.push(await untilGreeting());
  process.stdout.write(
    `in Excel: greeting ${(Math.min(...waits) / 1000).toFixed(2)} s after the host's answer\n`,
  );
} finally {
  await browser.close();
  await server.close();
  await standIn.close();
}

/** Milliseconds in the pane from the host's first answer, which says what Excel it is, to the greeting drawn. */
async function untilGreeting() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ignoreHTTPSErrors: true });
  await page.addInitScript(() => {
    if (!window.location.pathname.endsWith('taskpane.html')) return;
    let answered;
    window.addEventListener(
      'message',
      ({ data }) => {
        if (String(data).includes('_messageType":1')) answered ??= performance.now();
      },
      { capture: true },
    );
    window.greeted = new Promise((resolve) => {
      const look = () => {
        if (document.querySelector('#pane h1') && answered !== undefined)
          resolve(performance.now() - answered);
        else requestAnimationFrame(look);
      };
      look();
    });
  });
  await page.goto(standIn.url);
  const pane = await page.waitForSelector('iframe[src*="taskpane"], #pane iframe');
  const frame = await pane.contentFrame();
  await frame.getByRole('heading', { level: 1, name: 'Здравствуйте!' }).waitFor();
  const waited = await frame.evaluate(() => window.greeted);
  await page.close();
  return waited;
}

async function measure(name, paths) {
  const results = [];
  for (let round = 0; round < rounds; round++) results.push(await once(paths));
  const best = results.reduce((one, other) => (other.seconds < one.seconds ? other : one));
  const longest = Math.min(...results.map((result) => result.longest));
  process.stdout.write(
    `${name}: findings after ${best.seconds.toFixed(2)} s, longest task of the page ${longest > 0 ? `${Math.round(longest)} ms` : 'under 50 ms'}\n`,
  );
}

/** What a person does after the check in a wide window: looks at every view with what stands beside it, and types a cell. */
async function measureEvening() {
  const longest = [];
  for (let round = 0; round < rounds; round++) longest.push(await eveningOnce());
  const best = Math.min(...longest.map(({ milliseconds }) => milliseconds));
  const { during } = longest.find(({ milliseconds }) => milliseconds === best);
  process.stdout.write(
    `views and an edit of the sample: longest task of the page ${best > 0 ? `${Math.round(best)} ms, ${during}` : 'under 50 ms'}\n`,
  );
}

/** A district's ten years in one sheet: looked at, and one of its cells mended. */
async function measureLarge() {
  const folder = mkdtempSync(join(tmpdir(), 'msoko-speed-'));
  try {
    const bench = fileURLToPath(new URL('../dist/cli/bench.cjs', import.meta.url));
    const path = join(folder, 'Район.xlsx');
    const made = spawnSync(process.execPath, [bench, '--large', path, '50000'], { stdio: 'inherit' });
    if (made.status !== 0) throw new Error('No workbook: `npm run build:cli` first');
    const results = [];
    for (let round = 0; round < rounds; round++) results.push(await largeOnce(path));
    const best = results.reduce((one, other) => (other.milliseconds < one.milliseconds ? other : one));
    process.stdout.write(
      `50,000 rows: findings after ${best.opened.toFixed(1)} s, a typed cell's findings after ${best.typed.toFixed(1)} s, ` +
        `longest task of the page ${best.milliseconds > 0 ? `${Math.round(best.milliseconds)} ms, ${best.during}` : 'under 50 ms'}\n`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function largeOnce(path) {
  const page = await newPage({ width: 1280, height: 800 });
  const given = Date.now();
  const longest = longestOf(page);
  const list = page.getByRole('list', { name: 'Замечания' });
  await longest.step('the file dropped', async () => {
    await page.setInputFiles('input[type=file]', path);
    await list.waitFor({ timeout: 120_000 });
  });
  const opened = (Date.now() - given) / 1000;
  await longest.step('a cell shown', () =>
    page
      .getByRole('button', { name: /^Результаты · F/u })
      .first()
      .click(),
  );
  const grid = page.getByRole('grid');
  await grid.hover();
  await longest.step('the sheet scrolled', async () => {
    for (let notch = 0; notch < 20; notch++) await page.mouse.wheel(0, 2000);
  });
  await grid.focus();
  let typed = 0;
  await longest.step('a cell typed', async () => {
    await page.keyboard.type('33');
    const start = Date.now();
    await page.keyboard.press('Enter');
    await page.getByText('Значение записано.').waitFor({ timeout: 60_000 });
    typed = (Date.now() - start) / 1000;
  });
  await page.close();
  return { opened, typed, milliseconds: longest.milliseconds, during: longest.during };
}

/** The longest task of the page over steps, and in which it was. */
function longestOf(page) {
  const found = {
    milliseconds: 0,
    during: '',
    async step(name, act) {
      await page.evaluate(() => (window.longTasks.length = 0));
      await act();
      await page.waitForTimeout(700);
      const longest = await page.evaluate(() =>
        Math.max(0, ...window.longTasks.map(({ duration }) => duration)),
      );
      if (longest > found.milliseconds) [found.milliseconds, found.during] = [longest, name];
    },
  };
  return found;
}

async function eveningOnce() {
  const page = await newPage({ width: 1280, height: 800 });
  const list = page.getByRole('list', { name: 'Замечания' });
  await page.setInputFiles('input[type=file]', sample);
  await list.waitFor();
  await page.waitForTimeout(1000);
  const longest = longestOf(page);
  const { step } = longest;
  for (const tab of ['Сбор', 'Таблица 1', 'Показатели', 'Признаки', 'Отчёт', 'Проверка'])
    await step(`«${tab}»`, () => page.getByRole('tab', { name: tab }).click());
  await page.getByRole('searchbox').fill('Школы G11');
  await step('a cell shown', () =>
    page
      .getByRole('button', { name: /^Школы · G11/u })
      .first()
      .click(),
  );
  await page.locator('[role=gridcell][aria-selected=true]').click();
  await step('a cell typed', async () => {
    await page.keyboard.press('F2');
    await page.keyboard.type('22');
    await page.keyboard.press('Enter');
  });
  await page.close();
  return { milliseconds: longest.milliseconds, during: longest.during };
}

/** Sixty schools' workbooks: read, checked, compared, taken in, the matrix on the screen. */
async function measureCollection() {
  const folder = mkdtempSync(join(tmpdir(), 'msoko-speed-'));
  try {
    const bench = fileURLToPath(new URL('../dist/cli/bench.cjs', import.meta.url));
    const made = spawnSync(process.execPath, [bench, '--books', folder, '60'], { stdio: 'inherit' });
    if (made.status !== 0) throw new Error('No workbooks: `npm run build:cli` first');
    const names = readdirSync(folder);
    const paths = names.map((name) => join(folder, name));
    const results = [];
    for (let round = 0; round < rounds; round++) results.push(await collectOnce(paths));
    const best = results.reduce((one, other) => (other.taken < one.taken ? other : one));
    const longest = Math.min(...results.map((result) => result.longest));
    const memory = Math.max(...results.map((result) => result.megabytes));
    process.stdout.write(
      `${names.length - 1} schools' workbooks: read and compared after ${best.read.toFixed(2)} s, taken in with the matrix on the screen after ${best.taken.toFixed(2)} s, ` +
        `longest task of the page ${longest > 0 ? `${Math.round(longest)} ms` : 'under 50 ms'}, page and worker at most ${memory} MB\n`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Seconds since the files were given, without the time of the clicks between. */
async function collectOnce(paths) {
  const page = await newPage();
  const given = Date.now();
  await page.setInputFiles('input[type=file]', paths);
  await page.getByRole('tab', { name: 'Сбор' }).click({ timeout: 120_000 });
  const take = page.getByRole('button', { name: 'Внести в книгу района' });
  await take.waitFor();
  const read = (Date.now() - given) / 1000;
  await take.click();
  await page.getByText('Данные школ внесены в книгу района').waitFor({ timeout: 120_000 });
  await page.getByText(/^Сдали все/u).waitFor();
  const taken = (Date.now() - given) / 1000;
  await page.waitForTimeout(300);
  const tasks = await page.evaluate(() =>
    window.longTasks.filter(({ startTime }) => startTime >= window.given).map(({ duration }) => duration),
  );
  const megabytes = largestRenderer();
  await page.close();
  return { read, taken, longest: Math.max(0, ...tasks), megabytes };
}

/** Megabytes at the most, as Linux counts them for the renderers of this program's browser; 0 elsewhere. */
function largestRenderer() {
  if (process.platform !== 'linux') return 0;
  const about = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const field = (name) => new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? '';
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      about.set(pid, { parent: field('PPid'), peak: Number(field('VmHWM')), command });
    } catch {
      // The process has just ended.
    }
  }
  const isOurs = (pid) => pid === String(process.pid) || (about.has(pid) && isOurs(about.get(pid).parent));
  const own = [...about].filter(([pid, { command }]) => command.includes('--type=renderer') && isOurs(pid));
  return Math.round(Math.max(0, ...own.map(([, { peak }]) => peak)) / 1024);
}

async function newPage(viewport = { width: 350, height: 760 }) {
  const page = await browser.newPage({ viewport });
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ startTime, duration });
    }).observe({ entryTypes: ['longtask'] });
  });
  await page.goto(server.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    // From the moment the page has the files: how the driver hands them over is not the page's time.
    document
      .querySelector('input[type=file]')
      .addEventListener('change', () => (window.given = performance.now()), {
        capture: true,
      });
  });
  return page;
}

/** Seconds until the list of findings stands; milliseconds of the longest task over 50 since the drop. */
async function once(paths) {
  const page = await newPage();
  await page.evaluate(() => {
    window.shown = new Promise((resolve) => {
      const look = () => {
        if (document.querySelector('[aria-label="Замечания"] [role=listitem]')) resolve(performance.now());
        else requestAnimationFrame(look);
      };
      look();
    });
  });
  await page.setInputFiles('input[type=file]', paths);
  const result = await page.evaluate(async () => {
    const shown = await window.shown;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const since = window.longTasks.filter(({ startTime }) => startTime >= window.given);
    return {
      seconds: (shown - window.given) / 1000,
      longest: Math.max(0, ...since.map(({ duration }) => duration)),
    };
  });
  await page.close();
  return result;
}
