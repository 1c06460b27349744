/** All others but one, for each one: against putting the others together anew. */
import * as fc from 'fast-check';
import { combinedWithoutEach } from '../../../src/core/statistics/combined-without-each';
import { pooledWithoutEach } from '../../../src/core/statistics/pooled-without-each';
import { pooledSummary, type SampleSummary } from '../../../src/core/statistics/sample-summary';
import { spreadWithoutEach } from '../../../src/core/statistics/spread-without-each';
import { betweenSchoolSpread } from './between-school-spread';

const sample = fc.record({
  n: fc.integer({ min: 1, max: 120 }),
  mean: fc.double({ min: 0, max: 50, noNaN: true }),
  standardDeviation: fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 12, noNaN: true })),
});
const samples = fc.array(sample, { maxLength: 25 });

function others<T>(values: readonly T[], place: number): T[] {
  return values.filter((_, other) => other !== place);
}

/** Equal to nine digits of the larger figure, or of the scale the figures live on. */
function expectClose(found: number, expected: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

test('each sum of the others, in whole numbers exactly', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 })), (values) => {
      const total = values.reduce((sum, value) => sum + value, 0);
      expect(combinedWithoutEach(values, 0, (a, b) => a + b)).toEqual(values.map((value) => total - value));
    }),
  );
});

test('the others keep their order', () => {
  expect(combinedWithoutEach(['a', 'b', 'c'], '', (first, second) => first + second)).toEqual([
    'bc',
    'ac',
    'ab',
  ]);
});

test('the others as one sample, absent ones adding nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.option(sample), { maxLength: 25 }), (drawn) => {
      pooledWithoutEach(drawn).forEach((found, place) => {
        const expected = pooledSummary(others(drawn, place).filter((other) => other !== null));
        expect(found === null).toBe(expected === null);
        if (found === null || expected === null) return;
        expect(found.n).toBe(expected.n);
        expectClose(found.mean, expected.mean);
        expectClose(found.standardDeviation, expected.standardDeviation);
      });
    }),
  );
});

test('the spread between the others', () => {
  fc.assert(
    fc.property(samples, (drawn) => {
      spreadWithoutEach(drawn).forEach((found, place) => {
        const expected = betweenSchoolSpread(others(drawn, place));
        expect(found === null).toBe(expected === null);
        if (found === null || expected === null) return;
        expect(found.schools).toBe(expected.schools);
        expectClose(found.withinVariance, expected.withinVariance);
        expectClose(found.betweenVariance, expected.betweenVariance);
        expectClose(found.mean, expected.mean);
        expect(found.weight / expected.weight).toBeCloseTo(1, 8);
      });
    }),
  );
});

test('one school far larger and further off than the rest takes no digits from them', () => {
  const rest: SampleSummary[] = [11.25, 11.5, 12, 12.75].map((mean) => ({
    n: 12,
    mean,
    standardDeviation: 0.001,
  }));
  const [found] = spreadWithoutEach([{ n: 100_000, mean: 1e6, standardDeviation: 1e5 }, ...rest]);
  const expected = betweenSchoolSpread(rest);
  expect(found!.withinVariance / expected!.withinVariance).toBeCloseTo(1, 12);
  expect(found!.betweenVariance / expected!.betweenVariance).toBeCloseTo(1, 12);
  expect(found!.mean).toBeCloseTo(expected!.mean, 12);
});
