/** Conditions that nobody types: a school took part in a procedure, a school is no longer on an official list. */
import type { OfficialListEntry } from '../flags/flags-input';
import type { TestResult } from '../results/result';
import type { SchoolList } from './population';

/** Null where nothing is known of the procedure in the year at all. */
export type Holds = (procedure: string, school: string, year: number) => boolean | null;

/** The official list that a computed indicator may name in place of a procedure. */
const lowResults = 'low_results';

/** Results of a school year belong to the calendar year in which it ends. */
export function computedConditions(
  { results }: { readonly results: readonly TestResult[] },
  listed: SchoolList,
): Holds {
  const taken = new Map<string, Set<string>>();
  for (const { key } of results) {
    const name = `${key.procedure} ${key.schoolYear + 1}`;
    taken.set(name, (taken.get(name) ?? new Set()).add(key.school));
  }
  return (procedure, school, year) => {
    const known =
      procedure === lowResults ? listed(lowResults, year) : (taken.get(`${procedure} ${year}`) ?? null);
    if (known === null) return null;
    return procedure === lowResults ? !known.has(school) : known.has(school);
  };
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
