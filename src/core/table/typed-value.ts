/** What a person typed or pasted into a cell of a form, as the value that belongs there, or why it does not. */
import type { Field } from '../schema/field';
import type { Lexicon } from '../schema/lexicon';
import { gridFromRows, type CellValue } from './grid';
import { normaliseLabel } from './normalise-label';
import { isDayAlone } from './parse-date';
import { parseNumber } from './parse-number';
import { readColumn, ReadState } from './typed-column';

/** `meant`: the number that a spelling of another language stands for. */
export type TypedProblem =
  | { readonly kind: 'formula' }
  | { readonly kind: 'foreign-number'; readonly meant: number | null }
  | { readonly kind: 'not-of-type' }
  | { readonly kind: 'not-in-list' }
  | { readonly kind: 'too-long'; readonly length: number };

export type TypedValue =
  { readonly ok: true; readonly value: CellValue } | { readonly ok: false; readonly problem: TypedProblem };

/** `choices`: the only texts the cell takes; null where it takes any. An empty text empties the cell. */
export function typedValue(
  text: string,
  field: Pick<Field, 'type' | 'constraints'>,
  choices: readonly string[] | null,
  lexicon: Lexicon,
): TypedValue {
  const trimmed = text.replace(/\u00a0/gu, ' ').trim();
  if (trimmed === '') return { ok: true, value: null };
  if (isFormula(trimmed)) return refused({ kind: 'formula' });
  if (choices !== null) {
    const chosen = choices.find((choice) => normaliseLabel(choice) === normaliseLabel(trimmed));
    return chosen === undefined ? refused({ kind: 'not-in-list' }) : { ok: true, value: chosen };
  }
  const { maxLength } = field.constraints ?? {};
  if (maxLength !== undefined && trimmed.length > maxLength)
    return refused({ kind: 'too-long', length: trimmed.length });
  return ofType(trimmed, field, lexicon);
}

function ofType(text: string, field: Pick<Field, 'type' | 'constraints'>, lexicon: Lexicon): TypedValue {
  const { type } = field;
  if (type === 'string' || type === 'any') return { ok: true, value: anyValue(text, type) };
  const { states, values } = readColumn(gridFromRows('', [[text]]), 0, type, lexicon);
  const [state, value = NaN] = [states[0], values[0]];
  switch (state) {
    case ReadState.read:
      return { ok: true, value: text };
    case ReadState.numberAsText:
      return numberIn(value, field);
    case ReadState.dateAsText:
      return isDayAlone(text) ? { ok: true, value: { date: value } } : refused({ kind: 'not-of-type' });
    default: {
      const isNumber = type === 'integer' || type === 'number' || type === 'year';
      return isNumber && looksForeign(text)
        ? refused({ kind: 'foreign-number', meant: foreignNumber(text) })
        : refused({ kind: 'not-of-type' });
    }
  }
}

/** Where a column takes numbers and texts alike, a number is a number. */
function anyValue(text: string, type: 'string' | 'any'): CellValue {
  return type === 'any' ? (parseNumber(text) ?? text) : text;
}

function numberIn(value: number, { type, constraints }: Pick<Field, 'type' | 'constraints'>): TypedValue {
  const { minimum = -Infinity, maximum = Infinity } = constraints ?? {};
  const isWhole = type === 'number' || Number.isInteger(value);
  return isWhole && value >= minimum && value <= maximum
    ? { ok: true, value }
    : refused({ kind: 'not-of-type' });
}

function refused(problem: TypedProblem): TypedValue {
  return { ok: false, problem };
}

/** What a spreadsheet would calculate; a number with its sign and a dash are texts like any other. */
function isFormula(text: string): boolean {
  return /^\s*[=@]/u.test(text) || /^\s*\+\s*[\p{L}(]/u.test(text);
}

/** Digits of another script, or separators of thousands that are a comma, a point or an apostrophe. */
function looksForeign(text: string): boolean {
  return /^[\p{Nd}\s.,'’٫٬]+$/u.test(text) && /\p{Nd}/u.test(text);
}

/** `1,234.5`, `1.234,5`, `1'234.5` and digits of other scripts; null where it may mean two numbers. */
function foreignNumber(text: string): number | null {
  const digits = text.replace(/\p{Nd}/gu, (digit) => String(valueOfDigit(digit)));
  const plain = digits.replace(/٬/gu, '').replace(/٫/gu, '.');
  const english = /^\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?$/u;
  const german = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u;
  if (english.test(plain)) return Number(plain.replace(/[,'’]/gu, ''));
  if (german.test(plain)) return Number(plain.replace(/\./gu, '').replace(',', '.'));
  return parseNumber(plain);
}

/** Every script's digits stand in a run of ten that begins with its zero. */
function valueOfDigit(digit: string): number {
  let code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return value;
}
