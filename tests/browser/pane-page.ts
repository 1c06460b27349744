/** The built page in headless Chromium: built when stale, served on localhost, watched for errors and foreign requests. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { lastResort, startBrowser, startServer } from './start-browser';

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
  const server = await startServer('static-server.mjs');
  const browser = await startBrowser();
  return {
    url: server.url,
    open: (contextOptions) => openPage(browser, server.url, contextOptions),
    close: async () => {
      await browser.close();
      server.stop();
    },
  };
}

async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<PanePage> {
  const context = await browser.newContext({
    viewport: { width: 350, height: 720 },
    // A spinner drawn sixty times a second takes a core from what is waited for.
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(lastResort);
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
