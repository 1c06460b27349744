/** Fills the table of expected results of a district for a year: texts, their sources, states and why. */
import { daysBetween, firstDay, type IsoDate } from '../calendar/calendar';
import type { EventState } from '../roadmap/event-state';
import { mostUrgent } from '../roadmap/event-state';
import type { RoadmapProgress } from '../roadmap/progress';
import type { District } from '../schema/district';
import type {
  ExpectedDirection,
  ExpectedResults,
  ExpectedRow,
  ResultRowId,
} from '../schema/expected-results';
import type { EventId } from '../schema/roadmap';
import { normaliseLabel } from '../table/normalise-label';
import type {
  ExpectedReason,
  ExpectedRecord,
  ExpectedState,
  ExpectedTable,
  ExpectedTableRow,
} from './expected-table';
import { conflictsOf, countStates, keepText } from './keep-text';
import { rollForward, type RolledCell } from './roll-forward';
import type { YearWords } from './year-mentions';
import { yearPlan } from './year-plan';

export interface ExpectedInput {
  readonly district: District;
  readonly year: number;
  /** Cells of the sheet; a year without a column there has no records. */
  readonly existing: readonly ExpectedRecord[];
  /** For the same year. */
  readonly roadmap: RoadmapProgress;
  readonly reportingDate: IsoDate;
  readonly words: YearWords;
}

export function fillExpected(input: ExpectedInput): ExpectedTable {
  const { district, year, roadmap } = input;
  if (roadmap.year !== year) throw new Error(`Roadmap of ${roadmap.year} given for ${year}`);
  const records = recordIndex(input.existing, year);
  if (district.expectedResults === null) {
    const { rows, omitted } = yearPlan(district, roadmap, (number) => records(number));
    return {
      kind: 'year-plan',
      year,
      rows,
      omitted,
      conflicts: conflictsOf(rows, year),
      counts: countStates(rows),
    };
  }
  const rows = tableRows(district.expectedResults, input, records);
  return {
    kind: 'table',
    year,
    title: district.expectedResults.title,
    rows,
    conflicts: conflictsOf(rows, year),
    counts: countStates(rows),
  };
}

/** Number of each row on the sheet: the direction's place in the table and the row's in the direction, «1.3». */
export function expectedRowNumbers(table: ExpectedResults): ReadonlyMap<ResultRowId, string> {
  return new Map(
    table.directions.flatMap(({ rows }, direction) =>
      rows.map((row, at) => [row.id, `${direction + 1}.${at + 1}`] as const),
    ),
  );
}

type RecordOf = (...names: readonly string[]) => ExpectedRecord | null;

function recordIndex(existing: readonly ExpectedRecord[], year: number): RecordOf {
  const index = new Map<string, ExpectedRecord>();
  for (const record of existing) if (record.year === year) index.set(normaliseLabel(record.row), record);
  return (...names) =>
    names.map((name) => index.get(normaliseLabel(name))).find((each) => each !== undefined) ?? null;
}

function tableRows(table: ExpectedResults, input: ExpectedInput, records: RecordOf): ExpectedTableRow[] {
  const numbers = expectedRowNumbers(table);
  const context = { documentYears: table.years, words: input.words, reportingDate: input.reportingDate };
  return table.directions.flatMap((direction) =>
    direction.rows.map((row) => {
      const number = numbers.get(row.id) ?? row.id;
      const cell = rollForward(row, input.year, context);
      return tableRow(direction, row, number, { cell, record: records(number, row.id), input });
    }),
  );
}

interface RowContext {
  readonly cell: RolledCell;
  readonly record: ExpectedRecord | null;
  readonly input: ExpectedInput;
}

function tableRow(
  direction: ExpectedDirection,
  row: ExpectedRow,
  number: string,
  { cell, record, input }: RowContext,
): ExpectedTableRow {
  const kept = keepText(cell.text, cell.source, record);
  const judged = judge(row, kept.text ?? cell.text, { cell, record, input });
  return {
    ...kept,
    id: row.id,
    number,
    direction: direction.direction,
    heading: headingOf(direction, input.district),
    notes: cell.notes,
    due: cell.due,
    ...judged,
    evidence: record?.evidence ?? evidenceOfEvents(judged, input.roadmap),
    place: record?.place ?? null,
  };
}

interface Judged {
  readonly state: ExpectedState | null;
  readonly reason: ExpectedReason;
}

/** Evidence on the row itself first, then events joined with it, then the calendar. */
function judge(row: ExpectedRow, text: string | null, { cell, record, input }: RowContext): Judged {
  const { due } = cell;
  if (record !== null && record.evidence !== null) {
    return { state: 'done', reason: { code: 'evidence', evidence: record.evidence } };
  }
  const byEvents = judgeEvents(row.events, input.roadmap);
  // What filling wrote by the events is theirs still, not a person's word without evidence.
  if (record?.state === 'done' && byEvents?.state !== 'done')
    return { state: 'done', reason: { code: 'stated-done' } };
  if (text === null && cell.source === 'empty-by-rhythm')
    return { state: null, reason: { code: 'not-expected' } };
  if (byEvents !== null) return byEvents;
  const days = daysBetween(due, input.reportingDate);
  if (days > 0) {
    return record === null
      ? { state: 'no-data', reason: { code: 'nothing-known', due } }
      : { state: 'overdue', reason: { code: 'past-due', due, days } };
  }
  if (record?.state === 'on-time') return { state: 'on-time', reason: { code: 'stated-on-time', due } };
  if (input.reportingDate < firstDay(cell.year))
    return { state: 'on-time', reason: { code: 'year-not-begun', due } };
  return { state: 'no-data', reason: { code: 'nothing-known', due } };
}

function judgeEvents(ids: readonly EventId[], roadmap: RoadmapProgress): Judged | null {
  const linked = roadmap.events.filter(({ event }) => event !== null && ids.includes(event.id));
  const whole = mostUrgent(linked);
  const state = whole === null ? null : stateOfEvents(whole.state);
  if (whole === null || state === null) return null;
  return { state, reason: { code: 'events', events: ids, state: whole.state } };
}

/** By what the joined events are confirmed, when they made the result done. */
function evidenceOfEvents({ state, reason }: Judged, roadmap: RoadmapProgress): string | null {
  if (state !== 'done' || reason.code !== 'events') return null;
  const told = roadmap.events.find(({ event, evidence }) => {
    return event !== null && reason.events.includes(event.id) && evidence !== null;
  });
  return told?.evidence ?? null;
}

/** Null: the events say nothing of the result, the calendar decides. */
function stateOfEvents(state: EventState): ExpectedState | null {
  switch (state) {
    case 'done':
    case 'overdue':
    case 'on-time':
      return state;
    case 'due-soon':
      return 'on-time';
    case 'waiting-for-event':
    case 'no-data':
    case 'cancelled':
      return null;
  }
}

function headingOf(direction: ExpectedDirection, district: District): string {
  const named = district.directions.find((each) => each.id === direction.direction);
  return direction.heading ?? named?.heading ?? direction.direction;
}
