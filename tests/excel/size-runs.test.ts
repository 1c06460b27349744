import fc from 'fast-check';
import { mergeBlocks, stretchesOf } from '../../src/excel/size-runs';

it('equal neighbours are one stretch; gaps part them', () => {
  expect(stretchesOf([15, 15, undefined, 15, 20])).toEqual([
    { first: 0, last: 1, value: 15 },
    { first: 3, last: 3, value: 15 },
    { first: 4, last: 4, value: 20 },
  ]);
});

it('stretches say of every entry what it was', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(2), { nil: undefined })), (values) => {
      const again: (number | undefined)[] = values.map(() => undefined);
      for (const { first, last, value } of stretchesOf(values)) again.fill(value, first, last + 1);
      expect(again).toEqual(values);
    }),
  );
});

it('one-row merges under each other are one block, taller ones stay alone', () => {
  const row = (top: number, left: number, right: number) => ({ top, left, bottom: top, right });
  const tall = { top: 0, left: 8, bottom: 3, right: 9 };
  expect(mergeBlocks([row(1, 0, 2), row(2, 0, 2), row(2, 3, 4), tall, row(4, 0, 2), row(3, 0, 2)])).toEqual([
    { area: tall, across: false },
    { area: { top: 1, left: 0, bottom: 4, right: 2 }, across: true },
    { area: { top: 2, left: 3, bottom: 2, right: 4 }, across: true },
  ]);
});
