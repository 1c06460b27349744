/** Events that reach each school once in so many years: when each school is due next, and which are overdue. */
import type { EventId } from '../schema/roadmap';
import type { Place } from '../finding';
import type { CoverageRecord } from './event-record';
import type { Judgement, JudgementContext } from '../states/event-state';
import { judgeRotation } from '../states/judge-rotation';

export type CoverageState = 'done-this-year' | 'on-time' | 'due-this-year' | 'overdue' | 'no-data';

export interface SchoolCoverage {
  readonly school: string;
  readonly state: CoverageState;
  readonly lastYear: number | null;
  /** Last year plus the period; null when the school was never reached. */
  readonly nextDueYear: number | null;
  /** What the office plans. */
  readonly plannedYear: number | null;
  /** The plan is later than the rule allows. */
  readonly isPlannedLate: boolean;
  readonly place: Place | null;
}

export interface EventCoverage {
  readonly event: EventId;
  readonly everyYears: number;
  readonly schools: readonly SchoolCoverage[];
  /** Rows whose school is not on the list of schools. */
  readonly unknownSchools: readonly CoverageRecord[];
  readonly counts: Readonly<Record<CoverageState, number>>;
}

/** `schools` are the codes of every school that must be reached. A later row of a school outweighs an earlier one. */
export function eventCoverage(
  event: EventId,
  everyYears: number,
  records: readonly CoverageRecord[],
  schools: readonly string[],
  year: number,
): EventCoverage {
  const bySchool = new Map<string, CoverageRecord>();
  for (const record of records) {
    const known = bySchool.get(record.school);
    if (known === undefined || (record.lastYear ?? 0) >= (known.lastYear ?? 0))
      bySchool.set(record.school, record);
  }
  const listed = new Set(schools);
  const states = schools.map((school) =>
    schoolCoverage(school, bySchool.get(school) ?? null, everyYears, year),
  );
  return {
    event,
    everyYears,
    schools: states,
    unknownSchools: records.filter((record) => !listed.has(record.school)),
    counts: countStates(states),
  };
}

function schoolCoverage(
  school: string,
  record: CoverageRecord | null,
  everyYears: number,
  year: number,
): SchoolCoverage {
  const lastYear = record?.lastYear ?? null;
  const nextDueYear = lastYear === null ? null : lastYear + everyYears;
  const plannedYear = record?.nextYear ?? null;
  return {
    school,
    state: stateOf(lastYear, nextDueYear, plannedYear, year),
    lastYear,
    nextDueYear,
    plannedYear,
    isPlannedLate: plannedYear !== null && nextDueYear !== null && plannedYear > nextDueYear,
    place: record?.place ?? null,
  };
}

/** A school that was never reached is judged by the office's own plan; without one nothing is known. */
function stateOf(
  lastYear: number | null,
  nextDue: number | null,
  planned: number | null,
  year: number,
): CoverageState {
  if (lastYear !== null && lastYear > year) return 'no-data';
  if (lastYear === year) return 'done-this-year';
  const due = nextDue ?? planned;
  if (due === null) return 'no-data';
  if (due < year) return 'overdue';
  return due === year ? 'due-this-year' : 'on-time';
}

export function judgeCoverage(
  { counts }: EventCoverage,
  context: Pick<JudgementContext, 'year' | 'reportingDate'>,
): Judgement {
  const { overdue } = counts;
  const [done, due] = [counts['done-this-year'], counts['due-this-year']];
  return judgeRotation({ done, overdue, due, onTime: counts['on-time'], noData: counts['no-data'] }, context);
}

/** A year for each school so that every school is reached in the first cycle, schools spread evenly in list order. */
export function proposeCoverageYears(
  schools: readonly string[],
  everyYears: number,
  firstYear: number,
): ReadonlyMap<string, number> {
  return new Map(
    schools.map((school, at) => [school, firstYear + Math.floor((at * everyYears) / schools.length)]),
  );
}

function countStates(schools: readonly SchoolCoverage[]): Record<CoverageState, number> {
  const counts = { 'done-this-year': 0, 'on-time': 0, 'due-this-year': 0, overdue: 0, 'no-data': 0 };
  for (const { state } of schools) counts[state]++;
  return counts;
}
