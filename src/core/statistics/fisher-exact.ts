/** Fisher's exact test, one-sided: is the first share larger than the second? */
import { hypergeometricProbability } from './distributions';

/**
 * P of `count1` or more in the first group when both share the marked ones at random (R. A. Fisher 1935).
 * @example fisherExact(3, 4, 1, 4) → 0.242857…
 */
export function fisherExact(count1: number, n1: number, count2: number, n2: number): number {
  const marked = count1 + count2;
  let p = 0;
  // From the far end, so that the small terms are not lost.
  for (let k = Math.min(n1, marked); k >= count1; k--) p += hypergeometricProbability(k, n1 + n2, marked, n1);
  return Math.min(1, p);
}
