/** The built page that plays Excel, with the built pane in its frame: served, opened, watched for errors. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';

const root = join(__dirname, '..', '..');
const program = (name: string): string => join(root, '.config', name);

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
  execFileSync(process.execPath, [program('build-web.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const { url, server } = await startServer();
  const browser = await startBrowser();
  const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
  const troubles: string[] = [];
  await watchForTroubles(page, troubles);
  await page.goto(url);
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
      server.stdin?.end();
    },
  };
}

async function startServer(): Promise<{ readonly url: string; readonly server: ChildProcess }> {
  const server = spawn(process.execPath, [program('serve-stand-in.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`The server stopped with code ${code}`)));
    server.stdout.once('data', (line: Buffer) => resolve({ url: String(line).trim(), server }));
  });
}

async function startBrowser(): Promise<Browser> {
  const { addedEnvironment, ...options } = JSON.parse(
    execFileSync(process.execPath, [program('ensure-browser.mjs')], { encoding: 'utf8' }),
  ) as {
    addedEnvironment: Record<string, string>;
    executablePath: string;
    args: string[];
    headless: boolean;
  };
  return chromium.launch({
    ...options,
    env: { ...process.env, ...addedEnvironment } as Record<string, string>,
  });
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

/** Looks until the answer is the wanted one, ten seconds at most. */
export async function expectSoon<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  let seen = await look();
  for (let attempt = 0; attempt < 40 && JSON.stringify(seen) !== JSON.stringify(wanted); attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    seen = await look();
  }
  expect(seen).toEqual(wanted);
}
