/** The built page in headless Chromium: built when stale, served on localhost, watched for errors and foreign requests. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const root = join(__dirname, '..', '..');
const program = (name: string): string => join(root, '.config', name);

export interface PaneBrowser {
  readonly url: string;
  /** A fresh page of its own; `troubles` collects console errors, failed requests and requests off localhost. */
  open(options?: BrowserContextOptions): Promise<PanePage>;
  close(): Promise<void>;
}

export interface PanePage {
  readonly page: Page;
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

export async function startPaneBrowser(): Promise<PaneBrowser> {
  execFileSync(process.execPath, [program('build-web.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const server = await startServer();
  const { addedEnvironment, ...options } = JSON.parse(
    execFileSync(process.execPath, [program('ensure-browser.mjs')], { encoding: 'utf8' }),
  ) as {
    addedEnvironment: Record<string, string>;
    executablePath: string;
    args: string[];
    headless: boolean;
  };
  const browser = await chromium.launch({ ...options, env: { ...environment(), ...addedEnvironment } });
  return {
    url: server.url,
    open: (contextOptions) => openPage(browser, server.url, contextOptions),
    close: async () => {
      await browser.close();
      server.process.stdin?.end();
    },
  };
}

async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<PanePage> {
  const context = await browser.newContext({ viewport: { width: 350, height: 720 }, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A worker that is stopped takes what it was loading with it.
    if (!reason.includes('ERR_ABORTED')) troubles.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'data:' && hostname !== 'localhost')
      troubles.push(`off localhost: ${request.url()}`);
  });
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, troubles, close: () => context.close() };
}

function startServer(): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const child = spawn(process.execPath, [program('static-server.mjs'), join(root, 'dist', 'web')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The server stopped with code ${code}`)));
    child.stdout.once('data', (line: Buffer) => resolve({ url: String(line).trim(), process: child }));
  });
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
