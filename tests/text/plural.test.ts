import { writtenRowsText } from '../../src/text/pane-text';
import { cellsAsked } from '../../src/text/school-book-text';
import { counted, numberText, plural } from '../../src/text/plural';

const school = { one: 'школа', few: 'школы', many: 'школ', other: 'школы' };

describe('Russian plurals', () => {
  it.each([
    [0, '0\u00a0школ'],
    [1, '1\u00a0школа'],
    [2, '2\u00a0школы'],
    [5, '5\u00a0школ'],
    [11, '11\u00a0школ'],
    [14, '14\u00a0школ'],
    [21, '21\u00a0школа'],
    [22, '22\u00a0школы'],
    [111, '111\u00a0школ'],
    [1.5, '1,5\u00a0школы'],
  ])('%d → %s', (count, text) => {
    expect(counted(count, school)).toBe(text);
  });

  it('gives the word alone', () => {
    expect(plural(3, school)).toBe('школы');
  });
});

describe('Russian numbers', () => {
  it.each([
    [12.345, undefined, '12,35'],
    [7, 1, '7,0'],
    [-1.5, 1, '−1,5'],
    [12345, undefined, '12\u00a0345'],
  ])('%d with %s decimals → %s', (value, digits, text) => {
    expect(numberText(value, digits)).toBe(text);
  });
});

test('four digits stand together, five are parted', () => {
  expect(numberText(2026)).toBe('2026');
  expect(numberText(20260)).toBe('20\u00a0260');
});

test.each([
  [[13, 13], 'Школе нужно заполнить 13\u00a0ячеек.'],
  [[21, 21], 'Школе нужно заполнить 21\u00a0ячейку.'],
  [[5, 21], 'Школе нужно заполнить от 5 до 21\u00a0ячейки.'],
  [[5, 22], 'Школе нужно заполнить от 5 до 22\u00a0ячеек.'],
] as const)('cells of a school, %j', ([least, most], sentence) => {
  expect(cellsAsked(least, most)).toBe(sentence);
});

test.each([
  [1, 0, 'Записана 1\u00a0строка'],
  [2, 1, 'Записаны 2\u00a0строки; 1 ждёт вашего решения'],
  [5, 12, 'Записано 5\u00a0строк; 12 ждут вашего решения'],
  [21, 0, 'Записана 21\u00a0строка'],
])('after writing %i rows with %i open', (written, asked, sentence) => {
  expect(writtenRowsText(written, asked)).toBe(sentence);
});
