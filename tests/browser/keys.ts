/** What a person without a mouse does: goes from thing to thing with the keys, and looks where the focus is. */
import type { Page } from 'playwright-core';
import { lastResort } from './start-browser';

/** Opens the first workbook on the page that greets. */
export async function openWithKeys(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  // The browser is told to hand choosers over when somebody first waits for one: well before the key.
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Открыть файл' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focusedName(page)).toBe('Открыть файл');
  await page.keyboard.press('Enter');
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await (await choosing).setFiles(file);
}

/** Presses Tab until the focused element's name fits. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const names: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key);
    const reached = await focusedName(page);
    if (name.test(reached)) return;
    names.push(reached.slice(0, 30));
  }
  throw new Error(`Tab never reaches ${String(name)}, only ${names.join(', ')}`);
}

/** As soon as what has the focus may be pressed: while work is under way, its buttons cannot. */
export async function pressEnter(page: Page): Promise<void> {
  await page.locator(':focus:not([aria-disabled="true"])').waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
}

/** Goes along a row of tabs. */
export async function arrowTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 10 && !name.test(await focusedName(page)); presses++)
    await page.keyboard.press('ArrowRight');
  const reached = await focusedName(page);
  if (!name.test(reached)) throw new Error(`The arrows end on «${reached}», not on ${String(name)}`);
}

export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) return '';
    const labels = element !== null && 'labels' in element ? (element.labels as NodeListOf<Element>) : null;
    const label = labels?.[0];
    return element?.getAttribute('aria-label') ?? (label ?? element)?.textContent ?? '';
  });
}

export async function focusReaches(page: Page, name: RegExp): Promise<void> {
  const end = Date.now() + lastResort;
  while (!name.test(await focusedName(page))) {
    if (Date.now() > end)
      throw new Error(`The focus is on «${await focusedName(page)}», not on ${String(name)}`);
    await page.waitForTimeout(50);
  }
}
