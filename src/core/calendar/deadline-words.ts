/** The words the deadline parser knows; the words themselves are data. */

/** What a word or a phrase of several words means in a deadline. */
export type DeadlineMark =
  // repetition
  | 'yearly'
  | 'half-yearly'
  | 'quarterly'
  | 'monthly'
  | 'weekly'
  | 'continuous'
  | 'thereafter'
  /** «Renewal»: what is repeated afterwards. */
  | 'renewal'
  | 'at-least'
  | 'times'
  | 'each-school'
  // the calendar
  | 'year'
  | 'school-year'
  | 'half-year'
  | 'quarter'
  | 'month'
  | 'week'
  | 'day-of-month'
  // between the dates
  | 'during'
  | 'at'
  | 'from'
  | 'until'
  | 'through'
  | 'end-of'
  | 'and'
  // the reporting period
  | 'following'
  | 'reporting'
  // ties to events and what may be passed over
  | 'bound'
  | 'remark';

export interface DeadlineWords {
  /** Every form of each month's name, January first. */
  readonly months: readonly (readonly string[])[];
  /** Every form of each weekday's name, Monday first. */
  readonly weekdays: readonly (readonly string[])[];
  /** Forms of «first», «second» and so on, first at index 0. */
  readonly ordinals: readonly (readonly string[])[];
  /** Numbers in words and Roman numerals. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly romans: Readonly<Record<string, number>>;
  /** Phrases for each mark, words separated by one blank. */
  readonly marks: Readonly<Record<DeadlineMark, readonly string[]>>;
  /** Beginnings of nouns that make a preposition a tie to an event. */
  readonly eventStems: readonly string[];
  /** Other ways to say the same: sources of regular expressions, and what stands for them. */
  readonly otherwise: readonly { readonly pattern: string; readonly instead: string }[];
  /** Letters that are read as another. */
  readonly sameLetters: Readonly<Record<string, string>>;
}
