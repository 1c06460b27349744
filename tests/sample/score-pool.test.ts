import fc from 'fast-check';
import { mean } from '../../src/core/statistics/mean';
import { drawItems } from '../../src/sample/draw-units';
import { SampleRandom } from '../../src/sample/sample-random';
import { maximumOf, sampleTestIds, sampleTests } from '../../src/sample/sample-tests';
import { ScorePool } from '../../src/sample/score-pool';
import { vpr2021Region } from '../../src/sample/vpr-2021-region';

// The region's own totals of spring 2021.
it.each([
  ['RU4', 24967, 38, 24.681],
  ['MA4', 24917, 20, 12.006],
  ['RU5', 23785, 45, 26.116],
  ['MA5', 23704, 20, 9.645],
] as const)('%s of the region: %i pupils, maximum %i, mean %f', (id, pupils, maximum, average) => {
  const groups = vpr2021Region[id].byScore.split(' ').map((group) => group.split(',').map(Number));
  expect(groups.flat().reduce((sum, count) => sum + count, 0)).toBe(pupils);
  expect(groups).toHaveLength(maximum + 1);
  expect(new ScorePool(vpr2021Region[id]).mean).toBeCloseTo(average, 3);
});

it('draws pupils around the wanted mean and keeps the heap at the cut', () => {
  const pool = new ScorePool(vpr2021Region.MA4);
  const drawn = pool.draw(new SampleRandom(5), 20_000, 13.5).map(({ score }) => score);
  expect(mean(drawn)).toBeCloseTo(13.5, 0);
  const count = (score: number) => drawn.filter((one) => one === score).length;
  expect(count(6)).toBeGreaterThan(2 * count(5));
});

it('draws weaker journal marks for weaker works, as the region gave them', () => {
  const drawn = new ScorePool(vpr2021Region.RU4).draw(new SampleRandom(9), 5000, 24.7);
  const average = (low: number, high: number) =>
    mean(
      drawn
        .filter(({ score, journal }) => score >= low && score <= high && journal > 0)
        .map(({ journal }) => journal),
    );
  expect(average(0, 13)!).toBeLessThan(average(24, 32)!);
});

it('has item maxima that add up to the test', () => {
  expect(sampleTestIds.map((id) => maximumOf(sampleTests[id]))).toEqual([38, 20, 45, 20]);
});

it('splits a total into items that add up to it, none above its maximum', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sampleTestIds), fc.nat(45), fc.nat(1000), (id, points, seed) => {
      const test = sampleTests[id];
      const total = Math.min(points, maximumOf(test));
      const items = drawItems(total, test, new SampleRandom(seed));
      expect(items.reduce((sum, score) => sum + score, 0)).toBe(total);
      items.forEach((score, item) => expect(score).toBeLessThanOrEqual(test.items[item]!.maximum));
    }),
  );
});
