/** Does one share stand above another by so many percentage points? In whole numbers, where fractions would round. */

/**
 * count₁/n₁ − count₂/n₂ ≥ points/100, multiplied out; false for an empty group.
 * @example shareExceeds(7, 30, 4, 30, 10) → true, though 7/30·100 − 4/30·100 comes to 9.999999999999998
 */
export function shareExceeds(
  count1: number,
  n1: number,
  count2: number,
  n2: number,
  points: number,
): boolean {
  return n1 > 0 && n2 > 0 && (count1 * n2 - count2 * n1) * 100 >= points * n1 * n2;
}
