/** Counts low results by school, procedure and year, the levels of a subject summed. */
import type { TestKey } from '../results/result';
import type { Scale } from '../schema/scale';
import { wilsonInterval } from '../statistics/share-interval';
import { twoShareTest } from '../statistics/two-share-test';
import { peerGroups, type PeerGroup, type SchoolCluster } from './clusters';
import type { MarkerResult } from './flag';
import { groupBy } from '../table/group-by';
import type { LowResultCounts, LowResultKey, LowResultRow } from './low-result';
import { isLowShare, lowResult, lowShareReliability } from './low-share';
import type { MarkerId } from './marker-facts';
import type { FlagsParameters } from './parameters';
import type { TestGroup, TestUnit } from './test-group';
import { isListed } from '../schema/test-list';
import { marksOfCounts } from '../results/summarise-record';

type Limits = FlagsParameters['lowResults'];

interface Sum {
  readonly key: LowResultKey;
  readonly participants: number;
  readonly low: number;
}

export function lowResultRows(
  groups: readonly TestGroup[],
  markers: readonly MarkerResult[],
  clusters: ReadonlyMap<string, SchoolCluster>,
  parameters: FlagsParameters,
): LowResultRow[] {
  const limits = parameters.lowResults;
  const sums = sumsOf(groups, limits);
  const suspects = suspectMarkers(markers);
  const others = new Map(
    [...groupBy(sums.values(), ({ key }) => procedureText(key))].map(([id, same]) => [
      id,
      othersOf(same, clusters, parameters.clusters.minimumSchools),
    ]),
  );
  return [...sums.values()].map((sum): LowResultRow => {
    const { key, participants, low } = sum;
    const answer = lowResult(low, participants, limits.sharePercent, limits.minimum);
    const own = suspects.get(rowText(key)) ?? [];
    const isTested = answer !== 'few-data';
    return {
      key,
      participants,
      low,
      share: shareOf(low, participants),
      state: answer === 'not-low' && own.length > 0 ? 'unconfirmed' : answer,
      neededParticipants: limits.minimum,
      reliability: isTested ? lowShareReliability(low, participants, limits) : 'none',
      interval: wilsonInterval(low, participants),
      aboveCluster: isTested ? aboveCluster(sum, others.get(procedureText(key))?.(sum), limits) : null,
      markers: own,
      pooled: isTested ? null : pooledCounts(key, sums, limits),
    };
  });
}

/** Marks 2 (the first count), or works below the threshold where the exam has one. Null where neither is known. */
function lowCount(
  unit: Pick<TestUnit, 'key' | 'marks' | 'belowMinimum' | 'counts'>,
  group: Pick<TestGroup, 'scale'>,
  limits: Pick<Limits, 'thresholdProcedures' | 'markLevels'>,
): number | null {
  const byCounts =
    group.scale === null || unit.counts === null ? null : marksOfCounts(unit.counts, group.scale);
  const twos = unit.marks?.[0] ?? byCounts?.[0] ?? null;
  const { procedure, level } = unit.key;
  const hasThreshold = limits.thresholdProcedures.includes(procedure) && !limits.markLevels.includes(level);
  const below = unit.belowMinimum ?? worksBelowThreshold(unit.counts, group.scale);
  return hasThreshold ? (below ?? twos) : (twos ?? below);
}

function worksBelowThreshold(counts: readonly number[] | null, scale: Scale | null): number | null {
  if (counts === null || scale === null || scale.threshold === null) return null;
  return counts.slice(0, scale.threshold).reduce((sum, works) => sum + works, 0);
}

function sumsOf(groups: readonly TestGroup[], limits: Limits): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const group of groups.filter(({ test }) => isListed(limits.tests, test))) {
    for (const unit of group.units) {
      const low = lowCount(unit, group, limits);
      if (low === null) continue;
      const { schoolYear, procedure, school, grade, subject } = unit.key;
      const key = { schoolYear, procedure, school, grade, subject };
      const before = sums.get(rowText(key));
      sums.set(rowText(key), {
        key,
        participants: (before?.participants ?? 0) + unit.participants,
        low: (before?.low ?? 0) + low,
      });
    }
  }
  return sums;
}

