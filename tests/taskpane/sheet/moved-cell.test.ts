import fc from 'fast-check';
import { columnEdges, rightEdge, shownCell } from '../../../src/taskpane/sheet/grid-layout';
import { movedCell } from '../../../src/taskpane/sheet/moved-cell';

const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];

test('no key leads out of the sheet', () => {
  fc.assert(
    fc.property(
      fc.record({ rowCount: fc.integer({ min: 1, max: 60 }), columnCount: fc.integer({ min: 1, max: 9 }) }),
      fc.array(fc.record({ key: fc.constantFrom(...keys), ctrlKey: fc.boolean() })),
      (sheet, presses) => {
        const extent = { ...sheet, filledRows: Math.ceil(sheet.rowCount / 2) };
        let cell = { row: 0, column: 0 };
        for (const press of presses) cell = movedCell(cell, press, extent) ?? cell;
        expect(cell.row).toBeGreaterThanOrEqual(0);
        expect(cell.row).toBeLessThan(extent.rowCount);
        expect(cell.column).toBeGreaterThanOrEqual(0);
        expect(cell.column).toBeLessThan(extent.columnCount);
      },
    ),
  );
});

test('keys lead where Excel leads them, letters nowhere', () => {
  const extent = { rowCount: 100, filledRows: 100, columnCount: 5 };
  const from = { row: 10, column: 2 };
  const press = (key: string, ctrlKey = false) => movedCell(from, { key, ctrlKey }, extent);
  expect(press('ArrowDown')).toEqual({ row: 11, column: 2 });
  expect(press('ArrowDown', true)).toEqual({ row: 99, column: 2 });
  expect(press('Home')).toEqual({ row: 10, column: 0 });
  expect(press('Home', true)).toEqual({ row: 0, column: 0 });
  expect(press('End', true)).toEqual({ row: 99, column: 4 });
  expect(press('а')).toBeNull();
});

test('the end is the last filled row; the empty rows to type into come after it', () => {
  const extent = { rowCount: 120, filledRows: 100, columnCount: 5 };
  const press = (row: number, key: string) => movedCell({ row, column: 2 }, { key, ctrlKey: true }, extent);
  expect(press(10, 'End')).toEqual({ row: 99, column: 4 });
  expect(press(110, 'End')).toEqual({ row: 99, column: 4 });
  expect(press(10, 'ArrowDown')).toEqual({ row: 99, column: 2 });
  expect(press(99, 'ArrowDown')).toEqual({ row: 119, column: 2 });
});

test('a merged area is one cell, wide over the columns it covers', () => {
  const window = {
    top: 0,
    rowCount: 2,
    columnCount: 3,
    widths: [10, 20, 4],
    texts: [['Итог', '', 'х']],
    isRight: [[false, false, false]],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    marks: [],
  };
  expect(shownCell(window, 0, 0)).toMatchObject({ text: 'Итог', area: { right: 1 } });
  expect(shownCell(window, 0, 1)).toBeNull();
  expect(shownCell(window, 0, 2)).toMatchObject({ text: 'х', area: null });
  const edges = columnEdges(window.widths);
  expect(edges).toHaveLength(4);
  expect(edges[0]).toBe(0);
  expect(rightEdge(edges, 1)).toBe(edges[2]);
  // Nothing stands under the rest of the area.
  expect(rightEdge(edges, 7)).toBe(edges[3]);
});
