/** Number, mean and spread of a sample, and the same of several samples put together. */

export interface SampleSummary {
  readonly n: number;
  readonly mean: number;
  /** With n − 1; 0 where n is 1. */
  readonly standardDeviation: number;
}

/** From the counts of 0, 1, 2 …; null without works. */
export function summaryOfCounts(counts: ArrayLike<number>): SampleSummary | null {
  let n = 0;
  let sum = 0;
  for (let score = 0; score < counts.length; score++) {
    const works = counts[score] ?? 0;
    n += works;
    sum += works * score;
  }
  if (n === 0) return null;
  const centre = sum / n;
  let squares = 0;
  for (let score = 0; score < counts.length; score++) squares += (counts[score] ?? 0) * (score - centre) ** 2;
  return { n, mean: centre, standardDeviation: n < 2 ? 0 : Math.sqrt(squares / (n - 1)) };
}

/**
 * All samples as one: Σ(x − X̄)² = Σ(n_i − 1)s_i² + Σn_i(x̄_i − X̄)².
 * @example pooledSummary([{ n: 2, mean: 1, standardDeviation: 0 }, { n: 2, mean: 3, standardDeviation: 0 }]) → { n: 4, mean: 2, standardDeviation: 1.1547… }
 */
export function pooledSummary(samples: readonly SampleSummary[]): SampleSummary | null {
  const n = samples.reduce((total, sample) => total + sample.n, 0);
  if (n === 0) return null;
  const centre = samples.reduce((total, sample) => total + sample.n * sample.mean, 0) / n;
  const squares = samples.reduce(
    (total, sample) =>
      total +
      Math.max(0, sample.n - 1) * sample.standardDeviation ** 2 +
      sample.n * (sample.mean - centre) ** 2,
    0,
  );
  return { n, mean: centre, standardDeviation: n < 2 ? 0 : Math.sqrt(squares / (n - 1)) };
}
