/** Spearman's rank correlation: with mid-ranks, and by the form printed in textbooks, which ties distort. */
import { midRanks } from './mid-ranks';

/** Null for fewer than 3 pairs. */
export interface RankCorrelations {
  /** Pearson's correlation of the mid-ranks; null also where a side does not vary. */
  readonly correlation: number | null;
  /** 1 − 6Σd² / (n(n² − 1)), d the difference of mid-ranks: exact only without ties. */
  readonly printedForm: number | null;
}

/** Of pairs: the numbers of one place belong together. Throws where the lengths differ. */
export function rankCorrelations(first: ArrayLike<number>, second: ArrayLike<number>): RankCorrelations {
  if (first.length !== second.length) throw new Error('Spearman needs pairs');
  const n = first.length;
  if (n < 3) return { correlation: null, printedForm: null };
  const a = midRanks(first);
  const b = midRanks(second);
  const centre = (n + 1) / 2;
  let products = 0;
  let squaresA = 0;
  let squaresB = 0;
  let differences = 0;
  for (let i = 0; i < n; i++) {
    const fromA = (a[i] ?? 0) - centre;
    const fromB = (b[i] ?? 0) - centre;
    products += fromA * fromB;
    squaresA += fromA * fromA;
    squaresB += fromB * fromB;
    differences += (fromA - fromB) ** 2;
  }
  const varies = squaresA > 0 && squaresB > 0;
  return {
    correlation: varies ? products / Math.sqrt(squaresA * squaresB) : null,
    printedForm: 1 - (6 * differences) / (n * (n * n - 1)),
  };
}

/** @example spearman([1, 2, 3, 4], [2, 3, 5, 4]) → 0.8 */
export function spearman(first: ArrayLike<number>, second: ArrayLike<number>): number | null {
  return rankCorrelations(first, second).correlation;
}
