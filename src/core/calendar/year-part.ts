/** Puts a part of any year into a given year, and takes the year off a span. */
import { dayOf, isoDate, lastDay, monthOf, yearOf, type IsoDate } from './calendar';
import type { DeadlineSpan, MonthDay, YearPart } from './deadline';

export function partInYear(part: YearPart, year: number): DeadlineSpan {
  if (part.unit === 'months') {
    const endYear = part.first > part.last ? year + 1 : year;
    return { unit: 'months', from: { year, month: part.first }, to: { year: endYear, month: part.last } };
  }
  const from = part.from === null ? null : dayInYear(part.from, year);
  const to = dayInYear(part.to, year);
  return { unit: 'days', from, to: from !== null && to < from ? dayInYear(part.to, year + 1) : to };
}

/** Null when the span is whole years: they are no part of a year. */
export function yearPartOf(span: DeadlineSpan): YearPart | null {
  switch (span.unit) {
    case 'years':
      return null;
    case 'months':
      return { unit: 'months', first: span.from.month, last: span.to.month };
    case 'days':
      return {
        unit: 'days',
        from: span.from === null ? null : monthDayOf(span.from),
        to: monthDayOf(span.to),
      };
  }
}

export function dayInYear(at: MonthDay, year: number): IsoDate {
  return isoDate(year, at.month, at.day) ?? lastDay(year, at.month);
}

/** First and last year a span touches. */
export function yearsOfSpan(span: DeadlineSpan): { readonly first: number; readonly last: number } {
  switch (span.unit) {
    case 'years':
      return { first: span.first, last: span.last };
    case 'months':
      return { first: span.from.year, last: span.to.year };
    case 'days':
      return { first: yearOf(span.from ?? span.to), last: yearOf(span.to) };
  }
}

function monthDayOf(date: IsoDate): MonthDay {
  return { month: monthOf(date), day: dayOf(date) };
}
