/** The municipality's own excess of works at each cut, where the schools, all alike, cannot betray one another. */

export interface CutExcess {
  readonly schoolYear: number;
  readonly procedure: string;
  readonly grade: number;
  readonly subject: string;
  readonly level: string;
  readonly mark: 3 | 4 | 5;
  readonly score: number;
  readonly works: number;
  readonly observed: number;
  readonly expected: number;
  /** (observed − expected) ÷ expected. */
  readonly excess: number;
  readonly standardError: number;
  /** Middle 95 % of the resamples. */
  readonly lower: number;
  readonly upper: number;
  readonly extraCondition: string | null;
}
