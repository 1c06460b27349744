/** A record made of pupils at hand, as the reading of a protocol makes it row by row. */
import { PartBuilder } from '../../../src/core/results/part-builder';
import type { TestRecord } from '../../../src/core/results/record';
import type { TestKey } from '../../../src/core/results/result';

export interface Pupils {
  readonly key: TestKey;
  readonly scores: ArrayLike<number>;
  /** 0 where there is none. */
  readonly journalMarks: ArrayLike<number>;
  /** items[i][pupil]; NaN where unreadable. */
  readonly items: readonly ArrayLike<number>[];
  /** NaN where nobody knows it. */
  readonly itemMaxima: readonly number[];
  readonly isPrinted?: boolean;
}

export function recordOf({
  key,
  scores,
  journalMarks,
  items,
  itemMaxima,
  isPrinted = true,
}: Pupils): TestRecord {
  const part = new PartBuilder('А');
  for (let pupil = 0; pupil < scores.length; pupil++) {
    part.add(
      String(pupil),
      scores[pupil] ?? 0,
      journalMarks[pupil] ?? 0,
      0,
      items.map((item) => item[pupil] ?? NaN),
    );
  }
  return {
    key,
    items: itemMaxima.map((maximum, item) => ({
      label: String(item + 1),
      maximum: Number.isNaN(maximum) ? null : maximum,
      isPrinted: isPrinted && !Number.isNaN(maximum),
    })),
    parts: [part.build(null)],
    place: null,
  };
}
