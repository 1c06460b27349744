/** Cells between the host's arrays and the grid's values: serial dates, errors, text that must stay text. */
import { isDateFormat } from '../core/table/is-date-format';
import type { CellValue } from '../core/table/grid';
import type { NewValue } from '../core/model/sheet-model';
import { falseWord, trueWord } from '../data/lexicon/excel-words';

/** The format a date gets where the cell shows none; Excel shows it by the office's own rules. */
export const shortDateFormat = 'dd.mm.yyyy';

const errorNames = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#BUSY!',
  '#UNKNOWN!',
  '#GETTING_DATA',
]);

const knownFormats = new Map<string, boolean>();

/** `format` is the cell's number format in en-US letters. The host does not tell the 1904 date system, so 1900 is taken. */
export function cellValueOf(value: unknown, format: unknown): CellValue {
  if (typeof value === 'number') return isDate(format) ? { date: value } : value;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return errorNames.has(value) ? { error: value } : value;
}

/** What to assign to `Range.values` so that Excel keeps exactly this. */
export function hostInputOf(value: NewValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'string') return needsApostrophe(value) ? `'${value}` : value;
  if (typeof value !== 'object') return value;
  if ('date' in value) return value.date;
  if ('error' in value) return value.error;
  return value.formula.startsWith('=') ? value.formula : `=${value.formula}`;
}

/** The format to set beside a value, or null where the cell's own serves: dates need one that shows them. */
export function formatFor(value: NewValue, current: unknown): string | null {
  const showsDate = isDate(current);
  if (typeof value === 'object' && value !== null && 'date' in value)
    return showsDate ? null : shortDateFormat;
  return typeof value === 'number' && showsDate ? 'General' : null;
}

export function sameValue(first: CellValue, second: CellValue): boolean {
  if (typeof first !== 'object' || first === null || typeof second !== 'object' || second === null) {
    return first === second || (isBlank(first) && isBlank(second));
  }
  return JSON.stringify(first) === JSON.stringify(second);
}

function isBlank(value: CellValue): boolean {
  return value === null || value === '';
}

function isDate(format: unknown): boolean {
  if (typeof format !== 'string' || format === 'General') return false;
  let known = knownFormats.get(format);
  if (known === undefined) {
    known = isDateFormat(format);
    knownFormats.set(format, known);
  }
  return known;
}

const logicalWords = ['TRUE', 'FALSE', trueWord, falseWord];

/**
 * Excel reads text as if it were typed: «1.2» becomes a date, «007» a number, «-» may begin a formula, «ИСТИНА» a
 * logical value. An apostrophe keeps the text and is no part of it.
 */
function needsApostrophe(text: string): boolean {
  return /\d|^\s*[=+\-@'#]/u.test(text) || logicalWords.includes(text.trim().toUpperCase());
}
