/** How the district's roadmap goes on a reporting date: each event's state, counts, targets against facts, coverage. */
import type { DirectionId } from '../schema/direction';
import type { District } from '../schema/district';
import type { EventId, RoadmapEvent, RoadmapSection } from '../schema/roadmap';
import { normaliseLabel } from '../table/normalise-label';
import { yearOf, type IsoDate } from '../calendar/calendar';
import { eventCoverage, judgeCoverage, type EventCoverage } from './coverage';
import type { Deadline, DistrictPeriod } from '../calendar/deadline';
import type { DeadlineWords } from '../calendar/deadline-words';
import type { CoverageRecord, EventRecord } from './event-record';
import { eventStates, isCounted, type EventState, type JudgementContext } from '../states/event-state';
import { isDone } from '../states/completions';
import { judgeEvent, regionalEvent, type EventJudgement } from '../states/judge-event';
import type { IndicatorValue } from '../indicators/indicator-value';
import { indicatorProgress, type IndicatorProgress, type TypedNumbers } from './indicator-progress';
import { measuredFacts } from './measured-facts';
import { matchRecords, sheetNumbers } from './match-records';
import { parseDeadline } from '../calendar/parse-deadline';
import { responsibleGroups, responsibleNames } from './responsible';
import {
  targetProgress,
  targetSeries,
  type AdoptedPlan,
  type TargetFact,
  type TargetProgress,
  type TargetSeries,
} from './target-progress';

export interface RoadmapInput {
  readonly district: District;
  /** Null: the workbook has no such sheet. */
  readonly events: readonly EventRecord[] | null;
  readonly coverage: readonly CoverageRecord[];
  /** Codes of the schools each periodic event must reach. */
  readonly schools: readonly string[];
  /** Facts beside those of the roadmap's sheet, e.g. from the sheet of indicators. */
  readonly facts: readonly TargetFact[];
  readonly adopted: readonly AdoptedPlan[];
  /** Values of the document's indicators; a target's fact is that value wherever there is one. */
  readonly measured: readonly IndicatorValue[];
  /** Beside the document's indicators on their sheet. */
  readonly typed: TypedNumbers;
  readonly reportingDate: IsoDate;
  /** The calendar year whose occurrences are judged. */
  readonly year: number;
  /** From how many days before it a day counts as soon. */
  readonly dueSoonDays: number;
  readonly words: DeadlineWords;
  /** How a part of a list of parties begins that only says more of the party before it. */
  readonly partyContinuation: string;
}

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

export type StateCounts = Readonly<Record<EventState, number>> & {
  /** Of the year: what is not planned for it, in force from another or the region's is not counted. */
  readonly total: number;
  /** Done without evidence. */
  readonly unconfirmed: number;
};

export interface RoadmapProgress {
  readonly year: number;
  readonly reportingDate: IsoDate;
  readonly hasSheet: boolean;
  readonly events: readonly EventProgress[];
  readonly counts: StateCounts;
  /** In the document's order; null holds rows the document does not have. */
  readonly byDirection: readonly { readonly direction: DirectionId | null; readonly counts: StateCounts }[];
  /** An event with several responsible counts for each of them. Most events first. */
  readonly byResponsible: readonly { readonly responsible: string; readonly counts: StateCounts }[];
  readonly targets: readonly TargetProgress[];
  /** Of the year; empty where the document's indicators are not classified. */
  readonly indicators: readonly IndicatorProgress[];
  /** Everything the targets were judged by. */
  readonly facts: readonly TargetFact[];
  readonly adopted: readonly AdoptedPlan[];
  readonly series: readonly TargetSeries[];
  readonly coverage: readonly EventCoverage[];
}

export function roadmapProgress(input: RoadmapInput): RoadmapProgress {
  const { district, year, reportingDate } = input;
  const matched = matchRecords(district, input.events ?? []);
  const coverage = coverageOf(input);
  const byEvent = new Map(coverage.map((each) => [each.event, each]));
  const documented = district.roadmap.flatMap((section) => {
    const numbers = sheetNumbers(section);
    return section.events.map((event) =>
      documentedProgress(section, event, numbers.get(event.id) ?? event.number, {
        input,
        rows: matched.byEvent.get(event.id) ?? [],
        coverage: byEvent.get(event.id) ?? null,
      }),
    );
  });
  const events = [...documented, ...matched.others.map((record) => ownProgress(record, input))];
  const facts = [
    ...measuredFacts(input.measured, district.targets, district.quantities),
    ...input.facts,
    ...factsOfEvents(events, year),
  ];
  const targets = targetProgress(district.targets, { facts, adopted: input.adopted, year, reportingDate });
  return {
    year,
    reportingDate,
    hasSheet: input.events !== null,
    events,
    counts: countStates(events),
    byDirection: countByDirection(events),
    byResponsible: countByResponsible(events, input.partyContinuation),
    targets,
    indicators: indicatorProgress(input.measured, targets, input.typed, { year, reportingDate }),
    facts,
    adopted: input.adopted,
    series: targetSeries(district.targets, facts),
    coverage,
  };
}

