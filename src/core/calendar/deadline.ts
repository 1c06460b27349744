/** What a deadline phrase says: intervals, a recurrence, continuous work, a tie to an event, or that it cannot be read. */
import type { IsoDate } from './calendar';

export interface YearMonth {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
}

/** A piece of the calendar with its year. */
export type DeadlineSpan =
  | { readonly unit: 'months'; readonly from: YearMonth; readonly to: YearMonth }
  | { readonly unit: 'years'; readonly first: number; readonly last: number }
  /** One day when both are the same; `from` null: any day up to `to`. */
  | { readonly unit: 'days'; readonly from: IsoDate | null; readonly to: IsoDate };

/** A piece of any year; one that ends before it begins runs into the next year. */
export type YearPart =
  | { readonly unit: 'months'; readonly first: number; readonly last: number }
  | { readonly unit: 'days'; readonly from: MonthDay | null; readonly to: MonthDay };

/** A day that the month may lack (29 February) is taken as the month's last. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** Null: the phrase sets no bound; the document's period stands in for the first year. */
export interface YearBounds {
  readonly first: number | null;
  readonly last: number | null;
}

export type Recurrence =
  | {
      readonly every: 'year';
      /** Printed dates that come before the repetition begins. */
      readonly opening: readonly DeadlineSpan[];
      /** Empty: any time of the year. */
      readonly parts: readonly YearPart[];
      /** The parts are those of the opening dates; the phrase prints them for the first year only. */
      readonly isMonthRepeated: boolean;
      /** Work goes on all the year, every year. */
      readonly isThroughout: boolean;
      /** The report falls due in the next year, up to this day. */
      readonly nextYearDay: MonthDay | null;
    }
  | { readonly every: 'half-year' }
  /** `nextMonthDay`: due up to this day of the month that follows. */
  | {
      readonly every: 'quarter' | 'month';
      readonly nextMonthDay: number | null;
      readonly weekday: Weekday | null;
    }
  | { readonly every: 'week'; readonly weekday: Weekday | null }
  | { readonly every: 'years'; readonly count: number };

export interface Weekday {
  /** Monday is 1. */
  readonly day: number;
  /** Which one of the month; null: every one. */
  readonly nth: number | null;
}

export type Deadline =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable'; readonly phrase: string }
  /** Tied to something that happens elsewhere: a schedule, a plan, results. `binding` quotes the words. */
  | { readonly kind: 'event'; readonly binding: string }
  | {
      readonly kind: 'continuous';
      readonly from: YearMonth | null;
      readonly to: YearMonth | null;
      readonly binding: string | null;
    }
  | { readonly kind: 'intervals'; readonly spans: readonly DeadlineSpan[]; readonly binding: string | null }
  /** A part of a year that is not named; empty parts: the whole year. */
  | { readonly kind: 'unsaid-year'; readonly parts: readonly YearPart[]; readonly binding: string | null }
  | {
      readonly kind: 'recurring';
      readonly recurrence: Recurrence;
      readonly years: YearBounds;
      /** How many times in each period; more than one only where the phrase says so. */
      readonly times: number;
      readonly perSchool: boolean;
      readonly binding: string | null;
      /** What stands in brackets beside the recurrence, as printed: day and hours of reception. */
      readonly detail: string | null;
    };

/** One due occurrence: work from `start` to `end`, both included; `end` is when it is due. */
export interface Occurrence {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** Years of the district's document. */
export interface DistrictPeriod {
  readonly first: number;
  readonly last: number;
}
