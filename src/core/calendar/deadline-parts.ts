/** The pieces a phrase was read into, before they are put together into one deadline. */
import type { DeadlineSpan, MonthDay, Weekday, YearMonth, YearPart } from './deadline';

export type Repetition = 'year' | 'half-year' | 'quarter' | 'month' | 'week' | 'years';

export interface DeadlineParts {
  /** With their year, in printed order. */
  readonly spans: DeadlineSpan[];
  /** Months and days whose year has not been named. */
  readonly pending: YearPart[];
  readonly repeats: Set<Repetition>;
  /** «Yearly» stands before a single date, so that the date is no beginning: two readings. */
  isDateAfterYearly: boolean;
  /** Of «once in three years». */
  everyYears: number;
  times: number;
  perSchool: boolean;
  isContinuous: boolean;
  isThereafter: boolean;
  /** «During the year», the year not named. */
  isUnsaidYear: boolean;
  /** «From … on». */
  from: YearMonth | null;
  nextMonthDay: number | null;
  nextYearDay: MonthDay | null;
  weekday: Weekday | null;
  binding: string | null;
  detail: string | null;
}

export function emptyParts(): DeadlineParts {
  return {
    spans: [],
    pending: [],
    repeats: new Set(),
    isDateAfterYearly: false,
    everyYears: 1,
    times: 1,
    perSchool: false,
    isContinuous: false,
    isThereafter: false,
    isUnsaidYear: false,
    from: null,
    nextMonthDay: null,
    nextYearDay: null,
    weekday: null,
    binding: null,
    detail: null,
  };
}
