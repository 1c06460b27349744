/** What the results of tests give an indicator by themselves, school by school: marks of the year, flags of the year. */
import type { SchoolStatus } from '../flags/flag';
import type { TestResult } from '../results/result';
import type { ComputedFromResults } from '../schema/indicator';

export interface PartAndWhole {
  readonly part: number;
  readonly whole: number;
}

/** Null where the year's results say nothing of the school. */
export type ResultsCount = (
  computes: ComputedFromResults,
  school: string,
  year: number,
) => PartAndWhole | null;

export interface ComputedResults {
  readonly results: readonly TestResult[];
  readonly schools: readonly Pick<SchoolStatus, 'school' | 'schoolYear' | 'status'>[];
}

/** Works of all tests of a school year together; it belongs to the calendar year in which it ends. */
export function resultsCounts({ results, schools }: ComputedResults): ResultsCount {
  let marks: ReadonlyMap<string, readonly number[]> | null = null;
  const statuses = new Map(
    schools.map(({ school, schoolYear, status }) => [nameOf(school, schoolYear + 1), status]),
  );
  return (computes, school, year) => {
    const name = nameOf(school, year);
    if (computes === 'schools-without-flags') {
      const status = statuses.get(name) ?? 'few-data';
      return status === 'few-data' ? null : { part: status === 'clear' ? 1 : 0, whole: 1 };
    }
    // Few districts ask.
    marks ??= marksOf(results);
    const [two, three, four, five] = marks.get(name) ?? [];
    if (two === undefined || three === undefined || four === undefined || five === undefined) return null;
    const part = computes === 'marks-from-3' ? three + four + five : four + five;
    return { part, whole: two + three + four + five };
  };
}

function marksOf(results: readonly TestResult[]): ReadonlyMap<string, readonly number[]> {
  const marks = new Map<string, number[]>();
  for (const { key, marks: counts } of results) {
    if (counts === null) continue;
    const name = nameOf(key.school, key.schoolYear + 1);
    const sums = marks.get(name) ?? [0, 0, 0, 0];
    counts.forEach((count, at) => (sums[at] = (sums[at] ?? 0) + count));
    marks.set(name, sums);
  }
  return marks;
}

function nameOf(school: string, year: number): string {
  return `${school} ${year}`;
}
