/** Reads a .csv file into a grid: encoding and delimiter are recognised, every cell stays text. */
import Papa from 'papaparse';
import { largestText } from '../../core/file-limits';
import { GridBuilder, type Grid } from '../../core/table/grid';
import { rowLimit } from '../cells/cell-reference';
import { decodeText, type DecodedText, type TextEncoding } from './decode-text';
import { FileError } from '../../core/file-error';
import { looksLikeZip, problemOfForeignBytes } from '../zip/file-signature';

export type CsvDelimiter = ';' | ',' | '\t' | '|';

export interface CsvReading {
  readonly grid: Grid;
  readonly encoding: TextEncoding;
  readonly delimiter: CsvDelimiter;
}

/**
 * Every filled cell of the grid is text exactly as it stands in the file, numbers and dates too («01», «1,5»,
 * «31.10.2016»): what a text means is decided by the column's field when the table is read. Empty cells are empty; a
 * column without a header and values at the end of every line leaves nothing. A CSV has no merges.
 * Throws FileError `empty-file` for no bytes or only blanks, and the fitting code for what is no text at all.
 */
export function readCsv(
  bytes: Uint8Array,
  options: { readonly sheet: string; readonly file?: string },
): CsvReading {
  const file = options.file ?? null;
  const { text, encoding, lostCharacters } = textOf(bytes, file);
  if (text.trim() === '') throw new FileError({ code: 'empty-file' }, file);
  const { body, declared } = splitSeparatorLine(text);
  const delimiter = declared ?? guessDelimiter(body);
  const builder = new GridBuilder(options.sheet);
  let row = 0;
  Papa.parse<string[]>(body, {
    delimiter,
    header: false,
    skipEmptyLines: false,
    step: ({ data }) => {
      data.forEach((value, column) => {
        if (value !== '') builder.set(row, column, value);
      });
      if (++row > rowLimit)
        throw new FileError({ code: 'too-large', measure: 'rows', limit: rowLimit }, file);
    },
  });
  const damage = lostCharacters === 0 ? {} : { lostCharacters };
  return { grid: { ...builder.build(), isUntyped: true, ...damage }, encoding, delimiter };
}

function textOf(bytes: Uint8Array, file: string | null): DecodedText {
  if (bytes.length === 0) throw new FileError({ code: 'empty-file' }, file);
  if (bytes.length > largestText)
    throw new FileError({ code: 'too-large', measure: 'file', limit: largestText }, file);
  if (looksLikeZip(bytes)) throw new FileError({ code: 'not-csv' }, file);
  const foreign = problemOfForeignBytes(bytes);
  if (foreign.code === 'old-xls' || foreign.code === 'encrypted') throw new FileError(foreign, file);
  const text = decodeText(bytes);
  if (text === null) throw new FileError({ code: 'not-csv' }, file);
  return text;
}

const delimiters: readonly CsvDelimiter[] = [';', ',', '\t', '|'];

/** Excel's own `sep=;` line says the delimiter and is no data. */
function splitSeparatorLine(text: string): { readonly body: string; readonly declared: CsvDelimiter | null } {
  const match = /^sep=([;,\t|])\r?\n/i.exec(text);
  const declared = delimiters.find((delimiter) => delimiter === match?.[1]) ?? null;
  return match === null ? { body: text, declared: null } : { body: text.slice(match[0].length), declared };
}

const linesLookedAt = 50;

/**
 * The delimiter that splits the first lines into the most equal numbers of cells, more than one; between equals the
 * first in the list wins, because in Russian files a comma is more often a decimal point.
 */
function guessDelimiter(text: string): CsvDelimiter {
  let best: { readonly delimiter: CsvDelimiter; readonly score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: linesLookedAt, skipEmptyLines: true });
    const widths = data.map((cells) => cells.length).sort((first, second) => first - second);
    const usual = widths[Math.floor(widths.length / 2)] ?? 1;
    if (usual < 2) continue;
    const agreeing = widths.filter((width) => width === usual).length / widths.length;
    const score = agreeing * agreeing * Math.log2(usual + 1);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
