/** The state of an event that reaches each school once in so many years, in the year shown. */
import { lastDay, yearOf } from '../calendar/calendar';
import type { Judgement, JudgementContext } from './event-state';

/** How many schools are where with it. */
export interface RotationCounts {
  /** Reached in the year shown. */
  readonly done: number;
  /** Their turn passed in an earlier year. */
  readonly overdue: number;
  /** Their turn is in the year shown. */
  readonly due: number;
  /** Their turn is in a later year. */
  readonly onTime: number;
  readonly noData: number;
}

export function judgeRotation(
  counts: RotationCounts,
  { year, reportingDate }: Pick<JudgementContext, 'year' | 'reportingDate'>,
): Judgement {
  const due = lastDay(year);
  if (year > yearOf(reportingDate)) return { state: 'upcoming', reason: { code: 'year-not-begun', due } };
  const reason = { code: 'by-school', ...counts } as const;
  const isOver = reportingDate > due;
  if (counts.overdue > 0 || (isOver && counts.due > 0)) return { state: 'overdue', reason };
  if (counts.due > 0) return { state: 'on-time', reason };
  if (counts.done > 0) return { state: isOver || counts.noData === 0 ? 'done' : 'on-time', reason };
  if (counts.noData > 0 || counts.onTime === 0) return { state: 'no-data', reason };
  return { state: 'not-planned', reason: { code: 'not-planned', last: null, next: null } };
}
