/** From what on a value of a school is asked about: a jump since the year before, a distance from the other schools. */
export interface QuestionLimits {
  /** Two-share test. */
  readonly significance: number;
  /** … and at least so many persons more or fewer than the share before would give. */
  readonly leastPersons: number;
  /** A count at least so many times larger or smaller … */
  readonly countRatio: number;
  /** … and different by at least so many. */
  readonly leastCount: number;
  readonly leastDenominator: number;
  /** So many deviations from the median of the schools, where there are at least so many of them. */
  readonly spreadFactor: number;
  readonly leastSchools: number;
  /** Questions shown of one school; the others are counted. */
  readonly mostOfSchool: number;
}
