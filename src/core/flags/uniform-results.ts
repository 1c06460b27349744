/** O6: are the results of one school too much alike? Support for other markers, never counted. */
import { chiSquareQuantile } from '../statistics/distributions';
import type { SampleSummary } from '../statistics/sample-summary';
import type { MarkerResult } from './flag';
import { computed, fewData, notComputed } from './marker-result';
import type { FlagsParameters } from './parameters';
import { whyMissing, type TestGroup } from './test-group';

/** The SD below which (n−1)s²/σ² falls under the α quantile of χ²(n−1). */
export function uniformityLimit(n: number, variance: number, alpha: number): number {
  return Math.sqrt((chiSquareQuantile(alpha, n - 1) * variance) / (n - 1));
}

/** σ² is the variance within the other schools. */
export function uniformResults(group: TestGroup, limits: FlagsParameters['O6']): MarkerResult[] {
  const { maximum } = group;
  const sums = squareSums(group);
  return group.units.map((unit) => {
    const { key, participants, mean, summary } = unit;
    if (mean === null) return notComputed('O6', key, whyMissing(unit, 'no-mean'));
    if (participants < limits.minimum) return fewData('O6', key, participants, limits.minimum);
    if (summary === null) return notComputed('O6', key, 'no-deviation');
    if (maximum === null || maximum <= 0) return notComputed('O6', key, 'no-scale');
    const meanPercent = (summary.mean / maximum) * 100;
    if (meanPercent < limits.lowestMeanPercent || meanPercent > limits.highestMeanPercent) {
      return notComputed('O6', key, 'mean-at-edge');
    }
    const variance = varianceWithout(sums, summary);
    if (variance === null || variance <= 0) return notComputed('O6', key, 'few-others');
    const limit = uniformityLimit(summary.n, variance, limits.alpha);
    return computed('O6', key, {
      outcome: summary.standardDeviation < limit ? 'attention' : 'clear',
      facts: {
        n: summary.n,
        standardDeviation: summary.standardDeviation,
        expectedStandardDeviation: Math.sqrt(variance),
        limit,
        meanPercent,
      },
      reference: { kind: 'others', schools: sums.schools - 1 },
      isCounted: false,
    });
  });
}

interface SquareSums {
  readonly squares: number;
  readonly degrees: number;
  readonly schools: number;
}

/** Σ(n−1)s² and Σ(n−1) over all schools, from which one can be taken away. */
function squareSums({ units }: TestGroup): SquareSums {
  let squares = 0;
  let degrees = 0;
  let schools = 0;
  for (const { summary } of units) {
    if (summary === null) continue;
    squares += (summary.n - 1) * summary.standardDeviation ** 2;
    degrees += summary.n - 1;
    schools++;
  }
  return { squares, degrees, schools };
}

function varianceWithout(all: SquareSums, { n, standardDeviation }: SampleSummary): number | null {
  const degrees = all.degrees - (n - 1);
  return degrees <= 0 ? null : (all.squares - (n - 1) * standardDeviation ** 2) / degrees;
}
