/** Arithmetic mean. */

/**
 * x̄ = Σx / n; null for no values.
 * @example mean([2, 4, 9]) → 5
 */
export function mean(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum / values.length;
}
