/** What a district's profile already knows of its workbook: events, targets, expected results, events that reach each school. */
import { sheetNumbers } from '../core/roadmap/match-records';
import type { District } from '../core/schema/district';
import type { DirectionId } from '../core/schema/direction';
import type { EventId, RoadmapEvent, RoadmapSection, Target, TargetUnit } from '../core/schema/roadmap';
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

/** Targets that name a number for the year; those tied to no year stand in every year. */
export function indicatorRows(district: District, year: number): FormRow[] {
  return district.targets
    .filter((target) => target.duplicateOf === null && isOfYear(target, year))
    .map((target) => ({
      direction: headingOf(district, target.direction),
      indicator: target.subject,
      levelKind: 'район',
      year,
      unit: unitNames[target.unit],
      plan: target.value,
    }));
}

/** One row a periodic event and school. */
export function coverageRows(district: District, schools: readonly string[]): FormRow[] {
  return periodicEvents(district).flatMap(({ section, number }) =>
    schools.map((school) => ({ section: section.label, number, school })),
  );
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

function isOfYear(target: Target, year: number): boolean {
  return target.years === null || target.years.includes(year);
}
