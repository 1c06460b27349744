/** The due occurrences of a deadline in a year. */
import { addDays, firstDay, lastDay, weekdayOf, yearOf, type IsoDate } from './calendar';
import type {
  Deadline,
  DeadlineSpan,
  DistrictPeriod,
  Occurrence,
  Recurrence,
  Weekday,
  YearBounds,
} from './deadline';
import { dayInYear, partInYear, yearsOfSpan } from './year-part';

/**
 * Occurrences that touch the year, in order of their end. Nothing recurs before the document's first year; after its
 * last year what the document calls yearly goes on. Continuous work and ties to events have no occurrences, nor has
 * «once in so many years for each school»: its years depend on the school (see `coverage.ts`).
 */
export function occurrencesIn(
  deadline: Deadline,
  year: number,
  period: DistrictPeriod | null = null,
): Occurrence[] {
  const found = allOccurrences(deadline, year, period).filter(
    (each) => yearOf(each.start) <= year && year <= yearOf(each.end),
  );
  return found.sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
}

/** The last day of the year on which something is due; null when nothing is. */
export function deadlineEnd(
  deadline: Deadline,
  year: number,
  period: DistrictPeriod | null = null,
): IsoDate | null {
  const ends = occurrencesIn(deadline, year, period).filter((each) => yearOf(each.end) === year);
  return ends.at(-1)?.end ?? null;
}

function allOccurrences(deadline: Deadline, year: number, period: DistrictPeriod | null): Occurrence[] {
  switch (deadline.kind) {
    case 'intervals':
      return deadline.spans.map(occurrenceOf);
    case 'unsaid-year': {
      if (period !== null && year < period.first) return [];
      if (deadline.parts.length === 0) return [wholeYear(year)];
      return [year - 1, year].flatMap((each) =>
        deadline.parts.map((part) => occurrenceOf(partInYear(part, each))),
      );
    }
    case 'recurring':
      return recurringOccurrences(deadline.recurrence, deadline.years, year, period);
    case 'continuous':
    case 'event':
    case 'empty':
    case 'unreadable':
      return [];
  }
}

function recurringOccurrences(
  recurrence: Recurrence,
  bounds: YearBounds,
  year: number,
  period: DistrictPeriod | null,
): Occurrence[] {
  const first = bounds.first ?? period?.first ?? -Infinity;
  const years = [year - 1, year].filter((each) => each >= first && each <= (bounds.last ?? Infinity));
  switch (recurrence.every) {
    case 'year':
      return [
        ...recurrence.opening.map(occurrenceOf),
        ...years.flatMap((each) => yearlyOccurrences(recurrence, each)),
      ];
    case 'half-year':
      return years.flatMap((each) => [months(each, 1, 6), months(each, 7, 12)]);
    case 'quarter':
    case 'month': {
      const length = recurrence.every === 'quarter' ? 3 : 1;
      return years.flatMap((each) => periodsOf(each, length).map((one) => inPeriod(one, recurrence)));
    }
    case 'week':
      return years.flatMap((each) => weeksOf(each, recurrence.weekday));
    case 'years':
      return [];
  }
}

function yearlyOccurrences(recurrence: Extract<Recurrence, { every: 'year' }>, year: number): Occurrence[] {
  if (recurrence.nextYearDay !== null) {
    return [{ start: firstDay(year + 1), end: dayInYear(recurrence.nextYearDay, year + 1) }];
  }
  if (recurrence.parts.length === 0) return [wholeYear(year)];
  return recurrence.parts.map((part) => occurrenceOf(partInYear(part, year)));
}

/** Within a quarter or month, or after it where the report is due up to a day of the next month. */
function inPeriod(
  one: Occurrence,
  recurrence: Extract<Recurrence, { every: 'quarter' | 'month' }>,
): Occurrence {
  if (recurrence.nextMonthDay !== null) {
    const start = addDays(one.end, 1);
    return {
      start,
      end: dayInYear({ month: Number(start.slice(5, 7)), day: recurrence.nextMonthDay }, yearOf(start)),
    };
  }
  const { weekday } = recurrence;
  if (weekday === null || weekday.nth === null || recurrence.every !== 'month') return one;
  const firstSuch = addDays(one.start, (weekday.day - weekdayOf(one.start) + 7) % 7);
  const day = addDays(firstSuch, (weekday.nth - 1) * 7);
  return day > one.end ? one : { start: day, end: day };
}

/** Weeks from Monday to Sunday that begin in the year, or their named day. */
function weeksOf(year: number, weekday: Weekday | null): Occurrence[] {
  const weeks: Occurrence[] = [];
  let monday = addDays(firstDay(year), (8 - weekdayOf(firstDay(year))) % 7);
  for (; yearOf(monday) === year; monday = addDays(monday, 7)) {
    const day = weekday === null ? null : addDays(monday, weekday.day - 1);
    weeks.push(day === null ? { start: monday, end: addDays(monday, 6) } : { start: day, end: day });
  }
  return weeks;
}

function periodsOf(year: number, length: number): Occurrence[] {
  const periods: Occurrence[] = [];
  for (let first = 1; first <= 12; first += length) periods.push(months(year, first, first + length - 1));
  return periods;
}

/** First and last day of a span; «up to a day» begins with its year. */
export function occurrenceOf(span: DeadlineSpan): Occurrence {
  switch (span.unit) {
    case 'years':
      return { start: firstDay(span.first), end: lastDay(span.last) };
    case 'months':
      return { start: firstDay(span.from.year, span.from.month), end: lastDay(span.to.year, span.to.month) };
    case 'days':
      return { start: span.from ?? firstDay(yearsOfSpan(span).last), end: span.to };
  }
}

function wholeYear(year: number): Occurrence {
  return { start: firstDay(year), end: lastDay(year) };
}

function months(year: number, first: number, last: number): Occurrence {
  return { start: firstDay(year, first), end: lastDay(year, last) };
}
