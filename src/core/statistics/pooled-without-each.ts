/** For each of several samples, all the others as one sample. */
import { combinedWithoutEach } from './combined-without-each';
import type { SampleSummary } from './sample-summary';

/** `pooledSummary` of all samples but one, for each one. An absent sample adds nothing; null where nothing is left. */
export function pooledWithoutEach(samples: readonly (SampleSummary | null)[]): (SampleSummary | null)[] {
  return combinedWithoutEach(samples.map(momentsOf), nothing, together).map(({ n, mean, squares }) =>
    n === 0 ? null : { n, mean, standardDeviation: n < 2 ? 0 : Math.sqrt(squares / (n - 1)) },
  );
}

/** `squares`: Σ(x − x̄)². */
interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
}

const nothing: Moments = { n: 0, mean: 0, squares: 0 };

function momentsOf(sample: SampleSummary | null): Moments {
  if (sample === null || sample.n === 0) return nothing;
  const { n, mean, standardDeviation } = sample;
  return { n, mean, squares: (n - 1) * standardDeviation ** 2 };
}

/** Σ = Σ₁ + Σ₂ + (x̄₂ − x̄₁)²·n₁n₂/(n₁ + n₂) (Chan, Golub & LeVeque 1983). */
function together(first: Moments, second: Moments): Moments {
  if (first.n === 0) return second;
  if (second.n === 0) return first;
  const n = first.n + second.n;
  const apart = second.mean - first.mean;
  return {
    n,
    mean: first.mean + (apart * second.n) / n,
    squares: first.squares + second.squares + (apart * apart * first.n * second.n) / n,
  };
}
