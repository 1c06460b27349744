import { gridFromRows, valueAt, type CellValue, type Grid } from '../../../src/core/table/grid';
import { typedGrid } from '../../../src/core/table/typed-grid';
import { forms } from '../../../src/data/forms/forms';
import { reference } from '../../../src/job/reference';

const typed = (sheet: string, rows: readonly (readonly CellValue[])[]): Grid =>
  typedGrid({ ...gridFromRows(sheet, rows), isUntyped: true }, forms, reference.lexicon);

const header = ['Учебный год', 'Дата', 'Процедура', 'Код школы', 'Класс', 'Предмет', 'Участников', '«2»'];
const row = ['2025/2026', '15.04.2026', 'ВПР', '0581001', '5', 'История', '1\u00a0024', '—'];

test('numbers and dates of the form become what they are, codes and words stay text', () => {
  const grid = typed('Результаты', [header, row]);
  const values = row.map((_, column) => valueAt(grid, 1, column));
  expect(values).toEqual(['2025/2026', { date: 46127 }, 'ВПР', '0581001', 5, 'История', 1024, '—']);
  expect(grid.isUntyped).toBe(true);
});

test('what cannot be read, the header and rows outside the table stay as they stand', () => {
  const grid = typed('Результаты', [
    ['Сводная ведомость', '2026'],
    header,
    [...row.slice(0, 6), 'много', '12/31/2026'],
  ]);
  expect(valueAt(grid, 0, 1)).toBe('2026');
  expect(valueAt(grid, 1, 6)).toBe('Участников');
  expect(valueAt(grid, 2, 6)).toBe('много');
  expect(valueAt(grid, 2, 7)).toBe('12/31/2026');
});

test.each([
  ['2026-04-15 14:30:00', '2026-04-15 14:30:00'],
  ['2026-04-15T14:30', '2026-04-15T14:30'],
  ['2026-04-15T00:00:00Z', '2026-04-15T00:00:00Z'],
  ['2026-04-15 (перенос)', '2026-04-15 (перенос)'],
  ['2026-04-15 00:00:00', { date: 46127 }],
  ['2026-04-15T00:00:00.000', { date: 46127 }],
  ['2026-04-15', { date: 46127 }],
  ['15.04.2026 г.', { date: 46127 }],
])('a day is typed only where nothing is lost: %s', (text, expected) => {
  const grid = typed('Результаты', [header, [row[0] ?? null, text, ...row.slice(2)]]);
  expect(valueAt(grid, 1, 1)).toEqual(expected);
});

test('a table that is no form is left alone', () => {
  const grid = gridFromRows('Смета', [
    ['Статья', 'Сумма'],
    ['Бумага', '12'],
  ]);
  expect(typedGrid(grid, forms, reference.lexicon)).toBe(grid);
});
