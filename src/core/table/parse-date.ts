/** A date as people type it. Days are counted as Excel does: whole days since 1899-12-30. */
import { plainText } from './plain-text';

export type ParsedDate =
  | { readonly kind: 'date'; readonly serial: number }
  /** Month first, as in the USA; null where day and month cannot be told apart. */
  | { readonly kind: 'us-order'; readonly serial: number | null };

const epoch = Date.UTC(1899, 11, 30);
const dayMilliseconds = 86_400_000;

/** Serial day of a calendar date; null when there is no such day. */
export function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  const exists =
    back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return exists ? (time - epoch) / dayMilliseconds : null;
}

/** Days Excel itself can show: 1 January 1900 to 31 December 9999. */
export function isShownDay(serial: number): boolean {
  return serial >= 1 && serial < 2_958_466;
}

/** `YYYY-MM-DD` of a serial day that Excel can show; a time of day is dropped. */
export function isoOfSerial(serial: number): string {
  return new Date(epoch + Math.floor(serial) * dayMilliseconds).toISOString().slice(0, 10);
}

/** Of the day that the text begins with; null where it begins with none. */
export function serialOfIso(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso);
  return match === null ? null : serialOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The calendar year of a serial day. */
export function yearOfSerial(serial: number): number {
  return new Date(epoch + Math.floor(serial) * dayMilliseconds).getUTCFullYear();
}

/**
 * `15.04.2026`, `15.04.26`, `2026-04-15`, day and month in words (the words are handed in), and the American `4/15/2026`.
 * Null when the text is not a date.
 */
export function parseDate(text: string, months: readonly (readonly string[])[]): ParsedDate | null {
  const whole = plainText(text).replace(/\s+/gu, ' ').trim().toLowerCase();
  const cleaned = whole.replace(timeOfDay, '').trim();
  const iso =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/u.exec(whole) ??
    /^(\d{4})[./](\d{1,2})[./](\d{1,2})(?: ?\p{L}{1,4}\.?)?$/u.exec(cleaned);
  if (iso !== null) return asDate(serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const dotted = /^(\d{1,2})[.,-](\d{1,2})[.,-](\d{4}|\d{2})(?: ?\p{L}{1,4}\.?)?$/u.exec(cleaned);
  if (dotted !== null) return asDate(serialOf(fullYear(dotted[3]), Number(dotted[2]), Number(dotted[1])));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/u.exec(cleaned);
  if (slashed !== null) return parseSlashed(Number(slashed[1]), Number(slashed[2]), fullYear(slashed[3]));
  const worded = /^(\d{1,2})[ .]? ?(\p{L}+)\.?,? (\d{4})(?: ?\p{L}{1,4}\.?)?$/u.exec(cleaned);
  if (worded === null) return null;
  const month = months.findIndex((names) => names.some((name) => isMonth(name, worded[2] ?? ''))) + 1;
  return month === 0 ? null : asDate(serialOf(Number(worded[3]), month, Number(worded[1])));
}

/** A month's name or its beginning: three letters tell all twelve apart. */
function isMonth(name: string, word: string): boolean {
  return name === word || (word.length >= 3 && name.startsWith(word));
}

const timeOfDay = /[ t,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?z)?$/iu;

/** False where a text read as a date says more than its day, a time of day as a rule; midnight says no more. */
export function isDayAlone(text: string): boolean {
  const iso = /^\d{4}-\d{1,2}-\d{1,2}(?:[t\s](.*))?$/isu.exec(text.trim())?.[1]?.trim();
  const rest = iso ?? timeOfDay.exec(text.trim())?.[0].replace(/^[\st,]+/iu, '') ?? '';
  return rest === '' || /^0?0:00(?::00(?:[.,]0+)?)?$/u.test(rest);
}

function parseSlashed(first: number, second: number, year: number): ParsedDate | null {
  const dayFirst = serialOf(year, second, first);
  const monthFirst = serialOf(year, first, second);
  if (monthFirst === null) return asDate(dayFirst);
  return { kind: 'us-order', serial: dayFirst === null || dayFirst === monthFirst ? monthFirst : null };
}

function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  return year < 100 ? 2000 + year : year;
}

function asDate(serial: number | null): ParsedDate | null {
  return serial === null ? null : { kind: 'date', serial };
}
