/** F1: is the school's mean score above the reference's beyond both confidence limits? */
import { pooledSummary, type SampleSummary } from '../statistics/sample-summary';
import type { MarkerResult } from './flag';
import { computed, fewData, notComputed } from './marker-result';
import type { MarkerFacts, Reference } from './marker-facts';
import type { FlagsParameters } from './parameters';
import { whyMissing, type TestGroup } from './test-group';
import { isReference } from './test-region';

/** x̄ ± z·s/√n, with the spread of n − 1: the limits of the federal method. */
export function meanLimits(
  sample: SampleSummary,
  z = 1.96,
): { readonly lower: number; readonly upper: number } {
  const half = (z * sample.standardDeviation) / Math.sqrt(sample.n);
  return { lower: sample.mean - half, upper: sample.mean + half };
}

/** The school's lower limit against the reference's upper one. Null for fewer than two works. */
export function inflatedMean(
  school: SampleSummary,
  reference: SampleSummary,
  z = 1.96,
): { readonly isInflated: boolean; readonly facts: MarkerFacts['F1'] } | null {
  if (school.n < 2) return null;
  const own = meanLimits(school, z);
  const all = meanLimits(reference, z);
  return {
    isInflated: own.lower > all.upper,
    facts: {
      n: school.n,
      mean: school.mean,
      lower: own.lower,
      upper: own.upper,
      referenceN: reference.n,
      referenceMean: reference.mean,
      referenceLower: all.lower,
      referenceUpper: all.upper,
    },
  };
}

/** The reference holds the whole district, the school itself among it, unless the region's figures are known. */
export function inflatedMeans(group: TestGroup, parameters: FlagsParameters): MarkerResult[] {
  const { summary, reference } = meanReference(group);
  return group.units.map((unit) => {
    if (unit.mean === null && unit.summary === null)
      return notComputed('F1', unit.key, whyMissing(unit, 'no-mean'));
    if (unit.participants < 2) return fewData('F1', unit.key, unit.participants, 2);
    if (unit.summary === null) return notComputed('F1', unit.key, whyMissing(unit, 'no-deviation'));
    if (summary === null) return notComputed('F1', unit.key, 'no-reference');
    const test = inflatedMean(unit.summary, summary, parameters.federal.z);
    if (test === null) return fewData('F1', unit.key, unit.summary.n, 2);
    return computed('F1', unit.key, {
      outcome: test.isInflated ? 'flag' : 'clear',
      facts: test.facts,
      reference,
      approximate: unit.summary.n < parameters.minimumCounted,
    });
  });
}

function meanReference({ region, units }: TestGroup): {
  summary: SampleSummary | null;
  reference: Reference;
} {
  if (region.mean !== null) {
    const { summary, source } = region.mean;
    return { summary, reference: { kind: 'region', source } };
  }
  const samples = units.flatMap(({ summary }) => (summary === null ? [] : [summary]));
  const all = pooledSummary(samples);
  const summary = all !== null && isReference(all.n, samples.length) ? all : null;
  return { summary, reference: { kind: 'district', schools: samples.length } };
}
