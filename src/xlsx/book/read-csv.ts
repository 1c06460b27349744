/** Reads a .csv file into a grid: encoding and delimiter are recognised, every cell stays text. */
import Papa from 'papaparse';
import { GridBuilder, type Grid } from '../../core/table/grid';
import { FileError } from '../../core/file-error';
import { looksLikeZip, problemOfForeignBytes } from '../zip/file-signature';

export type CsvEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1251';
export type CsvDelimiter = ';' | ',' | '\t' | '|';

export interface CsvReading {
  readonly grid: Grid;
  readonly encoding: CsvEncoding;
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
  const { text, encoding } = decodeCsv(bytes, options.file ?? null);
  if (text.trim() === '') throw new FileError({ code: 'empty-file' }, options.file ?? null);
  const { body, declared } = splitSeparatorLine(text);
  const delimiter = declared ?? guessDelimiter(body);
  const builder = new GridBuilder(options.sheet);
  const { data } = Papa.parse<string[]>(body, { delimiter, header: false, skipEmptyLines: false });
  data.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value !== '') builder.set(row, column, value);
    });
  });
  return { grid: { ...builder.build(), isUntyped: true }, encoding, delimiter };
}

function decodeCsv(
  bytes: Uint8Array,
  file: string | null,
): { readonly text: string; readonly encoding: CsvEncoding } {
  if (bytes.length === 0) throw new FileError({ code: 'empty-file' }, file);
  if (looksLikeZip(bytes)) throw new FileError({ code: 'not-csv' }, file);
  const foreign = problemOfForeignBytes(bytes);
  if (foreign.code === 'old-xls' || foreign.code === 'encrypted') throw new FileError(foreign, file);
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16be' };
  if (bytes.includes(0)) throw new FileError({ code: 'not-csv' }, file);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: hasMark ? 'utf-8-bom' : 'utf-8' };
  } catch {
    // Russian Excel saves «CSV (разделители — запятые)» in the system's code page.
    return { text: decode(bytes, 'windows-1251'), encoding: 'windows-1251' };
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
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
