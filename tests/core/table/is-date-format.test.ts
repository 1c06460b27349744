import { isDateFormat } from '../../../src/core/table/is-date-format';

it.each([
  ['dd.mm.yyyy', true],
  ['[$-419]d mmmm yyyy;@', true],
  ['mmmm yyyy', true],
  ['m/d/yyyy h:mm', true],
  ['yyyy-mm-dd', true],
  ['General', false],
  ['0.00', false],
  ['0%', false],
  ['@', false],
  ['h:mm', false],
  ['h:mm:ss', false],
  ['mm:ss', false],
  ['[h]:mm', false],
  ['0.0E+00', false],
  ['"дней" 0', false],
  ['#,##0\\ "мес."', false],
])('%s shows a date: %s', (format, isDate) => {
  expect(isDateFormat(format)).toBe(isDate);
});
