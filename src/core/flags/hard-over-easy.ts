/** O5: are the hard items done better and the easy ones worse than elsewhere? */
import { itemPercent, itemSums, participantsOf, weightedSummary, type ItemSum } from '../results/record-sums';
import { pooledWithoutEach } from '../statistics/pooled-without-each';
import type { SampleSummary } from '../statistics/sample-summary';
import { welchTest } from '../statistics/welch-test';
import type { MarkerResult } from './flag';
import { isHardOverEasy, itemPattern } from './item-pattern';
import { computed, fewData, notComputed } from './marker-result';
import type { Reference } from './marker-facts';
import type { FlagsParameters } from './parameters';
import type { TestGroup, TestUnit } from './test-group';

type Limits = FlagsParameters['O5'];

/** With records the pattern is tested over the works; from profiles alone it is shown and not counted. */
export function hardOverEasyResults(group: TestGroup, limits: Limits): MarkerResult[] {
  const profiles = group.units.map((unit) => profileOf(unit, group.itemMaxima));
  const { pooled } = group;
  const together = pooled === null ? null : profileOf({ record: pooled, profile: null }, group.itemMaxima);
  const totals = new ItemTotals([...profiles, together], group.itemMaxima);
  const differences = new WorkDifferences(group);
  return group.units.flatMap((unit, index): MarkerResult[] => {
    const { key } = unit;
    if (unit.isOtherVersion) return [notComputed('O5', key, 'other-version')];
    const own = profiles[index];
    if (own === undefined || own === null) return unitWithoutItems(unit, limits);
    const items = own.percent.filter((percent) => percent !== null).length;
    if (own.n < limits.minimum) return [fewData('O5', key, own.n, limits.minimum)];
    if (items < limits.minimumItems) return [notComputed('O5', key, 'few-items')];
    const region = group.region.items;
    const others = group.units.filter(hasItems).length - 1;
    if (region === null && others < 1) return [notComputed('O5', key, 'few-others')];
    const reference: Reference =
      region === null ? { kind: 'others', schools: others } : { kind: 'region', source: region.source };
    const pattern = itemPattern(own.percent, region?.percent ?? totals.without(own));
    if (pattern === null) return [notComputed('O5', key, 'no-items')];
    const p = differences.test(index, pattern.easyItems, pattern.hardItems);
    const isPattern = isHardOverEasy(pattern, limits.points);
    const outcome = !isPattern ? 'clear' : p === null ? 'attention' : p < limits.alpha ? 'flag' : 'clear';
    return [
      computed('O5', key, { outcome, facts: { n: own.n, ...pattern, p }, reference, isCounted: p !== null }),
    ];
  });
}

/** A small school whose items are kept with the others' has too few works to be judged. */
function unitWithoutItems({ key, record, ...unit }: TestUnit, limits: Limits): MarkerResult[] {
  if (!hasItems({ record, ...unit })) return [];
  const n = record === null ? 0 : participantsOf(record);
  const items = record?.items.filter(({ maximum }) => maximum !== null).length ?? 0;
  if (items < limits.minimumItems) return [notComputed('O5', key, 'few-items')];
  return n < limits.minimum ? [fewData('O5', key, n, limits.minimum)] : [];
}

function hasItems({ record, profile }: Pick<TestUnit, 'record' | 'profile'>): boolean {
  return profile !== null || (record?.items.some(({ maximum }) => maximum !== null) ?? false);
}

interface Profile {
  readonly n: number;
  readonly percent: readonly (number | null)[];
  /** Σ of scores and their number, by item; shares where nobody knows the maximum. */
  readonly sums: readonly ItemSum[];
}

/** Off the record where there is one: a printed profile does not say how many scores of an item could be read. */
function profileOf(
  { record, profile }: Pick<TestUnit, 'record' | 'profile'>,
  maxima: readonly (number | null)[],
): Profile | null {
  if (record !== null && record.items.length > 0) {
    const sums = itemSums([record]);
    const percent = sums.map((sum, item) => itemPercent(sum, maxima[item] ?? null));
    if (percent.every((one) => one === null)) return null;
    return {
      n: record.parts.reduce((n, { joint }) => joint.reduce((own, { works }) => own + works, n), 0),
      percent,
      sums,
    };
  }
  if (profile === null) return null;
  const { percent, participants: n } = profile;
  const sums = percent.map((one, item) =>
    one === null ? { sum: 0, works: 0 } : { sum: (one * n * (maxima[item] ?? 1)) / 100, works: n },
  );
  return { n, percent, sums };
}

/** Pooled over the readable scores of all schools, from which one school can be taken away. */
class ItemTotals {
  private readonly totals: { sum: number; works: number }[] = [];

  constructor(
    profiles: readonly (Profile | null)[],
    private readonly maxima: readonly (number | null)[],
  ) {
    for (const profile of profiles) {
      profile?.sums.forEach(({ sum, works }, item) => {
        const total = (this.totals[item] ??= { sum: 0, works: 0 });
        total.sum += sum;
        total.works += works;
      });
    }
  }

  without({ sums }: Profile): (number | null)[] {
    return this.totals.map(({ sum, works }, item) => {
      const left = works - (sums[item]?.works ?? 0);
      // Whole sums and one division: items of equal per cents stay equal.
      return left <= 0 ? null : ((sum - (sums[item]?.sum ?? 0)) * 100) / (left * (this.maxima[item] ?? 1));
    });
  }
}

/** D = hard − easy per work, in each school and in all the others; null without records. */
interface DifferencesByUnit {
  readonly own: readonly (SampleSummary | null)[];
  readonly others: readonly (SampleSummary | null)[];
}

/** Schools that share the same items share the work. */
class WorkDifferences {
  private readonly cache = new Map<string, DifferencesByUnit>();

  constructor(private readonly group: TestGroup) {}

  /** One-sided p that the school's D is larger than the others'; null without records here or elsewhere. */
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
    const weights = this.weights(easyItems, hardItems);
    const own = this.group.units.map(({ record }) =>
      record === null || record.items.length === 0 ? null : weightedSummary(record, weights),
    );
    const { pooled } = this.group;
    const small = pooled === null ? null : weightedSummary(pooled, weights);
    const made = { own, others: pooledWithoutEach([...own, small]) };
    this.cache.set(id, made);
    return made;
  }

  /** Item numbers count from 1. */
  private weights(easyItems: readonly number[], hardItems: readonly number[]): ReadonlyMap<number, number> {
    const { itemMaxima } = this.group;
    const weight = (item: number, count: number) => 100 / ((itemMaxima[item - 1] ?? NaN) * count);
    return new Map([
      ...easyItems.map((item) => [item - 1, -weight(item, easyItems.length)] as const),
      ...hardItems.map((item) => [item - 1, weight(item, hardItems.length)] as const),
    ]);
  }
}
