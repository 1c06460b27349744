/** Where a share of `n` would stand by chance around a common share: exact limits of a funnel plot. */
import { binomialLowerTail, binomialQuantile } from './distributions';

/**
 * Spiegelhalter (2005), appendix A.1.1: r = the p quantile of Bin(n, share), a = (F(r)−p)/(F(r)−F(r−1)), limit (r−a)/n kept in [0, 1].
 * `p` 0.025 and 0.975 give the 95 % limits, 0.001 and 0.999 the 99.8 % ones.
 */
export function funnelLimit(p: number, n: number, share: number): number {
  const r = binomialQuantile(p, n, share);
  const at = binomialLowerTail(r, n, share);
  const before = binomialLowerTail(r - 1, n, share);
  const within = at === before ? 0 : (at - p) / (at - before);
  return Math.min(1, Math.max(0, (r - within) / n));
}

/** √max(1, φ), φ the mean squared z of the shares around the common one: by how much schools differ more than by chance. */
export function funnelWidening(
  groups: readonly { readonly count: number; readonly n: number }[],
  share: number,
): number {
  const variance = share * (1 - share);
  const used = groups.filter(({ n }) => n > 0);
  if (used.length === 0 || variance === 0) return 1;
  const squares = used.reduce((sum, { count, n }) => sum + (count / n - share) ** 2 / (variance / n), 0);
  return Math.sqrt(Math.max(1, squares / used.length));
}
