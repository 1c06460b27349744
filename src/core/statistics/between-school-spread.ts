/** How far schools' true means differ beyond the chance of who sat the test, and their common mean (DerSimonian & Laird 1986). */
import { withinVariance, type SampleSummary } from './sample-summary';

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
 * w = n/σ²; Q = Σw(x̄ − x̄_w)²; τ² = max(0, (Q − (k−1))/(Σw − Σw²/Σw)).
 * Null for fewer than two schools or where the pupils of no school differ.
 */
export function betweenSchoolSpread(schools: readonly SampleSummary[]): BetweenSchoolSpread | null {
  const within = withinVariance(schools);
  if (schools.length < 2 || within === null || within === 0) return null;
  const fixed = weighted(schools, ({ n }) => n / within);
  const q = schools.reduce((sum, { n, mean }) => sum + (n / within) * (mean - fixed.mean) ** 2, 0);
  const scale = fixed.weight - fixed.squares / fixed.weight;
  const between = Math.max(0, (q - (schools.length - 1)) / scale);
  const random = weighted(schools, ({ n }) => 1 / (within / n + between));
  return {
    schools: schools.length,
    withinVariance: within,
    betweenVariance: between,
    mean: random.mean,
    weight: random.weight,
  };
}

function weighted(
  schools: readonly SampleSummary[],
  weightOf: (school: SampleSummary) => number,
): { weight: number; squares: number; mean: number } {
  let weight = 0;
  let squares = 0;
  let sum = 0;
  for (const school of schools) {
    const own = weightOf(school);
    weight += own;
    squares += own * own;
    sum += own * school.mean;
  }
  return { weight, squares, mean: sum / weight };
}
