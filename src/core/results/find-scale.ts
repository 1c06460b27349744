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

/** 2–5 by the scale's cuts; null where it has none. */
export function markOfScore(score: number, scale: Pick<Scale, 'cuts'>): 2 | 3 | 4 | 5 | null {
  if (scale.cuts === null) return null;
  const [three, four, five] = scale.cuts;
  return score >= five ? 5 : score >= four ? 4 : score >= three ? 3 : 2;
}
