/** The filled table of expected results, or the year plan that stands in for it, as plain data. */
import type { Place } from '../finding';
import type { IsoDate } from '../calendar/calendar';
import type { Deadline } from '../calendar/deadline';
import type { EventState } from '../states/event-state';
import type { ExpectedReason, ExpectedState } from '../states/judge-expected';
import type { DirectionId } from '../schema/direction';
import type { ResultRowId } from '../schema/expected-results';
import type { EventId } from '../schema/roadmap';
import type { RolledSource } from './roll-forward';
import type { RollNote } from './roll-note';

/** What a person has on the sheet for one row and year; texts trimmed, null is an empty cell. */
export interface ExpectedRecord {
  /** The sheet's number of the row (`expectedRowNumbers`), or its id. */
  readonly row: string;
  readonly year: number;
  readonly text: string | null;
  /** As typed, when it is one of the states. */
  readonly state: ExpectedState | null;
  readonly evidence: string | null;
  readonly place: Place | null;
}

export type ExpectedSource = RolledSource | 'kept';

/** `proposed`: what the document gives for the year; `own`: other words; `not-needed`: nothing is expected in the year. */
export type ExpectedAnswer =
  | { readonly kind: 'proposed' }
  | { readonly kind: 'own'; readonly text: string }
  | { readonly kind: 'not-needed' };

/** What a person answered and nobody has written yet, by the row's number on the sheet. */
export type ExpectedAnswers = ReadonlyMap<string, ExpectedAnswer>;

/** What writing would do with the cell. */
export type ExpectedAction =
  /** The cell is empty and the text is certain, or a person answered what it holds. */
  | 'write'
  /** The cell is empty and the text is a proposal. */
  | 'ask'
  /** A person typed something else: nothing is written unless the person says so. */
  | 'keep'
  /** The cell already holds it, or there is nothing to write. */
  | 'none';

interface ResultLine {
  /** Number of the row on the sheet. */
  readonly number: string;
  readonly direction: DirectionId;
  readonly heading: string;
  /** The text the cell has or gets; null: stays empty. */
  readonly text: string | null;
  /** What the document gives for the year; differs from `text` where a person's text is kept. */
  readonly computed: string | null;
  /** Where a person must decide: every text the document offers, the computed one first. */
  readonly candidates: readonly string[];
  readonly source: ExpectedSource;
  readonly action: ExpectedAction;
  readonly state: ExpectedState;
  readonly evidence: string | null;
  readonly place: Place | null;
}

export interface ExpectedTableRow extends ResultLine {
  readonly id: ResultRowId;
  readonly notes: readonly RollNote[];
  readonly reason: ExpectedReason;
  /** Last day of the column's year, or of the school year the text names. */
  readonly due: IsoDate;
}

export type PlanNote =
  /** The document's years are over; the phrase says that it recurs. */
  | { readonly code: 'beyond-document'; readonly last: number }
  /** The phrase names no year: whether it holds for this one is for a person to say. */
  | { readonly code: 'year-unsaid' }
  | { readonly code: 'tied-to-event'; readonly binding: string };

export interface YearPlanRow extends ResultLine {
  readonly event: EventId;
  readonly eventText: string;
  readonly deadlinePhrase: string | null;
  readonly deadline: Deadline;
  readonly due: IsoDate | null;
  readonly notes: readonly PlanNote[];
  readonly eventState: EventState;
}

/** An event of the roadmap that is not in the plan of the year, and why. */
export interface OmittedEvent {
  readonly event: EventId;
  readonly section: string;
  readonly number: string;
  readonly reason: 'over' | 'not-yet' | 'deadline-empty' | 'deadline-unreadable';
}

/** A person's text that differs from what the document gives. */
export interface ExpectedConflict {
  readonly number: string;
  readonly year: number;
  readonly kept: string;
  readonly computed: string | null;
  readonly place: Place | null;
}

export type ExpectedCounts = Readonly<Record<ExpectedState, number>> & {
  /** Rows of which something is expected in the year. */
  readonly total: number;
};

export type ExpectedTable =
  | {
      readonly kind: 'table';
      readonly year: number;
      readonly title: string;
      readonly rows: readonly ExpectedTableRow[];
      readonly conflicts: readonly ExpectedConflict[];
      readonly counts: ExpectedCounts;
    }
  /** The district's document has no such table: what its roadmap makes due in the year. */
  | {
      readonly kind: 'year-plan';
      readonly year: number;
      readonly rows: readonly YearPlanRow[];
      readonly omitted: readonly OmittedEvent[];
      readonly conflicts: readonly ExpectedConflict[];
      readonly counts: ExpectedCounts;
    };
