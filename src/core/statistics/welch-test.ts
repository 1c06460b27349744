/** Is the first mean larger than the second, whatever their spreads? */
import { studentUpperTail } from './distributions';
import type { SampleSummary } from './sample-summary';

export interface WelchTest {
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** One-sided, for the first mean being larger. */
  readonly p: number;
}

/**
 * t = (x̄₁−x̄₂)/√(v₁+v₂), v = s²/n, df = (v₁+v₂)²/(v₁²/(n₁−1)+v₂²/(n₂−1)) (Welch 1947).
 * Null for fewer than two in a group or where nothing varies.
 */
export function welchTest(first: SampleSummary, second: SampleSummary): WelchTest | null {
  if (first.n < 2 || second.n < 2) return null;
  const v1 = first.standardDeviation ** 2 / first.n;
  const v2 = second.standardDeviation ** 2 / second.n;
  if (v1 + v2 === 0) return null;
  const t = (first.mean - second.mean) / Math.sqrt(v1 + v2);
  const degreesOfFreedom = (v1 + v2) ** 2 / (v1 ** 2 / (first.n - 1) + v2 ** 2 / (second.n - 1));
  return { t, degreesOfFreedom, p: studentUpperTail(t, degreesOfFreedom) };
}
