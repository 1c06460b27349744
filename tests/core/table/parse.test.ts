import fc from 'fast-check';
import { closestLabel, editDistance, normaliseLabel } from '../../../src/core/table/normalise-label';
import { isoOfSerial, parseDate, serialOf, serialOfIso } from '../../../src/core/table/parse-date';
import { parseNumber } from '../../../src/core/table/parse-number';
import { parseSchoolYear, schoolYearText } from '../../../src/core/table/parse-school-year';
import { cellAddress, columnName, gridFromRows, valueAt } from '../../../src/core/table/grid';
import { lexicon } from '../../../src/data/lexicon/lexicon';

describe('a number typed by a person', () => {
  test.each([
    ['12', 12],
    [' 12,5 ', 12.5],
    ['1\u00a0234,5', 1234.5],
    ['1 234 567', 1234567],
    ['−3', -3],
    ['45 %', 45],
    ['0,30', 0.3],
  ])('«%s» is %d', (text, number) => expect(parseNumber(text)).toBe(number));

  test.each(['', 'двенадцать', '1.234.567', '12 чел.', '12,5,6', '1 23', '1e5', 'NaN'])(
    '«%s» is no number',
    (text) => expect(parseNumber(text)).toBeNull(),
  );

  test('every number written the Russian way is read back', () => {
    const format = new Intl.NumberFormat('ru', { maximumFractionDigits: 6 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(999_999), (whole, part) => {
        const value = Number((whole + Math.sign(whole || 1) * (part / 1e6)).toFixed(6));
        expect(parseNumber(format.format(value))).toBeCloseTo(value, 6);
      }),
    );
  });
});

describe('a date typed by a person', () => {
  const day = serialOf(2026, 4, 15);
  test.each([
    '15.04.2026',
    '15.4.26',
    '2026-04-15',
    '15 апреля 2026 г.',
    '15-04-2026',
    '2026-04-15T10:00:00',
  ])('«%s» is 15 April 2026', (text) =>
    expect(parseDate(text, lexicon.months)).toEqual({ kind: 'date', serial: day }),
  );

  test('month first is told, and not guessed where both orders fit', () => {
    expect(parseDate('4/15/2026', lexicon.months)).toEqual({ kind: 'us-order', serial: day });
    expect(parseDate('4/5/2026', lexicon.months)).toEqual({ kind: 'us-order', serial: null });
    expect(parseDate('15/04/2026', lexicon.months)).toEqual({ kind: 'date', serial: day });
  });

  test.each(['31.02.2026', '15.13.2026', 'апрель', '2026'])('«%s» is no day', (text) =>
    expect(parseDate(text, lexicon.months)).toBeNull(),
  );

  test('1 January 1900 and 1 January 2000 have the serial numbers Excel gives them', () => {
    // Excel counts a 29 February 1900 that never was, so days before March 1900 are off by one from its display.
    expect(serialOf(2000, 1, 1)).toBe(36526);
    expect(isoOfSerial(36526)).toBe('2000-01-01');
  });

  test('serial days and ISO dates go round', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 80000 }),
        (serial) => serialOfIso(isoOfSerial(serial)) === serial,
      ),
    );
  });
});

describe('a school year', () => {
  test.each(['2025/2026', '2025-2026', '2025–2026', '2025/26', '2025 - 2026 уч. год'])(
    '«%s» begins in 2025',
    (text) => expect(parseSchoolYear(text)).toBe(2025),
  );
  test.each(['2025/2027', '2025', '25/26', '2026/2025'])('«%s» is none', (text) =>
    expect(parseSchoolYear(text)).toBeNull(),
  );
  test('is written as it is read', () => expect(parseSchoolYear(schoolYearText(2025))).toBe(2025));
});

describe('labels', () => {
  test('fold case, spaces, dashes, quotes and ё, but not й', () => {
    expect(normaliseLabel(' Всё\u00a0— «Ещё» : ')).toBe('все - "еще"');
    expect(normaliseLabel('Йод')).toBe('йод');
  });
  test('a swap of neighbours is one slip', () => expect(editDistance('класс', 'клсас', 2)).toBe(1));
  test('the closest label must be close and the only one', () => {
    expect(closestLabel('Математка', ['Математика', 'Физика'])).toBe('Математика');
    expect(closestLabel('Химия', ['Физика', 'История'])).toBeNull();
    expect(closestLabel('абвгд1', ['абвгд2', 'абвгд3'])).toBeNull();
  });
});

describe('addresses', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('column %i is %s', (column, name) => expect(columnName(column)).toBe(name));
  test('rows count from one', () => expect(cellAddress(13, 4)).toBe('E14'));
  test('a cell beyond the grid is empty', () =>
    expect(valueAt(gridFromRows('Лист', [[1]]), 100, 100)).toBeNull());
});
