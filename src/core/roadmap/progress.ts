/** How the district's roadmap goes on a reporting date: each event's state, counts, targets against facts, coverage. */
import { yearOf, type IsoDate } from '../calendar/calendar';
import type { IndicatorValue } from '../indicators/indicator-value';
import { eventCoverage, type EventCoverage } from './coverage';
import { documentedProgress, ownProgress, type EventProgress, type RoadmapContext } from './event-progress';
import type { CoverageRecord, EventRecord } from './event-record';
import { indicatorProgress, type IndicatorProgress, type TypedNumbers } from './indicator-progress';
import { matchRecords, sheetNumbers } from './match-records';
import { measuredFacts } from './measured-facts';
import {
  countByDirection,
  countByResponsible,
  countStates,
  type DirectionCounts,
  type ResponsibleCounts,
  type StateCounts,
} from './state-counts';
import {
  targetProgress,
  targetSeries,
  type AdoptedPlan,
  type TargetFact,
  type TargetProgress,
  type TargetSeries,
} from './target-progress';

export interface RoadmapInput extends RoadmapContext {
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
  /** How a part of a list of parties begins that only says more of the party before it. */
  readonly partyContinuation: string;
}

export interface RoadmapProgress {
  readonly year: number;
  readonly reportingDate: IsoDate;
  readonly hasSheet: boolean;
  readonly events: readonly EventProgress[];
  readonly counts: StateCounts;
  readonly byDirection: readonly DirectionCounts[];
  readonly byResponsible: readonly ResponsibleCounts[];
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
      return [{ target: null, event: event.id, year: doneOn === null ? year : yearOf(doneOn), value: fact }];
    }),
  );
}
