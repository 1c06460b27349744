/** Confidence interval of a mean by Student's t. */
import { studentQuantile } from './distributions';
import type { SampleSummary } from './sample-summary';
import type { Interval } from './share-interval';

/** x̄ ± t(1 − α/2; n − 1)·s/√n; null for fewer than two. */
export function meanInterval({ n, mean, standardDeviation }: SampleSummary, level = 0.95): Interval | null {
  if (n < 2) return null;
  const half = (studentQuantile((1 + level) / 2, n - 1) * standardDeviation) / Math.sqrt(n);
  return { lower: mean - half, upper: mean + half };
}
