/** Whether a deadline plans something for a year, and until when. */
import { lastDay, yearOf, type IsoDate } from '../calendar/calendar';
import type { Deadline, DistrictPeriod, Occurrence } from '../calendar/deadline';
import { occurrenceOf, occurrencesIn } from '../calendar/occurrences';

export interface DueOccurrence extends Occurrence {
  /** The event the day hangs on; null where the calendar alone decides. */
  readonly binding: string | null;
  /** The phrase names a part of the year; whole years have no day that could be near. */
  readonly isDated: boolean;
}

export type Planned =
  | { readonly kind: 'due'; readonly dues: readonly DueOccurrence[] }
  /** Work that goes on all the year. */
  | { readonly kind: 'ongoing'; readonly end: IsoDate }
  /** Whenever something happens elsewhere. */
  | { readonly kind: 'open'; readonly binding: string }
  /** Each school in its own year. */
  | { readonly kind: 'by-school' }
  /** The phrase names no year, and the document's own years are over. */
  | { readonly kind: 'unsaid'; readonly last: number; readonly dues: readonly DueOccurrence[] }
  | { readonly kind: 'no'; readonly last: IsoDate | null; readonly next: IsoDate | null }
  | { readonly kind: 'unknown'; readonly deadline: Extract<Deadline, { kind: 'empty' | 'unreadable' }> };

/** `year`: a calendar year; `period`: the years the document is of, null where it names none. */
export function plannedIn(deadline: Deadline, year: number, period: DistrictPeriod | null): Planned {
  switch (deadline.kind) {
    case 'empty':
    case 'unreadable':
      return { kind: 'unknown', deadline };
    case 'event':
      return { kind: 'open', binding: deadline.binding };
    case 'continuous':
      return ongoingBetween(
        deadline.from?.year ?? period?.first ?? year,
        deadline.to?.year ?? Infinity,
        year,
      );
    case 'unsaid-year':
      // «Within the year» names no part of it: the work goes on all the year, every year.
      if (deadline.parts.length === 0) return ongoingBetween(period?.first ?? year, Infinity, year);
      if (period !== null && year > period.last) {
        return { kind: 'unsaid', last: period.last, dues: dueOccurrences(deadline, year, period) };
      }
      return dueIn(deadline, year, period);
    case 'intervals':
      return dueIn(deadline, year, period);
    case 'recurring':
      return recurringIn(deadline, year, period);
  }
}

function recurringIn(
  deadline: Extract<Deadline, { kind: 'recurring' }>,
  year: number,
  period: DistrictPeriod | null,
): Planned {
  const { recurrence, years } = deadline;
  const first = years.first ?? period?.first ?? -Infinity;
  const last = years.last ?? Infinity;
  const isOngoing =
    recurrence.every === 'week' ||
    recurrence.every === 'month' ||
    (recurrence.every === 'year' && recurrence.isThroughout);
  if (!isOngoing && recurrence.every !== 'years') return dueIn(deadline, year, period);
  if (isOngoing) return ongoingBetween(first, last, year);
  return year < first || year > last ? outside(first, last, year) : { kind: 'by-school' };
}

function ongoingBetween(first: number, last: number, year: number): Planned {
  return year < first || year > last ? outside(first, last, year) : { kind: 'ongoing', end: lastDay(year) };
}

function outside(first: number, last: number, year: number): Planned {
  return {
    kind: 'no',
    last: year > last ? lastDay(last) : null,
    next: year < first && first !== -Infinity ? lastDay(first) : null,
  };
}

function dueIn(deadline: Deadline, year: number, period: DistrictPeriod | null): Planned {
  const dues = dueOccurrences(deadline, year, period);
  if (dues.length > 0) return { kind: 'due', dues };
  const ends = endsOf(deadline, period);
  return {
    kind: 'no',
    last: ends.filter((end) => yearOf(end) < year).at(-1) ?? null,
    next: ends.find((end) => yearOf(end) > year) ?? null,
  };
}

/** Occurrences that touch the year. */
export function dueOccurrences(
  deadline: Deadline,
  year: number,
  period: DistrictPeriod | null,
): DueOccurrence[] {
  const binding = bindingOf(deadline);
  return occurrencesIn(deadline, year, period).map((each) => ({
    ...each,
    binding,
    isDated: !(each.start.endsWith('-01-01') && each.end.endsWith('-12-31')),
  }));
}

/** The days the phrase itself bounds, in order. */
function endsOf(deadline: Deadline, period: DistrictPeriod | null): IsoDate[] {
  switch (deadline.kind) {
    case 'intervals':
      return deadline.spans.map((span) => occurrenceOf(span).end).sort();
    case 'recurring': {
      const { first, last } = deadline.years;
      return [first ?? period?.first ?? null, last].flatMap((year) => (year === null ? [] : lastDay(year)));
    }
    case 'unsaid-year':
      return period === null ? [] : [lastDay(period.first)];
    case 'continuous':
    case 'event':
    case 'empty':
    case 'unreadable':
      return [];
  }
}

/** The tie decides the day only where the phrase prints no day of its own. */
function bindingOf(deadline: Deadline): string | null {
  if (deadline.kind === 'intervals' || deadline.kind === 'unsaid-year') return deadline.binding;
  if (deadline.kind !== 'recurring') return null;
  const { recurrence, binding } = deadline;
  const hasOwnDay =
    recurrence.every === 'year' && (recurrence.parts.length > 0 || recurrence.nextYearDay !== null);
  return hasOwnDay ? null : binding;
}
