/** O6: are the results of one school too much alike? Support for other markers, never counted. */
import { chiSquareQuantile } from '../statistics/distributions';
import { withinVariance, type SampleSummary } from '../statistics/sample-summary';
import type { MarkerResult } from './flag';
import { computed, fewData, notComputed } from './marker-result';
import type { FlagsParameters } from './parameters';
import type { TestGroup } from './test-group';

/** The SD below which (n−1)s²/σ² falls under the α quantile of χ²(n−1). */
export function uniformityLimit(n: number, variance: number, alpha: number): number {
  return Math.sqrt((chiSquareQuantile(alpha, n - 1) * variance) / (n - 1));
}

/** σ² is the variance within the other schools. */
export function uniformResults(group: TestGroup, limits: FlagsParameters['O6']): MarkerResult[] {
  const maximum = group.scale?.maximum ?? null;
  return group.units.map(({ key, participants, mean, summary }) => {
    if (mean === null) return notComputed('O6', key, 'no-mean');
    if (participants < limits.minimum) return fewData('O6', key, participants, limits.minimum);
    if (summary === null) return notComputed('O6', key, 'no-deviation');
    if (maximum === null || maximum <= 0) return notComputed('O6', key, 'no-scale');
    const meanPercent = (summary.mean / maximum) * 100;
    if (meanPercent < limits.lowestMeanPercent || meanPercent > limits.highestMeanPercent) {
      return notComputed('O6', key, 'mean-at-edge');
    }
    const others = group.units.flatMap((unit): SampleSummary[] =>
      unit.key.school === key.school || unit.summary === null ? [] : [unit.summary],
    );
    const variance = withinVariance(others);
    if (variance === null || variance === 0) return notComputed('O6', key, 'few-others');
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
      reference: { kind: 'others', schools: others.length },
      isCounted: false,
    });
  });
}
