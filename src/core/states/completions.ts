/** Which of an event's occurrences the rows call done. */
import { daysBetween, type IsoDate } from '../calendar/calendar';
import type { EventEvidence } from './event-state';
import type { DueOccurrence } from './planned';

/** A row says «done» with its day, or without one. */
export interface Completion {
  readonly doneOn: IsoDate | null;
}

/** A day on which it was done outweighs «not started» beside it; what was cancelled is not done. */
export function isDone({ status, doneOn }: EventEvidence): boolean {
  return status === 'done' || (doneOn !== null && status !== 'cancelled');
}

/** «Not started» or «cancelled» beside a day on which it was done. */
export function contradictsItself({ status, doneOn }: EventEvidence): boolean {
  return doneOn !== null && (status === 'not-started' || status === 'cancelled');
}

/**
 * Each «done» goes to the occurrence nearest to its day, of the year or of the years beside it. One without a day goes to
 * every occurrence that has begun.
 */
export function assignCompletions(
  rows: readonly EventEvidence[],
  dues: readonly DueOccurrence[],
  near: readonly DueOccurrence[],
  reportingDate: IsoDate,
): ReadonlyMap<number, Completion> {
  const assigned = new Map<number, Completion>();
  for (const row of rows.filter(isDone)) {
    const { doneOn } = row;
    if (doneOn === null) {
      dues.forEach((due, at) => {
        if (due.start <= reportingDate && !assigned.has(at)) assigned.set(at, { doneOn: null });
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
  const distances = dues.map((due) => distance(day, due));
  return distances.indexOf(Math.min(...distances));
}

function distance(day: IsoDate, due: DueOccurrence): number {
  if (day < due.start) return daysBetween(day, due.start);
  return day > due.end ? daysBetween(due.end, day) : 0;
}
