/** Honest schools drawn from a whole region's real distribution, their means apart by the real spread between schools. */
import { normalQuantile } from '../../../src/core/statistics/distributions';
import type { RegionalCounts } from '../../../src/sample/vpr-2021-region';

type Random = () => number;

export function normalDraw(random: Random): number {
  return normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())));
}

/** Draws works by score; the distribution is tilted exponentially to the school's own mean, heaps at the cuts staying. */
export class RegionalTest {
  private readonly counts: readonly number[];
  private readonly centre: number;
  private readonly spread: number;

  constructor(private readonly region: RegionalCounts) {
    this.counts = region.byScore
      .split(' ')
      .map((group) => group.split(',').reduce((sum, count) => sum + Number(count), 0));
    const works = sum(this.counts);
    this.centre = sum(this.counts.map((count, score) => count * score)) / works;
    this.spread = sum(this.counts.map((count, score) => count * (score - this.centre) ** 2)) / works;
  }

  /** `shift`: how many between-school SDs the school's mean stands from the region's. */
  draw(random: Random, works: number, shift: number): number[] {
    // Tilting by λ moves the mean by about λ times the variance.
    const tilt = (shift * this.region.betweenSchools) / this.spread;
    const cumulative: number[] = [];
    let total = 0;
    for (const [score, count] of this.counts.entries()) {
      total += count * Math.exp(tilt * (score - this.centre));
      cumulative.push(total);
    }
    const drawn = new Array<number>(this.counts.length).fill(0);
    for (let work = 0; work < works; work++) {
      const target = random() * total;
      const score = cumulative.findIndex((reached) => reached > target);
      drawn[score] = drawn[score]! + 1;
    }
    return drawn;
  }
}

/** Each work one point below a cut is raised with the given probability. */
export function raiseAtCuts(
  counts: readonly number[],
  cuts: readonly number[],
  probability: number,
  random: Random,
): number[] {
  const raised = [...counts];
  for (const cut of cuts) {
    for (let work = 0; work < (counts[cut - 1] ?? 0); work++) {
      if (random() >= probability) continue;
      raised[cut - 1] = raised[cut - 1]! - 1;
      raised[cut] = raised[cut]! + 1;
    }
  }
  return raised;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
