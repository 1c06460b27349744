/** O3: does the school's mean stand high among schools of its kind, with no exam to confirm it? */
import { betweenSchoolSpread } from '../statistics/between-school-spread';
import { studentUpperTail } from '../statistics/distributions';
import type { SampleSummary } from '../statistics/sample-summary';
import { clusterReference, findPeers, type SchoolCluster } from './clusters';
import type { MarkerResult } from './flag';
import { computed, fewData, notComputed } from './marker-result';
import type { DeviationFacts, MarkerFacts, NotComputedReason, Reference } from './marker-facts';
import type { FlagsParameters } from './parameters';
import type { TestGroup } from './test-group';

type Limits = FlagsParameters['O3'];

/**
 * T = (x̄ − μ)/√(σ²/n + τ² + 1/Σw*), σ², τ², μ and w* of the other schools; one-sided p from t(k−2), k schools with this one.
 * Null for fewer than three schools or where the others' pupils do not differ.
 */
export function clusterDeviation(
  school: SampleSummary,
  others: readonly SampleSummary[],
): DeviationFacts | null {
  const spread = betweenSchoolSpread(others);
  if (spread === null) return null;
  const variance = spread.withinVariance / school.n + spread.betweenVariance + 1 / spread.weight;
  const t = (school.mean - spread.mean) / Math.sqrt(variance);
  const degreesOfFreedom = others.length - 1;
  return {
    n: school.n,
    mean: school.mean,
    expectedMean: spread.mean,
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
  const taking = [...summaries.keys()];
  const standing = (school: string, participants: number, mean: number | null): Standing => {
    if (selective.has(school)) return { state: 'not-computed', reason: 'lyceum-or-gymnasium' };
    if (mean === null) return { state: 'not-computed', reason: 'no-mean' };
    if (participants < limits.minimum) return { state: 'few-data', n: participants };
    const own = summaries.get(school);
    if (own === undefined) return { state: 'not-computed', reason: 'no-deviation' };
    const peers = findPeers(school, taking, clusters, limits.minimumSchools);
    if (peers.others.length + 1 < limits.minimumSchools)
      return { state: 'not-computed', reason: 'few-schools' };
    const others = peers.others.flatMap((other) => summaries.get(other) ?? []);
    const facts = clusterDeviation(own, others);
    if (facts === null) return { state: 'not-computed', reason: 'no-variation' };
    return { state: 'computed', facts, reference: clusterReference(peers) };
  };
  return new Map(
    group.units.map(({ key, participants, mean }) => [key.school, standing(key.school, participants, mean)]),
  );
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
