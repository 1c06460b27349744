/** Brings together what is known of one test in all schools: results, distributions, profiles, pupils, scale, region. */
import { agreedMaximum, fittingScale } from '../results/find-scale';
import type { TestRecord } from '../results/record';
import { maximaOf, participantsOf, printedMaximum, scoreCounts } from '../results/record-sums';
import {
  keyText,
  testText,
  type ItemProfile,
  type JournalComparison,
  type ScoreDistribution,
  type TestKey,
  type TestResult,
} from '../results/result';
import type { Scale } from '../schema/scale';
import { summaryOfCounts, type SampleSummary } from '../statistics/sample-summary';
import type { FlagsInput } from './flags-input';
import { groupBy } from '../table/group-by';
import type { NotComputedReason } from './marker-facts';
import { testRegions, type TestRegion } from './test-region';

export interface TestUnit {
  readonly key: TestKey;
  readonly participants: number;
  readonly mean: number | null;
  /** Null where the mean or the spread is not known. */
  readonly summary: SampleSummary | null;
  /** Works by score 0…max, scores above the maximum left out. */
  readonly counts: readonly number[] | null;
  readonly marks: readonly [number, number, number, number] | null;
  readonly belowMinimum: number | null;
  readonly journal: JournalComparison | null;
  readonly spearman: number | null;
  readonly profile: ItemProfile | null;
  /** Without its items where these are of another version. */
  readonly record: TestRecord | null;
  /**
   * The items of its protocol add up to another maximum than the test's: the protocol's scores are compared with no other
   * school's, and the other schools lose nothing by it.
   */
  readonly isOtherVersion: boolean;
}

export interface TestGroup {
  /** `testText` of the test. */
  readonly id: string;
  readonly test: Omit<TestKey, 'school'>;
  readonly units: readonly TestUnit[];
  /** Null also where the pupils' items add up to another maximum: the scale is of another version of the test. */
  readonly scale: Scale | null;
  /** Of the primary score: by the items of the protocols, else by the scale. */
  readonly maximum: number | null;
  /** Of each item, by the records. */
  readonly itemMaxima: readonly (number | null)[];
  /** Items of small schools that the workbook keeps together; null where every record has its own. */
  readonly pooled: TestRecord | null;
  readonly region: TestRegion;
}

type GatheredGroup = Omit<TestGroup, 'id' | 'region' | 'units' | 'pooled'> & { readonly units: TestUnit[] };

const sourceOrder = ['protocol', 'summary', 'sheet'];

/** Why a figure of the unit is missing: its protocol has it, but of another version, or nobody has it. */
export function whyMissing(unit: TestUnit, reason: NotComputedReason): NotComputedReason {
  return unit.isOtherVersion ? 'other-version' : reason;
}

/** In the order of first mention; units in the order of the schools' first mention. */
export function testGroups(input: FlagsInput): TestGroup[] {
  const { results, scales } = input;
  const best = firstByKey([...results.results].sort((a, b) => sourceRank(a) - sourceRank(b)));
  const distributions = firstByKey([...results.distributions].sort((a, b) => sourceRank(a) - sourceRank(b)));
  const profiles = firstByKey(results.profiles);
  const records = firstByKey(results.records);
  const keys = new Map<string, TestKey>();
  for (const { key } of [
    ...results.results,
    ...results.distributions,
    ...results.profiles,
    ...results.records,
  ]) {
    const text = keyText(key);
    if (!keys.has(text)) keys.set(text, key);
  }

  const ofTest = groupBy(records.values(), ({ key }) => testText(key));
  const groups = new Map<string, GatheredGroup>();
  for (const [id, key] of keys) {
    const test = testText(key);
    const group = groups.get(test) ?? newGroup(key, scales, ofTest.get(test) ?? []);
    groups.set(test, group);
    const found = {
      key,
      result: best.get(id) ?? null,
      distribution: distributions.get(id) ?? null,
      profile: profiles.get(id) ?? null,
      record: records.get(id) ?? null,
    };
    group.units.push(unitOf(found, group.maximum));
  }
  const region = testRegions(input);
  const pooled = new Map(results.pooled.map((record) => [testText(record.key), record]));
  return [...groups].map(([id, group]) => ({
    id,
    ...group,
    pooled: pooled.get(id) ?? null,
    region: region(group.test),
  }));
}

