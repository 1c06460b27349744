/** Reads what Excel hands a function: ranges with headers, blank rows, numbers typed as text, whole columns. */
import { normaliseLabel } from '../core/table/normalise-label';
import { parseNumber } from '../core/table/parse-number';
import { lexicon } from '../data/lexicon/lexicon';
import type { ArgumentPlace } from '../text/function-text';
import { valueError } from './function-error';
import { protocolWordOf } from './protocol-word';

export type CellResult = number | string | boolean;
export type ResultMatrix = CellResult[][];

/** One argument as rows of cells. A single value stands for every row it is used with. */
export interface Argument {
  /** As the reader of the formula sees it; messages quote it. */
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly columnCount: number;
  /** Rows down to the last filled one: a whole column ends where its cells end. */
  readonly filledRows: number;
}

export function argument(name: string, value: unknown): Argument {
  const found = optionalArgument(name, value);
  if (found === null) throw valueError({ code: 'missing', place: { argument: name } });
  return found;
}

/** Null where the argument was left out; Excel sends null for it. */
export function optionalArgument(name: string, value: unknown): Argument | null {
  if (value === null || value === undefined) return null;
  const rows = isMatrix(value) ? value : [[value]];
  return { name, rows, columnCount: rows[0]?.length ?? 0, filledRows: filledRowCount(rows) };
}

function isMatrix(value: unknown): value is readonly (readonly unknown[])[] {
  return Array.isArray(value) && Array.isArray(value[0]);
}

/** Left out, or nothing but blank cells. */
export function filledArgument(name: string, value: unknown): Argument | null {
  const found = optionalArgument(name, value);
  return found === null || found.filledRows === 0 ? null : found;
}

/** Each trailing blank row is looked at once; nothing above the last filled row is. */
export function filledRowCount(rows: readonly (readonly unknown[])[]): number {
  let count = rows.length;
  while (count > 0 && (rows[count - 1] ?? []).every(isBlank)) count--;
  return count;
}

export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

const blankWords = new Set(lexicon.blanks.map(normaliseLabel).concat(lexicon.blanks));

/** Blank, a dash, «н/д». */
export function isNoValue(cell: unknown): boolean {
  if (isBlank(cell)) return true;
  return typeof cell === 'string' && blankWords.has(cell.trim().toLowerCase());
}

/** Where a number is asked for, a word of the protocols stands for a pupil without one too. */
export function isNoNumber(cell: unknown): boolean {
  return isNoValue(cell) || protocolWordOf(cell) !== null;
}

export function isRowBlank(source: Argument, row: number): boolean {
  return (source.rows[rowIn(source, row)] ?? []).every(isBlank);
}

export function cellAt(source: Argument, row: number, column = 0): unknown {
  return source.rows[rowIn(source, row)]?.[column];
}

function rowIn({ rows }: Argument, row: number): number {
  return rows.length === 1 ? 0 : row;
}

export function placeAt(source: Argument, row: number, column = 0): ArgumentPlace {
  return {
    argument: source.name,
    row: source.rows.length === 1 ? undefined : row + 1,
    column: source.columnCount === 1 ? undefined : column + 1,
  };
}

/** Null for a cell without a value: blank is not zero. */
export function numberAt(source: Argument, row: number, column = 0): number | null {
  const cell = cellAt(source, row, column);
  if (isNoNumber(cell)) return null;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  const place = placeAt(source, row, column);
  if (typeof cell === 'object') throw valueError({ code: 'cell-error', place });
  const number = typeof cell === 'string' ? parseNumber(cell) : null;
  if (number === null) throw valueError({ code: 'not-a-number', place, value: shown(cell) });
  return number;
}

export interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
}

export function boundedAt(source: Argument, row: number, column: number, bounds: Bounds): number | null {
  const value = numberAt(source, row, column);
  if (value === null) return null;
  const { minimum = null, maximum = null } = bounds;
  if ((minimum !== null && value < minimum) || (maximum !== null && value > maximum)) {
    const place = placeAt(source, row, column);
    throw valueError({ code: 'out-of-range', place, value, minimum, maximum });
  }
  return value;
}

/** A number of people or works. */
export function countAt(source: Argument, row: number, column = 0): number | null {
  const value = boundedAt(source, row, column, { minimum: 0 });
  if (value !== null && !Number.isInteger(value))
    throw valueError({ code: 'not-whole', place: placeAt(source, row, column), value });
  return value;
}

/** Trimmed; empty for a blank cell. */
export function textAt(source: Argument, row: number, column = 0): string {
  const cell = cellAt(source, row, column);
  if (isBlank(cell)) return '';
  if (typeof cell === 'object') throw valueError({ code: 'cell-error', place: placeAt(source, row, column) });
  return String(cell).trim();
}

/** All numbers of a small range, row by row; labels beside them are passed over. */
export function numbersIn(source: Argument, expected: readonly string[]): readonly number[] {
  const found = allNumbers(source);
  if (found.length !== expected.length)
    throw valueError({ code: 'number-count', argument: source.name, found: found.length, expected });
  return found;
}

export function numberCount(source: Argument): number {
  return allNumbers(source).length;
}

function allNumbers(source: Argument): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < source.filledRows; row++) {
    for (let column = 0; column < source.columnCount; column++) {
      const cell = cellAt(source, row, column);
      const isError = typeof cell === 'object' && !isBlank(cell);
      const number = isNumeric(cell) || isError ? numberAt(source, row, column) : null;
      if (number !== null) found.push(number);
    }
  }
  return found;
}

export function needColumns(source: Argument, expected: readonly string[], least = expected.length): void {
  if (source.columnCount < least || source.columnCount > expected.length)
    throw valueError({ code: 'column-count', argument: source.name, columns: source.columnCount, expected });
}

/** A number, or a text that reads as one. */
export function isNumeric(cell: unknown): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && parseNumber(cell) !== null);
}

function shown(cell: unknown): string {
  return typeof cell === 'string' ? cell.trim() : String(cell);
}

/** Blank cells beside a row that is skipped, so that every answer stands beside its question. */
export function blankCells(count: number): CellResult[] {
  return new Array<CellResult>(count).fill('');
}
