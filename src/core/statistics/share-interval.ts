/** Confidence intervals of a share: Wilson's and the exact one of Clopper and Pearson. */
import { betaQuantile, normalQuantile } from './distributions';

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson (1927): centre (p + z²/2n)/(1 + z²/n), half-width z·√(p(1−p)/n + z²/4n²)/(1 + z²/n); null for n = 0.
 * @example wilsonInterval(3, 10) → { lower: 0.1078, upper: 0.6032 }
 */
export function wilsonInterval(count: number, n: number, level = 0.95): Interval | null {
  if (n <= 0) return null;
  const z = normalQuantile((1 + level) / 2);
  const share = count / n;
  const scale = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / scale;
  // At 0 and n the two halves cancel exactly only on paper.
  return {
    lower: count === 0 ? 0 : Math.max(0, centre - half),
    upper: count === n ? 1 : Math.min(1, centre + half),
  };
}

/**
 * Clopper & Pearson (1934): Beta quantiles (α/2; k, n−k+1) and (1−α/2; k+1, n−k); 0 at k = 0, 1 at k = n; null for n = 0.
 * @example clopperPearsonInterval(3, 10) → { lower: 0.0667, upper: 0.6525 }
 */
export function clopperPearsonInterval(count: number, n: number, level = 0.95): Interval | null {
  if (n <= 0) return null;
  const tail = (1 - level) / 2;
  return {
    lower: count === 0 ? 0 : betaQuantile(tail, count, n - count + 1),
    upper: count === n ? 1 : betaQuantile(1 - tail, count + 1, n - count),
  };
}
