/** Reads what a deadline says about the calendar: days, months, quarters, years, «from … to», «until», «during». */
import {
  pushDays,
  pushMonths,
  pushSchoolYear,
  pushSpanOfDays,
  pushYears,
  resolvePending,
  schoolYearFirstMonth,
  schoolYearLastMonth,
} from './add-span';
import { daysInMonth, isoDate } from './calendar';
import {
  isYearAhead,
  skipYearMarks,
  readDayPoint,
  readMonthPoint,
  readPoint,
  readSchoolYearEnd,
  readSmallNumber,
  readYear,
  readYearNumber,
  type Point,
} from './calendar-points';
import type { DeadlineCursor } from './deadline-cursor';
import type { DeadlineParts } from './deadline-parts';

type Reader = (cursor: DeadlineCursor, parts: DeadlineParts) => true | null;

const readers: readonly Reader[] = [
  readFrom,
  readUntil,
  readDuring,
  readAt,
  readParts,
  readMonth,
  readDay,
  readYears,
];

/** True when something was read and added to `parts`. */
export function readCalendar(cursor: DeadlineCursor, parts: DeadlineParts): boolean {
  return readers.some((read) => cursor.attempt(() => read(cursor, parts)) !== null);
}

/** «September», «September – October», «September 2020», «October 2020 – July 2021». */
function readMonth(cursor: DeadlineCursor, parts: DeadlineParts): true | null {
  const month = cursor.read('month')?.month;
  if (month === undefined) return null;
  const year = readYear(cursor);
  const second = cursor.attempt(() => (cursor.read('dash') === null ? null : readMonthPoint(cursor)));
  if (second === null) {
    parts.pending.push({ unit: 'months', first: month, last: month });
    return year === null ? giveYear(cursor, parts) : resolvePending(parts, year);
  }
  if (year === null) {
    if (second.year !== null && month > second.month) return null;
    parts.pending.push({ unit: 'months', first: month, last: second.month });
    return second.year === null ? giveYear(cursor, parts) : resolvePending(parts, second.year);
  }
  if (second.year === null) return null;
  return pushMonths(parts, { year, month }, { year: second.year, month: second.month });
}

/** «15 August 2020», «01.11.2021», «1 September». */
function readDay(cursor: DeadlineCursor, parts: DeadlineParts): true | null {
  const point = readDayPoint(cursor);
  if (point === null) return null;
  const at = { month: point.month, day: point.day };
  return pushDays(parts, at, at, point.year);
}

/** «2020», «2020-2022», «2025/2026», «2025-2026» of a school year. */
function readYears(cursor: DeadlineCursor, parts: DeadlineParts): true | null {
  const first = readYearNumber(cursor);
  if (first === null) return null;
  const isSlash = cursor.read('slash') !== null;
  if (isSlash || cursor.read('dash') !== null) {
    const last = isSlash ? readSchoolYearEnd(cursor, first) : readYearNumber(cursor);
    if (last === null || last <= first) return null;
    const isSchoolYear = cursor.readMark('school-year') !== null;
    if (isSlash || isSchoolYear) return last === first + 1 ? pushSchoolYear(parts, first) : null;
    skipYearMarks(cursor);
    return pushYears(parts, first, last);
  }
  skipYearMarks(cursor);
  if (cursor.isMark('school-year')) return null;
  if (parts.pending.length > 0) return resolvePending(parts, first);
  return pushYears(parts, first, first);
}

/** «II and IV quarters», «III quarter», «first half-year». */
function readParts(cursor: DeadlineCursor, parts: DeadlineParts): true | null {
  const numbers: number[] = [];
  for (;;) {
    const number = readSmallNumber(cursor);
    if (number === null) return null;
    const end = cursor.read('dash') === null ? number : readSmallNumber(cursor);
    if (end === null || end < number) return null;
    for (let each = number; each <= end && each <= 4; each++) numbers.push(each);
    if (cursor.read('comma') === null && cursor.readMark('and') === null) break;
  }
  const mark = cursor.readMark('quarter', 'half-year');
  if (mark === null) return null;
  const length = mark === 'quarter' ? 3 : 6;
  if (numbers.length === 0 || numbers.some((number) => number < 1 || number > 12 / length)) return null;
  for (const number of numbers) {
    parts.pending.push({ unit: 'months', first: (number - 1) * length + 1, last: number * length });
  }
  return giveYear(cursor, parts);
}

/** «from September to May 2021», «from 2021». */
function readFrom(cursor: DeadlineCursor, parts: DeadlineParts): true | null {
  if (cursor.readMark('from') === null) return null;
  const start = readPoint(cursor);
  if (start === null) return null;
  const isRange = cursor.readMark('through', 'until') !== null || cursor.read('dash') !== null;
  if (!isRange) return readOpenFrom(start, parts);
  const end = readPoint(cursor);
  if (end === null) return null;
  if (start.month === null || end.month === null) {
    if (start.month !== null || end.month !== null || start.year === null || end.year === null) return null;
    return start.year <= end.year ? pushYears(parts, start.year, end.year) : null;
  }
  return readClosedFrom({ ...start, month: start.month }, { ...end, month: end.month }, parts);
}

