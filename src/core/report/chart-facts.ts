/** Numbers that are looked at rather than read: what each chart of the year shows. Schools stand in the order of the register. */
import type { Flags } from '../flags/flag';
import type { LowResultIndexRow } from '../flags/low-result';
import { testText, type TestResult } from '../results/result';
import type { ResultSet } from '../results/result-set';
import { plansAndFacts, type PlanAndFact, type PlanInput } from './plans-and-facts';
import type { SchoolName } from './school-facts';
import {
  flaggedDistributions,
  type DistributionInput,
  type FlaggedDistribution,
} from './score-distributions';
import { inTestOrder, yearlySummaries, type Test } from './test-summaries';

export interface SchoolMarks {
  readonly test: Test;
  readonly schools: readonly {
    readonly school: SchoolName;
    readonly marks: NonNullable<TestResult['marks']>;
  }[];
}

export interface YearSeries {
  readonly test: Test;
  /** By first year of the school year; null without marks. */
  readonly qualityPercent: ReadonlyMap<number, number>;
}

export interface ClusterPosition {
  readonly test: Test;
  readonly schools: readonly {
    readonly school: SchoolName;
    readonly mean: number;
    readonly expectedMean: number;
  }[];
}

export interface ChartFacts {
  readonly marks: readonly SchoolMarks[];
  readonly distributions: readonly FlaggedDistribution[];
  /** From the fewest participants to the most. */
  readonly funnel: readonly (LowResultIndexRow & { readonly name: string; readonly index: number })[];
  readonly commonPercent: number | null;
  readonly years: readonly number[];
  readonly dynamics: readonly YearSeries[];
  readonly plans: readonly PlanAndFact[];
  readonly clusters: readonly ClusterPosition[];
}

export interface ChartInput extends DistributionInput, PlanInput {
  readonly schools: readonly SchoolName[];
}

export function chartFacts(input: ChartInput): ChartFacts {
  const { results, flags } = input;
  const nameOf = namesOf(input.schools);
  const { schoolYear } = flags;
  const ofYear =
    schoolYear === null ? [] : results.results.filter(({ key }) => key.schoolYear === schoolYear);
  return {
    marks: marksBySchool(ofYear, input.schools),
    distributions: flaggedDistributions(input, nameOf),
    funnel: funnelRows(flags, nameOf),
    commonPercent: flags.lowResults.funnel?.common ?? null,
    ...yearsFacts(results),
    plans: plansAndFacts(input),
    clusters: clusterPositions(flags, nameOf),
  };
}

/** Quality over the years, of every test that has marks in more than one. */
export function yearsFacts({ results }: ResultSet): Pick<ChartFacts, 'years' | 'dynamics'> {
  const years = [...new Set(results.map(({ key }) => key.schoolYear))].sort();
  return { years, dynamics: dynamicsOf(results, years) };
}

type NameOf = (code: string) => SchoolName;

function namesOf(schools: readonly SchoolName[]): NameOf {
  const names = new Map(schools.map((school) => [school.code, school]));
  return (code) => names.get(code) ?? { code, name: code };
}

function marksBySchool(results: readonly TestResult[], schools: readonly SchoolName[]): SchoolMarks[] {
  const order = new Map(schools.map(({ code }, index) => [code, index]));
  const nameOf = namesOf(schools);
  const tests = new Map<string, { test: Test; schools: SchoolMarks['schools'][number][] }>();
  for (const { key, marks } of results) {
    if (marks === null) continue;
    const { school, ...test } = key;
    const entry = tests.get(testText(test)) ?? { test, schools: [] };
    entry.schools.push({ school: nameOf(school), marks });
    tests.set(testText(test), entry);
  }
  const place = ({ school }: SchoolMarks['schools'][number]) => order.get(school.code) ?? order.size;
  return [...tests.values()].map(({ test, schools: own }) => ({
    test,
    schools: own.sort((left, right) => place(left) - place(right)),
  }));
}

function funnelRows({ lowResults }: Flags, nameOf: NameOf): ChartFacts['funnel'] {
  return lowResults.index
    .flatMap((row) =>
      row.index === null ? [] : [{ ...row, index: row.index, name: nameOf(row.school).name }],
    )
    .sort((left, right) => left.participants - right.participants);
}

/** Tests with marks in two years at least. */
function dynamicsOf(results: readonly TestResult[], years: readonly number[]): YearSeries[] {
  const tests = new Map<string, { test: Test; qualityPercent: Map<number, number> }>();
  const testsOf = yearlySummaries(results);
  for (const year of years) {
    for (const { test, indicators } of testsOf(year)) {
      if (indicators === null) continue;
      const text = testText({ ...test, schoolYear: 0 });
      const entry = tests.get(text) ?? { test, qualityPercent: new Map<number, number>() };
      entry.qualityPercent.set(year, indicators.qualityPercent);
      tests.set(text, entry);
    }
  }
  return [...tests.values()]
    .filter(({ qualityPercent }) => qualityPercent.size > 1)
    .sort((left, right) => inTestOrder(left.test, right.test));
}

function clusterPositions({ markers, schoolYear }: Flags, nameOf: NameOf): ClusterPosition[] {
  const tests = new Map<string, { test: Test; schools: ClusterPosition['schools'][number][] }>();
  for (const marker of markers) {
    if (marker.marker !== 'O3' || !('facts' in marker) || marker.key.schoolYear !== schoolYear) continue;
    const { school, ...test } = marker.key;
    const entry = tests.get(testText(test)) ?? { test, schools: [] };
    const { mean, expectedMean } = marker.facts;
    entry.schools.push({ school: nameOf(school), mean, expectedMean });
    tests.set(testText(test), entry);
  }
  return [...tests.values()];
}
