/** A column read as its field's type: numbers in a Float64Array, and for each row what had to be done to read it. */
import type { FieldType } from '../schema/field';
import type { Lexicon } from '../schema/lexicon';
import { arraysOf } from './column-arrays';
import { CellKind, formatAt, type Grid } from './grid';
import { normaliseLabel } from './normalise-label';
import { isShownDay, parseDate, yearOfSerial } from './parse-date';
import { parseNumber } from './parse-number';
import { parseSchoolYear } from './parse-school-year';

export const ReadState = {
  blank: 0,
  read: 1,
  /** Read, but stored as text. */
  numberAsText: 2,
  dateAsText: 3,
  /** Month and day in American order. */
  usDate: 4,
  unreadable: 5,
  error: 6,
  /** A day that has lost its format: the number under it. */
  dateAsNumber: 7,
} as const;
export type ReadState = (typeof ReadState)[keyof typeof ReadState];

/**
 * One entry a sheet row. `values`: the number, the serial day, 0/1 for a boolean, the first year of a school year;
 * for text the pool id. NaN where there is none.
 */
export interface TypedColumn {
  readonly states: Uint8Array;
  readonly values: Float64Array;
}

export interface Reading {
  readonly state: ReadState;
  readonly value: number;
}

const unreadable: Reading = { state: ReadState.unreadable, value: NaN };
const blank: Reading = { state: ReadState.blank, value: NaN };

/** Reads the whole column; a text that occurs often is parsed once. */
export function readColumn(grid: Grid, column: number, type: FieldType, lexicon: Lexicon): TypedColumn {
  const source = arraysOf(grid.columns[column]);
  const { length } = source.kinds;
  const states = new Uint8Array(length);
  const values = new Float64Array(length);
  const readText = textReader(grid, type, lexicon);
  const isText = type === 'string' || type === 'any';
  for (let row = 0; row < length; row++) {
    const kind = source.kinds[row] as CellKind;
    const value = source.values[row] ?? NaN;
    if (kind === CellKind.empty) {
      values[row] = NaN;
    } else if (kind === CellKind.text) {
      const reading = readText(value);
      states[row] = reading.state;
      values[row] = reading.value;
    } else if (kind === CellKind.error) {
      states[row] = ReadState.error;
      values[row] = NaN;
    } else {
      const number = isText ? value : shownValue(grid, row, column, plainValue(type, kind, value));
      values[row] = number;
      states[row] = number !== number ? ReadState.unreadable : ReadState.read;
      if (type === 'date' && kind === CellKind.number && isRecentDay(value)) {
        values[row] = value;
        states[row] = ReadState.dateAsNumber;
      }
    }
  }
  return { states, values };
}

/** A number as its reader sees it: with Excel's 15 digits, and a share under a format of per cents as per cents. */
function shownValue(grid: Grid, row: number, column: number, value: number): number {
  const shown = value % 1 === 0 ? value : Number(value.toPrecision(15));
  const isPercent = formatAt(grid, row, column)?.includes('%') === true;
  return isPercent ? Number((shown * 100).toPrecision(15)) : shown;
}

/** Whole days of 2000–2099: no other number of a column of dates is as likely. */
function isRecentDay(value: number): boolean {
  return value % 1 === 0 && value >= 36_526 && value <= 73_050;
}

/** A cell that is not text, read as the type; NaN when it cannot be. */
export function plainValue(type: FieldType, kind: CellKind, value: number): number {
  switch (type) {
    case 'integer':
    case 'number':
      return kind === CellKind.number ? value : NaN;
    case 'boolean':
      return kind === CellKind.boolean || (kind === CellKind.number && (value === 0 || value === 1))
        ? value
        : NaN;
    case 'date':
      return kind === CellKind.date && isShownDay(value) ? value : NaN;
    case 'year':
      return kind === CellKind.date ? yearOfSerial(value) : kind === CellKind.number ? value : NaN;
    case 'schoolYear':
      return NaN;
    case 'string':
    case 'any':
      return value;
  }
}

/** Reader of pool ids that remembers what it has parsed. */
export function textReader(grid: Grid, type: FieldType, lexicon: Lexicon): (id: number) => Reading {
  const known = new Map<number, Reading>();
  const words = {
    yes: new Set(lexicon.yes.map(normaliseLabel)),
    no: new Set(lexicon.no.map(normaliseLabel)),
    blanks: new Set(lexicon.blanks.map((word) => word.toLowerCase())),
  };
  return (id) => {
    let reading = known.get(id);
    if (reading === undefined) {
      reading = parseText(grid.strings[id] ?? '', id, type, lexicon, words);
      known.set(id, reading);
    }
    return reading;
  };
}

function parseText(
  text: string,
  id: number,
  type: FieldType,
  lexicon: Lexicon,
  words: { yes: ReadonlySet<string>; no: ReadonlySet<string>; blanks: ReadonlySet<string> },
): Reading {
  const trimmed = text.trim();
  if (trimmed === '') return blank;
  if (type === 'string' || type === 'any') return { state: ReadState.read, value: id };
  if (type === 'boolean') {
    const label = normaliseLabel(trimmed) || trimmed;
    if (words.yes.has(label)) return { state: ReadState.read, value: 1 };
    return words.no.has(label) ? { state: ReadState.read, value: 0 } : unreadable;
  }
  if (words.blanks.has(trimmed.toLowerCase())) return blank;
  if (type === 'schoolYear') {
    const year = parseSchoolYear(trimmed);
    return year === null ? unreadable : { state: ReadState.read, value: year };
  }
  if (type === 'date') {
    const date = parseDate(trimmed, lexicon.months);
    if (date === null) return unreadable;
    if (date.kind === 'us-order') return { state: ReadState.usDate, value: date.serial ?? NaN };
    return { state: ReadState.dateAsText, value: date.serial };
  }
  const number = parseNumber(trimmed);
  return number === null ? unreadable : { state: ReadState.numberAsText, value: number };
}
