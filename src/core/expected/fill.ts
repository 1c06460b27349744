/** Fills the table of expected results of a district for a year: texts, their sources, states and why. */
import type { IsoDate } from '../calendar/calendar';
import type { EventProgress } from '../roadmap/event-progress';
import type { RoadmapProgress } from '../roadmap/progress';
import { headingOf } from '../schema/direction-heading';
import type { District } from '../schema/district';
import type {
  ExpectedDirection,
  ExpectedResults,
  ExpectedRow,
  ResultRowId,
} from '../schema/expected-results';
import type { EventId } from '../schema/roadmap';
import { normaliseLabel } from '../table/normalise-label';
import { mostUrgent } from '../states/event-state';
import { judgeExpected, type ExpectedEvidence, type ExpectedJudgement } from '../states/judge-expected';
import type { ExpectedRecord, ExpectedTable, ExpectedTableRow } from './expected-table';
import { conflictsOf, countStates, keepText } from './keep-text';
import { rollForward, type RolledCell, type RollNote } from './roll-forward';
import type { YearWords } from './year-mentions';
import { planRowNumber, yearPlan } from './year-plan';

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

/** A result that events make is due when they are, whatever year its text looks back on. */
function notesOf({ notes }: RolledCell, hasEvents: boolean): readonly RollNote[] {
  return hasEvents ? notes.filter(({ code }) => code !== 'year-not-over') : notes;
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
  const judged = judge(row, kept.text, { cell, record, input });
  return {
    ...kept,
    id: row.id,
    number,
    direction: direction.direction,
    heading: direction.heading ?? headingOf(input.district, direction.direction),
    notes: notesOf(cell, row.events.length > 0),
    due: cell.due,
    ...judged,
    evidence: record?.evidence ?? evidenceOfEvents(row, judged, input.roadmap),
    place: record?.place ?? null,
  };
}

/** What is said of the row's text: a person's own counts as accepted, what is only proposed does not. */
function judge(
  row: ExpectedRow,
  text: string | null,
  { cell, record, input }: RowContext,
): ExpectedJudgement {
  return judgeExpected({
    year: input.year,
    reportingDate: input.reportingDate,
    due: cell.due,
    isPlan: cell.isPlan,
    text: text !== null ? 'accepted' : cell.source === 'empty-by-rhythm' ? 'not-expected' : 'open',
    evidence: record?.evidence ?? null,
    isCalledDone: record?.state === 'done',
    byEvents: judgedEvents(row.events, input.roadmap),
  });
}

function judgedEvents(ids: readonly EventId[], roadmap: RoadmapProgress): ExpectedEvidence['byEvents'] {
  const linked = linkedEvents(ids, roadmap);
  const whole = mostUrgent(linked);
  return whole === null
    ? null
    : { state: whole.state, reason: whole.reason, events: linked.map(planRowNumber) };
}

function linkedEvents(ids: readonly EventId[], roadmap: RoadmapProgress): readonly EventProgress[] {
  return roadmap.events.filter(({ event }) => event !== null && ids.includes(event.id));
}

/** By what the joined events are confirmed, when they made the result done. */
function evidenceOfEvents(
  row: ExpectedRow,
  { state, reason }: ExpectedJudgement,
  roadmap: RoadmapProgress,
): string | null {
  if (state !== 'done' || reason.code !== 'events') return null;
  return linkedEvents(row.events, roadmap).find(({ evidence }) => evidence !== null)?.evidence ?? null;
}
