/** Whether a decision helped, by the next value of the indicator it was taken on. */
import type { IndicatorValue } from '../indicators/indicator-value';
import { normaliseLabel } from '../table/normalise-label';

/** What came of a decision by the next value of its indicator; null where the row names no indicator. */
export type MeasuredEffect = 'came' | 'did-not-come' | 'not-yet';

/**
 * The row names the indicator by its place and words, and the year of the value it was taken on: a later year's value that
 * is better is the effect.
 */
export function measuredEffect(
  { documentPlace, occasion }: { readonly documentPlace: string | null; readonly occasion: string },
  values: readonly IndicatorValue[],
): MeasuredEffect | null {
  const said = normaliseLabel(occasion);
  const place = normaliseLabel(documentPlace ?? '');
  const own = values.filter(
    ({ indicator }) =>
      normaliseLabel(indicator.where) === place && said.includes(normaliseLabel(indicator.text)),
  );
  const year = lastYearIn(occasion);
  const before = own.find((each) => each.year === year);
  if (before === undefined || before.value === null || before.indicator.better === 'none') return null;
  const after = own
    .filter((each) => each.year > year && each.value !== null)
    .sort((left, right) => left.year - right.year)[0];
  if (after?.value === null || after === undefined) return 'not-yet';
  const gain = (after.value - before.value) * (before.indicator.better === 'lower' ? -1 : 1);
  return gain > 0 ? 'came' : 'did-not-come';
}

function lastYearIn(text: string): number {
  const years = [...text.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(([year]) => Number(year));
  return years.at(-1) ?? NaN;
}
