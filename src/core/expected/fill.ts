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
import type { ExpectedAnswers, ExpectedRecord, ExpectedTable, ExpectedTableRow } from './expected-table';
import { conflictsOf, countStates, isDeclined, settledText } from './keep-text';
import { rollForward, type RolledCell } from './roll-forward';
import { isDoubt, type RollNote } from './roll-note';
import { wordingsFor } from './row-wordings';
import type { YearWords } from './year-mentions';
import { planRowNumber, yearPlan } from './year-plan';

export interface ExpectedInput {
  readonly district: District;
  readonly year: number;
  /** Cells of the sheet; a year without a column there has no records. */
  readonly existing: readonly ExpectedRecord[];
  /** What a person answered and nobody has written yet. */
  readonly answers?: ExpectedAnswers;
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
    const { rows, omitted } = yearPlan(district, roadmap, (number) => records(number), input.answers);
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
  const { years: documentYears } = table;
  const context = { documentYears, words: input.words, reportingDate: input.reportingDate };
  return table.directions.flatMap((direction) =>
    direction.rows.map((row) => {
      const number = numbers.get(row.id) ?? row.id;
      const cell = rollForward(row, input.year, context);
      const record = records(number, row.id);
      return tableRow(direction, row, number, { cell, record, input, documentYears });
    }),
  );
}

/** A result that events make is due when they are, whatever year its text looks back on; what a person settled is asked no more. */
function notesOf({ notes }: RolledCell, hasEvents: boolean, isSettled: boolean): readonly RollNote[] {
  return notes.filter(
    (note) => !(hasEvents && note.code === 'year-not-over') && !(isSettled && isDoubt(note)),
  );
}

interface RowContext {
  readonly cell: RolledCell;
  readonly record: ExpectedRecord | null;
  readonly input: ExpectedInput;
  readonly documentYears: readonly number[];
}

function tableRow(
  direction: ExpectedDirection,
  row: ExpectedRow,
  number: string,
  { cell, record: typed, input, documentYears }: RowContext,
): ExpectedTableRow {
  const { record, isSettled, ...kept } = settledText(cell, number, typed, input);
  const judged = judge(row, kept.text, { cell, record, input });
  return {
    ...kept,
    id: row.id,
    number,
    direction: direction.direction,
    heading: direction.heading ?? headingOf(input.district, direction.direction),
    candidates: kept.action === 'ask' ? candidatesOf(row, cell, documentYears) : [],
    notes: notesOf(cell, row.events.length > 0, isSettled),
    due: cell.due,
    ...judged,
    evidence: record?.evidence ?? evidenceOfEvents(row, judged, input.roadmap),
    place: record?.place ?? null,
  };
}

function candidatesOf(
  row: ExpectedRow,
  { text, year }: RolledCell,
  documentYears: readonly number[],
): readonly string[] {
  return text === null ? [] : [text, ...wordingsFor(row, year, documentYears).slice(1)];
}

/** What is said of the row's text: a person's own counts as accepted, what is only proposed does not. */
function judge(
  row: ExpectedRow,
  text: string | null,
  { cell, record, input }: Pick<RowContext, 'cell' | 'record' | 'input'>,
): ExpectedJudgement {
  return judgeExpected({
    year: input.year,
    reportingDate: input.reportingDate,
    due: cell.due,
    isPlan: cell.isPlan,
    text:
      text !== null
        ? 'accepted'
        : isDeclined(record) || cell.source === 'empty-by-rhythm'
          ? 'not-expected'
          : 'open',
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
