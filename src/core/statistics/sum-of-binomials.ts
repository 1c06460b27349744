/** How likely a sum of independent binomial counts reaches a value, by convolution. */
import { binomialProbability } from './distributions';

export interface Binomial {
  readonly n: number;
  readonly share: number;
}

/**
 * P(X ≥ count), X = ΣBin(n_i, p_i).
 * @example sumOfBinomialsUpperTail(2, [{ n: 1, share: 0.5 }, { n: 1, share: 0.5 }]) → 0.25
 */
export function sumOfBinomialsUpperTail(count: number, parts: readonly Binomial[]): number {
  if (count <= 0) return 1;
  const distribution = parts.reduce<Float64Array>(
    (sum, part) => convolve(sum, probabilities(part)),
    Float64Array.of(1),
  );
  let tail = 0;
  for (let k = distribution.length - 1; k >= count; k--) tail += distribution[k] ?? 0;
  return Math.min(1, tail);
}

function probabilities({ n, share }: Binomial): Float64Array {
  return Float64Array.from({ length: n + 1 }, (_, k) => binomialProbability(k, n, share));
}

function convolve(first: Float64Array, second: Float64Array): Float64Array {
  const result = new Float64Array(first.length + second.length - 1);
  first.forEach((a, i) => {
    second.forEach((b, j) => {
      result[i + j] = (result[i + j] ?? 0) + a * b;
    });
  });
  return result;
}
