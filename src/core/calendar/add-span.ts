/** Adds a piece of the calendar to what has been read; null when it ends before it begins. */
import type { IsoDate } from './calendar';
import type { MonthDay, YearMonth, YearPart } from './deadline';
import type { DeadlineParts } from './deadline-parts';
import { partInYear } from './year-part';

/** A school year runs from September to August. */
export const schoolYearFirstMonth = 9;
export const schoolYearLastMonth = 8;

/** The year named after a list belongs to every member of the list. */
export function resolvePending(parts: DeadlineParts, year: number): true {
  for (const part of parts.pending) parts.spans.push(partInYear(part, year));
  parts.pending.length = 0;
  return markDate(parts);
}

export function pushMonths(parts: DeadlineParts, from: YearMonth, to: YearMonth): true | null {
  if (to.year < from.year || (to.year === from.year && to.month < from.month)) return null;
  parts.spans.push({ unit: 'months', from, to });
  return markDate(parts);
}

export function pushSchoolYear(parts: DeadlineParts, first: number): true | null {
  return pushMonths(
    parts,
    { year: first, month: schoolYearFirstMonth },
    { year: first + 1, month: schoolYearLastMonth },
  );
}

export function pushYears(parts: DeadlineParts, first: number, last: number): true {
  parts.spans.push({ unit: 'years', first, last });
  return first === last ? markDate(parts) : true;
}

export function pushDays(
  parts: DeadlineParts,
  from: MonthDay | null,
  to: MonthDay,
  year: number | null,
): true | null {
  const part: YearPart = { unit: 'days', from, to };
  if (year === null) {
    parts.pending.push(part);
    return true;
  }
  parts.spans.push(partInYear(part, year));
  return markDate(parts);
}

export function pushSpanOfDays(parts: DeadlineParts, from: IsoDate, to: IsoDate): true {
  parts.spans.push({ unit: 'days', from, to });
  return markDate(parts);
}

function markDate(parts: DeadlineParts): true {
  if (parts.repeats.size > 0) parts.isDateAfterYearly = true;
  return true;
}
