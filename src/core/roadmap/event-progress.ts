/** How one event goes: what the document plans of it, changed and answered by the rows of the sheet, and the state that makes. */
import type { Deadline } from '../calendar/deadline';
import type { DeadlineWords } from '../calendar/deadline-words';
import { documentPeriod } from '../calendar/document-period';
import { parseDeadline } from '../calendar/parse-deadline';
import type { DirectionId } from '../schema/direction';
import type { District } from '../schema/district';
import type { RoadmapEvent, RoadmapSection } from '../schema/roadmap';
import { isDone } from '../states/completions';
import type { JudgementContext } from '../states/event-state';
import { judgeEvent, regionalEvent, type EventJudgement } from '../states/judge-event';
import { normaliseLabel } from '../table/normalise-label';
import { judgeCoverage, type EventCoverage } from './coverage';
import type { EventRecord } from './event-record';

export interface EventProgress extends EventJudgement {
  /** Null: a row of the workbook that the document does not have. */
  readonly event: RoadmapEvent | null;
  /** Label of the section and the number as the sheet has it. */
  readonly section: string;
  readonly number: string;
  readonly text: string;
  readonly direction: DirectionId | null;
  readonly responsible: string | null;
  readonly deadline: Deadline;
  readonly deadlinePhrase: string | null;
  /** The phrase was typed by a person in place of the document's. */
  readonly isDeadlineChanged: boolean;
  readonly evidence: string | null;
  /** Done, and the row says by what it is confirmed. */
  readonly isConfirmed: boolean;
  readonly records: readonly EventRecord[];
}

export interface RoadmapContext extends JudgementContext {
  readonly district: District;
  readonly words: DeadlineWords;
}

interface EventContext {
  readonly input: RoadmapContext;
  readonly rows: readonly EventRecord[];
  readonly coverage: EventCoverage | null;
}

export function documentedProgress(
  section: RoadmapSection,
  event: RoadmapEvent,
  number: string,
  { input, rows, coverage }: EventContext,
): EventProgress {
  const typed = rows.map((row) => row.deadline).find((phrase) => phrase !== null) ?? null;
  const isDeadlineChanged = typed !== null && normaliseLabel(typed) !== normaliseLabel(event.deadline ?? '');
  const deadlinePhrase = isDeadlineChanged ? typed : event.deadline;
  const deadline = parseDeadline(deadlinePhrase, input.words);
  const judgement =
    event.owner === 'region'
      ? regionalEvent
      : coverage !== null && !isDeadlineChanged
        ? { ...judgeCoverage(coverage, input), occurrences: [] }
        : judgeEvent(deadline, rows, input, documentPeriod(input.district));
  return {
    ...judgement,
    event,
    section: section.label,
    number,
    text: event.text,
    direction: event.direction,
    responsible: rows.map((row) => row.responsible).find((name) => name !== null) ?? event.responsible,
    deadline,
    deadlinePhrase,
    isDeadlineChanged,
    ...evidenceOf(rows),
    records: rows,
  };
}

export function ownProgress(record: EventRecord, input: RoadmapContext): EventProgress {
  const deadline = parseDeadline(record.deadline, input.words);
  return {
    ...judgeEvent(deadline, [record], input, null),
    event: null,
    section: record.section,
    number: record.number,
    text: record.text ?? '',
    direction: directionOf(record.section, input.district),
    responsible: record.responsible,
    deadline,
    deadlinePhrase: record.deadline,
    isDeadlineChanged: false,
    ...evidenceOf([record]),
    records: [record],
  };
}

function evidenceOf(rows: readonly EventRecord[]): { evidence: string | null; isConfirmed: boolean } {
  return {
    evidence: rows.map((row) => row.evidence).find((text) => text !== null) ?? null,
    isConfirmed: rows.some((row) => isDone(row) && row.evidence !== null),
  };
}

function directionOf(section: string, district: District): DirectionId | null {
  const name = normaliseLabel(section);
  const found = district.roadmap.find((each) =>
    [each.id, each.label, each.title].some((label) => normaliseLabel(label) === name),
  );
  return found?.direction ?? null;
}
