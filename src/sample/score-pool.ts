/**
 * Pupils like those of the region, around another mean. The regional distribution is tilted exponentially, p(s)·e^(λs), so
 * that its own heaps at the marks' cuts stay where they are; a journal mark is drawn as the region gave it to that score.
 */
import type { SampleRandom } from './sample-random';
import type { RegionalCounts } from './vpr-2021-region';

export interface DrawnPupil {
  readonly score: number;
  /** 2–5; 0 without a mark. */
  readonly journal: number;
}

const journalMarks = [2, 3, 4, 5, 0];

export class ScorePool {
  readonly maximum: number;
  readonly betweenSchools: number;
  readonly mean: number;
  private readonly byScore: readonly (readonly number[])[];
  private readonly totals: readonly number[];

  constructor(region: RegionalCounts) {
    this.maximum = region.maximum;
    this.betweenSchools = region.betweenSchools;
    this.byScore = region.byScore.split(' ').map((group) => group.split(',').map(Number));
    this.totals = this.byScore.map((counts) => counts.reduce((sum, count) => sum + count, 0));
    this.mean = meanOf(this.totals);
  }

  /** `mean` is kept within what the test allows. */
  draw(random: SampleRandom, count: number, mean: number): DrawnPupil[] {
    const weights = this.tilted(Math.min(this.maximum * 0.97, Math.max(this.maximum * 0.05, mean)));
    return Array.from({ length: count }, () => {
      const score = random.weighted(weights);
      const journal = journalMarks[random.weighted(this.byScore[score] ?? [])] ?? 0;
      return { score, journal };
    });
  }

  private tilted(mean: number): number[] {
    let low = -2;
    let high = 2;
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      if (meanOf(this.tilt(middle)) < mean) low = middle;
      else high = middle;
    }
    return this.tilt((low + high) / 2);
  }

  private tilt(lambda: number): number[] {
    const centre = this.maximum / 2;
    return this.totals.map((count, score) => count * Math.exp(lambda * (score - centre)));
  }
}

function meanOf(counts: readonly number[]): number {
  let works = 0;
  let points = 0;
  counts.forEach((count, score) => {
    works += count;
    points += count * score;
  });
  return points / works;
}
