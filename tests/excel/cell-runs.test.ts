import fc from 'fast-check';
import { cellRuns } from '../../src/excel/cell-runs';
import { areasOf, addressOf } from '../../src/excel/address';
import { headerSections } from '../../src/excel/write-print';

const place = fc.record({ row: fc.nat(30), column: fc.nat(12) });

it('rectangles hold exactly the given cells, each once', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 200 }), (cells) => {
      const wanted = new Set(cells.map(({ row, column }) => `${row}:${column}`));
      const covered = cellRuns(cells).flatMap(({ area, cells: rows }) =>
        rows.flatMap((row, rowIndex) =>
          row.map((cell, index) => {
            expect(cell).toMatchObject({ row: area.top + rowIndex, column: area.left + index });
            return `${cell.row}:${cell.column}`;
          }),
        ),
      );
      expect(covered).toHaveLength(wanted.size);
      expect(new Set(covered)).toEqual(wanted);
    }),
  );
});

it('a full block is one rectangle', () => {
  const cells = Array.from({ length: 20 }, (_, index) => ({ row: Math.floor(index / 4), column: index % 4 }));
  expect(cellRuns(cells).map(({ area }) => area)).toEqual([{ top: 0, left: 0, bottom: 4, right: 3 }]);
});

it('addresses are read with sheet names that hold commas and quotes', () => {
  expect(areasOf("'Лист, ''первый'''!A1:C1,'Лист, ''первый'''!$E$2")).toEqual([
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 1, left: 4, bottom: 1, right: 4 },
  ]);
});

it('an address and its area are the same thing', () => {
  const area = fc
    .tuple(fc.nat(2000), fc.nat(800), fc.nat(50), fc.nat(50))
    .map(([top, left, rows, columns]) => ({
      top,
      left,
      bottom: top + rows,
      right: left + columns,
    }));
  fc.assert(fc.property(area, (one) => expect(areasOf(`Лист!${addressOf(one)}`)).toEqual([one])));
});

it('header codes go to their sections', () => {
  expect(headerSections('&L&"Times New Roman,Regular"&9А && Б&CЦентр&RСтр. &P')).toEqual({
    left: '&"Times New Roman,Regular"&9А && Б',
    center: 'Центр',
    right: 'Стр. &P',
  });
  expect(headerSections('просто текст').center).toBe('просто текст');
});
