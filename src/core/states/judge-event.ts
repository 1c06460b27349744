/** The state of an event in the year shown: its deadline beside what the rows say of it. */
import { daysBetween, firstDay, lastDay, yearOf, type IsoDate } from '../calendar/calendar';
import type { Deadline, DistrictPeriod, Occurrence } from '../calendar/deadline';
import { assignCompletions, isDone, type Completion } from './completions';
import {
  mostUrgent,
  type EventEvidence,
  type EventStatus,
  type Judgement,
  type JudgementContext,
} from './event-state';
import { dueOccurrences, plannedIn, type DueOccurrence, type Planned } from './planned';

export interface OccurrenceProgress extends Occurrence, Judgement {}

export interface EventJudgement extends Judgement {
  /** Occurrences that touch the year; empty where the event has none. */
  readonly occurrences: readonly OccurrenceProgress[];
}

/** An event that reaches each school in turn is judged by its coverage, not here. */
export function judgeEvent(
  deadline: Deadline,
  rows: readonly EventEvidence[],
  context: JudgementContext,
  period: DistrictPeriod | null,
): EventJudgement {
  const planned = plannedIn(deadline, context.year, period);
  // A row that says how it goes has planned what the phrase leaves open.
  if (planned.kind === 'due' || (planned.kind === 'unsaid' && openStatus(rows) !== null)) {
    const near = [context.year - 1, context.year + 1].flatMap((year) =>
      dueOccurrences(deadline, year, period),
    );
    return judgeDues(planned.dues, near, rows, context);
  }
  return { ...judgeWithoutDay(planned, rows, context), occurrences: [] };
}

/** An event of the region stands for context only. */
export const regionalEvent: EventJudgement = {
  state: 'reference',
  reason: { code: 'region' },
  occurrences: [],
};

function judgeDues(
  dues: readonly DueOccurrence[],
  near: readonly DueOccurrence[],
  rows: readonly EventEvidence[],
  context: JudgementContext,
): EventJudgement {
  const completions = assignCompletions(rows, dues, near, context.reportingDate);
  const lastDone = Math.max(-1, ...completions.keys());
  const occurrences = dues.map((due, at) => {
    const completion = completions.get(at) ?? null;
    const judgement: Judgement =
      completion === null && at < lastDone
        ? { state: 'no-data', reason: { code: 'later-done', due: due.end } }
        : judgeOccurrence(due, completion, rows, context);
    return { start: due.start, end: due.end, ...judgement };
  });
  const { state, reason } =
    mostUrgent(occurrences.slice(Math.max(0, lastDone))) ?? notBegun(dues[0]?.end ?? null);
  return { state, reason, occurrences };
}

function judgeOccurrence(
  due: DueOccurrence,
  completion: Completion | null,
  rows: readonly EventEvidence[],
  context: JudgementContext,
): Judgement {
  const { reportingDate, year, dueSoonDays } = context;
  if (completion !== null) return judgeCompletion(due.end, completion, reportingDate);
  if (openStatus(rows) === 'cancelled') return cancelled;
  if (year > yearOf(reportingDate)) return notBegun(due.end);
  const days = daysBetween(reportingDate, due.end);
  if (days < 0) return judgePast(due, rows);
  if (due.binding !== null && due.start <= reportingDate) {
    return { state: 'waiting-for-event', reason: { code: 'waiting', binding: due.binding, latest: due.end } };
  }
  return due.isDated && days <= dueSoonDays
    ? { state: 'due-soon', reason: { code: 'due-soon', due: due.end, days } }
    : { state: 'on-time', reason: { code: 'not-due', due: due.end, days } };
}

function judgePast({ end: due, binding }: DueOccurrence, rows: readonly EventEvidence[]): Judgement {
  if (rows.length === 0) return { state: 'no-data', reason: { code: 'not-mentioned', due } };
  const status = openStatus(rows);
  if (status === null && binding !== null) {
    return { state: 'no-data', reason: { code: 'event-not-told', binding, due } };
  }
  if (status === null && rows.some((row) => !isDone(row) && row.evidence !== null)) {
    return { state: 'no-data', reason: { code: 'evidence-without-status', due } };
  }
  return { state: 'overdue', reason: { code: 'past-due', due, status } };
}

