/** What can be said of an event of the roadmap in the year shown, and why. */
import type { IsoDate } from '../calendar/calendar';

export type EventState =
  | 'done'
  | 'on-time'
  | 'due-soon'
  | 'overdue'
  | 'waiting-for-event'
  | 'no-data'
  /** The year shown has not come. */
  | 'upcoming'
  /** Whether it is planned for the year is for a person to say. */
  | 'awaiting-decision'
  | 'cancelled'
  | 'not-planned'
  /** Done once in another year, and what confirms it still holds. */
  | 'in-force'
  /** The region's: context, never the district's miss. */
  | 'reference';

export const eventStates: readonly EventState[] = [
  'done',
  'on-time',
  'due-soon',
  'overdue',
  'waiting-for-event',
  'no-data',
  'upcoming',
  'awaiting-decision',
  'cancelled',
  'not-planned',
  'in-force',
  'reference',
];

/** Whether the year's sums hold it: nothing that nobody planned for the year is counted in it. */
export function isCounted(state: EventState): boolean {
  return state !== 'not-planned' && state !== 'in-force' && state !== 'reference';
}

export type EventStatus = 'done' | 'in-progress' | 'not-started' | 'cancelled';

/** What a row says of an event; null is an empty cell. */
export interface EventEvidence {
  readonly status: EventStatus | null;
  readonly doneOn: IsoDate | null;
  readonly fact: number | string | null;
  /** What confirms it. */
  readonly evidence: string | null;
}

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
      readonly status: EventStatus | null;
    }
  /** The day has passed and the workbook does not mention the event. */
  | { readonly code: 'not-mentioned'; readonly due: IsoDate }
  /** The day has passed; the row names what confirms it and does not say that it is done. */
  | { readonly code: 'evidence-without-status'; readonly due: IsoDate }
  /** The year of something tied to an event has passed without a word. */
  | { readonly code: 'event-not-told'; readonly binding: string; readonly due: IsoDate }
  /** A later occurrence is done; the event's one row has no room for this one. */
  | { readonly code: 'later-done'; readonly due: IsoDate }
  | { readonly code: 'waiting'; readonly binding: string; readonly latest: IsoDate | null }
  | { readonly code: 'ongoing'; readonly due: IsoDate; readonly isReported: boolean }
  | { readonly code: 'ongoing-not-started'; readonly due: IsoDate }
  | { readonly code: 'ongoing-no-status'; readonly due: IsoDate }
  | { readonly code: 'year-not-begun'; readonly due: IsoDate | null }
  | { readonly code: 'year-unsaid'; readonly last: number }
  /** Nothing falls due in the year: the last day before it and the first after it, where the phrase names them. */
  | { readonly code: 'not-planned'; readonly last: IsoDate | null; readonly next: IsoDate | null }
  | { readonly code: 'in-force'; readonly doneOn: IsoDate | null; readonly evidence: string }
  | { readonly code: 'deadline-empty' }
  | { readonly code: 'deadline-unreadable'; readonly phrase: string }
  /** Of an event that reaches each school in turn. */
  | {
      readonly code: 'by-school';
      readonly done: number;
      readonly overdue: number;
      readonly due: number;
      readonly onTime: number;
      readonly noData: number;
    }
  | { readonly code: 'region' }
  | { readonly code: 'cancelled' };

export interface Judgement {
  readonly state: EventState;
  readonly reason: StateReason;
}

export interface JudgementContext {
  readonly reportingDate: IsoDate;
  readonly dueSoonDays: number;
  /** The year shown. */
  readonly year: number;
}

const urgency: readonly EventState[] = [
  'overdue',
  'due-soon',
  'no-data',
  'awaiting-decision',
  'waiting-for-event',
  'on-time',
  'upcoming',
  'cancelled',
  'done',
  'in-force',
  'reference',
  'not-planned',
];

/** The most urgent judgement speaks for the event. */
export function mostUrgent<J extends Judgement>(judgements: readonly J[]): J | null {
  for (const state of urgency) {
    const found = judgements.find((each) => each.state === state);
    if (found !== undefined) return found;
  }
  return null;
}
