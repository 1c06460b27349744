/** Puts the rows of an event beside its deadline: which occurrences are done, and what state the event is in. */
import { daysBetween, yearOf, type IsoDate } from '../calendar/calendar';
import type { Deadline, DistrictPeriod, Occurrence } from '../calendar/deadline';
import type { EventRecord, EventStatus } from './event-record';
import {
  judgeCompletion,
  judgeOccurrence,
  judgeOngoing,
  mostUrgent,
  type Completion,
  type DueOccurrence,
  type Judgement,
  type JudgementContext,
} from './event-state';
import { occurrenceOf, occurrencesIn } from '../calendar/occurrences';

export interface OccurrenceProgress extends Occurrence, Judgement {}

export interface EventJudgement extends Judgement {
  /** Occurrences that touch the year; empty where the event has none. */
  readonly occurrences: readonly OccurrenceProgress[];
}

/** An event that reaches each school in turn is judged by its coverage, not here. */
export function judgeEvent(
  deadline: Deadline,
  rows: readonly EventRecord[],
  context: JudgementContext,
  period: DistrictPeriod | null,
): EventJudgement {
  if (isOngoing(deadline)) return { ...judgeOngoing(rows), occurrences: [] };
  const dues = dueOccurrences(deadline, context.year, period);
  if (dues.length === 0) return { ...judgeWithoutDue(deadline, rows, context), occurrences: [] };
  const near = [context.year - 1, context.year + 1].flatMap((year) => dueOccurrences(deadline, year, period));
  const completions = assignCompletions(rows, dues, near, context);
  const row = { isMentioned: rows.length > 0, status: openStatus(rows) };
  const lastDone = Math.max(-1, ...completions.keys());
  const occurrences = dues.map((due, at) => {
    const completion = completions.get(at) ?? null;
    const judgement: Judgement =
      completion === null && at < lastDone
        ? { state: 'no-data', reason: { code: 'later-done', due: due.end } }
        : judgeOccurrence(due, completion, row, context);
    return { start: due.start, end: due.end, ...judgement };
  });
  const whole = mostUrgent(occurrences.slice(Math.max(0, lastDone))) ?? judgeOngoing(rows);
  return { state: whole.state, reason: whole.reason, occurrences };
}

/** Work without a single day to be judged by: its row says that it goes on. */
function isOngoing(deadline: Deadline): boolean {
  if (deadline.kind === 'continuous') return true;
  if (deadline.kind !== 'recurring') return false;
  const { recurrence } = deadline;
  return (
    recurrence.every === 'week' ||
    recurrence.every === 'month' ||
    (recurrence.every === 'year' && recurrence.isThroughout)
  );
}

function dueOccurrences(deadline: Deadline, year: number, period: DistrictPeriod | null): DueOccurrence[] {
  const binding = bindingOf(deadline);
  return occurrencesIn(deadline, year, period).map((each) => ({ ...each, binding }));
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

/**
 * Each «done» goes to the occurrence nearest to its day, of the year or of the years beside it. One without a day goes to
 * every occurrence that has begun.
 */
function assignCompletions(
  rows: readonly EventRecord[],
  dues: readonly DueOccurrence[],
  near: readonly DueOccurrence[],
  context: JudgementContext,
): ReadonlyMap<number, Completion> {
  const assigned = new Map<number, Completion>();
  for (const row of rows) {
    if (row.status !== 'done') continue;
    const { doneOn } = row;
    if (doneOn === null) {
      dues.forEach((due, at) => {
        if (due.start <= context.reportingDate && !assigned.has(at)) assigned.set(at, { doneOn: null });
      });
      continue;
    }
    const at = nearest(doneOn, dues);
    const due = dues[at];
    const isOfAnotherYear = near.some(
      (each) => due !== undefined && distance(doneOn, each) < distance(doneOn, due),
    );
    if (due !== undefined && !isOfAnotherYear) assigned.set(at, { doneOn });
  }
  return assigned;
}

function nearest(day: IsoDate, dues: readonly DueOccurrence[]): number {
  let best = -1;
  let bestDistance = Infinity;
  dues.forEach((due, at) => {
    const days = distance(day, due);
    if (days < bestDistance) {
      best = at;
      bestDistance = days;
    }
  });
  return best;
}

function distance(day: IsoDate, due: DueOccurrence): number {
  if (day < due.start) return daysBetween(day, due.start);
  return day > due.end ? daysBetween(due.end, day) : 0;
}

/** What the rows say where no completion is assigned: a «done» of another year says nothing about this one. */
function openStatus(rows: readonly EventRecord[]): EventStatus | null {
  const statuses = rows.map((row) => row.status);
  return statuses.find((status) => status !== null && status !== 'done') ?? null;
}

/** Nothing falls due in the year: tied to an event only, over before it, still to come, or without a deadline. */
function judgeWithoutDue(
  deadline: Deadline,
  rows: readonly EventRecord[],
  context: JudgementContext,
): Judgement {
  const done = rows.find((row) => row.status === 'done');
  if (done !== undefined) return judgeCompletion(lastEnd(deadline), done, context);
  const status = openStatus(rows);
  if (status === 'cancelled') return { state: 'cancelled', reason: { code: 'cancelled' } };
  switch (deadline.kind) {
    case 'event':
      return {
        state: 'waiting-for-event',
        reason: { code: 'waiting', binding: deadline.binding, latest: null },
      };
    case 'empty':
      return { state: 'no-data', reason: { code: 'deadline-empty' } };
    case 'unreadable':
      return { state: 'no-data', reason: { code: 'deadline-unreadable', phrase: deadline.phrase } };
    case 'continuous':
    case 'intervals':
    case 'unsaid-year':
    case 'recurring':
      return judgeOtherYear(deadline, rows.length > 0, status, context);
  }
}

function judgeOtherYear(
  deadline: Deadline,
  isMentioned: boolean,
  status: EventStatus | null,
  context: JudgementContext,
): Judgement {
  const ends =
    deadline.kind === 'intervals' ? deadline.spans.map((span) => occurrenceOf(span).end).sort() : [];
  const next = ends.find((end) => yearOf(end) > context.year) ?? null;
  const past = ends.filter((end) => end < context.reportingDate).at(-1);
  if (next !== null || past === undefined) return { state: 'on-time', reason: { code: 'nothing-due', next } };
  const due: DueOccurrence = { start: past, end: past, binding: null };
  return judgeOccurrence(due, null, { isMentioned, status }, context);
}

function lastEnd(deadline: Deadline): IsoDate | null {
  return deadline.kind === 'intervals'
    ? (deadline.spans
        .map((span) => occurrenceOf(span).end)
        .sort()
        .at(-1) ?? null)
    : null;
}
