/** The built page that plays Excel, with the built pane in its frame: served, opened, watched for errors. */
import type { Frame, Page } from 'playwright-core';
import { lastResort, startBrowser, startServer } from './start-browser';

/** Both pages believe to be here: the client of Excel on the web sends nothing over http. */
const origin = 'https://localhost';

export interface StandInPage {
  readonly page: Page;
  /** The pane of the moment; another workbook or edition brings a new one. */
  pane(): Frame;
  /** Presses a button of the ribbon. */
  press(caption: string): Promise<void>;
  /** Cells as the add-in in the frame reads them through the genuine client. */
  read(sheet: string, address: string): Promise<unknown[][]>;
  /** Console errors, breaches of the pages' policy, requests off localhost. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

export async function openStandInPage(): Promise<StandInPage> {
  const server = await startServer('serve-stand-in.mjs');
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(lastResort);
  await answerWithoutHandshake(page, server.url);
  const troubles: string[] = [];
  await watchForTroubles(page, troubles);
  await page.goto(`${origin}/stand-in/`);
  await page.waitForFunction(() => /: [1-9]/.test(document.getElementById('traffic')?.textContent ?? ''));
  const pane = (): Frame => {
    const found = page.frames().find((frame) => frame.url().includes('taskpane.html'));
    if (found === undefined) throw new Error('The pane is not there');
    return found;
  };
  return {
    page,
    pane,
    troubles,
    press: (caption) => page.locator('.ribbon-button', { hasText: caption }).click(),
    read: (sheet, address) => read(pane(), sheet, address),
    close: async () => {
      await browser.close();
      server.stop();
    },
  };
}

/** The browser of a bare machine has no library for certificates: what it asks of https is fetched here over http. */
async function answerWithoutHandshake(page: Page, server: string): Promise<void> {
  await page.route(
    (url) => url.origin === origin,
    async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const url = new URL(pathname + search, server).href;
      try {
        // The server closes a connection that rests; a busy machine may ask through it a moment later.
        await route.fulfill({ response: await route.fetch({ url, maxRetries: 3 }) });
      } catch (error) {
        // A pane that was replaced waits for its scripts no more.
        if (!route.request().frame().isDetached()) throw error;
      }
    },
  );
}

async function watchForTroubles(page: Page, troubles: string[]): Promise<void> {
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
}

function read(pane: Frame, sheet: string, address: string): Promise<unknown[][]> {
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

/** Looks until the answer is the wanted one, or the last resort has passed. */
export async function expectSoon<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  const end = Date.now() + lastResort;
  let seen = await look();
  while (Date.now() < end && JSON.stringify(seen) !== JSON.stringify(wanted)) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen = await look();
  }
  expect(seen).toEqual(wanted);
}
