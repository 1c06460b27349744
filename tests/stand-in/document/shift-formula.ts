/** Moves a formula to another cell, as copying does: relative references follow, absolute ones stay. */
import { columnName } from '../../../src/core/table/grid';
import { columnIndex, columnLimit, rowLimit } from '../../../src/xlsx/cells/cell-reference';

/** Any of these after a reference makes it part of a longer name, a function or a sheet's name. */
const ends = String.raw`(?![\p{L}\p{N}_.\\?!(\[])`;
/** What a formula is made of, tried in this order at each place. Only the last three kinds hold references. */
const tokens = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<sheet>'(?:[^']|'')*')`,
    // Columns of tables and names of other files, where an apostrophe takes the next character as it is.
    String.raw`(?<bracket>\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\])`,
    String.raw`(?<error>#[A-Z]+(?:\/[0A])?[!?]?)`,
    String.raw`(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${ends})`,
    String.raw`(?<rows>\$?[0-9]{1,7}:\$?[0-9]{1,7}${ends})`,
    String.raw`(?<cell>\$?[A-Za-z]{1,3}\$?[0-9]{1,7}${ends})`,
    String.raw`(?<number>[0-9][0-9.]*(?:[eE][+\-]?[0-9]+)?)`,
    String.raw`(?<name>[\p{L}_\\][\p{L}\p{N}_.\\?]*)`,
    String.raw`(?<rest>[^])`,
  ].join('|'),
  'gu',
);
const outside = '#REF!';

/**
 * The formula as it would stand `rows` further down and `columns` further right; a reference pushed off the sheet becomes
 * `#REF!`. Texts, sheet names, names, functions, and columns of tables are left alone.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(tokens, (token: string, ...rest: unknown[]) => {
    const kinds = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (kinds['cell'] !== undefined) return shiftedCell(token, rows, columns);
    if (kinds['columns'] !== undefined) return shiftedPair(token, (part) => shiftedColumn(part, columns));
    return kinds['rows'] === undefined ? token : shiftedPair(token, (part) => shiftedRow(part, rows));
  });
}

function shiftedCell(reference: string, rows: number, columns: number): string {
  const [, letters = '', digits = ''] = /^(\$?[A-Za-z]+)(\$?[0-9]+)$/.exec(reference) ?? [];
  // XFE1 and beyond are names that only look like cells.
  if (!isColumn(letters) || !isRow(digits)) return reference;
  const column = shiftedColumn(letters, columns);
  const row = shiftedRow(digits, rows);
  return column === outside || row === outside ? outside : column + row;
}

function shiftedPair(pair: string, shift: (part: string) => string): string {
  const [first = '', last = ''] = pair.split(':');
  const isKnown = /\d/.test(pair) ? isRow(first) && isRow(last) : isColumn(first) && isColumn(last);
  if (!isKnown) return pair;
  const [from, to] = [shift(first), shift(last)];
  return from === outside || to === outside ? outside : `${from}:${to}`;
}

function shiftedColumn(letters: string, by: number): string {
  if (letters.startsWith('$')) return letters;
  const column = columnIndex(letters) + by;
  return column >= 0 && column < columnLimit ? columnName(column) : outside;
}

function shiftedRow(digits: string, by: number): string {
  if (digits.startsWith('$')) return digits;
  const row = Number(digits) + by;
  return row >= 1 && row <= rowLimit ? String(row) : outside;
}

function isColumn(letters: string): boolean {
  return columnIndex(letters.replace('$', '')) < columnLimit;
}

function isRow(digits: string): boolean {
  const row = Number(digits.replace('$', ''));
  return row >= 1 && row <= rowLimit;
}
