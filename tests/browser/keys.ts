/** What a person without a mouse does: goes from thing to thing with the keys, and looks where the focus is. */
import type { Page } from 'playwright-core';
import { lastResort } from './start-browser';

/** Presses Tab until the focused element's name fits. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const names: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const reached = await focusedName(page);
    if (name.test(reached)) return;
    names.push(reached.slice(0, 30));
  }
  throw new Error(`Tab never reaches ${String(name)}, only ${names.join(', ')}`);
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
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
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
