import fc from 'fast-check';
import { spansOf, tableSpans } from '../../src/layout/table-spans';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('widths of a table', () => {
  it('follow the shares when there is room', () => {
    expect(spansOf([1, 2, 1], 40)).toEqual([10, 20, 10]);
  });

  it('give a long header word what it needs at the cost of the roomiest column', () => {
    const spans = tableSpans(
      {
        kind: 'table',
        isDense: true,
        columns: [
          { title: 'Работа', share: 80 },
          { title: 'Успеваемость', share: 5 },
          { title: 'СОУ', share: 15 },
        ],
        rows: [],
      },
      50,
      9,
    );
    // 12 letters of 10-point bold type need about 75 points.
    expect(spans[1]).toBeGreaterThanOrEqual(8);
    expect(sum(spans)).toBe(50);
    expect(spans[0]).toBeGreaterThan(30);
  });

  it('use every unit and leave no column without one', () => {
    const shares = fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(shares, fc.integer({ min: 14, max: 120 }), (parts, units) => {
        const spans = spansOf(parts, units);
        expect(sum(spans)).toBe(units);
        expect(Math.min(...spans)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
