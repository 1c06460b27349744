/** The tests whose share of marks «2» has grown so much in a year that the method asks for a look. */
import { lowShareGrowth, type LowShareGrowth } from '../flags/low-share-growth';
import { testText } from '../results/result';
import type { Test, TestSummary } from './test-summaries';

export interface NegativeDynamics {
  readonly test: Test;
  readonly growth: LowShareGrowth;
}

/**
 * Of the municipality as a whole, against the same tests a year before; `points`: percentage points of growth that are
 * enough.
 */
export function negativeDynamics(
  tests: readonly TestSummary[],
  yearBefore: readonly TestSummary[],
  points: number,
): NegativeDynamics[] {
  const earlier = new Map(yearBefore.map(({ test, marks }) => [testText(test), marks]));
  return tests.flatMap(({ test, marks }) => {
    const before = earlier.get(testText({ ...test, schoolYear: test.schoolYear - 1 })) ?? null;
    const growth = marks === null || before === null ? null : lowShareGrowth(marks, before, points);
    return growth === null ? [] : [{ test, growth }];
  });
}
