/** The state of an expected result in the year shown: its own evidence, then its events, then the calendar. */
import { yearOf, type IsoDate } from '../calendar/calendar';
import type { EventState, Judgement } from './event-state';

/** As events are said to be, but for what only a single day can be: soon, or in force from another year. */
export type ExpectedState = Exclude<EventState, 'due-soon' | 'in-force'>;

export const expectedStates: readonly ExpectedState[] = [
  'done',
  'on-time',
  'upcoming',
  'overdue',
  'no-data',
  'awaiting-decision',
  'waiting-for-event',
  'not-planned',
  'cancelled',
  'reference',
];

export type ExpectedReason =
  | { readonly code: 'evidence'; readonly evidence: string }
  /** Called done on the sheet without evidence. */
  | { readonly code: 'stated-done' }
  /** From the events of the roadmap that the district's data join with the row; `events` as the sheet numbers them. */
  | { readonly code: 'events'; readonly events: readonly string[]; readonly state: EventState }
  | { readonly code: 'year-not-begun'; readonly due: IsoDate }
  | { readonly code: 'not-due'; readonly due: IsoDate }
  | { readonly code: 'past-due'; readonly due: IsoDate }
  | { readonly code: 'nothing-known'; readonly due: IsoDate }
  /** The text is proposed, or only the document has it. */
  | { readonly code: 'not-accepted' }
  | { readonly code: 'not-expected' };

export interface ExpectedEvidence {
  readonly year: number;
  readonly reportingDate: IsoDate;
  /** Last day of the interval that the text gives for the year. */
  readonly due: IsoDate;
  /** The text is a plan for a school year: it must be there when that year begins. */
  readonly isPlan: boolean;
  readonly text: 'accepted' | 'open' | 'not-expected';
  readonly evidence: string | null;
  readonly isCalledDone: boolean;
  /** The most urgent of the joined events; null where none is joined. */
  readonly byEvents: (Judgement & { readonly events: readonly string[] }) | null;
}

export interface ExpectedJudgement {
  readonly state: ExpectedState;
  readonly reason: ExpectedReason;
}

export function judgeExpected(said: ExpectedEvidence): ExpectedJudgement {
  const { year, reportingDate, due, isPlan, text, evidence, isCalledDone } = said;
  const byEvents = judgeByEvents(said.byEvents);
  if (evidence !== null) return { state: 'done', reason: { code: 'evidence', evidence } };
  if (byEvents?.state === 'done') return byEvents;
  if (isCalledDone) return { state: 'done', reason: { code: 'stated-done' } };
  if (text === 'not-expected') return { state: 'not-planned', reason: { code: 'not-expected' } };
  if (text === 'open') return { state: 'awaiting-decision', reason: { code: 'not-accepted' } };
  if (byEvents?.state === 'reference') return byEvents;
  if (year > yearOf(reportingDate)) return { state: 'upcoming', reason: { code: 'year-not-begun', due } };
  if (byEvents !== null) return byEvents;
  if (reportingDate <= due) return { state: 'on-time', reason: { code: 'not-due', due } };
  return isPlan
    ? { state: 'overdue', reason: { code: 'past-due', due } }
    : { state: 'no-data', reason: { code: 'nothing-known', due } };
}

/** Null: the events say nothing of the year's result, the calendar decides. */
function judgeByEvents(judged: ExpectedEvidence['byEvents']): ExpectedJudgement | null {
  if (judged === null) return null;
  const { state, events } = judged;
  const reason = { code: 'events', events, state } as const;
  switch (state) {
    case 'done':
    case 'overdue':
    case 'on-time':
    case 'upcoming':
    case 'no-data':
    case 'reference':
      return { state, reason };
    case 'due-soon':
      return { state: 'on-time', reason };
    case 'waiting-for-event':
    case 'awaiting-decision':
    case 'not-planned':
    case 'in-force':
    case 'cancelled':
      return null;
  }
}

/** A row of a year's plan is its event; an open text asks first. */
export function judgePlanRow(
  { state }: Judgement,
  text: ExpectedEvidence['text'],
  evidence: string | null,
): ExpectedState {
  if (evidence !== null) return 'done';
  if (text === 'not-expected' && state !== 'done') return 'not-planned';
  if (text === 'open' && state !== 'done') return 'awaiting-decision';
  if (state === 'due-soon') return 'on-time';
  return state === 'in-force' ? 'not-planned' : state;
}
