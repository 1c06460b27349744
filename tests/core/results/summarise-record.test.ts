import fc from 'fast-check';
import type { TestRecord } from '../../../src/core/results/record';
import { itemPercent } from '../../../src/core/results/record-sums';
import { summariseRecord } from '../../../src/core/results/summarise-record';
import type { Scale } from '../../../src/core/schema/scale';
import { recordOf } from './pupil-record';

const key = {
  schoolYear: 2025,
  procedure: 'ВПР',
  school: 'edu580101',
  grade: 4,
  subject: 'Русский язык',
  level: '',
};
const scale: Scale = {
  schoolYear: 2025,
  procedure: 'ВПР',
  grade: 4,
  subject: 'Русский язык',
  level: '',
  maximum: 10,
  cuts: [3, 6, 9],
  threshold: null,
  extraCondition: null,
  source: '',
  isConfirmed: true,
};

function pupils(scores: number[], journal: number[], itemMaxima: number[] = [4, 6]): TestRecord {
  return recordOf({
    key,
    scores,
    journalMarks: journal,
    items: [
      Float64Array.from(scores.map((score) => Math.min(4, score))),
      Float64Array.from(scores.map((score) => Math.max(0, score - 4))),
    ],
    itemMaxima,
  });
}

it('counts marks by the scale and compares them with the journal', () => {
  const { result, distribution, profile } = summariseRecord(pupils([2, 3, 6, 10], [4, 3, 3, 0]), [scale]);
  expect(result).toMatchObject({
    participants: 4,
    marks: [1, 1, 1, 1],
    mean: 5.25,
    journal: { lower: 1, equal: 1, higher: 1, gapTwoOrMore: 1 },
  });
  expect(distribution.counts).toEqual([0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 1]);
  expect(profile?.percent).toEqual([1300 / 16, 800 / 24]);
});

it('correlates scores with journal marks over the pupils who have one', () => {
  const { result } = summariseRecord(pupils([1, 2, 3, 9], [5, 4, 3, 0]), [scale]);
  expect(result.spearman).toBeCloseTo(-1);
});

it('gives no marks without a scale, nor by a scale of another version', () => {
  expect(summariseRecord(pupils([1, 9], [3, 4]), []).result.marks).toBeNull();
  expect(summariseRecord(pupils([1, 9], [3, 4], [5, 6]), [scale]).result.marks).toBeNull();
});

it('keeps every pupil in the distribution and in the marks', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 }), (scores) => {
      const { result, distribution } = summariseRecord(
        pupils(
          scores,
          scores.map(() => 4),
        ),
        [scale],
      );
      const sum = (counts: readonly number[]) => counts.reduce((left, right) => left + right, 0);
      expect(sum(distribution.counts)).toBe(scores.length);
      expect(sum(result.marks ?? [])).toBe(scores.length);
      expect(distribution.counts).toHaveLength(11);
    }),
  );
});

it('57 points of 100 are 57 %, not a hair less', () => {
  expect((57 / 100) * 100).toBeLessThan(57);
  expect(itemPercent({ sum: 57, works: 100 }, 1)).toBe(57);
  expect(itemPercent({ sum: 3, works: 2 }, 4)).toBe(37.5);
  expect(itemPercent({ sum: 0, works: 0 }, 4)).toBeNull();
  expect(itemPercent({ sum: 1, works: 1 }, null)).toBeNull();
});
