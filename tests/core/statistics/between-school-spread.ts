/** The spread between schools by its definition, school after school: what the quick sums must come to. */
import type { SampleSummary } from '../../../src/core/statistics/sample-summary';
import type { BetweenSchoolSpread } from '../../../src/core/statistics/spread-without-each';

/**
 * σ² = Σ(n − 1)s²/Σ(n − 1); w = n/σ²; Q = Σw(x̄ − x̄_w)²; τ² = max(0, (Q − (k−1))/(Σw − Σw²/Σw)); w* = 1/(σ²/n + τ²).
 * Null for fewer than two schools or where the pupils of no school differ.
 */
export function betweenSchoolSpread(schools: readonly SampleSummary[]): BetweenSchoolSpread | null {
  const degrees = sum(schools, ({ n }) => n - 1);
  const within = sum(schools, ({ n, standardDeviation }) => (n - 1) * standardDeviation ** 2) / degrees;
  if (schools.length < 2 || degrees === 0 || within === 0) return null;
  const weight = ({ n }: SampleSummary) => n / within;
  const weights = sum(schools, weight);
  const centre = sum(schools, (school) => weight(school) * school.mean) / weights;
  const q = sum(schools, (school) => weight(school) * (school.mean - centre) ** 2);
  const scale = weights - sum(schools, (school) => weight(school) ** 2) / weights;
  const between = Math.max(0, (q - (schools.length - 1)) / scale);
  const random = ({ n }: SampleSummary) => 1 / (within / n + between);
  return {
    schools: schools.length,
    withinVariance: within,
    betweenVariance: between,
    mean: sum(schools, (school) => random(school) * school.mean) / sum(schools, random),
    weight: sum(schools, random),
  };
}

function sum(schools: readonly SampleSummary[], of: (school: SampleSummary) => number): number {
  return schools.reduce((total, school) => total + of(school), 0);
}
