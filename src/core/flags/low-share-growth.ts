/** Negative dynamics: in a year the share of marks «2» has grown by so many points, of the same grade's and another cohort's works. */
import { shareExceeds } from '../statistics/share-exceeds';
import { isWithinChance } from '../statistics/two-share-test';

export interface LowShareGrowth {
  /** Shares of marks 2 a year before and now, per cent. */
  readonly before: number;
  readonly now: number;
  readonly isWithinChance: boolean;
}

/** Counts of 2, 3, 4, 5. */
export type MarkCounts = readonly [number, number, number, number];

/**
 * Null where the share has not grown by `points` percentage points, or where either year has no mark.
 * @example lowShareGrowth([7, 23, 0, 0], [4, 26, 0, 0], 10) → { before: 13.33, now: 23.33, isWithinChance: true }
 */
export function lowShareGrowth(now: MarkCounts, before: MarkCounts, points: number): LowShareGrowth | null {
  const [all, allBefore] = [sum(now), sum(before)];
  if (!shareExceeds(now[0], all, before[0], allBefore, points)) return null;
  return {
    before: (before[0] * 100) / allBefore,
    now: (now[0] * 100) / all,
    isWithinChance: isWithinChance(now[0], all, before[0], allBefore),
  };
}

function sum(marks: MarkCounts): number {
  return marks.reduce((total, count) => total + count, 0);
}
