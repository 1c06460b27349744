/** O3: does the school's mean stand high among schools of its kind, with no exam to confirm it? */
import { studentUpperTail } from '../statistics/distributions';
import type { SampleSummary } from '../statistics/sample-summary';
import { spreadWithoutEach, type BetweenSchoolSpread } from '../statistics/spread-without-each';
import { clusterReference, peerGroups, type PeerGroup, type SchoolCluster } from './clusters';
import type { MarkerResult } from './flag';
import { computed, fewData, notComputed } from './marker-result';
import type { DeviationFacts, MarkerFacts, NotComputedReason, Reference } from './marker-facts';
import type { FlagsParameters } from './parameters';
import { whyMissing, type TestGroup, type TestUnit } from './test-group';

type Limits = FlagsParameters['O3'];

/**
 * T = (x̄ − μ)/√(σ²/n + τ² + 1/Σw*), σ², τ², μ and w* of the other schools; one-sided p from t(k−2), k schools with this one.
 */
export function clusterDeviation(school: SampleSummary, others: BetweenSchoolSpread): DeviationFacts {
  const variance = others.withinVariance / school.n + others.betweenVariance + 1 / others.weight;
  const t = (school.mean - others.mean) / Math.sqrt(variance);
  const degreesOfFreedom = others.schools - 1;
  return {
    n: school.n,
    mean: school.mean,
    expectedMean: others.mean,
    t,
    degreesOfFreedom,
    p: studentUpperTail(t, degreesOfFreedom),
  };
}

/** A school's standing in one test, or why there is none. */
export type Standing =
  | { readonly state: 'computed'; readonly facts: DeviationFacts; readonly reference: Reference }
  | { readonly state: 'few-data'; readonly n: number }
  | { readonly state: 'not-computed'; readonly reason: NotComputedReason };

/** By school; lyceums and gymnasiums stand neither in the reference nor against it. */
export function standingsOf(
  group: TestGroup,
  context: {
    readonly clusters: ReadonlyMap<string, SchoolCluster>;
    readonly selective: ReadonlySet<string>;
    readonly limits: Limits;
  },
): Map<string, Standing> {
  const { clusters, selective, limits } = context;
  const summaries = new Map<string, SampleSummary>();
  for (const { key, summary } of group.units) {
    if (summary !== null && summary.n >= 2 && !selective.has(key.school)) summaries.set(key.school, summary);
  }
  const groupOf = peerGroups([...summaries.keys()], clusters, limits.minimumSchools);
  const spreads = new Map<PeerGroup, OthersSpread>();
  const standing = (unit: TestUnit): Standing => {
    const { participants, mean } = unit;
    const { school } = unit.key;
    if (selective.has(school)) return { state: 'not-computed', reason: 'lyceum-or-gymnasium' };
    if (mean === null) return { state: 'not-computed', reason: whyMissing(unit, 'no-mean') };
    if (participants < limits.minimum) return { state: 'few-data', n: participants };
    const own = summaries.get(school);
    if (own === undefined) return { state: 'not-computed', reason: 'no-deviation' };
    const peers = groupOf(school);
    if (peers.schools.length < limits.minimumSchools) return { state: 'not-computed', reason: 'few-schools' };
    const ofGroup = spreads.get(peers) ?? othersSpread(peers, summaries);
    spreads.set(peers, ofGroup);
    const others = ofGroup.get(school) ?? null;
    if (others === null) return { state: 'not-computed', reason: 'no-variation' };
    return { state: 'computed', facts: clusterDeviation(own, others), reference: clusterReference(peers) };
  };
  return new Map(group.units.map((unit) => [unit.key.school, standing(unit)]));
}

/** By school of a group: the spread of the other schools. */
type OthersSpread = ReadonlyMap<string, BetweenSchoolSpread | null>;

function othersSpread({ schools }: PeerGroup, summaries: ReadonlyMap<string, SampleSummary>): OthersSpread {
  const spreads = spreadWithoutEach(schools.flatMap((school) => summaries.get(school) ?? []));
  return new Map(schools.map((school, place) => [school, spreads[place] ?? null]));
}

/** The best standing of the school's exams in the subject and year; null where there is none. */
export interface Exam {
  readonly t: number;
  readonly procedure: string;
}

export function clusterDeviationResults(
  group: TestGroup,
  standings: ReadonlyMap<string, Standing>,
  examOf: (school: string) => Exam | null,
  limits: Limits,
): MarkerResult[] {
  return group.units.map(({ key }) => {
    const standing = standings.get(key.school);
    if (standing === undefined) return notComputed('O3', key, 'no-mean');
    if (standing.state === 'few-data') return fewData('O3', key, standing.n, limits.minimum);
    if (standing.state === 'not-computed') return notComputed('O3', key, standing.reason);
    const exam = examOf(key.school);
    const confirmation =
      exam === null ? 'not-checked' : exam.t >= limits.confirmingT ? 'confirmed' : 'not-confirmed';
    const facts: MarkerFacts['O3'] = {
      ...standing.facts,
      confirmation,
      examT: exam?.t ?? null,
      examProcedure: exam?.procedure ?? null,
    };
    const { p } = facts;
    const height = p < limits.flagP ? 'flag' : p < limits.attentionP ? 'attention' : 'clear';
    const outcome = confirmation === 'confirmed' ? 'clear' : height;
    return computed('O3', key, { outcome, facts, reference: standing.reference });
  });
}
