import * as fc from 'fast-check';
import { benjaminiHochberg } from '../../../src/core/statistics/benjamini-hochberg';
import { binomialUpperTail } from '../../../src/core/statistics/distributions';
import { fisherExact } from '../../../src/core/statistics/fisher-exact';
import { clopperPearsonInterval, wilsonInterval } from '../../../src/core/statistics/share-interval';
import { sumOfBinomialsUpperTail } from '../../../src/core/statistics/sum-of-binomials';
import { twoShareTest } from '../../../src/core/statistics/two-share-test';
import { welchTest } from '../../../src/core/statistics/welch-test';

// scipy.stats.binomtest(k, n).proportion_ci(method='wilson' | 'exact')
test.each([
  [3, 10, 0.10779126740630102, 0.6032218525388546, 0.06673951117773447, 0.652452850060008],
  [0, 10, 0, 0.27753279986288926, 0, 0.30849710781876294],
  [10, 10, 0.7224672001371109, 1, 0.6915028921812371, 1],
  [7, 50, 0.06950833427016292, 0.26186193710585537, 0.05819170033997344, 0.26739600249700846],
  [30, 100, 0.21894885294932764, 0.39584854633346667, 0.2124064204896535, 0.3998146761797862],
])('intervals of %d in %d', (count, n, wilsonLower, wilsonUpper, exactLower, exactUpper) => {
  expect(wilsonInterval(count, n)?.lower).toBeCloseTo(wilsonLower, 10);
  expect(wilsonInterval(count, n)?.upper).toBeCloseTo(wilsonUpper, 10);
  expect(clopperPearsonInterval(count, n)?.lower).toBeCloseTo(exactLower, 10);
  expect(clopperPearsonInterval(count, n)?.upper).toBeCloseTo(exactUpper, 10);
});

test('no interval without trials', () => {
  expect(wilsonInterval(0, 0)).toBeNull();
  expect(clopperPearsonInterval(0, 0)).toBeNull();
});

// scipy.stats.fisher_exact(table, alternative='greater').pvalue
test.each([
  [3, 4, 1, 4, 0.24285714285714283],
  [7, 12, 4, 44, 0.0007674943437550716],
])('Fisher: %d of %d against %d of %d', (count1, n1, count2, n2, p) => {
  expect(fisherExact(count1, n1, count2, n2)).toBeCloseTo(p, 12);
});

test('two large groups are compared by z, small expected counts exactly', () => {
  const large = twoShareTest(30, 60, 40, 120);
  expect(large?.method).toBe('normal');
  expect(large?.p).toBeCloseTo(0.015299459166761497, 12); // scipy norm.sf(2.1622499104693413)
  expect(twoShareTest(7, 12, 4, 44)).toEqual({
    difference: 7 / 12 - 4 / 44,
    p: expect.closeTo(0.0007674943437550716, 12),
    method: 'exact',
  });
  expect(twoShareTest(0, 5, 0, 7)?.p).toBe(1);
  expect(twoShareTest(0, 0, 1, 7)).toBeNull();
});

test('Benjamini–Hochberg on a known family, in the order given', () => {
  // scipy.stats.false_discovery_control
  const expected = [0.008, 0.032, 0.0672, 0.0672, 0.0672, 0.08, 0.08457142857142856, 0.205];
  const adjusted = benjaminiHochberg([0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205]);
  adjusted.forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 12));
  expect(benjaminiHochberg([0.04, 0.01, 0.03])).toEqual([0.04, 0.03, 0.04]);
  expect(benjaminiHochberg([])).toEqual([]);
});

test('adjusted values are never below the raw ones and keep their order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 40 }),
      (pValues) => {
        const adjusted = benjaminiHochberg(pValues);
        pValues.forEach((p, i) => {
          expect(adjusted[i]!).toBeGreaterThanOrEqual(p);
          pValues.forEach((other, j) => {
            if (p <= other) expect(adjusted[i]!).toBeLessThanOrEqual(adjusted[j]!);
          });
        });
      },
    ),
  );
});

test('the tail of a sum of unlike binomials', () => {
  // 1 − scipy.stats.poisson_binom.cdf(17, [.4]*12 + [.55]*15 + [.25]*9)
  const parts = [
    { n: 12, share: 0.4 },
    { n: 15, share: 0.55 },
    { n: 9, share: 0.25 },
  ];
  expect(sumOfBinomialsUpperTail(18, parts)).toBeCloseTo(0.22136120379994906, 12);
  expect(sumOfBinomialsUpperTail(0, parts)).toBe(1);
  expect(sumOfBinomialsUpperTail(37, parts)).toBe(0);
});

test('binomials of one share add up to one binomial', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      fc.integer({ min: 0, max: 80 }),
      (n1, n2, share, count) => {
        const sum = sumOfBinomialsUpperTail(count, [
          { n: n1, share },
          { n: n2, share },
        ]);
        expect(sum).toBeCloseTo(binomialUpperTail(count, n1 + n2, share), 9);
      },
    ),
  );
});

test('Welch, one-sided', () => {
  // scipy.stats.ttest_ind([12,14,15,18,20,21,13], [10,11,12,9,13,14,10,12,11], equal_var=False, alternative='greater')
  const result = welchTest(
    { n: 7, mean: 16.142857142857142, standardDeviation: 3.532165125838609 },
    { n: 9, mean: 11.333333333333334, standardDeviation: 1.5811388300841898 },
  );
  expect(result?.t).toBeCloseTo(3.3508802513665485, 10);
  expect(result?.degreesOfFreedom).toBeCloseTo(7.872550810939219, 10);
  expect(result?.p).toBeCloseTo(0.005151779849316373, 10);
  expect(
    welchTest({ n: 1, mean: 1, standardDeviation: 0 }, { n: 5, mean: 2, standardDeviation: 1 }),
  ).toBeNull();
  expect(
    welchTest({ n: 3, mean: 1, standardDeviation: 0 }, { n: 5, mean: 2, standardDeviation: 0 }),
  ).toBeNull();
});
