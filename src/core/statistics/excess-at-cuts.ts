/** How many more works stand exactly at a cut than a smooth distribution of scores would have there. */
import { polynomialWeights } from './polynomial-weights';
import { quantile } from './quantile';
import { seededRandom } from './seeded-random';
import { standardDeviation } from './standard-deviation';

export interface ExcessAtCut {
  readonly cut: number;
  readonly observed: number;
  readonly expected: number;
  /** (observed − expected)/expected. */
  readonly excess: number;
  readonly standardError: number;
  /** Middle 95 % of the resamples. */
  readonly lower: number;
  readonly upper: number;
}

const order = 4;
const resamples = 999;
const leastResidualDegrees = 6;

/**
 * A polynomial of order 4 in the score with dummies for c−1 and c at every cut; the counterfactual is the fit with the
 * dummies at 0, hence the polynomial fitted to the other scores. Spread by 999 seeded resamples of the residuals, scaled
 * by √(points/degrees of freedom). After Chetty et al. (2011) and Diamond & Persson (2016) on bunching at thresholds.
 * `counts`: works by score 0…max. Null where fewer than 6 residual degrees of freedom remain.
 */
export function excessAtCuts(
  counts: readonly number[],
  cuts: readonly number[],
): readonly ExcessAtCut[] | null {
  const key = `${cuts.join(' ')}|${counts.join(' ')}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const found = resampled(counts, cuts);
  known.set(key, found);
  return found;
}

/** The resamples of one distribution are drawn once, however often the rest of a workbook changes. */
const known = new Map<string, readonly ExcessAtCut[] | null>();
const mostKnown = 1000;

function resampled(counts: readonly number[], cuts: readonly number[]): readonly ExcessAtCut[] | null {
  const near = new Set(cuts.flatMap((cut) => [cut - 1, cut]));
  const points: number[] = [];
  for (let score = 0; score < counts.length; score++) if (!near.has(score)) points.push(score);
  const degrees = points.length - (order + 1);
  if (degrees < leastResidualDegrees) return null;

  const observed = points.map((score) => counts[score] ?? 0);
  const weights = polynomialWeights(points, [...points, ...cuts], order);
  const fits = weights.map((row) => dot(row, observed));
  const scale = Math.sqrt(points.length / degrees);
  const residuals = Float64Array.from(observed, (works, i) => (works - (fits[i] ?? 0)) * scale);
  const random = seededRandom(1);
  const draw = (): number => residuals[Math.floor(random() * residuals.length)] ?? 0;

  const excesses = cuts.map((): number[] => []);
  const noise = new Float64Array(points.length);
  for (let round = 0; round < resamples; round++) {
    for (let i = 0; i < noise.length; i++) noise[i] = draw();
    for (const [i, cut] of cuts.entries()) {
      const expected = (fits[points.length + i] ?? 0) + dot(weights[points.length + i], noise);
      excesses[i]?.push(((counts[cut] ?? 0) + draw() - expected) / expected);
    }
  }
  return cuts.flatMap((cut, i) => {
    const expected = fits[points.length + i] ?? 0;
    if (expected <= 0) return [];
    const works = counts[cut] ?? 0;
    const drawn = excesses[i] ?? [];
    return {
      cut,
      observed: works,
      expected,
      excess: (works - expected) / expected,
      standardError: standardDeviation(drawn) ?? 0,
      lower: quantile(drawn, 0.025) ?? 0,
      upper: quantile(drawn, 0.975) ?? 0,
    };
  });
}

function dot(weights: Float64Array | undefined, values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (weights?.[i] ?? 0) * (values[i] ?? 0);
  return sum;
}