function judgeCompletion(due: IsoDate | null, { doneOn }: Completion, reportingDate: IsoDate): Judgement {
  if (doneOn === null) return { state: 'done', reason: { code: 'done-without-date' } };
  if (doneOn > reportingDate) return { state: 'no-data', reason: { code: 'done-in-future', doneOn } };
  if (due === null || doneOn <= due) return { state: 'done', reason: { code: 'done-in-time', doneOn, due } };
  return { state: 'done', reason: { code: 'done-late', doneOn, due, days: daysBetween(due, doneOn) } };
}

function judgeWithoutDay(
  planned: Exclude<Planned, { kind: 'due' }>,
  rows: readonly EventEvidence[],
  context: JudgementContext,
): Judgement {
  if (planned.kind === 'no') return judgeUnplanned(planned, rows);
  const done = rows.find(
    (row) => isDone(row) && (row.doneOn === null || yearOf(row.doneOn) === context.year),
  );
  if (done !== undefined && context.year <= yearOf(context.reportingDate)) {
    return judgeCompletion(null, done, context.reportingDate);
  }
  if (openStatus(rows) === 'cancelled') return cancelled;
  switch (planned.kind) {
    case 'open':
      return {
        state: 'waiting-for-event',
        reason: { code: 'waiting', binding: planned.binding, latest: null },
      };
    case 'ongoing':
      return judgeOngoing(planned.end, rows, context);
    case 'by-school':
      return judgeOngoing(lastDay(context.year), rows, context);
    case 'unsaid':
      return { state: 'awaiting-decision', reason: { code: 'year-unsaid', last: planned.last } };
    case 'unknown':
      if (context.year > yearOf(context.reportingDate)) return notBegun(null);
      return planned.deadline.kind === 'empty'
        ? { state: 'no-data', reason: { code: 'deadline-empty' } }
        : { state: 'no-data', reason: { code: 'deadline-unreadable', phrase: planned.deadline.phrase } };
  }
}

/** What was done in another year and is confirmed holds on; everything else is not of this year. */
function judgeUnplanned(
  { last, next }: Extract<Planned, { kind: 'no' }>,
  rows: readonly EventEvidence[],
): Judgement {
  const done = rows.find((row) => isDone(row) && row.evidence !== null);
  return done === undefined || done.evidence === null
    ? { state: 'not-planned', reason: { code: 'not-planned', last, next } }
    : { state: 'in-force', reason: { code: 'in-force', doneOn: done.doneOn, evidence: done.evidence } };
}

/** Work that has no day: in time while its year runs, afterwards as its row says. */
function judgeOngoing(
  due: IsoDate,
  rows: readonly EventEvidence[],
  { reportingDate, year }: JudgementContext,
): Judgement {
  if (reportingDate < firstDay(year)) return notBegun(due);
  const status = openStatus(rows);
  const hasEvidence = rows.some((row) => row.evidence !== null || row.fact !== null);
  if (reportingDate <= due) {
    return status === 'not-started'
      ? { state: 'on-time', reason: { code: 'ongoing-not-started', due } }
      : { state: 'on-time', reason: { code: 'ongoing', due, isReported: status !== null || hasEvidence } };
  }
  if (status === 'not-started') {
    return { state: 'overdue', reason: { code: 'past-due', due, status } };
  }
  return hasEvidence
    ? { state: 'done', reason: { code: 'done-without-date' } }
    : { state: 'no-data', reason: { code: 'ongoing-no-status', due } };
}

const cancelled: Judgement = { state: 'cancelled', reason: { code: 'cancelled' } };

function notBegun(due: IsoDate | null): Judgement {
  return { state: 'upcoming', reason: { code: 'year-not-begun', due } };
}

/** What the rows say beside what they call done: a «done» of another year says nothing about this one. */
function openStatus(rows: readonly EventEvidence[]): EventStatus | null {
  return rows.find((row) => row.status !== null && !isDone(row))?.status ?? null;
}
