/** What both readers of sheet data are to everyone else: a cursor that walks rows and cells and makes no object of them. */

export const Step = {
  /** A row's opening tag: `row`, `start`, `end`, `isEmpty`, `hasReference`. */
  row: 0,
  /** A whole cell. */
  cell: 1,
  /** A row's closing tag: `end` stands behind it. A row that is one empty tag has none. */
  rowEnd: 2,
  end: 3,
  /** A spelling that only the parser knows: nothing read so far counts. */
  unknown: 4,
} as const;
export type Step = (typeof Step)[keyof typeof Step];

export const CellType = {
  number: 0,
  shared: 1,
  boolean: 2,
  error: 3,
  formulaText: 4,
  inline: 5,
  date: 6,
} as const;
export type CellType = (typeof CellType)[keyof typeof CellType];

/**
 * One rule for reading and writing of where an element stands that does not say so: a cell stands next to the one before
 * it, in its row; a row is that of its first cell where that says so, else the one after the row before it.
 */
export interface CellCursor {
  next(): Step;
  /** How far it has come, in bytes or characters of the part. */
  readonly position: number;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly type: CellType;
  /** The element (of a row, its opening tag): in bytes where bytes are read, in characters where text is. */
  readonly start: number;
  readonly end: number;
  /** The element itself says where it stands. */
  readonly hasReference: boolean;
  /** The element has no inside. */
  readonly isEmpty: boolean;
  /** Of a row: nobody sees it, by hand or by a filter. */
  readonly isHidden: boolean;
  readonly hasValue: boolean;
  readonly hasFormula: boolean;
  /** The value of a plainly written number; NaN for any other. */
  number(): number;
  /** The stored characters, a text's own with its blanks and escapes resolved; null for a spelling that is not known. */
  text(): string | null;
  /** The formula's text, empty where another cell holds it; null without a formula. */
  formula(): string | null;
  /** The area of an array formula or data table that this cell holds. */
  arrayReference(): string | null;
}
