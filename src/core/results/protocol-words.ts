/** What the words of the protocols look like; the words themselves are data. */

export type ProtocolColumnName =
  | 'school'
  | 'municipality'
  | 'uploaded'
  | 'number'
  | 'pupil'
  | 'variant'
  | 'class'
  | 'sex'
  | 'journal'
  | 'total';

export interface ProtocolWords {
  /** Sources of anchored regular expressions on the normalised header, best first. */
  readonly columns: Readonly<Record<ProtocolColumnName, readonly string[]>>;
  /** Sources of expressions on the normalised header: group 1 the item's label, group 2 its maximum where printed. */
  readonly items: readonly string[];
  readonly protocolSheets: readonly string[];
  readonly classSheets: readonly string[];
  /** The only procedure whose protocols have these layouts, unless a name says another. */
  readonly procedure: string;
  /** Latin codes in file names, by canonical name. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Words after a grade: «4 …». */
  readonly gradeWords: readonly string[];
  /** A participant who did not write, in the column of the variant. */
  readonly absent: readonly string[];
  /** Item cells of a pupil who did not begin the item: nothing scored. */
  readonly notBegun: readonly string[];
  /** Item cells without a score; class cells of a school with one class a grade. */
  readonly none: readonly string[];
  /** Canonical sex letter by its other spellings. */
  readonly sexes: Readonly<Record<string, readonly string[]>>;
  /** National capitals by the Latin ones that look the same. */
  readonly lookalikes: Readonly<Record<string, string>>;
}
