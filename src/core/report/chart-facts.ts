/** Numbers that are looked at rather than read: what each chart of the year shows. Schools stand in the order of the register. */
import type { Flags } from '../flags/flag';
import { groupBy } from '../flags/group-by';
import type { LowResultIndexRow } from '../flags/low-result';
import type { MarkerId } from '../flags/marker-facts';
import { findScale } from '../results/find-scale';
import { keyText, testText, type TestKey, type TestResult } from '../results/result';
import type { ResultSet } from '../results/result-set';
import type { Scale } from '../schema/scale';
import type { IndicatorProgress } from '../roadmap/indicator-progress';
import { isShare } from '../indicators/is-share';
import type { IndicatorFact } from './indicator-facts';
import type { SchoolName } from './school-facts';
import { testSummaries, type Test } from './test-summaries';

export interface SchoolMarks {
  readonly test: Test;
  readonly schools: readonly {
    readonly school: SchoolName;
    readonly marks: NonNullable<TestResult['marks']>;
  }[];
}

export interface FlaggedDistribution {
  readonly key: TestKey;
  readonly school: SchoolName;
  readonly markers: readonly MarkerId[];
  /** By primary score from 0: works of the school, per cent of them, per cent of the other schools' works. */
  readonly scores: readonly {
    readonly score: number;
    readonly works: number;
    readonly percent: number;
    readonly othersPercent: number | null;
    /** The mark that begins here; null elsewhere and where the scale is not known. */
    readonly cut: 3 | 4 | 5 | null;
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

/** Of an indicator in per cent. */
export interface PlanAndFact {
  /** The document's, or as the sheet names one of the district's own. */
  readonly indicator: IndicatorProgress | string;
  readonly plan: number;
  readonly fact: number;
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

export interface ChartInput {
  readonly results: ResultSet;
  readonly scales: readonly Scale[];
  readonly flags: Flags;
  /** Those of the document. */
  readonly indicators: readonly IndicatorProgress[];
  /** The district's own rows beside them. */
  readonly compared: readonly IndicatorFact[];
  readonly year: number;
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

/** One a school and test where a flag is up and the distribution is at hand. */
function flaggedDistributions({ results, scales, flags }: ChartInput, nameOf: NameOf): FlaggedDistribution[] {
  const flagged = new Map<string, { key: TestKey; markers: MarkerId[]; isCounted: boolean }>();
  for (const { markers } of flags.schools) {
    for (const { marker, key, outcome, isCounted } of markers) {
      if (outcome !== 'flag' || key.schoolYear !== flags.schoolYear) continue;
      const entry = flagged.get(keyText(key)) ?? { key, markers: [], isCounted: false };
      entry.markers.push(marker);
      entry.isCounted ||= isCounted;
      flagged.set(keyText(key), entry);
    }
  }
  const countedFirst = [...flagged.values()].sort((a, b) => Number(b.isCounted) - Number(a.isCounted));
  const counts = new Map(results.distributions.map(({ key, counts: works }) => [keyText(key), works]));
  const byTest = distributionsByTest(results);
  return countedFirst.flatMap(({ key, markers }) => {
    const scores = scoresOf(key, counts.get(keyText(key)), byTest, scales);
    return scores === null ? [] : [{ key, school: nameOf(key.school), markers, scores }];
  });
}

/** Every work of a school that has a distribution, whatever is said of it. */
export function schoolDistributions(
  { results, scales, flags }: Pick<ChartInput, 'results' | 'scales' | 'flags'>,
  school: SchoolName,
): readonly FlaggedDistribution[] {
  const raised = flags.schools.find((each) => each.school === school.code)?.markers ?? [];
  const byTest = distributionsByTest(results);
  return results.distributions.flatMap(({ key, counts }) => {
    if (key.school !== school.code || key.schoolYear !== flags.schoolYear) return [];
    const scores = scoresOf(key, counts, byTest, scales);
    const own = raised.filter((each) => each.outcome === 'flag' && keyText(each.key) === keyText(key));
    return scores === null ? [] : [{ key, school, markers: own.map(({ marker }) => marker), scores }];
  });
}

type DistributionsByTest = ReadonlyMap<string, ResultSet['distributions']>;

function distributionsByTest({ distributions }: ResultSet): DistributionsByTest {
  return groupBy(distributions, ({ key }) => testText(key));
}

/** Null where there are no works. */
function scoresOf(
  key: TestKey,
  own: readonly number[] | undefined,
  byTest: DistributionsByTest,
  scales: readonly Scale[],
): FlaggedDistribution['scores'] | null {
  const total = own === undefined ? 0 : sum(own);
  if (own === undefined || total === 0) return null;
  const scale = findScale(scales, key);
  const others = fits(own, scale) ? othersOf(key, byTest, scale) : [];
  const othersTotal = sum(others);
  const cuts = cutsOf(own, scale);
  const length = Math.max(own.length, others.length);
  return Array.from({ length }, (_, score) => ({
    score,
    works: own[score] ?? 0,
    percent: ((own[score] ?? 0) * 100) / total,
    othersPercent: othersTotal === 0 ? null : ((others[score] ?? 0) * 100) / othersTotal,
    cut: cuts.get(score) ?? null,
  }));
}

/** Works beyond the scale are of another version of the test: they are compared with no other school's. */
function fits(counts: readonly number[], scale: Scale | null): boolean {
  return scale === null || scale.maximum === null || counts.length - 1 <= scale.maximum;
}

function othersOf(key: TestKey, byTest: DistributionsByTest, scale: Scale | null): number[] {
  const total: number[] = [];
  for (const { key: other, counts } of byTest.get(testText(key)) ?? []) {
    if (other.school === key.school || !fits(counts, scale)) continue;
    counts.forEach((works, score) => (total[score] = (total[score] ?? 0) + works));
  }
  return Array.from(total, (works) => works ?? 0);
}

function cutsOf(counts: readonly number[], scale: Scale | null): ReadonlyMap<number, 3 | 4 | 5> {
  if (scale === null || scale.cuts === null || !fits(counts, scale)) return new Map();
  const [three, four, five] = scale.cuts;
  return new Map([
    [three, 3],
    [four, 4],
    [five, 5],
  ]);
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
  for (const year of years) {
    for (const { test, indicators } of testSummaries(results, year)) {
      if (indicators === null) continue;
      const text = testText({ ...test, schoolYear: 0 });
      const entry = tests.get(text) ?? { test, qualityPercent: new Map<number, number>() };
      entry.qualityPercent.set(year, indicators.qualityPercent);
      tests.set(text, entry);
    }
  }
  return [...tests.values()].filter(({ qualityPercent }) => qualityPercent.size > 1);
}

function plansAndFacts({ indicators, compared, year }: ChartInput): PlanAndFact[] {
  const ofDocument = indicators.map((progress) => ({
    indicator: progress,
    plan: percentPlan(progress),
    fact: progress.value.value ?? progress.typed,
  }));
  const own = compared.flatMap((each) => (each.year === year && each.unit === '%' ? [each] : []));
  return [...ofDocument, ...own].flatMap(({ indicator, plan, fact }) =>
    isPercent(plan) && isPercent(fact) ? [{ indicator, plan, fact }] : [],
  );
}

/** Null where nothing is planned for the year, or no single number of per cent. */
function percentPlan({ value, target, ownPlan }: IndicatorProgress): number | null {
  if (!isShare(value.indicator)) return null;
  if (target === null) return ownPlan;
  const isPlanned = target.state !== 'no-plan' && target.state !== 'reference';
  return isPlanned && target.target.unit === 'percent' && target.target.valueMax === null
    ? target.plan
    : null;
}

function isPercent(value: number | null): value is number {
  return value !== null && value >= 0 && value <= 100;
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
