/** F3 and F4: did one cohort's result fall or rise from class to class far more than in the other schools? */
import { tukeyFences } from '../statistics/quantile';
import type { MarkerResult } from './flag';
import { computed, fewData, notComputed } from './marker-result';
import type { CohortFacts, NotComputedReason, Reference } from './marker-facts';
import type { FlagsParameters } from './parameters';
import { whyMissing, type TestGroup, type TestUnit } from './test-group';
import { isListed } from '../schema/test-list';

export interface Fences {
  readonly lower: number;
  readonly upper: number;
}

/** With four schools or fewer no value can pass a fence of three interquartile ranges. */
const leastCohorts = 5;

/** K = earlier ÷ later, both in per cent of the maximum; null where the later result is 0. */
export function cohortRatio(earlierPercent: number, laterPercent: number): number | null {
  return laterPercent === 0 ? null : earlierPercent / laterPercent;
}

/** `fall` (F3) above the upper fence, `rise` (F4) below the lower one. */
export function cohortChange(ratio: number, fences: Fences): 'fall' | 'rise' | 'none' {
  if (ratio > fences.upper) return 'fall';
  return ratio < fences.lower ? 'rise' : 'none';
}

/** Fences over all schools of the reference, by quartiles of type 7; null for fewer than five. */
export function cohortFences(ratios: readonly number[], factor = 3): Fences | null {
  return ratios.length < leastCohorts ? null : tukeyFences(ratios, factor);
}

/** Results stand at the later test. */
export function cohortChanges(groups: readonly TestGroup[], parameters: FlagsParameters): MarkerResult[] {
  return groups
    .filter(({ test }) => isListed(parameters.federal.cohortTests, test))
    .flatMap((earlier) => {
      const later = groups.find(({ test }) => isNextYear(earlier.test, test));
      return later === undefined ? [] : changesBetween(earlier, later, parameters);
    });
}

/** The same cohort, procedure, subject and level a year later. */
export function isNextYear(earlier: TestGroup['test'], later: TestGroup['test']): boolean {
  return (
    later.schoolYear === earlier.schoolYear + 1 &&
    later.grade === earlier.grade + 1 &&
    later.procedure === earlier.procedure &&
    later.subject === earlier.subject &&
    later.level === earlier.level
  );
}

function changesBetween(earlier: TestGroup, later: TestGroup, parameters: FlagsParameters): MarkerResult[] {
  const earlierUnits = new Map(earlier.units.map((unit) => [unit.key.school, unit]));
  const pairs = later.units.flatMap((unit) => {
    const before = earlierUnits.get(unit.key.school);
    return before === undefined ? [] : [{ before, unit, ratio: ratioOf(before, earlier, unit, later) }];
  });
  const ratios = pairs.flatMap(({ ratio }) => (typeof ratio === 'number' ? [ratio] : []));
  const region = regionFences(earlier, later, parameters.federal.fenceFactor);
  const fences = region?.fences ?? cohortFences(ratios, parameters.federal.fenceFactor);
  const reference: Reference =
    region === null
      ? { kind: 'district', schools: ratios.length }
      : { kind: 'region', source: region.source };

  return pairs.flatMap(({ before, unit, ratio }): MarkerResult[] => {
    if (ratio === 'few') {
      const n = Math.min(before.participants, unit.participants);
      return [fewData('F3', unit.key, n, 1), fewData('F4', unit.key, n, 1)];
    }
    if (typeof ratio === 'string')
      return [notComputed('F3', unit.key, ratio), notComputed('F4', unit.key, ratio)];
    if (fences === null)
      return [notComputed('F3', unit.key, 'few-schools'), notComputed('F4', unit.key, 'few-schools')];
    const facts: CohortFacts = {
      earlierSchoolYear: before.key.schoolYear,
      earlierGrade: before.key.grade,
      earlierPercent: percentOf(before, earlier) ?? 0,
      laterPercent: percentOf(unit, later) ?? 0,
      n: Math.min(before.participants, unit.participants),
      ratio,
      lowerFence: fences.lower,
      upperFence: fences.upper,
    };
    const change = cohortChange(ratio, fences);
    const approximate = facts.n < parameters.minimumCounted;
    return [
      computed('F3', unit.key, {
        outcome: change === 'fall' ? 'flag' : 'clear',
        facts,
        reference,
        approximate,
      }),
      computed('F4', unit.key, {
        outcome: change === 'rise' ? 'flag' : 'clear',
        facts,
        reference,
        approximate,
      }),
    ];
  });
}

/** As entered; else over every school of the region's own protocols of both years. */
function regionFences(
  earlier: TestGroup,
  later: TestGroup,
  factor: number,
): { readonly fences: Fences; readonly source: string | null } | null {
  const { fences, schools } = later.region;
  const before = earlier.region.schools;
  if (fences !== null) return fences;
  if (schools === null || before === null || earlier.maximum === null || later.maximum === null) return null;
  const meansBefore = new Map(before.means.map(({ school, mean }) => [school, mean]));
  const ratios = schools.means.flatMap(({ school, mean }) => {
    const meanBefore = meansBefore.get(school);
    if (meanBefore === undefined) return [];
    const percents = [meanBefore / (earlier.maximum ?? NaN), mean / (later.maximum ?? NaN)] as const;
    return cohortRatio(percents[0] * 100, percents[1] * 100) ?? [];
  });
  const found = cohortFences(ratios, factor);
  return found === null ? null : { fences: found, source: schools.source };
}

function ratioOf(
  before: TestUnit,
  earlier: TestGroup,
  unit: TestUnit,
  later: TestGroup,
): number | 'few' | NotComputedReason {
  if (Math.min(before.participants, unit.participants) < 1) return 'few';
  if (before.mean === null || unit.mean === null) {
    return whyMissing(before.mean === null ? before : unit, 'no-mean');
  }
  const earlierPercent = percentOf(before, earlier);
  const laterPercent = percentOf(unit, later);
  if (earlierPercent === null || laterPercent === null) return 'no-scale';
  return cohortRatio(earlierPercent, laterPercent) ?? 'zero-later-result';
}

function percentOf(unit: TestUnit, { maximum }: TestGroup): number | null {
  return unit.mean === null || maximum === null || maximum <= 0 ? null : (unit.mean / maximum) * 100;
}