/**
 * Flags that make a good result doubtful. F3 found in the later year points at the earlier test; a flag of O2 that points at
 * the journal does not count; O6 never flags.
 */
function suspectMarkers(markers: readonly MarkerResult[]): Map<string, MarkerId[]> {
  const found = new Map<string, MarkerId[]>();
  for (const result of markers) {
    if (result.outcome !== 'flag') continue;
    if (result.marker === 'O2' && result.facts.direction === 'lower') continue;
    const id = rowText(suspectKey(result.key, result.marker));
    const known = found.get(id) ?? [];
    if (!known.includes(result.marker)) found.set(id, [...known, result.marker]);
  }
  return found;
}

function suspectKey(key: TestKey, marker: MarkerId): LowResultKey {
  return marker === 'F3' ? { ...key, schoolYear: key.schoolYear - 1, grade: key.grade - 1 } : key;
}

interface Others {
  readonly participants: number;
  readonly low: number;
  readonly schools: number;
  readonly level: PeerGroup['level'];
}

/** The school's peers in one procedure, itself left out: each group is summed once and the school's own counts taken away. */
function othersOf(
  sums: readonly Sum[],
  clusters: ReadonlyMap<string, SchoolCluster>,
  minimumSchools: number,
): (own: Sum) => Others {
  const taking = new Map(
    sums.filter(({ participants }) => participants > 0).map((sum) => [sum.key.school, sum]),
  );
  const groupOf = peerGroups([...taking.keys()], clusters, minimumSchools);
  const totals = new Map<PeerGroup, { readonly participants: number; readonly low: number }>();
  return (own) => {
    const group = groupOf(own.key.school);
    const total = totals.get(group) ?? totalOf(group.schools.flatMap((school) => taking.get(school) ?? []));
    totals.set(group, total);
    return {
      participants: total.participants - own.participants,
      low: total.low - own.low,
      schools: group.schools.length - 1,
      level: group.level,
    };
  };
}

function totalOf(sums: readonly Sum[]): { participants: number; low: number } {
  return {
    participants: sums.reduce((total, sum) => total + sum.participants, 0),
    low: sums.reduce((total, sum) => total + sum.low, 0),
  };
}

function aboveCluster(
  own: Sum,
  others: Others | undefined,
  { aboveAlpha }: Limits,
): LowResultRow['aboveCluster'] {
  if (others === undefined) return null;
  const { participants, low, schools, level } = others;
  const test = twoShareTest(own.low, own.participants, low, participants);
  if (test === null) return null;
  return { othersShare: low / participants, p: test.p, isAbove: test.p < aboveAlpha, level, schools };
}

function pooledCounts(
  key: LowResultKey,
  sums: ReadonlyMap<string, Sum>,
  limits: Limits,
): LowResultRow['pooled'] {
  if (limits.pooledYears < 2) return null;
  const years: number[] = [];
  let participants = 0;
  let low = 0;
  for (let schoolYear = key.schoolYear; schoolYear > key.schoolYear - limits.pooledYears; schoolYear--) {
    const sum = sums.get(rowText({ ...key, schoolYear }));
    if (sum === undefined) continue;
    years.push(schoolYear);
    participants += sum.participants;
    low += sum.low;
  }
  if (years.length < 2 || participants < limits.minimum) return null;
  const isLow = isLowShare(low, participants, limits.sharePercent);
  return { years, participants, low, share: shareOf(low, participants), isLow };
}

export function shareOf(count: number, n: number): LowResultCounts['share'] {
  return n === 0 ? null : count / n;
}

function procedureText({ schoolYear, procedure, grade, subject }: LowResultKey): string {
  return [schoolYear, procedure, grade, subject].join('|');
}

function rowText(key: LowResultKey): string {
  return `${key.school}|${procedureText(key)}`;
}
