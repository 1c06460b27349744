/** O5: are the hard items done better and the easy ones worse than elsewhere? */
import { percentOfMaximum } from '../results/percent-of-maximum';
import type { PupilScores } from '../results/result';
import { pooledWithoutEach } from '../statistics/pooled-without-each';
import type { SampleSummary } from '../statistics/sample-summary';
import { mean } from '../statistics/mean';
import { standardDeviation } from '../statistics/standard-deviation';
import { welchTest } from '../statistics/welch-test';
import type { MarkerResult } from './flag';
import { isHardOverEasy, itemPattern } from './item-pattern';
import { computed, fewData, notComputed } from './marker-result';
import type { Reference } from './marker-facts';
import type { FlagsParameters } from './parameters';
import type { TestGroup, TestUnit } from './test-group';

type Limits = FlagsParameters['O5'];

/** With pupils the pattern is tested per pupil; from profiles alone it is shown and not counted. */
export function hardOverEasyResults(group: TestGroup, limits: Limits): MarkerResult[] {
  const profiles = group.units.map(profileOf);
  const totals = sumProfiles(profiles);
  const differences = new PupilDifferences(group.units);
  return group.units.flatMap((unit, index): MarkerResult[] => {
    const { key } = unit;
    if (unit.isOtherVersion) return [notComputed('O5', key, 'other-version')];
    const own = profiles[index];
    if (own === undefined || own === null) return [];
    const items = own.percent.filter((percent) => percent !== null).length;
    if (items < limits.minimumItems) return [notComputed('O5', key, 'few-items')];
    if (own.n < limits.minimum) return [fewData('O5', key, own.n, limits.minimum)];
    const region = group.region?.itemPercent ?? null;
    const others = profiles.filter((profile) => profile !== null).length - 1;
    if (region === null && others < 1) return [notComputed('O5', key, 'few-others')];
    const reference: Reference = region === null ? { kind: 'others', schools: others } : { kind: 'region' };
    const pattern = itemPattern(own.percent, region ?? totals.without(own));
    if (pattern === null) return [notComputed('O5', key, 'no-items')];
    const p = differences.test(index, pattern.easyItems, pattern.hardItems);
    const isPattern = isHardOverEasy(pattern, limits.points);
    const outcome = !isPattern ? 'clear' : p === null ? 'attention' : p < limits.alpha ? 'flag' : 'clear';
    return [
      computed('O5', key, { outcome, facts: { n: own.n, ...pattern, p }, reference, isCounted: p !== null }),
    ];
  });
}

interface Profile {
  readonly n: number;
  readonly percent: readonly (number | null)[];
}

/** The stored profile where there is one: it was made of the same pupils. */
function profileOf({ pupils, profile }: TestUnit): Profile | null {
  if (profile !== null) return { n: profile.participants, percent: profile.percent };
  if (pupils === null || pupils.items.length === 0) return null;
  const percent = pupils.items.map((scores, item) =>
    percentOfMaximum(scores, pupils.itemMaxima[item] ?? NaN),
  );
  return { n: pupils.scores.length, percent };
}

/** Sums over all schools from which one school can be taken away. */
function sumProfiles(profiles: readonly (Profile | null)[]): { without(own: Profile): (number | null)[] } {
  const sums: { percent: number; n: number }[] = [];
  for (const profile of profiles) {
    profile?.percent.forEach((percent, item) => {
      const sum = (sums[item] ??= { percent: 0, n: 0 });
      if (percent === null) return;
      sum.percent += percent * profile.n;
      sum.n += profile.n;
    });
  }
  return {
    without: (own) =>
      sums.map(({ percent, n }, item) => {
        const mine = own.percent[item] ?? null;
        const left = mine === null ? n : n - own.n;
        if (left <= 0) return null;
        return (percent - (mine ?? 0) * (mine === null ? 0 : own.n)) / left;
      }),
  };
}

/** D = hard − easy per pupil, in each school and in all the others; null without pupils. */
interface DifferencesByUnit {
  readonly own: readonly (SampleSummary | null)[];
  readonly others: readonly (SampleSummary | null)[];
}

/** Schools that share the same items share the work. */
class PupilDifferences {
  private readonly cache = new Map<string, DifferencesByUnit>();

  constructor(private readonly units: readonly TestUnit[]) {}

  /** One-sided p that the school's D is larger than the others'; null without pupils here or elsewhere. */
  test(index: number, easyItems: readonly number[], hardItems: readonly number[]): number | null {
    const differences = this.differences(easyItems, hardItems);
    const own = differences.own[index] ?? null;
    const others = differences.others[index] ?? null;
    return own === null || others === null ? null : (welchTest(own, others)?.p ?? null);
  }

  private differences(easyItems: readonly number[], hardItems: readonly number[]): DifferencesByUnit {
    const id = `${[...easyItems].sort().join()}|${[...hardItems].sort().join()}`;
    const known = this.cache.get(id);
    if (known !== undefined) return known;
    const own = this.units.map(({ pupils }) =>
      pupils === null ? null : differenceSummary(pupils, easyItems, hardItems),
    );
    const made = { own, others: pooledWithoutEach(own) };
    this.cache.set(id, made);
    return made;
  }
}

function differenceSummary(
  pupils: PupilScores,
  easyItems: readonly number[],
  hardItems: readonly number[],
): SampleSummary | null {
  const differences: number[] = [];
  for (let pupil = 0; pupil < pupils.scores.length; pupil++) {
    const difference = meanPercent(pupils, pupil, hardItems) - meanPercent(pupils, pupil, easyItems);
    // An unreadable item leaves its pupil out.
    if (!Number.isNaN(difference)) differences.push(difference);
  }
  const centre = mean(differences);
  const spread = standardDeviation(differences);
  return centre === null || spread === null
    ? null
    : { n: differences.length, mean: centre, standardDeviation: spread };
}

function meanPercent(pupils: PupilScores, pupil: number, items: readonly number[]): number {
  let sum = 0;
  for (const item of items)
    sum += (pupils.items[item - 1]?.[pupil] ?? NaN) / (pupils.itemMaxima[item - 1] ?? NaN);
  return (sum * 100) / items.length;
}
