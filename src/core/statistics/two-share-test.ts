/** Is the first share larger than the second? One-sided; exact where the normal approximation is too coarse. */
import { normalUpperTail } from './distributions';
import { fisherExact } from './fisher-exact';

export interface TwoShareTest {
  readonly difference: number;
  /** One-sided, for the first share being larger. */
  readonly p: number;
  readonly method: 'normal' | 'exact';
}

/**
 * z = (p₁−p₂)/√(p(1−p)(1/n₁+1/n₂)), p the common share; Fisher's exact test when any expected count is below 5. Null for an empty group.
 * @example twoShareTest(30, 60, 40, 120) → { difference: 0.1667, p: 0.0151, method: 'normal' }
 */
export function twoShareTest(count1: number, n1: number, count2: number, n2: number): TwoShareTest | null {
  if (n1 <= 0 || n2 <= 0) return null;
  const difference = count1 / n1 - count2 / n2;
  const common = (count1 + count2) / (n1 + n2);
  if (Math.min(n1, n2) * Math.min(common, 1 - common) < 5) {
    return { difference, p: fisherExact(count1, n1, count2, n2), method: 'exact' };
  }
  const z = difference / Math.sqrt(common * (1 - common) * (1 / n1 + 1 / n2));
  return { difference, p: normalUpperTail(z), method: 'normal' };
}

/** Do the shares differ at all? Two-sided p, 0…1; 1 for an empty group. */
export function sharesDifferP(count1: number, n1: number, count2: number, n2: number): number {
  const higher = twoShareTest(count1, n1, count2, n2);
  const lower = twoShareTest(count2, n2, count1, n1);
  return Math.min(1, 2 * Math.min(higher?.p ?? 1, lower?.p ?? 1));
}

const chanceLevel = 0.05;

/** Two-sided at five per cent. */
export function isWithinChance(count1: number, n1: number, count2: number, n2: number): boolean {
  return sharesDifferP(count1, n1, count2, n2) >= chanceLevel;
}