function newGroup(key: TestKey, scales: readonly Scale[], records: readonly TestRecord[]): GatheredGroup {
  const { schoolYear, procedure, grade, subject, level } = key;
  const test = { schoolYear, procedure, grade, subject, level };
  const maxima = records.flatMap(({ items }) => printedMaximum(items) ?? []);
  const byItems = agreedMaximum(maxima, scales, test);
  const scale = fittingScale(scales, test, byItems);
  const maximum = byItems ?? scale?.maximum ?? null;
  return { test, scale, maximum, itemMaxima: widestMaxima(records, byItems), units: [] };
}

/** Printed ones where a header prints them; else the highest that any school's works show. */
function widestMaxima(records: readonly TestRecord[], byItems: number | null): readonly (number | null)[] {
  const printed = records.find(({ items }) => byItems !== null && printedMaximum(items) === byItems);
  if (printed !== undefined) return maximaOf(printed.items);
  const widest: (number | null)[] = [];
  for (const { items } of records) {
    items.forEach(({ maximum }, item) => {
      const known = widest[item] ?? null;
      widest[item] = maximum !== null && maximum > (known ?? 0) ? maximum : known;
    });
  }
  return widest;
}

interface FoundOfUnit {
  readonly key: TestKey;
  readonly result: TestResult | null;
  readonly distribution: ScoreDistribution | null;
  readonly profile: ItemProfile | null;
  readonly record: TestRecord | null;
}

function unitOf(
  { key, result, distribution, profile, record }: FoundOfUnit,
  maximum: number | null,
): TestUnit {
  const byItems = record === null ? null : printedMaximum(record.items);
  const isOtherVersion = byItems !== null && byItems !== maximum;
  const isKept = (source: TestResult['source']): boolean => !isOtherVersion || source !== 'protocol';
  const known = isKept(distribution?.source ?? 'protocol')
    ? (distribution?.counts ?? (record === null ? null : scoreCounts(record)))
    : null;
  const counts = countsWithin(known, maximum);
  const byCounts = counts === null ? null : summaryOfCounts(counts);
  const participants =
    result?.participants ??
    byCounts?.n ??
    (record === null ? profile?.participants : participantsOf(record)) ??
    0;
  const scored = result !== null && isKept(result.source) ? result : null;
  return {
    key,
    participants,
    mean: scored?.mean ?? byCounts?.mean ?? null,
    summary: summaryOf(participants, scored?.mean ?? null, scored?.standardDeviation ?? null) ?? byCounts,
    counts,
    marks: result?.marks ?? null,
    belowMinimum: result?.belowMinimum ?? null,
    journal: result?.journal ?? null,
    spearman: result?.spearman ?? null,
    profile: isOtherVersion ? null : profile,
    record: isOtherVersion && record !== null ? { ...record, items: [] } : record,
    isOtherVersion,
  };
}

function sourceRank({ source }: { readonly source: string }): number {
  return sourceOrder.indexOf(source);
}

function firstByKey<T extends { readonly key: TestKey }>(entries: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const entry of entries) {
    const text = keyText(entry.key);
    if (!found.has(text)) found.set(text, entry);
  }
  return found;
}

function summaryOf(n: number, mean: number | null, deviation: number | null): SampleSummary | null {
  if (mean === null || n < 1) return null;
  if (n === 1) return { n, mean, standardDeviation: 0 };
  return deviation === null ? null : { n, mean, standardDeviation: deviation };
}

function countsWithin(counts: readonly number[] | null, maximum: number | null): readonly number[] | null {
  if (counts === null || maximum === null) return counts;
  return Array.from({ length: maximum + 1 }, (_, score) => counts[score] ?? 0);
}
