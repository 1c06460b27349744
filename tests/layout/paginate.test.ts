import fc from 'fast-check';
import { keepsWithNextItem } from '../../src/layout/page';
import { paginate, type Piece } from '../../src/layout/paginate';

const tops = (pieces: readonly Piece[], page: number, titles = 0) =>
  paginate(pieces, page, titles).flatMap(({ piece, turnsPage }) =>
    turnsPage ? [pieces.indexOf(piece)] : [],
  );
const rows = (...heights: readonly number[]): Piece[] => heights.map((height) => ({ height }));

describe('the pages of a paper', () => {
  it('begin where the next row does not fit', () => {
    expect(tops(rows(40, 40, 40, 40, 40), 100)).toEqual([2, 4]);
  });

  it('take a heading along with what follows it', () => {
    const pieces = rows(40, 40, 15, 40);
    expect(tops(pieces.with(2, { height: 15, keepsWithNext: true }), 100)).toEqual([2]);
  });

  it('do not begin with room that only parts', () => {
    const pieces: Piece[] = [{ height: 95 }, { height: 8, isGap: true, keepsWithNext: true }, { height: 30 }];
    const placed = paginate(pieces, 100);
    expect(placed.map(({ piece }) => piece.height)).toEqual([95, 30]);
    expect(placed[1]?.turnsPage).toBe(true);
  });

  it('have room for the header that stands above the rows again', () => {
    const table = rows(30, 30, 30, 30, 30, 30).map((piece) => ({ ...piece, repeatedHeight: 20 }));
    expect(tops(table, 100)).toEqual([3, 5]);
    expect(tops(rows(30, 30, 30, 30, 30, 30), 100, 20)).toEqual([3, 5]);
  });

  it('part even what should stay together where it is longer than a page', () => {
    const chain = rows(60, 60, 60).map((piece) => ({ ...piece, keepsWithNext: true }));
    expect(tops([...rows(10), ...chain], 100)).toEqual([1, 2, 3]);
  });

  it.each([
    [2, 85, [1]],
    [3, 75, [1]],
    [5, 55, [1]],
    [9, 20, [8]],
    [9, 85, [1]],
  ])('leave no item of a list of %i alone below %i', (count, before, expected) => {
    const items = Array.from({ length: count }, (_, index) => ({
      height: 10,
      keepsWithNext: keepsWithNextItem(index, count),
    }));
    expect(tops([...rows(before), ...items], 100)).toEqual(expected);
  });

  it('are never fuller than they are high, and lose no row', () => {
    const piece = fc.record({ height: fc.integer({ min: 1, max: 100 }), keepsWithNext: fc.boolean() });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const placed = paginate(pieces, 100);
        expect(placed.map((each) => each.piece)).toEqual(pieces);
        let used = 0;
        for (const { piece: each, turnsPage } of placed) {
          used = (turnsPage ? 0 : used) + each.height;
          expect(used).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
