/** The plain indicators of a class's marks: who passed, who did well, and how well the material is mastered. */

export interface GradeIndicators {
  /** Share of marks 3–5, per cent. */
  readonly passPercent: number;
  /** Share of marks 4–5, per cent. */
  readonly qualityPercent: number;
  /** Degree of mastery, per cent: marks 5, 4, 3, 2 weigh 1, 0.64, 0.36, 0.16 (V. P. Simonov). */
  readonly masteryPercent: number;
  /** Share of marks 2, per cent. */
  readonly lowPercent: number;
}

/**
 * `marks`: counts of 2, 3, 4, 5. Null where there is no mark at all.
 * @example gradeIndicators([1, 2, 3, 4]) → { passPercent: 90, qualityPercent: 70, masteryPercent: 68, lowPercent: 10 }
 */
export function gradeIndicators(marks: readonly [number, number, number, number]): GradeIndicators | null {
  const [twos, threes, fours, fives] = marks;
  const total = twos + threes + fours + fives;
  if (total === 0) return null;
  return {
    passPercent: ((threes + fours + fives) * 100) / total,
    qualityPercent: ((fours + fives) * 100) / total,
    masteryPercent: (fives * 100 + fours * 64 + threes * 36 + twos * 16) / total,
    lowPercent: (twos * 100) / total,
  };
}
