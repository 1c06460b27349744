/** What the words of the summary reports look like; the words themselves are data. */

export interface SummaryWords {
  /** Sources of anchored expressions on normalised headers. */
  readonly groupHeaders: readonly string[];
  readonly participantHeaders: readonly string[];
  readonly ignoredHeaders: readonly string[];
  /** Sources of expressions met anywhere in a title row or in the file's name. */
  readonly titles: Readonly<Record<SummaryKind, readonly string[]>>;
  /** Beginnings of a header or of a row: the test mark stands below, at, above the journal's. */
  readonly journal: { readonly lower: string; readonly equal: string; readonly higher: string };
  /** Sources of anchored expressions on the normalised group. */
  readonly everyone: readonly string[];
  readonly regions: readonly string[];
  readonly municipalities: readonly string[];
  /** Rows that are no group: the items' maxima, totals under a group. */
  readonly otherRows: readonly string[];
  /** A school's code inside a longer text. */
  readonly schoolCode: string;
}

export type SummaryKind = 'marks' | 'journal' | 'scores' | 'items';
