import { GridBuilder, gridFromRows } from '../../src/core/table/grid';
import { sheetWindow } from '../../src/job/sheet-window';
import { serialDateText } from '../../src/job/serial-date-text';

test('a window holds only its own rows, as a person sees them', () => {
  const grid = gridFromRows('Лист', [
    ['Школа', 'Балл', 'Дата', 'Да'],
    ['№ 1', 12.5, { date: 46346 }, true],
    ['№ 2', { error: '#ДЕЛ/0!' }, null, false],
  ]);
  const window = sheetWindow(grid, new Map(), 1, 10);
  expect(window.top).toBe(1);
  expect(window.texts).toEqual([
    ['№ 1', '12,5', '20.11.2026', 'ИСТИНА'],
    ['№ 2', '#ДЕЛ/0!', '', 'ЛОЖЬ'],
  ]);
  expect(window.isRight[0]).toEqual([false, true, true, false]);
});

test('marks and merged areas that touch the window come along', () => {
  const builder = new GridBuilder('Лист');
  for (let row = 0; row < 10; row++) builder.set(row, 0, row);
  builder.merge({ top: 0, left: 0, bottom: 1, right: 2 });
  builder.merge({ top: 8, left: 0, bottom: 9, right: 0 });
  const mark = { row: 4, column: 0, severity: 'error' } as const;
  const window = sheetWindow(builder.build(), new Map([[4, [mark]]]), 1, 5);
  expect(window.marks).toEqual([mark]);
  expect(window.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
});

test.each([
  [1, '31.12.1899'],
  [45658, '01.01.2025'],
  [46346.75, '20.11.2026 18:00'],
])('serial %p is %p', (serial, text) => {
  expect(serialDateText(serial)).toBe(text);
});
