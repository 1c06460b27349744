/** What axe, the checker of accessibility, objects to. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Rule, element and reason of everything axe objects to on the page as it stands, or of its colours alone. */
export async function axeObjections(page: Page, rules: 'all' | 'colours'): Promise<string[]> {
  // The page hears of another appearance, and then follows it.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  // What is half faded in has half its contrast; an animation that never ends is not waited for.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  );
  // The policy of the page forbids foreign script elements; an evaluated function is not one.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const results = await page.evaluate(
    async (options) => {
      const { axe } = window as unknown as {
        axe: { run: (context: object, options: object) => Promise<AxeResults> };
      };
      // Fluent's focus traps stand at the ends of the page and pass the focus on at once.
      return axe.run({ exclude: ['[data-tabster-dummy]'] }, options);
    },
    // Only what is read of them is handed over: the passes of a long list weigh megabytes.
    {
      resultTypes: ['violations'],
      ...(rules === 'colours'
        ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
        : {}),
    },
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} — ${failureSummary}`),
  );
}
