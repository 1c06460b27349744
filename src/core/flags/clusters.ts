/** Which schools are alike: town or village, and the tertile of how hard the context is. No learning, so it is stable. */
import { mean } from '../statistics/mean';
import { quantile } from '../statistics/quantile';
import { standardDeviation } from '../statistics/standard-deviation';
import type { ClusterLevel, Reference } from './marker-facts';
import type { FlagsParameters } from './parameters';
import type { ContextIndicator, FlagSchool, Settlement } from './school';

export interface SchoolCluster {
  readonly school: string;
  readonly settlement: Settlement | null;
  /** Mean z-score of the context indicators, higher is harder; null where too few are filled. */
  readonly contextIndex: number | null;
  /** 1: the easiest third. */
  readonly tertile: 1 | 2 | 3 | null;
}

/** Schools to compare one of them with, itself among them, and how they were chosen. */
export interface PeerGroup {
  readonly level: ClusterLevel;
  readonly settlement: Settlement | null;
  readonly tertile: 1 | 2 | 3 | null;
  readonly schools: readonly string[];
}

export function schoolClusters(
  schools: readonly FlagSchool[],
  indicators: readonly ContextIndicator[],
  { minimumIndicators }: FlagsParameters['clusters'],
): SchoolCluster[] {
  const scores = indicators.map((indicator, column) => zScores(schools, column, indicator.isReversed));
  const indexes = schools.map((_, row) => {
    const known = scores.flatMap((column) => {
      const score = column[row] ?? null;
      return score === null ? [] : [score];
    });
    return known.length < minimumIndicators ? null : mean(known);
  });
  const known = indexes.filter((index) => index !== null);
  const first = quantile(known, 1 / 3);
  const second = quantile(known, 2 / 3);
  return schools.map(({ code, settlement }, row) => {
    const contextIndex = indexes[row] ?? null;
    return { school: code, settlement, contextIndex, tertile: tertileOf(contextIndex, first, second) };
  });
}

/**
 * The narrowest of cluster, settlement and municipality that holds at least `minimumSchools` of the `taking` schools; the
 * municipality otherwise, however small. To be asked for one of the `taking` schools.
 */
export function peerGroups(
  taking: readonly string[],
  clusters: ReadonlyMap<string, SchoolCluster>,
  minimumSchools: number,
): (school: string) => PeerGroup {
  const made = new Map<string, PeerGroup>();
  return (school) => {
    const { settlement = null, tertile = null } = clusters.get(school) ?? {};
    const id = `${settlement}|${tertile}`;
    const group = made.get(id) ?? narrowestGroup(settlement, tertile);
    made.set(id, group);
    return group;
  };

  function narrowestGroup(settlement: Settlement | null, tertile: SchoolCluster['tertile']): PeerGroup {
    const near = taking.filter((school) => clusters.get(school)?.settlement === settlement);
    const alike = near.filter((school) => clusters.get(school)?.tertile === tertile);
    if (settlement !== null && tertile !== null && alike.length >= minimumSchools)
      return { level: 'settlement-and-context', settlement, tertile, schools: alike };
    if (settlement !== null && near.length >= minimumSchools)
      return { level: 'settlement', settlement, tertile: null, schools: near };
    return { level: 'municipality', settlement: null, tertile: null, schools: taking };
  }
}

/** As a school of the group sees it: the others. */
export function clusterReference({ level, settlement, tertile, schools }: PeerGroup): Reference {
  return { kind: 'cluster', level, settlement, tertile, schools: schools.length - 1 };
}

/** An indicator that does not vary tells nothing and scores 0. */
function zScores(schools: readonly FlagSchool[], column: number, isReversed: boolean): (number | null)[] {
  const values = schools.map(({ context }) => context[column] ?? null);
  const known = values.filter((value) => value !== null);
  const centre = mean(known) ?? 0;
  const varies = known.some((value) => value !== known[0]);
  const spread = varies ? (standardDeviation(known) ?? 0) : 0;
  const sign = isReversed ? -1 : 1;
  return values.map((value) => {
    if (value === null) return null;
    return spread === 0 ? 0 : (sign * (value - centre)) / spread;
  });
}

function tertileOf(index: number | null, first: number | null, second: number | null): 1 | 2 | 3 | null {
  if (index === null || first === null || second === null) return null;
  if (index <= first) return 1;
  return index <= second ? 2 : 3;
}