function readOpenFrom(start: Point, parts: DeadlineParts): true | null {
  if (start.year === null || start.day !== null || parts.from !== null) return null;
  parts.from = { year: start.year, month: start.month ?? 1 };
  return true;
}

function readClosedFrom(
  start: Point & { readonly month: number },
  end: Point & { readonly month: number },
  parts: DeadlineParts,
): true | null {
  const startYear = start.year ?? end.year;
  if ((end.year === null) !== (startYear === null)) return null;
  if (start.day !== null || end.day !== null) {
    const from = { month: start.month, day: start.day ?? 1 };
    const to = { month: end.month, day: end.day ?? daysInMonth(end.year ?? 2000, end.month) };
    if (startYear === null || end.year === null) return pushDays(parts, from, to, null);
    const first = isoDate(startYear, from.month, from.day);
    const last = isoDate(end.year, to.month, to.day);
    if (first === null || last === null || last < first) return null;
    return pushSpanOfDays(parts, first, last);
  }
  if (startYear !== null && end.year !== null) {
    return pushMonths(parts, { year: startYear, month: start.month }, { year: end.year, month: end.month });
  }
  parts.pending.push({ unit: 'months', first: start.month, last: end.month });
  return true;
}

/** «until 01.11.2021», «until the end of the year», «up to the 15th of the month that follows the reporting one». */
function readUntil(cursor: DeadlineCursor, parts: DeadlineParts): true | null {
  if (cursor.readMark('until') === null) return null;
  if (cursor.readMark('end-of') !== null) return readUntilEnd(cursor, parts);
  const dueDay = cursor.attempt(() => readDueDayOfNextMonth(cursor));
  if (dueDay !== null) {
    parts.nextMonthDay = dueDay;
    return true;
  }
  const point = readDayPoint(cursor);
  if (point === null) return null;
  const at = { month: point.month, day: point.day };
  if (point.year !== null) return pushDays(parts, null, at, point.year);
  const isNextYear = cursor.attempt(() => {
    cursor.readMark('year');
    return readFollowingReporting(cursor);
  });
  if (isNextYear === null) return pushDays(parts, null, at, null);
  parts.nextYearDay = at;
  return true;
}

function readUntilEnd(cursor: DeadlineCursor, parts: DeadlineParts): true | null {
  if (cursor.readMark('year') !== null) {
    parts.isUnsaidYear = true;
    return true;
  }
  const point = readPoint(cursor);
  if (point === null || point.day !== null) return null;
  if (point.month === null)
    return point.year === null ? null : pushDays(parts, null, { month: 12, day: 31 }, point.year);
  const day = daysInMonth(point.year ?? 2000, point.month);
  return pushDays(parts, null, { month: point.month, day }, point.year);
}

function readDueDayOfNextMonth(cursor: DeadlineCursor): number | null {
  const day = cursor.read('number')?.value;
  if (day === undefined || day < 1 || day > 31) return null;
  if (cursor.readMark('day-of-month') === null || cursor.readMark('month') === null) return null;
  return readFollowingReporting(cursor) === null ? null : day;
}

function readFollowingReporting(cursor: DeadlineCursor): true | null {
  cursor.read('comma');
  if (cursor.readMark('following') === null || cursor.readMark('reporting') === null) return null;
  return true;
}

/** «during 2020-2021», «during the year», «during the school year». */
function readDuring(cursor: DeadlineCursor, parts: DeadlineParts): true | null {
  if (cursor.readMark('during') === null) return null;
  if (cursor.readMark('school-year') !== null) {
    parts.pending.push({ unit: 'months', first: schoolYearFirstMonth, last: schoolYearLastMonth });
    return true;
  }
  if (cursor.readMark('year') !== null) {
    if (isYearAhead(cursor)) return true;
    parts.isUnsaidYear = true;
    return true;
  }
  return isCalendarAhead(cursor) ? true : null;
}

/** A preposition before a date: «in September», «for 2021». */
function readAt(cursor: DeadlineCursor): true | null {
  return cursor.readMark('at') !== null && isCalendarAhead(cursor) ? true : null;
}

function isCalendarAhead(cursor: DeadlineCursor): boolean {
  const type = cursor.peek()?.type;
  return type === 'number' || type === 'month' || type === 'roman' || type === 'ordinal' || type === 'date';
}

function giveYear(cursor: DeadlineCursor, parts: DeadlineParts): true {
  const year = readYear(cursor);
  if (year !== null) resolvePending(parts, year);
  return true;
}
