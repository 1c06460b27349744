/** Sample standard deviation. */
import { mean } from './mean';

/**
 * s = √(Σ(x − x̄)² / (n − 1)); null for fewer than two values.
 * @example standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]) → 2.138089935…
 */
export function standardDeviation(values: ArrayLike<number>): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += ((values[i] ?? 0) - centre) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}
