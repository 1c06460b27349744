/** What a district's profile already knows of its workbook: events, targets, expected results, events that reach each school. */
import { proposeCoverageYears } from '../core/roadmap/coverage';
import { sheetNumbers } from '../core/roadmap/match-records';
import { targetProgress } from '../core/roadmap/target-progress';
import { criteriaOf } from '../core/schema/criteria-of';
import type { District } from '../core/schema/district';
import type { DirectionId } from '../core/schema/direction';
import { indicatorsOf } from '../core/schema/indicators-of';
import type { EventId, RoadmapEvent, RoadmapSection, TargetUnit } from '../core/schema/roadmap';
import type { FormRow } from './form-sheet';

const unitNames: Readonly<Record<TargetUnit, string>> = {
  percent: '%',
  count: 'ед.',
  years: 'лет',
  times_per_half_year: 'раз в полугодие',
};

export function headingOf(district: District, direction: DirectionId): string {
  return district.directions.find(({ id }) => id === direction)?.heading ?? '';
}

export function roadmapRows(district: District): FormRow[] {
  return district.roadmap.flatMap((section) => {
    const numbers = sheetNumbers(section);
    return section.events.map((event) => ({
      section: section.label,
      number: numbers.get(event.id) ?? event.number,
      direction: headingOf(district, event.direction) || section.title,
      text: event.text,
      deadline: event.deadline,
      responsible: event.responsible,
      indicator: event.indicator ?? event.expectedResult,
    }));
  });
}

/** Indicators of the document, numeric targets first; a target of other years is left out. */
export function indicatorRows(district: District, year: number): FormRow[] {
  const plans = new Map(
    targetProgress(district.targets, [], year)
      .filter(({ state }) => state !== 'not-this-year')
      .map(({ target }) => [target.id, target.value]),
  );
  const rows = new Map<string, FormRow>();
  for (const { direction, text, unit, targets } of indicatorsOf(district)) {
    const plan = targets.map((id) => plans.get(id)).find((value) => value !== undefined);
    if ((targets.length > 0 && plan === undefined) || rows.has(text)) continue;
    rows.set(text, {
      direction: headingOf(district, direction),
      indicator: text,
      levelKind: 'район',
      year,
      unit: unit === null ? null : unitNames[unit],
      plan: plan ?? null,
    });
  }
  return [...rows.values()];
}

/** Criteria of the school level, each for every school. */
export function selfAssessmentRows(district: District, schools: readonly string[]): FormRow[] {
  const criteria = new Map(
    criteriaOf(district)
      .filter(({ level }) => level === 'school')
      .map(({ text, source }) => [text, source]),
  );
  return schools.flatMap((school) =>
    [...criteria].map(([criterion, evidence]) => ({ school, criterion, evidence })),
  );
}

/** One row a periodic event and school, the schools spread evenly over the period from this year on. */
export function coverageRows(district: District, schools: readonly string[], year: number): FormRow[] {
  return periodicEvents(district).flatMap(({ section, number, everyYears }) => {
    const years = proposeCoverageYears(schools, everyYears, year);
    return schools.map((school) => ({
      section: section.label,
      number,
      school,
      nextYear: years.get(school) ?? null,
    }));
  });
}

export interface PeriodicEvent {
  readonly section: RoadmapSection;
  readonly event: RoadmapEvent;
  /** As it stands on the sheet of the roadmap. */
  readonly number: string;
  readonly everyYears: number;
}

export function periodicEvents(district: District): PeriodicEvent[] {
  const found = new Map<EventId, Omit<PeriodicEvent, 'everyYears'>>();
  for (const section of district.roadmap) {
    const numbers = sheetNumbers(section);
    for (const event of section.events) {
      found.set(event.id, { section, event, number: numbers.get(event.id) ?? event.number });
    }
  }
  return district.periodicity.flatMap(({ event: id, everyYears }) => {
    const place = found.get(id);
    return place === undefined ? [] : [{ ...place, everyYears }];
  });
}
