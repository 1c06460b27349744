/** Pupils of one school and grade, gathered row by row into parallel arrays. */
import type { Place } from '../finding';
import type { PupilScores, TestKey } from './result';

export class PupilCollector {
  private readonly scores: number[] = [];
  private readonly journalMarks: number[] = [];
  private readonly items: readonly number[][];

  constructor(
    itemCount: number,
    private readonly place: Place,
  ) {
    this.items = Array.from({ length: itemCount }, () => []);
  }

  get count(): number {
    return this.scores.length;
  }

  /** `itemScores` is copied. */
  add(score: number, journalMark: number, itemScores: Float64Array): void {
    this.scores.push(score);
    this.journalMarks.push(journalMark);
    for (let item = 0; item < this.items.length; item++) this.items[item]?.push(itemScores[item] ?? NaN);
  }

  build(key: TestKey, itemMaxima: readonly number[]): PupilScores {
    return {
      key,
      scores: Float64Array.from(this.scores),
      journalMarks: Uint8Array.from(this.journalMarks),
      items: this.items.map((column) => Float64Array.from(column)),
      itemMaxima,
      place: this.place,
    };
  }
}
