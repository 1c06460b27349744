/** How much of an item's maximum its pupils reached. */

/**
 * Per cent; unreadable scores are left out, null without a score or a maximum. One division, so that 57 points of 100 are
 * 57 % and not a hair less.
 */
export function percentOfMaximum(scores: Iterable<number>, maximum: number): number | null {
  let sum = 0;
  let n = 0;
  for (const score of scores) {
    if (Number.isNaN(score)) continue;
    sum += score;
    n++;
  }
  return n === 0 || !(maximum > 0) ? null : (sum * 100) / (n * maximum);
}
