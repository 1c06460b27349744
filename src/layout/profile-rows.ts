/** What a district's profile already knows of its roadmap: its events, and those that must reach each school. */
import { proposeCoverageYears } from '../core/roadmap/coverage';
import { sheetNumbers } from '../core/roadmap/match-records';
import type { District } from '../core/schema/district';
import { headingOf } from '../core/schema/direction-heading';
import type { EventId, RoadmapEvent, RoadmapSection } from '../core/schema/roadmap';
import type { FormRow } from './form-sheet';

export function roadmapRows(district: District): FormRow[] {
  return district.roadmap.flatMap((section) => {
    const numbers = sheetNumbers(section);
    return section.events.map((event) => ({
      section: section.label,
      number: numbers.get(event.id) ?? event.number,
      direction: headingOf(district, event.direction),
      text: event.text,
      deadline: event.deadline,
      responsible: event.responsible,
      indicator: event.indicator ?? event.expectedResult,
    }));
  });
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
