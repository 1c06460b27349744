import * as fc from 'fast-check';
import { funnelLimit, funnelWidening } from '../../../src/core/statistics/binomial-funnel';
import { excessAtCuts } from '../../../src/core/statistics/excess-at-cuts';
import { polynomialWeights } from '../../../src/core/statistics/polynomial-weights';
import type { SampleSummary } from '../../../src/core/statistics/sample-summary';
import { seededRandom } from '../../../src/core/statistics/seeded-random';
import { spreadWithoutEach } from '../../../src/core/statistics/spread-without-each';

const sizes = [25, 40, 12, 60, 33, 18];
const means = [12.1, 14.0, 10.2, 13.3, 15.5, 11.0];
const deviations = [4.1, 3.8, 4.5, 4.0, 3.6, 4.4];
const schools = sizes.map((n, i) => ({ n, mean: means[i]!, standardDeviation: deviations[i]! }));

/** Of the others, as one more school sees them. */
function betweenSchoolSpread(others: readonly SampleSummary[]) {
  return spreadWithoutEach([...others, { n: 300, mean: 40, standardDeviation: 9 }]).at(-1) ?? null;
}

test('spread between schools by the moments of DerSimonian and Laird', () => {
  // R 4.2.2, the formulas of the 1986 paper written out with the pooled σ²
  const spread = betweenSchoolSpread(schools);
  expect(spread?.withinVariance).toBeCloseTo(15.80873626373626, 10);
  expect(spread?.betweenVariance).toBeCloseTo(2.32949960346499, 10);
  expect(spread?.mean).toBeCloseTo(12.84141978052903, 10);
  expect(spread?.weight).toBeCloseTo(2.03229926874641, 10);
});

test('schools alike have no spread; one school or pupils alike give no answer', () => {
  expect(betweenSchoolSpread(schools.map((school) => ({ ...school, mean: 12 })))?.betweenVariance).toBe(0);
  expect(betweenSchoolSpread(schools.slice(0, 1))).toBeNull();
  expect(betweenSchoolSpread(schools.map((school) => ({ ...school, standardDeviation: 0 })))).toBeNull();
});

test('funnel limits interpolate the exact binomial', () => {
  // scipy: r = binom.ppf(p, 40, .22); (r − (cdf(r) − p)/(cdf(r) − cdf(r−1)))/40
  expect(funnelLimit(0.025, 40, 0.22)).toBeCloseTo(0.0845859563175213, 10);
  expect(funnelLimit(0.975, 40, 0.22)).toBeCloseTo(0.34321784178523396, 10);
  expect(funnelLimit(0.001, 40, 0.22)).toBeCloseTo(0.02839624556378615, 10);
  expect(funnelLimit(0.999, 40, 0.22)).toBeCloseTo(0.42564778056123903, 10);
  expect(funnelLimit(0.001, 5, 0.22)).toBe(0);
  expect(funnelLimit(0.001, 5, 0)).toBe(0);
  expect(funnelLimit(0.999, 5, 1)).toBeLessThanOrEqual(1);
});

test('funnel limits enclose the common share and narrow with the school', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 300 }),
      fc.double({ min: 0.05, max: 0.6, noNaN: true }),
      (n, share) => {
        expect(funnelLimit(0.025, n, share)).toBeLessThanOrEqual(share);
        expect(funnelLimit(0.975, n, share)).toBeGreaterThanOrEqual(share - 1 / n);
        expect(funnelLimit(0.999, n, share)).toBeGreaterThanOrEqual(funnelLimit(0.975, n, share));
        expect(funnelLimit(0.975, 16 * n, share) - share).toBeLessThan(
          funnelLimit(0.975, n, share) - share + 1 / n,
        );
      },
    ),
  );
});

test('the funnel widens by the root of the mean squared z, never narrows', () => {
  const groups = [
    { count: 5, n: 20 },
    { count: 15, n: 20 },
  ];
  expect(funnelWidening(groups, 0.5)).toBeCloseTo(Math.sqrt(5), 12); // z = ∓√5 each
  expect(funnelWidening([{ count: 10, n: 20 }], 0.5)).toBe(1);
  expect(funnelWidening([], 0.5)).toBe(1);
  expect(funnelWidening([{ count: 0, n: 20 }], 0)).toBe(1);
});

test('a polynomial of the same order is reproduced', () => {
  const points = [0, 1, 2, 4, 5, 8, 9, 13];
  const curve = (x: number) => 3 - 2 * x + 0.5 * x ** 3 - 0.01 * x ** 4;
  const [weights] = polynomialWeights(points, [7], 4);
  const fit = points.reduce((sum, x, i) => sum + weights![i]! * curve(x), 0);
  expect(fit).toBeCloseTo(curve(7), 8);
});

test('works expected at the cuts are those of the regression with dummies', () => {
  // R: coef(lm(y ~ poly(score, 4, raw = TRUE) + dummies of c−1 and c)), dummies at 0; residual df 10
  const works = [5, 3, 8, 2, 7, 9, 84, 38, 80, 122, 204, 179, 170, 126, 81, 62, 23, 7, 6, 2, 4];
  const excess = excessAtCuts(works, [6, 10, 15]);
  expect(excess?.map(({ expected }) => expected)).toEqual([
    expect.closeTo(58.2101250565381, 8),
    expect.closeTo(138.2948101614721, 8),
    expect.closeTo(76.7983073550342, 8),
  ]);
  expect(excess?.[1]?.excess).toBeCloseTo((204 - 138.2948101614721) / 138.2948101614721, 8);
  expect(excess?.[1]?.lower).toBeLessThan(excess![1]!.excess);
  expect(excess?.[1]?.upper).toBeGreaterThan(excess![1]!.excess);
});

test('the resamples are the same each time', () => {
  const works = [5, 3, 8, 2, 7, 9, 84, 38, 80, 122, 204, 179, 170, 126, 81, 62, 23, 7, 6, 2, 4];
  // Asked anew, another distribution between.
  const before = excessAtCuts(works, [6, 10, 15]);
  expect(before?.map(({ standardError }) => standardError)).toEqual([
    0.7378283123507088, 0.26622210082442826, 0.44937563101171923,
  ]);
  expect(excessAtCuts([...works].reverse(), [6, 10, 15])?.[0]?.observed).toBe(works[14]);
  expect(excessAtCuts(works, [6, 10, 15])).toEqual(before);
  const first = seededRandom(7);
  expect([first(), first(), first()]).toEqual([0.011704753153026104, 0.06195825757458806, 0.97690763277933]);
});

test('too short a scale gives no excess', () => {
  expect(excessAtCuts(new Array(16).fill(10), [4, 8, 12])).toBeNull();
});
