/** Takes single days, months and years from a deadline phrase, with as much of the date as is printed. */
import { daysInMonth } from './calendar';
import type { DeadlineCursor } from './deadline-cursor';

const earliestYear = 1990;
const latestYear = 2100;

/** One day, month or year with as much as is printed of it. */
export interface Point {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export function readPoint(cursor: DeadlineCursor): Point | null {
  const day = cursor.attempt(() => readDayPoint(cursor));
  if (day !== null) return day;
  const month = cursor.attempt(() => readMonthPoint(cursor));
  if (month !== null) return { ...month, day: null };
  const year = readYearNumber(cursor);
  if (year === null) return null;
  skipYearMarks(cursor);
  return { year, month: null, day: null };
}

export function readMonthPoint(cursor: DeadlineCursor): { year: number | null; month: number } | null {
  const month = cursor.read('month')?.month;
  return month === undefined ? null : { month, year: readYear(cursor) };
}

export function readDayPoint(
  cursor: DeadlineCursor,
): { year: number | null; month: number; day: number } | null {
  const date = cursor.read('date')?.date;
  if (date !== undefined) {
    skipYearMarks(cursor);
    return {
      year: Number(date.slice(0, 4)),
      month: Number(date.slice(5, 7)),
      day: Number(date.slice(8, 10)),
    };
  }
  const day = cursor.read('number')?.value;
  const month = cursor.read('month')?.month;
  if (day === undefined || month === undefined || day < 1 || day > daysInMonth(2000, month)) return null;
  const year = readYear(cursor);
  return year !== null && day > daysInMonth(year, month) ? null : { day, month, year };
}

/** A single year right here; the beginning of a range of years is left for `readYears`. */
export function readYear(cursor: DeadlineCursor): number | null {
  return cursor.attempt(() => {
    const year = readYearNumber(cursor);
    if (year === null) return null;
    const next = cursor.peek();
    const afterNext = cursor.peek(1);
    const isRange =
      (next?.type === 'dash' || next?.type === 'slash') &&
      afterNext?.type === 'number' &&
      isYear(afterNext.value);
    if (isRange || cursor.isMark('school-year')) return null;
    skipYearMarks(cursor);
    return year;
  });
}

export function readYearNumber(cursor: DeadlineCursor): number | null {
  const value = cursor.read('number')?.value;
  return value !== undefined && isYear(value) ? value : null;
}

export function isYearAhead(cursor: DeadlineCursor): boolean {
  const token = cursor.peek();
  return token?.type === 'number' && isYear(token.value);
}

/** «2026» or «26» after «2025/». */
export function readSchoolYearEnd(cursor: DeadlineCursor, first: number): number | null {
  const value = cursor.read('number')?.value;
  if (value === undefined) return null;
  return value < 100 ? Math.floor(first / 100) * 100 + value : value;
}

export function readSmallNumber(cursor: DeadlineCursor): number | null {
  return cursor.read('roman')?.value ?? cursor.read('ordinal')?.value ?? cursor.read('number')?.value ?? null;
}

export function skipYearMarks(cursor: DeadlineCursor): void {
  while (cursor.readMark('year') !== null);
}

function isYear(value: number): boolean {
  return value >= earliestYear && value <= latestYear;
}
