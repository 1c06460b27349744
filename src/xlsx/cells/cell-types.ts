/** The kinds of a cell's value, as its attribute `t` names them. */
import { asciiBytes, startsWithAt } from '../xml/byte-search';
import { CellType } from './cell-cursor';

const types: Readonly<Record<string, CellType>> = {
  n: CellType.number,
  s: CellType.shared,
  b: CellType.boolean,
  e: CellType.error,
  str: CellType.formulaText,
  inlineStr: CellType.inline,
  d: CellType.date,
};

/** What is not named so is a number. */
export function cellTypeNamed(name: string): CellType {
  return types[name] ?? CellType.number;
}

const shortTypes: Readonly<Record<number, CellType>> = Object.fromEntries(
  Object.entries(types).flatMap(([name, type]) => (name.length === 1 ? [[name.charCodeAt(0), type]] : [])),
);
const inlineName = asciiBytes('inlineStr"');
const formulaTextName = asciiBytes('str"');

/**
 * Of the name from `start` to the quote at `end`; undefined for another one. Some writers give every text cell a long name:
 * it is compared byte by byte, and no text is made of it.
 */
export function cellTypeAt(bytes: Uint8Array, start: number, end: number): CellType | undefined {
  if (end === start + 1) return shortTypes[bytes[start] ?? 0];
  if (startsWithAt(bytes, start, inlineName)) return CellType.inline;
  return startsWithAt(bytes, start, formulaTextName) ? CellType.formulaText : undefined;
}
