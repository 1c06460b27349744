/** How the works of a school's test are spread over the scores, beside those of the other schools. */
import type { Flags } from '../flags/flag';
import { groupBy } from '../table/group-by';
import type { MarkerId } from '../flags/marker-facts';
import { findScale } from '../results/find-scale';
import { keyText, testText, type TestKey } from '../results/result';
import type { ResultSet } from '../results/result-set';
import type { Scale } from '../schema/scale';
import type { SchoolName } from './school-facts';

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

export interface DistributionInput {
  readonly results: ResultSet;
  readonly scales: readonly Scale[];
  readonly flags: Flags;
}

/** One a school and test where a flag is up and the distribution is at hand. */
export function flaggedDistributions(
  { results, scales, flags }: DistributionInput,
  nameOf: (code: string) => SchoolName,
): FlaggedDistribution[] {
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
  { results, scales, flags }: DistributionInput,
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
