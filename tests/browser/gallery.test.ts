/** Every state of the pane for everyone: axe, the keyboard, one voice for work and outcome, the mouse, and twice the size. */
import type { Browser, Page } from 'playwright-core';
import type { Gallery } from '../gallery/gallery';
import { galleryStates } from '../gallery/gallery-states';
import { axeObjections } from './axe-objections';
import {
  coveredThings,
  cutThings,
  keyboardFaults,
  squashedThings,
  unseenFocus,
  voices,
  wrappedTabs,
} from './state-faults';
import { lastResort, runServer, startBrowser, type Server } from './start-browser';

let server: Server;
let browser: Browser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  server = await runServer('serve-gallery.mjs');
  browser = await startBrowser();
  page = await browser.newPage({ viewport: pane, reducedMotion: 'reduce' });
  page.setDefaultTimeout(lastResort);
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(server.url);
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

async function show(name: string, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate((state) => (window as unknown as { gallery: Gallery }).gallery.show(state), name);
}

test('the gallery holds the states of both places', () => {
  const names = galleryStates.map(({ name }) => name);
  expect(names.filter((name) => name.startsWith('page')).length).toBeGreaterThan(25);
  expect(names.filter((name) => name.startsWith('pane')).length).toBeGreaterThan(20);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(galleryStates.map(({ name }) => name))('%s', (name) => {
  beforeAll(() => show(name, pane));

  test('axe finds nothing in light, dark and forced colours', async () => {
    const faults: string[] = [];
    // An appearance changes colours and nothing else of what axe looks at.
    for (const [colorScheme, forcedColors, background, rules] of [
      ['dark', 'active', '#000000', 'colours'],
      ['dark', 'none', '#292929', 'colours'],
      ['light', 'none', '#ffffff', 'all'],
    ] as const) {
      await page.emulateMedia({ colorScheme, forcedColors });
      await page.waitForFunction(
        (wanted) =>
          [...document.querySelectorAll('.fui-FluentProvider')].every(
            (each) => getComputedStyle(each).getPropertyValue('--colorNeutralBackground1') === wanted,
          ),
        background,
      );
      const found = await axeObjections(page, rules);
      faults.push(...found.map((fault) => `${colorScheme} ${forcedColors} ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  test('the tabs stand in one line', async () => {
    expect(await wrappedTabs(page)).toEqual([]);
  });

  test('work and outcome are spoken from one place', async () => {
    const { regions, spoken, notice, step } = await voices(page);
    if (!/Excel too old|no Excel|start failed/u.test(name)) expect(regions).toBe(1);
    expect(spoken.replace(/\s/gu, '')).toContain((notice || step).replace(/\s/gu, ''));
  });

  test.each([pane, lowPane])('the mouse reaches everything at $height pixels, no button gives way', (size) =>
    expectWithinReach(size),
  );

  test('at 200 % nothing is cut and nothing scrolls sideways', async () => {
    await page.setViewportSize(enlarged);
    expect(await cutThings(page)).toEqual([]);
  });

  // Tab closes what was open: what comes after it begins anew.
  test('the keyboard reaches everything, and the focus is seen', async () => {
    await show(name, pane);
    expect(await keyboardFaults(page)).toEqual([]);
  });

  // They take away shadows and backgrounds, which a focus must not be made of.
  test('the focus is seen with forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await show(name, pane);
    const unseen = await unseenFocus(page);
    await page.emulateMedia({ forcedColors: 'none' });
    expect(unseen).toEqual([]);
  });

  test('the mouse reaches everything in a window, no button gives way', async () => {
    await show(name, window1280);
    await expectWithinReach(window1280);
  });
});

async function expectWithinReach(size: typeof pane): Promise<void> {
  await page.setViewportSize(size);
  expect([...(await squashedThings(page)), ...(await coveredThings(page))]).toEqual([]);
}

test('a click with the mouse chooses from the menu that lies over a message', async () => {
  await show('pane: menu over a message', pane);
  await page.getByRole('menuitem', { name: 'Сведения для поддержки' }).click();
  await page.getByRole('dialog', { name: 'Сведения для поддержки' }).waitFor();
});
