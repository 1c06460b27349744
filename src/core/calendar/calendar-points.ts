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

export function takePoint(cursor: DeadlineCursor): Point | null {
  const day = cursor.attempt(() => takeDayPoint(cursor));
  if (day !== null) return day;
  const month = cursor.attempt(() => takeMonthPoint(cursor));
  if (month !== null) return { ...month, day: null };
  const year = takeYearNumber(cursor);
  if (year === null) return null;
  skipYearMarks(cursor);
  return { year, month: null, day: null };
}

export function takeMonthPoint(cursor: DeadlineCursor): { year: number | null; month: number } | null {
  const month = cursor.take('month')?.month;
  return month === undefined ? null : { month, year: takeYear(cursor) };
}

export function takeDayPoint(
  cursor: DeadlineCursor,
): { year: number | null; month: number; day: number } | null {
  const date = cursor.take('date')?.date;
  if (date !== undefined) {
    skipYearMarks(cursor);
    return {
      year: Number(date.slice(0, 4)),
      month: Number(date.slice(5, 7)),
      day: Number(date.slice(8, 10)),
    };
  }
  const day = cursor.take('number')?.value;
  const month = cursor.take('month')?.month;
  if (day === undefined || month === undefined || day < 1 || day > daysInMonth(2000, month)) return null;
  const year = takeYear(cursor);
  return year !== null && day > daysInMonth(year, month) ? null : { day, month, year };
}

/** A single year right here; the beginning of a range of years is left for `readYears`. */
export function takeYear(cursor: DeadlineCursor): number | null {
  return cursor.attempt(() => {
    const year = takeYearNumber(cursor);
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

export function takeYearNumber(cursor: DeadlineCursor): number | null {
  const value = cursor.take('number')?.value;
  return value !== undefined && isYear(value) ? value : null;
}

export function isYearAhead(cursor: DeadlineCursor): boolean {
  const token = cursor.peek();
  return token?.type === 'number' && isYear(token.value);
}

/** «2026» or «26» after «2025/». */
export function takeSchoolYearEnd(cursor: DeadlineCursor, first: number): number | null {
  const value = cursor.take('number')?.value;
  if (value === undefined) return null;
  return value < 100 ? Math.floor(first / 100) * 100 + value : value;
}

export function takeSmallNumber(cursor: DeadlineCursor): number | null {
  return cursor.take('roman')?.value ?? cursor.take('ordinal')?.value ?? cursor.take('number')?.value ?? null;
}

export function skipYearMarks(cursor: DeadlineCursor): void {
  while (cursor.takeMark('year') !== null);
}

function isYear(value: number): boolean {
  return value >= earliestYear && value <= latestYear;
}
