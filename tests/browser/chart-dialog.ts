/** The charts as a person looks at them: what is drawn is compared with the numbers beside it. */
import type { Frame, Page } from 'playwright-core';

export interface SeenChart {
  readonly title: string;
  readonly words: string;
  /** Of the axis of values. */
  readonly ticks: readonly string[];
  readonly bars: number;
  readonly cells: readonly (readonly string[])[];
}

/** Every section's first chart with its numbers, by the section's heading; null where a section has none. */
export async function seenCharts(place: Page | Frame): Promise<ReadonlyMap<string, SeenChart | null>> {
  await place.getByRole('button', { name: 'Диаграммы', exact: true }).click();
  const dialog = place.getByRole('dialog', { name: 'Диаграммы' });
  const choice = dialog.getByLabel('Что показать');
  await choice.waitFor();
  const seen = new Map<string, SeenChart | null>();
  for (const heading of await choice.locator('option').allTextContents()) {
    await choice.selectOption({ label: heading });
    const figure = dialog.locator('figure').first();
    if ((await figure.count()) === 0) {
      seen.set(heading, null);
      continue;
    }
    await dialog.getByRole('button', { name: 'Показать числа' }).first().click();
    const title = (await figure.locator('figcaption').textContent()) ?? '';
    const table = dialog.getByRole('region', { name: `Числа диаграммы «${title}»` });
    seen.set(heading, {
      title,
      words: (await figure.getByRole('img').locator('desc').textContent()) ?? '',
      ticks: await figure.locator('.visx-axis text').allTextContents(),
      bars: await figure.locator('.visx-bar').count(),
      cells: await table
        .locator('tr')
        .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ''))),
    });
  }
  await dialog.getByRole('button', { name: 'Закрыть' }).click();
  return seen;
}
