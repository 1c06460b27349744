/** Which scale holds for a test: its own year's before one for any year, the first listed before the later. */
import type { Scale } from '../schema/scale';
import type { TestKey } from './result';

export function findScale(scales: readonly Scale[], test: Omit<TestKey, 'school'>): Scale | null {
  let anyYear: Scale | null = null;
  for (const scale of scales) {
    const isSameTest =
      scale.procedure === test.procedure &&
      scale.grade === test.grade &&
      scale.subject === test.subject &&
      scale.level === test.level;
    if (!isSameTest) continue;
    if (scale.schoolYear === test.schoolYear) return scale;
    if (scale.schoolYear === null) anyYear ??= scale;
  }
  return anyYear;
}

/**
 * The maximum of a test whose schools' files disagree on it: the scale's where one of them has it, else the commonest, of
 * equally common ones the largest. Null where no file says it.
 */
export function agreedMaximum(
  maxima: readonly number[],
  scales: readonly Scale[],
  test: Omit<TestKey, 'school'>,
): number | null {
  const byScale = findScale(scales, test)?.maximum ?? null;
  if (byScale !== null && maxima.includes(byScale)) return byScale;
  const files = new Map<number, number>();
  for (const maximum of maxima) files.set(maximum, (files.get(maximum) ?? 0) + 1);
  const [first] = [...files].sort(([a, ofA], [b, ofB]) => ofB - ofA || b - a);
  return first?.[0] ?? null;
}

/** Null also where the scale's maximum is not the sum of the items' maxima: it belongs to another version of the test. */
export function fittingScale(
  scales: readonly Scale[],
  test: Omit<TestKey, 'school'>,
  byItems: number | null,
): Scale | null {
  const scale = findScale(scales, test);
  const isOther = scale !== null && byItems !== null && scale.maximum !== null && scale.maximum !== byItems;
  return isOther ? null : scale;
}

/** 2–5 by the scale's cuts; null where it has none. */
export function markOfScore(score: number, scale: Pick<Scale, 'cuts'>): 2 | 3 | 4 | 5 | null {
  if (scale.cuts === null) return null;
  const [three, four, five] = scale.cuts;
  return score >= five ? 5 : score >= four ? 4 : score >= three ? 3 : 2;
}
