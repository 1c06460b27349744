/** The state of one due occurrence, and of an event that has several, for a reporting date. */
import { daysBetween, yearOf, type IsoDate } from '../calendar/calendar';
import type { EventRecord, EventStatus } from './event-record';

export type EventState =
  'done' | 'on-time' | 'due-soon' | 'overdue' | 'waiting-for-event' | 'no-data' | 'cancelled';

export const eventStates: readonly EventState[] = [
  'done',
  'on-time',
  'due-soon',
  'overdue',
  'waiting-for-event',
  'no-data',
  'cancelled',
];

/** Why it is so; days are whole and positive. */
export type StateReason =
  | { readonly code: 'done-in-time'; readonly doneOn: IsoDate; readonly due: IsoDate | null }
  | { readonly code: 'done-late'; readonly doneOn: IsoDate; readonly due: IsoDate; readonly days: number }
  | { readonly code: 'done-without-date' }
  /** Marked as done on a day that has not come. */
  | { readonly code: 'done-in-future'; readonly doneOn: IsoDate }
  | { readonly code: 'not-due'; readonly due: IsoDate; readonly days: number }
  | { readonly code: 'due-soon'; readonly due: IsoDate; readonly days: number }
  | {
      readonly code: 'past-due';
      readonly due: IsoDate;
      readonly days: number;
      readonly status: EventStatus | null;
    }
  /** The day has passed and the workbook does not mention the event. */
  | { readonly code: 'not-mentioned'; readonly due: IsoDate }
  /** Due in an earlier year; the row says nothing. */
  | { readonly code: 'due-in-earlier-year'; readonly due: IsoDate }
  /** A later occurrence is done; the event's one row has no room for this one. */
  | { readonly code: 'later-done'; readonly due: IsoDate }
  | { readonly code: 'waiting'; readonly binding: string; readonly latest: IsoDate | null }
  | { readonly code: 'ongoing' }
  | { readonly code: 'ongoing-not-started' }
  | { readonly code: 'ongoing-no-status' }
  | { readonly code: 'nothing-due'; readonly next: IsoDate | null }
  | { readonly code: 'deadline-empty' }
  | { readonly code: 'deadline-unreadable'; readonly phrase: string }
  /** Of an event that reaches each school in turn: schools overdue, due this year, on time, without data. */
  | {
      readonly code: 'by-school';
      readonly overdue: number;
      readonly due: number;
      readonly onTime: number;
      readonly noData: number;
    }
  | { readonly code: 'cancelled' };

export interface Judgement {
  readonly state: EventState;
  readonly reason: StateReason;
}

export interface DueOccurrence {
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** The event the day hangs on; null where the calendar alone decides. */
  readonly binding: string | null;
}

export interface JudgementContext {
  readonly reportingDate: IsoDate;
  readonly dueSoonDays: number;
  /** Earlier years are not called overdue without a word of the workbook. */
  readonly year: number;
}

/** A row says «done» with its day, or without one. */
export type Completion = { readonly doneOn: IsoDate | null };

/** State of one occurrence. `isMentioned`: the workbook has a row for the event. */
export function judgeOccurrence(
  due: DueOccurrence,
  completion: Completion | null,
  row: { readonly isMentioned: boolean; readonly status: EventStatus | null },
  context: JudgementContext,
): Judgement {
  if (completion !== null) return judgeCompletion(due.end, completion, context);
  if (row.status === 'cancelled') return { state: 'cancelled', reason: { code: 'cancelled' } };
  const days = daysBetween(context.reportingDate, due.end);
  if (days < 0) return judgePast(due, row, context, -days);
  if (due.binding !== null && due.start <= context.reportingDate) {
    return { state: 'waiting-for-event', reason: { code: 'waiting', binding: due.binding, latest: due.end } };
  }
  return days <= context.dueSoonDays
    ? { state: 'due-soon', reason: { code: 'due-soon', due: due.end, days } }
    : { state: 'on-time', reason: { code: 'not-due', due: due.end, days } };
}

function judgePast(
  due: DueOccurrence,
  row: { readonly isMentioned: boolean; readonly status: EventStatus | null },
  context: JudgementContext,
  days: number,
): Judgement {
  if (!row.isMentioned) return { state: 'no-data', reason: { code: 'not-mentioned', due: due.end } };
  if (row.status === null && yearOf(due.end) < context.year) {
    return { state: 'no-data', reason: { code: 'due-in-earlier-year', due: due.end } };
  }
  return { state: 'overdue', reason: { code: 'past-due', due: due.end, days, status: row.status } };
}

/** State of something that a row calls done, due on a day or on none. */
export function judgeCompletion(
  due: IsoDate | null,
  { doneOn }: Completion,
  context: JudgementContext,
): Judgement {
  if (doneOn === null) return { state: 'done', reason: { code: 'done-without-date' } };
  if (doneOn > context.reportingDate) return { state: 'no-data', reason: { code: 'done-in-future', doneOn } };
  if (due === null || doneOn <= due) return { state: 'done', reason: { code: 'done-in-time', doneOn, due } };
  return { state: 'done', reason: { code: 'done-late', doneOn, due, days: daysBetween(due, doneOn) } };
}

/** State of work that has no day: it goes on, or it does not. */
export function judgeOngoing(rows: readonly EventRecord[]): Judgement {
  const status = rows.map((row) => row.status).find((each) => each !== null) ?? null;
  if (status === 'cancelled') return { state: 'cancelled', reason: { code: 'cancelled' } };
  if (status === 'not-started') return { state: 'overdue', reason: { code: 'ongoing-not-started' } };
  const isReported = status !== null || rows.some((row) => row.evidence !== null || row.fact !== null);
  return isReported
    ? { state: 'on-time', reason: { code: 'ongoing' } }
    : { state: 'no-data', reason: { code: 'ongoing-no-status' } };
}

const urgency: readonly EventState[] = [
  'overdue',
  'due-soon',
  'no-data',
  'waiting-for-event',
  'on-time',
  'cancelled',
  'done',
];

/** The most urgent judgement speaks for the event. */
export function mostUrgent(judgements: readonly Judgement[]): Judgement | null {
  for (const state of urgency) {
    const found = judgements.find((each) => each.state === state);
    if (found !== undefined) return found;
  }
  return null;
}
