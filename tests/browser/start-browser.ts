/** The headless browser and the servers of the built pages, each a program of its own because jest cannot import an ES module. */
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

/** Milliseconds; a test waits for what it needs, and this long only where that never comes. */
export const lastResort = 180_000;

const root = join(__dirname, '..', '..');
const program = (name: string): string => join(root, '.config', name);

/** A browser's process may die at its very start on a crowded machine; that is asked of it three times, no test is. */
export async function startBrowser(attempts = 3): Promise<Browser> {
  const printed = execFileSync(process.execPath, [program('ensure-browser.mjs')], { encoding: 'utf8' });
  try {
    return await chromium.launch({ ...(JSON.parse(printed) as LaunchOptions), timeout: lastResort });
  } catch (error) {
    if (attempts === 1) throw error;
    return startBrowser(attempts - 1);
  }
}

export interface Server {
  readonly url: string;
  stop(): void;
}

/** Builds the page when a source is newer, then runs a server that prints its address. */
export function startServer(name: string): Promise<Server> {
  execFileSync(process.execPath, [program('build-web.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  return runServer(name);
}

/** Runs a server that builds what it serves. */
export function runServer(name: string): Promise<Server> {
  const server = spawn(process.execPath, [program(name)], { stdio: ['pipe', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`The server stopped with code ${code}`)));
    server.stdout.once('data', (line: Buffer) =>
      resolve({ url: String(line).trim(), stop: () => server.stdin.end() }),
    );
  });
}
