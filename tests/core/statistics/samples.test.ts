import * as fc from 'fast-check';
import { mean } from '../../../src/core/statistics/mean';
import { midRanks } from '../../../src/core/statistics/mid-ranks';
import { quantile, tukeyFences } from '../../../src/core/statistics/quantile';
import { pooledSummary, summaryOfCounts } from '../../../src/core/statistics/sample-summary';
import { rankCorrelations, spearman } from '../../../src/core/statistics/spearman';
import { standardDeviation } from '../../../src/core/statistics/standard-deviation';

const scores = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 60 });

test('mean and standard deviation of a known sample', () => {
  expect(mean([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5);
  expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2.138089935299395, 12); // numpy std(ddof=1)
});

test('nothing is said of too few values', () => {
  expect(mean([])).toBeNull();
  expect(standardDeviation([3])).toBeNull();
  expect(quantile([], 0.5)).toBeNull();
  expect(tukeyFences([], 3)).toBeNull();
  expect(summaryOfCounts([0, 0])).toBeNull();
  expect(pooledSummary([])).toBeNull();
});

test.each([
  [0.25, 1.75],
  [0.5, 3.5],
  [0.75, 5.25],
  [0.1, 1],
])('quantile %d interpolates as PERCENTILE.INC', (p, expected) => {
  expect(quantile([3, 1, 4, 1, 5, 9, 2, 6], p)).toBeCloseTo(expected, 12); // numpy.quantile, linear
});

test('fences stand three interquartile ranges out', () => {
  expect(tukeyFences([3, 1, 4, 1, 5, 9, 2, 6], 3)).toEqual({ lower: -8.75, upper: 15.75 });
});

test('ties share the mean of their places', () => {
  expect([...midRanks([10, 20, 20, 5])]).toEqual([2, 3.5, 3.5, 1]); // scipy.stats.rankdata
});

test('Spearman with ties, and the printed form beside it', () => {
  const marks = [3, 4, 3, 5, 3, 2, 5, 4, 4, 3];
  const points = [12, 15, 9, 20, 15, 7, 22, 18, 15, 11];
  expect(spearman(points, marks)).toBeCloseTo(0.9201899164855353, 12); // scipy.stats.spearmanr
  expect(rankCorrelations(points, marks).printedForm).toBeCloseTo(0.9242424242424242, 12);
});

test('Spearman is silent below three pairs and where a side does not vary', () => {
  expect(spearman([1, 2], [1, 2])).toBeNull();
  expect(spearman([1, 2, 3], [4, 4, 4])).toBeNull();
  expect(rankCorrelations([1, 2], [1, 2]).printedForm).toBeNull();
});

test('without ties both forms of Spearman agree and lie in −1…1', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 3, maxLength: 30 }), (values) => {
      const places = values.map((_, index) => (index * 7919) % 104729);
      const exact = spearman(values, places) ?? 0;
      expect(rankCorrelations(values, places).printedForm).toBeCloseTo(exact, 9);
      expect(Math.abs(exact)).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test('the summary of counts is the summary of the works', () => {
  fc.assert(
    fc.property(scores, (works) => {
      const counts = new Array<number>(21).fill(0);
      works.forEach((score) => (counts[score] = counts[score]! + 1));
      const summary = summaryOfCounts(counts);
      expect(summary?.mean).toBeCloseTo(mean(works)!, 9);
      expect(summary?.standardDeviation).toBeCloseTo(standardDeviation(works)!, 9);
    }),
  );
});

test('pooled summaries equal the summary of all works together', () => {
  const summarise = (works: number[]) => ({
    n: works.length,
    mean: mean(works)!,
    standardDeviation: standardDeviation(works)!,
  });
  fc.assert(
    fc.property(scores, scores, (first, second) => {
      const pooled = pooledSummary([summarise(first), summarise(second)]);
      expect(pooled?.mean).toBeCloseTo(mean([...first, ...second])!, 9);
      expect(pooled?.standardDeviation).toBeCloseTo(standardDeviation([...first, ...second])!, 9);
    }),
  );
});
