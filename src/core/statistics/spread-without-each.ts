/** For each of several schools, how far the others' true means differ beyond the chance of who sat the test (DerSimonian & Laird 1986). */
import { combinedWithoutEach } from './combined-without-each';
import type { SampleSummary } from './sample-summary';

export interface BetweenSchoolSpread {
  readonly schools: number;
  /** σ², within schools. */
  readonly withinVariance: number;
  /** τ², between schools. */
  readonly betweenVariance: number;
  /** μ = Σw*x̄/Σw*. */
  readonly mean: number;
  /** Σw*, w* = 1/(σ²/n + τ²). */
  readonly weight: number;
}

/**
 * Over the other schools: σ² = Σ(n−1)s²/Σ(n−1); w = n/σ²; Q = Σw(x̄ − x̄_w)²; τ² = max(0, (Q − (k−1))/(Σw − Σw²/Σw)).
 * σ² enters Q and Σw as a factor only, so their sums are made once; w* depends on σ² and τ² and is taken size by size.
 * Null where fewer than two schools are left or the pupils of none of them differ.
 */
export function spreadWithoutEach(schools: readonly SampleSummary[]): (BetweenSchoolSpread | null)[] {
  const sizes = schoolsBySize(schools);
  return combinedWithoutEach(schools.map(sumsOf), nothing, together).map((others, place) => {
    const own = schools[place];
    const count = schools.length - 1;
    if (own === undefined || count < 2 || others.degrees === 0 || others.withinSquares === 0) return null;
    const within = others.withinSquares / others.degrees;
    const scale = (others.n - others.sizeSquares / others.n) / within;
    const between = Math.max(0, (others.betweenSquares / within - (count - 1)) / scale);
    let weight = 0;
    let sum = 0;
    for (const { n, schools: ofSize, means } of sizes) {
      const isOwn = n === own.n;
      const left = isOwn ? ofSize - 1 : ofSize;
      if (left === 0) continue;
      const each = 1 / (within / n + between);
      weight += each * left;
      sum += each * (isOwn ? means - own.mean : means);
    }
    return {
      schools: count,
      withinVariance: within,
      betweenVariance: between,
      mean: sum / weight,
      weight,
    };
  });
}

/** Schools of one size weigh the same. */
interface SameSize {
  readonly n: number;
  readonly schools: number;
  /** Sum of their means. */
  readonly means: number;
}

function schoolsBySize(schools: readonly SampleSummary[]): SameSize[] {
  const found = new Map<number, SameSize>();
  for (const { n, mean } of schools) {
    const known = found.get(n);
    found.set(n, { n, schools: (known?.schools ?? 0) + 1, means: (known?.means ?? 0) + mean });
  }
  return [...found.values()];
}

interface Sums {
  /** Σn and Σn². */
  readonly n: number;
  readonly sizeSquares: number;
  /** x̄ = Σn·x̄ᵢ/Σn and Σn(x̄ᵢ − x̄)². */
  readonly mean: number;
  readonly betweenSquares: number;
  /** Σ(n − 1)s² and Σ(n − 1). */
  readonly withinSquares: number;
  readonly degrees: number;
}

const nothing: Sums = { n: 0, sizeSquares: 0, mean: 0, betweenSquares: 0, withinSquares: 0, degrees: 0 };

function sumsOf({ n, mean, standardDeviation }: SampleSummary): Sums {
  const degrees = Math.max(0, n - 1);
  return {
    n,
    sizeSquares: n * n,
    mean,
    betweenSquares: 0,
    withinSquares: degrees * standardDeviation ** 2,
    degrees,
  };
}

/** Means as Chan, Golub & LeVeque (1983) put them together. */
function together(first: Sums, second: Sums): Sums {
  if (first.n === 0) return second;
  if (second.n === 0) return first;
  const n = first.n + second.n;
  const apart = second.mean - first.mean;
  return {
    n,
    sizeSquares: first.sizeSquares + second.sizeSquares,
    mean: first.mean + (apart * second.n) / n,
    betweenSquares: first.betweenSquares + second.betweenSquares + (apart * apart * first.n * second.n) / n,
    withinSquares: first.withinSquares + second.withinSquares,
    degrees: first.degrees + second.degrees,
  };
}
