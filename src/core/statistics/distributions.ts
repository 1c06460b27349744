/** The one door to the distribution library: tails and quantiles under names that say what they return. */
import betainc from '@stdlib/math-base-special-betainc';
import betaincinv from '@stdlib/math-base-special-betaincinv';
import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';
import gammaincinv from '@stdlib/math-base-special-gammaincinv';
import gammaln from '@stdlib/math-base-special-gammaln';

/** P(Z ≥ z). */
export function normalUpperTail(z: number): number {
  return erfc(z / Math.SQRT2) / 2;
}

/** z with P(Z ≤ z) = p. */
export function normalQuantile(p: number): number {
  return -Math.SQRT2 * erfcinv(2 * p);
}

/** P(T ≥ t) for Student's t. */
export function studentUpperTail(t: number, degreesOfFreedom: number): number {
  const half = betainc(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5) / 2;
  return t >= 0 ? half : 1 - half;
}

/** t with P(T ≤ t) = p. */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (p === 0.5) return 0;
  const x = betaincinv(2 * Math.min(p, 1 - p), degreesOfFreedom / 2, 0.5);
  const magnitude = Math.sqrt((degreesOfFreedom * (1 - x)) / x);
  return p > 0.5 ? magnitude : -magnitude;
}

/** x with P(B ≤ x) = p for Beta(a, b). */
export function betaQuantile(p: number, a: number, b: number): number {
  return betaincinv(p, a, b);
}

/** x with P(χ² ≤ x) = p; exact to 1e-10 for p ≤ 0.05, the tail that is used. */
export function chiSquareQuantile(p: number, degreesOfFreedom: number): number {
  return 2 * gammaincinv(p, degreesOfFreedom / 2);
}

/** P(X ≥ k), X ~ Bin(n, share). */
export function binomialUpperTail(k: number, n: number, share: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  return betainc(share, k, n - k + 1);
}

/** P(X ≤ k), X ~ Bin(n, share). */
export function binomialLowerTail(k: number, n: number, share: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return betainc(share, k + 1, n - k, true, true);
}

/** P(X = k), X ~ Bin(n, share). */
export function binomialProbability(k: number, n: number, share: number): number {
  if (k < 0 || k > n) return 0;
  if (share <= 0) return k === 0 ? 1 : 0;
  if (share >= 1) return k === n ? 1 : 0;
  return Math.exp(logChoose(n, k) + k * Math.log(share) + (n - k) * Math.log1p(-share));
}

/** Smallest k with P(X ≤ k) ≥ p, X ~ Bin(n, share). */
export function binomialQuantile(p: number, n: number, share: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (binomialLowerTail(middle, n, share) >= p) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** P(X = k) where `draws` are taken without return from `total`, `marked` of which are marked. */
export function hypergeometricProbability(k: number, total: number, marked: number, draws: number): number {
  if (k < Math.max(0, draws - (total - marked)) || k > Math.min(draws, marked)) return 0;
  return Math.exp(logChoose(marked, k) + logChoose(total - marked, draws - k) - logChoose(total, draws));
}

function logChoose(n: number, k: number): number {
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
}
