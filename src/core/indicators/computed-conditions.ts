/** Conditions that nobody types: a school took part in a procedure, a school is no longer on an official list. */
import type { OfficialListEntry } from '../flags/flags-input';
import type { TestKey, TestResult } from '../results/result';
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
  // Few districts ask.
  let taken: ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<string>>> | null = null;
  return (procedure, school, year) => {
    taken ??= schoolsByTest(results);
    const known =
      procedure === lowResults ? listed(lowResults, year) : (taken.get(procedure)?.get(year) ?? null);
    if (known === null) return null;
    return procedure === lowResults ? !known.has(school) : known.has(school);
  };
}

/** By procedure and calendar year. */
function schoolsByTest(
  results: readonly TestResult[],
): ReadonlyMap<string, ReadonlyMap<number, Set<string>>> {
  const taken = new Map<string, Map<number, Set<string>>>();
  let last: TestKey | null = null;
  for (const { key } of results) {
    // A school's results stand together: most say nothing that the one before did not.
    const isSaid =
      last?.school === key.school && last.procedure === key.procedure && last.schoolYear === key.schoolYear;
    last = key;
    if (isSaid) continue;
    const ofProcedure = taken.get(key.procedure) ?? new Map<number, Set<string>>();
    taken.set(key.procedure, ofProcedure);
    const year = key.schoolYear + 1;
    ofProcedure.set(year, (ofProcedure.get(year) ?? new Set()).add(key.school));
  }
  return taken;
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
