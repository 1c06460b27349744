/** The mark of a score where the scale asks extra points as well: points in geometry, in literacy. */
import type { Scale } from '../schema/scale';
import { markOfScore } from './find-scale';

/**
 * `extraNeeded`: fewest extra points of marks 3, 4 and 5. A mark whose points are short falls until they suffice.
 * @example with cuts 15, 26, 33 and 0, 6, 9 extra points: score 34 with 7 → 4, score 34 with 5 → 3
 */
export function markWithExtra(
  score: number,
  scale: Pick<Scale, 'cuts'>,
  extra: number,
  extraNeeded: readonly [number, number, number],
): 2 | 3 | 4 | 5 | null {
  const mark = markOfScore(score, scale);
  if (mark === null || mark === 2) return mark;
  const [three, four, five] = extraNeeded;
  if (mark === 5 && extra >= five) return 5;
  if (mark >= 4 && extra >= four) return 4;
  return extra >= three ? 3 : 2;
}
