/** Every state of the pane for everyone: axe, the keyboard, one voice for work and outcome, the mouse, and twice the size. */
import type { Browser, Page } from 'playwright-core';
import type { Gallery } from '../gallery/gallery';
import { axeObjections } from './axe-objections';
import { coveredThings, cutThings, keyboardFaults, squashedThings, voices } from './state-faults';
import { lastResort, runServer, startBrowser, type Server } from './start-browser';

let server: Server;
let browser: Browser;
let page: Page;
let names: readonly string[];
const troubles: string[] = [];

beforeAll(async () => {
  server = await runServer('serve-gallery.mjs');
  browser = await startBrowser();
  page = await browser.newPage({ viewport: pane });
  page.setDefaultTimeout(lastResort);
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(server.url);
  names = await page.evaluate(() => (window as unknown as { gallery: Gallery }).gallery.names);
});
afterAll(async () => {
  await browser.close();
  server.stop();
});
afterEach(() => expect(troubles.splice(0)).toEqual([]));

const pane = { width: 350, height: 720 };
/** Beside a workbook on a small screen. */
const lowPane = { width: 350, height: 480 };
const window1280 = { width: 1280, height: 800 };
/** 200 % of the pane: half as many of the page's own pixels. */
const enlarged = { width: 175, height: 360 };

const show = (name: string): Promise<void> =>
  page.evaluate((state) => (window as unknown as { gallery: Gallery }).gallery.show(state), name);

/** Shows each state in turn and gathers what is wrong with it. */
async function faultsOf(
  look: (name: string) => Promise<readonly string[]>,
): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const name of names) {
    await show(name);
    const faults = await look(name);
    if (faults.length > 0) found[name] = faults;
  }
  return found;
}

test('the gallery holds the states of both places', () => {
  expect(names.filter((name) => name.startsWith('page')).length).toBeGreaterThan(25);
  expect(names.filter((name) => name.startsWith('pane')).length).toBeGreaterThan(20);
  expect(new Set(names).size).toBe(names.length);
});

test('axe finds nothing in light, dark and forced colours', async () => {
  await page.setViewportSize(pane);
  const found = await faultsOf(async () => {
    const faults: string[] = [];
    // An appearance changes colours and nothing else of what axe looks at.
    for (const [colorScheme, forcedColors, rules] of [
      ['dark', 'active', 'colours'],
      ['dark', 'none', 'colours'],
      ['light', 'none', 'all'],
    ] as const) {
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
      const found = await axeObjections(page, rules);
      faults.push(...found.map((fault) => `${colorScheme} ${forcedColors} ${fault}`));
    }
    return faults;
  });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  expect(found).toEqual({});
});

// Forced colours take away shadows and backgrounds, which a focus must not be made of.
test.each(['none', 'active'] as const)(
  'the keyboard reaches everything, and the focus is seen, with forced colours %s',
  async (forcedColors) => {
    await page.setViewportSize(pane);
    await page.emulateMedia({ forcedColors });
    const found = await faultsOf(() => keyboardFaults(page));
    await page.emulateMedia({ forcedColors: 'none' });
    expect(found).toEqual({});
  },
);

test('work and outcome are spoken from one place', async () => {
  const found = await faultsOf(async (name) => {
    const { regions, spoken, notice, step } = await voices(page);
    const expected = notice || step;
    const faults: string[] = [];
    if (!/Excel too old|no Excel|start failed/u.test(name) && regions !== 1)
      faults.push(`${regions} regions`);
    if (expected !== '' && !spoken.replace(/\s/gu, '').includes(expected.replace(/\s/gu, '')))
      faults.push(`«${spoken}» is spoken, «${expected}» is shown`);
    return faults;
  });
  expect(found).toEqual({});
});

test.each([pane, lowPane, window1280])(
  'the mouse reaches everything in $width × $height pixels, and no button gives way',
  async (size) => {
    await page.setViewportSize(size);
    const found = await faultsOf(async () => [
      ...(await squashedThings(page)),
      ...(await coveredThings(page)),
    ]);
    expect(found).toEqual({});
  },
);

test('a click with the mouse chooses from the menu that lies over a message', async () => {
  await page.setViewportSize(pane);
  await show('pane: menu over a message');
  await page.getByRole('menuitem', { name: 'Сведения для поддержки' }).click();
  await page.getByRole('dialog', { name: 'Сведения для поддержки' }).waitFor();
});

test('at 200 % nothing is cut and nothing scrolls sideways', async () => {
  await page.setViewportSize(enlarged);
  expect(await faultsOf(() => cutThings(page))).toEqual({});
});
