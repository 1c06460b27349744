/** Conditions that nobody types: a school took part in a procedure, a school is no longer on an official list. */
import type { OfficialListEntry } from '../flags/flags-input';
import type { TestResult } from '../results/result';
import type { SchoolList } from './population';

/** Null where nothing is known of the procedure in the year at all. */
export type Holds = (procedure: string, school: string, year: number) => boolean | null;

/** The official list that a computed indicator may name in place of a procedure. */
const lowResults = 'low_results';

/** By procedure and calendar year. */
export type TestedSchools = ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<string>>>;

export function computedConditions(tested: TestedSchools, listed: SchoolList): Holds {
  return (procedure, school, year) => {
    const known =
      procedure === lowResults ? listed(lowResults, year) : (tested.get(procedure)?.get(year) ?? null);
    if (known === null) return null;
    return procedure === lowResults ? !known.has(school) : known.has(school);
  };
}

/** Results of a school year belong to the calendar year in which it ends. */
export function testedSchools(results: readonly Pick<TestResult, 'key'>[]): TestedSchools {
  const tested = new Map<string, Map<number, Set<string>>>();
  for (const { key } of results) {
    const ofProcedure = tested.get(key.procedure) ?? new Map<number, Set<string>>();
    tested.set(key.procedure, ofProcedure);
    const year = key.schoolYear + 1;
    ofProcedure.set(year, (ofProcedure.get(year) ?? new Set()).add(key.school));
  }
  return tested;
}

const listNames: Readonly<Record<string, OfficialListEntry['list']>> = {
  [lowResults]: 'low-results',
  objectivity: 'objectivity',
};

/** Official lists by name and calendar year; a list of a school year is of the year in which that ended. */
export function schoolLists(entries: readonly OfficialListEntry[]): SchoolList {
  const byYear = new Map<string, Set<string>>();
  for (const { list, schoolYear, school } of entries) {
    const name = `${list} ${schoolYear + 1}`;
    byYear.set(name, (byYear.get(name) ?? new Set()).add(school));
  }
  return (list, year) => byYear.get(`${listNames[list] ?? list} ${year}`) ?? null;
}
