/** What the flags need to know of a school, and of the context indicators its registry row carries. */

export type Settlement = 'town' | 'village';

export interface FlagSchool {
  /** The same text as `TestKey.school`. */
  readonly code: string;
  readonly name: string;
  /** Other codes of the same school: those of other years and of other systems. */
  readonly formerCodes: readonly string[];
  /** Neither flagged by O3 nor part of its reference. */
  readonly isLyceumOrGymnasium: boolean;
  readonly settlement: Settlement | null;
  /** One value an indicator, in the order of `FlagsInput.contextIndicators`; null where the cell is blank. */
  readonly context: readonly (number | null)[];
}

export interface ContextIndicator {
  readonly id: string;
  /** True where more means an easier context: parents with higher education. */
  readonly isReversed: boolean;
}
