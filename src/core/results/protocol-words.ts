/** What the words of the protocols look like; the words themselves are data. */

export type ProtocolColumnName =
  | 'school'
  | 'municipality'
  | 'uploaded'
  | 'number'
  | 'pupil'
  | 'name'
  | 'variant'
  | 'secondVariant'
  | 'class'
  | 'sex'
  | 'journal'
  | 'total'
  // of the state exams: the answers of a part packed in a cell, and the points or the mark after the scale
  | 'shortAnswers'
  | 'longAnswers'
  | 'oralAnswers'
  | 'final';

export interface ProtocolWords {
  /** Sources of anchored regular expressions on the normalised header, best first. */
  readonly columns: Readonly<Record<ProtocolColumnName, readonly string[]>>;
  /** Sources of expressions on the normalised header: group 1 the item's label, group 2 its maximum where printed. */
  readonly items: readonly string[];
  /** The same for a school's own form, whose headers are item numbers and nothing else. */
  readonly plainItem: string;
  /** Source of an expression on a textbook's code: group 1 the subject's code, group 2 the grade. */
  readonly textbookCode: string;
  readonly protocolSheets: readonly string[];
  /** The only procedure whose protocols have these layouts, unless a name says another. */
  readonly procedure: string;
  /** The state exams by the grade that sits them. */
  readonly exams: readonly {
    readonly procedure: string;
    readonly grade: number;
    readonly score: 'total' | 'final';
  }[];
  /** Latin codes in file names, by canonical name. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  readonly stems: Readonly<Record<string, readonly string[]>>;
  /** Words beside a grade: «4 …». */
  readonly gradeWords: readonly string[];
  readonly numberedStems: readonly string[];
  readonly patternStem: string;
  /** A participant who did not write, in the column of the variant; misspellings are read too. */
  readonly absent: readonly string[];
  /** Item cells of a pupil who did not begin the item: 0 points. */
  readonly notBegun: readonly string[];
  /** Item cells of a topic not taught yet, and of an item not done: no score, and no fault. */
  readonly notTaught: readonly string[];
  readonly notDone: readonly string[];
  /** Journal cells that say there is no mark. */
  readonly noMark: readonly string[];
  /** Class cells of a school with one class a grade. */
  readonly singleClass: readonly string[];
  /** National capitals by the Latin ones that look the same. */
  readonly lookalikes: Readonly<Record<string, string>>;
}
