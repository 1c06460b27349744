/** What each test gave in the municipality as a whole, beside the year before. Sums of schools, no league of them. */
import { gradeIndicators, type GradeIndicators } from '../flags/grade-indicators';
import { testText, type TestKey, type TestResult } from '../results/result';
import { groupBy } from '../table/group-by';

export type Test = Omit<TestKey, 'school'>;

export interface TestSummary {
  readonly test: Test;
  readonly schools: number;
  readonly participants: number;
  /** Sums of marks 2, 3, 4, 5; null where no school has marks. */
  readonly marks: readonly [number, number, number, number] | null;
  readonly indicators: GradeIndicators | null;
  /** Participants below the minimum, of those schools that say it. */
  readonly belowMinimum: { readonly low: number; readonly participants: number } | null;
  /** Mean score over all works of the schools that say theirs. */
  readonly mean: number | null;
  /** The same procedure, grade and subject a year before. */
  readonly before: {
    readonly schoolYear: number;
    readonly participants: number;
    readonly indicators: GradeIndicators | null;
    readonly mean: number | null;
  } | null;
  /** Schools whose results were typed or read from totals, not counted from protocols. */
  readonly withoutProtocol: number;
}

/** Tests of one school year, in the order of procedure, grade, subject and level. */
export function testSummaries(results: readonly TestResult[], schoolYear: number): TestSummary[] {
  return yearlySummaries(results)(schoolYear);
}

/** The same of any school year; the results are grouped once for all of them. */
export function yearlySummaries(results: readonly TestResult[]): (schoolYear: number) => TestSummary[] {
  const byTest = groupBy(results, ({ key }) => testText(key));
  return (schoolYear) => summariesOf(byTest, schoolYear);
}

function summariesOf(byTest: ReadonlyMap<string, readonly TestResult[]>, schoolYear: number): TestSummary[] {
  return [...byTest.values()]
    .flatMap((group) => {
      const [first] = group;
      return first === undefined || first.key.schoolYear !== schoolYear ? [] : [{ first, group }];
    })
    .map(({ first, group }) => {
      const { school: _school, ...test } = first.key;
      const earlier = byTest.get(testText({ ...test, schoolYear: schoolYear - 1 }));
      return {
        test,
        ...totalsOf(group),
        before: earlier === undefined ? null : beforeOf(earlier, schoolYear - 1),
      };
    })
    .sort((left, right) => inTestOrder(left.test, right.test));
}

type Totals = Omit<TestSummary, 'test' | 'before'>;

function totalsOf(group: readonly TestResult[]): Totals {
  const marks = sumMarks(group);
  return {
    schools: new Set(group.map(({ key }) => key.school)).size,
    participants: sum(group.map(({ participants }) => participants)),
    marks,
    indicators: marks === null ? null : gradeIndicators(marks),
    belowMinimum: sumBelowMinimum(group),
    mean: weightedMean(group),
    withoutProtocol: group.filter(({ source }) => source !== 'protocol').length,
  };
}

function beforeOf(group: readonly TestResult[], schoolYear: number): TestSummary['before'] {
  const { participants, indicators, mean } = totalsOf(group);
  return { schoolYear, participants, indicators, mean };
}

function sumMarks(group: readonly TestResult[]): [number, number, number, number] | null {
  const total: [number, number, number, number] = [0, 0, 0, 0];
  let isKnown = false;
  for (const { marks } of group) {
    if (marks === null) continue;
    isKnown = true;
    total[0] += marks[0];
    total[1] += marks[1];
    total[2] += marks[2];
    total[3] += marks[3];
  }
  return isKnown ? total : null;
}

function sumBelowMinimum(group: readonly TestResult[]): TestSummary['belowMinimum'] {
  let low = 0;
  let participants = 0;
  let isKnown = false;
  for (const result of group) {
    if (result.belowMinimum === null) continue;
    isKnown = true;
    low += result.belowMinimum;
    participants += result.participants;
  }
  return isKnown ? { low, participants } : null;
}

function weightedMean(group: readonly TestResult[]): number | null {
  let total = 0;
  let works = 0;
  for (const { mean, participants } of group) {
    if (mean === null) continue;
    total += mean * participants;
    works += participants;
  }
  return works === 0 ? null : total / works;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** By procedure, grade, subject and level. */
export function inTestOrder(a: Test, b: Test): number {
  return (
    compare(a.procedure, b.procedure) ||
    a.grade - b.grade ||
    compare(a.subject, b.subject) ||
    compare(a.level, b.level)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
