/** Spearman's rank correlation: with mid-ranks, and by the form printed in textbooks, which ties distort. */
import { mean } from './mean';
import { midRanks } from './mid-ranks';

/**
 * Pearson's correlation of the mid-ranks; null for fewer than 3 pairs or where a side does not vary.
 * @example spearman([1, 2, 3, 4], [2, 3, 5, 4]) → 0.8
 */
export function spearman(first: ArrayLike<number>, second: ArrayLike<number>): number | null {
  if (first.length !== second.length) throw new Error('Spearman needs pairs');
  if (first.length < 3) return null;
  const a = midRanks(first);
  const b = midRanks(second);
  const centre = mean(a) ?? 0;
  let products = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < a.length; i++) {
    const fromA = (a[i] ?? 0) - centre;
    const fromB = (b[i] ?? 0) - centre;
    products += fromA * fromB;
    squaresA += fromA * fromA;
    squaresB += fromB * fromB;
  }
  if (squaresA === 0 || squaresB === 0) return null;
  return products / Math.sqrt(squaresA * squaresB);
}

/**
 * 1 − 6Σd² / (n(n² − 1)), d the difference of mid-ranks: exact only without ties.
 * @example spearmanPrintedForm([1, 2, 3, 4], [2, 3, 5, 4]) → 0.8
 */
export function spearmanPrintedForm(first: ArrayLike<number>, second: ArrayLike<number>): number | null {
  if (first.length !== second.length) throw new Error('Spearman needs pairs');
  const n = first.length;
  if (n < 3) return null;
  const a = midRanks(first);
  const b = midRanks(second);
  let squares = 0;
  for (let i = 0; i < n; i++) squares += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return 1 - (6 * squares) / (n * (n * n - 1));
}
