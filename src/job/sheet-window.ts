/** A few rows of a sheet as texts, for the read-only view: only what is on the screen crosses to the page. */
import { CellKind, kindAt, valueAt, type Area, type Grid } from '../core/table/grid';
import type { BookSheetId } from './book-overview';
import type { Severity } from '../core/finding';
import { falseWord, trueWord } from '../data/lexicon/excel-words';
import { serialDateText } from './serial-date-text';

export interface CellMark {
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
}

export interface WindowChoice {
  readonly sheet: BookSheetId;
  readonly top: number;
  readonly bottom: number;
}

export interface SheetWindow {
  readonly top: number;
  /** In characters, by column of the whole sheet. */
  readonly widths: readonly number[];
  /** `texts[i]` is row `top + i`; shorter rows end in empty cells. */
  readonly texts: readonly (readonly string[])[];
  /** True where the text stands at the right: numbers and dates. */
  readonly isRight: readonly (readonly boolean[])[];
  /** Merged areas that touch the window. */
  readonly merges: readonly Area[];
  readonly marks: readonly CellMark[];
}

/** Marks of one sheet by row. */
export type SheetMarks = ReadonlyMap<number, readonly CellMark[]>;

const narrowest = 4;
const widest = 34;
const rowsMeasured = 200;

export function sheetWindow(grid: Grid, marks: SheetMarks, top: number, bottom: number): SheetWindow {
  const first = Math.max(0, top);
  const last = Math.min(grid.rowCount - 1, bottom);
  const texts: string[][] = [];
  const isRight: boolean[][] = [];
  const found: CellMark[] = [];
  for (let row = first; row <= last; row++) {
    texts.push(grid.columns.map((_, column) => shownText(grid, row, column)));
    isRight.push(grid.columns.map((_, column) => standsRight(kindAt(grid, row, column))));
    found.push(...(marks.get(row) ?? []));
  }
  return {
    top: first,
    widths: columnWidths(grid),
    texts,
    isRight,
    merges: grid.merges.filter((area) => area.top <= last && area.bottom >= first),
    marks: found,
  };
}

/** What a person sees in the cell, written the Russian way. */
export function shownText(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? trueWord : falseWord;
  if (typeof value === 'string') return value;
  return 'date' in value ? serialDateText(value.date) : value.error;
}

function standsRight(kind: CellKind): boolean {
  return kind === CellKind.number || kind === CellKind.date;
}

const widthsOf = new WeakMap<Grid, readonly number[]>();

/** By the longest text of the first rows, within reason; cells merged across columns do not count. */
function columnWidths(grid: Grid): readonly number[] {
  const known = widthsOf.get(grid);
  if (known !== undefined) return known;
  const merged = new Set(
    grid.merges.filter(({ left, right }) => left < right).map(({ top, left }) => `${top} ${left}`),
  );
  const rows = Math.min(grid.rowCount, rowsMeasured);
  const widths = grid.columns.map((_, column) => {
    let longest = narrowest;
    for (let row = 0; row < rows; row++) {
      if (!merged.has(`${row} ${column}`)) longest = Math.max(longest, shownText(grid, row, column).length);
    }
    return Math.min(widest, longest);
  });
  widthsOf.set(grid, widths);
  return widths;
}
