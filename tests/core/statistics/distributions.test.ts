import * as fc from 'fast-check';
import {
  betaQuantile,
  binomialLowerTail,
  binomialProbability,
  binomialQuantile,
  binomialUpperTail,
  chiSquareQuantile,
  hypergeometricProbability,
  normalQuantile,
  normalUpperTail,
  studentQuantile,
  studentUpperTail,
} from '../../../src/core/statistics/distributions';

function expectRelative(actual: number, expected: number): void {
  expect(Math.abs(actual - expected) / Math.abs(expected)).toBeLessThan(1e-9);
}

// scipy 1.17.1: stats.<distribution>.<sf | ppf | pmf | cdf>
test.each<[string, number, number]>([
  ['norm.sf(3)', normalUpperTail(3), 0.0013498980316300933],
  ['norm.sf(8)', normalUpperTail(8), 6.22096057427174e-16],
  ['norm.ppf(.975)', normalQuantile(0.975), 1.959963984540054],
  ['t.sf(2.5, 7)', studentUpperTail(2.5, 7), 0.020496109292876444],
  ['t.sf(9, 200)', studentUpperTail(9, 200), 8.854691461632415e-17],
  ['t.sf(-.1, 5000)', studentUpperTail(-0.1, 5000), 0.5398258327171341],
  ['t.ppf(.975, 11)', studentQuantile(0.975, 11), 2.200985160091639],
  ['t.ppf(.95, 200)', studentQuantile(0.95, 200), 1.6525081009108769],
  ['beta.ppf(.025, 3, 8)', betaQuantile(0.025, 3, 8), 0.06673951117773447],
  ['chi2.ppf(.01, 24)', chiSquareQuantile(0.01, 24), 10.85636147553228],
  ['binom.sf(6, 20, .2)', binomialUpperTail(7, 20, 0.2), 0.08669251356740035],
  ['binom.sf(12499, 25000, .5)', binomialUpperTail(12500, 25000, 0.5), 0.5025231072908203],
  ['binom.cdf(3, 20, .2)', binomialLowerTail(3, 20, 0.2), 0.41144886195656893],
  ['binom.cdf(0, 10, .95)', binomialLowerTail(0, 10, 0.95), 9.765625000000086e-14],
  ['binom.pmf(4, 20, .2)', binomialProbability(4, 20, 0.2), 0.21819940194610057],
  ['hypergeom.pmf(3, 20, 7, 12)', hypergeometricProbability(3, 20, 7, 12), 0.19865841073271417],
])('%s is known to nine digits', (_call, actual, expected) => expectRelative(actual, expected));

test('the binomial quantile is the smallest count that reaches the probability', () => {
  expect(binomialQuantile(0.975, 40, 0.3)).toBe(18); // scipy binom.ppf(.975, 40, .3)
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (n, share, p) => {
        const k = binomialQuantile(p, n, share);
        expect(binomialLowerTail(k, n, share)).toBeGreaterThanOrEqual(p);
        if (k > 0) expect(binomialLowerTail(k - 1, n, share)).toBeLessThan(p);
      },
    ),
  );
});

test('tails at the ends and impossible counts', () => {
  expect(binomialUpperTail(0, 10, 0.3)).toBe(1);
  expect(binomialUpperTail(11, 10, 0.3)).toBe(0);
  expect(binomialLowerTail(-1, 10, 0.3)).toBe(0);
  expect(binomialLowerTail(10, 10, 0.3)).toBe(1);
  expect(binomialProbability(0, 5, 0)).toBe(1);
  expect(binomialProbability(5, 5, 1)).toBe(1);
  expect(binomialProbability(2, 5, 1)).toBe(0);
  expect(hypergeometricProbability(8, 20, 7, 12)).toBe(0);
  expect(studentQuantile(0.5, 3)).toBe(0);
  expect(studentQuantile(0.025, 11)).toBeCloseTo(-2.200985160091639, 12);
});
