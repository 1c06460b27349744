/** Formats as Excel, LibreOffice and clerks write them; a date is a calendar day. */
import { isDateFormat } from '../../../src/core/table/is-date-format';
import { isBuiltInDate } from '../../../src/xlsx/styles/built-in-dates';

test.each([
  'dd.mm.yyyy',
  'DD/MM/YY',
  'dd\\.mm\\.yyyy;@',
  '[$-419]d\\ mmmm\\ yyyy\\ "г.";@',
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  'yyyy\\-mm\\-dd hh:mm:ss',
  'mmm-yy',
  'm/d/yyyy h:mm AM/PM',
  'mmmm',
  '[Red]d.m',
  'h:mm d mmm',
  'yyyy" год"',
  'd;[Red]General',
])('%j is a date', (code) => {
  expect(isDateFormat(code)).toBe(true);
});

test.each([
  'General',
  '0.00',
  '#,##0.00" ₽"',
  '0"дней"',
  '0.00E+00',
  '@',
  'h:mm',
  'hh:mm:ss.000',
  'mm:ss',
  '[h]:mm:ss',
  '[mm]:ss',
  '[ss]',
  '# ?/?',
  '0%',
  '"dd.mm.yyyy"',
  '\\d0',
  '_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-;_-@_-',
  '[$р.-419]#,##0',
  '0;dd.mm.yyyy',
  '',
])('%j is no date', (code) => {
  expect(isDateFormat(code)).toBe(false);
});

test('of the built-in formats only days, months and years are dates', () => {
  const dates = Array.from({ length: 50 }, (_, id) => id).filter(isBuiltInDate);
  expect(dates).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36]);
});
