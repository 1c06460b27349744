/** Quantile of type 7 (Hyndman & Fan 1996), the one of Excel's PERCENTILE.INC. */

/**
 * With h = (n − 1)p: x_⌊h⌋ + (h − ⌊h⌋)(x_⌊h⌋+1 − x_⌊h⌋) over the sorted values; null for no values.
 * @example quantile([1, 2, 3, 4], 0.25) → 1.75
 */
export function quantile(values: readonly number[], p: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * p;
  const lower = sorted[Math.floor(position)];
  const upper = sorted[Math.ceil(position)];
  if (lower === undefined || upper === undefined) return null;
  return lower + (position - Math.floor(position)) * (upper - lower);
}

/** Q25 − factor·IQR and Q75 + factor·IQR, Tukey's fences; null for no values. */
export function tukeyFences(
  values: readonly number[],
  factor: number,
): { lower: number; upper: number } | null {
  const first = quantile(values, 0.25);
  const third = quantile(values, 0.75);
  if (first === null || third === null) return null;
  return { lower: first - factor * (third - first), upper: third + factor * (third - first) };
}