/** Years of the document's period; null where it names none. */
export function periodOf(district: District): DistrictPeriod | null {
  const years = district.document.period.years;
  if (years === null || years.length === 0) return null;
  return { first: Math.min(...years), last: Math.max(...years) };
}

interface EventContext {
  readonly input: RoadmapInput;
  readonly rows: readonly EventRecord[];
  readonly coverage: EventCoverage | null;
}

function documentedProgress(
  section: RoadmapSection,
  event: RoadmapEvent,
  number: string,
  { input, rows, coverage }: EventContext,
): EventProgress {
  const typed = rows.map((row) => row.deadline).find((phrase) => phrase !== null) ?? null;
  const isDeadlineChanged = typed !== null && normaliseLabel(typed) !== normaliseLabel(event.deadline ?? '');
  const deadlinePhrase = isDeadlineChanged ? typed : event.deadline;
  const deadline = parseDeadline(deadlinePhrase, input.words);
  const context = contextOf(input);
  const judgement =
    event.owner === 'region'
      ? regionalEvent
      : coverage !== null && !isDeadlineChanged
        ? { ...judgeCoverage(coverage, context), occurrences: [] }
        : judgeEvent(deadline, rows, context, periodOf(input.district));
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

function ownProgress(record: EventRecord, input: RoadmapInput): EventProgress {
  const deadline = parseDeadline(record.deadline, input.words);
  return {
    ...judgeEvent(deadline, [record], contextOf(input), null),
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

function contextOf({ reportingDate, dueSoonDays, year }: RoadmapInput): JudgementContext {
  return { reportingDate, dueSoonDays, year };
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

/** Periodic events with each school's year. */
function coverageOf({ district, coverage, schools, year }: RoadmapInput): EventCoverage[] {
  const { byEvent } = matchRecords(district, coverage);
  return district.periodicity.map(({ event, everyYears }) =>
    eventCoverage(event, everyYears, byEvent.get(event) ?? [], schools, year),
  );
}

/** The fact of a row counts for the year it was done in, else for the year judged. */
function factsOfEvents(events: readonly EventProgress[], year: number): TargetFact[] {
  return events.flatMap(({ event, records }) =>
    records.flatMap(({ fact, doneOn }) => {
      if (event === null || fact === null) return [];
      const id: EventId = event.id;
      return [{ target: null, event: id, year: doneOn === null ? year : yearOf(doneOn), value: fact }];
    }),
  );
}

function countStates(events: readonly EventProgress[]): StateCounts {
  const counts = Object.fromEntries(eventStates.map((state) => [state, 0])) as Record<EventState, number>;
  for (const { state } of events) counts[state]++;
  const total = events.filter(({ state }) => isCounted(state)).length;
  const unconfirmed = events.filter((each) => each.state === 'done' && !each.isConfirmed).length;
  return { ...counts, total, unconfirmed };
}

function countByDirection(events: readonly EventProgress[]): RoadmapProgress['byDirection'] {
  const groups = new Map<DirectionId | null, EventProgress[]>();
  for (const each of events) groups.set(each.direction, [...(groups.get(each.direction) ?? []), each]);
  return [...groups].map(([direction, members]) => ({ direction, counts: countStates(members) }));
}

function countByResponsible(
  events: readonly EventProgress[],
  continuation: string,
): RoadmapProgress['byResponsible'] {
  const canonical = responsibleGroups(
    events.map((each) => each.responsible),
    continuation,
  );
  const groups = new Map<string, Set<EventProgress>>();
  for (const each of events) {
    for (const name of responsibleNames(each.responsible, continuation).map(canonical)) {
      groups.set(name, (groups.get(name) ?? new Set()).add(each));
    }
  }
  return [...groups]
    .map(([responsible, members]) => ({ responsible, counts: countStates([...members]) }))
    .filter(({ counts }) => counts.total > 0)
    .sort((a, b) => b.counts.total - a.counts.total);
}
