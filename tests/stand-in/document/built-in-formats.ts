/** The codes of number formats that a file names only by number (ECMA-376 part 1, 18.8.30), in their en-US letters. */
import { isBuiltInDate } from '../../../src/xlsx/styles/built-in-dates';

/** What depends on the reader's country is given as the product writes it: days as in Russia, money without a sign. */
const day = 'dd.mm.yyyy';
const codes: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0',
  6: '#,##0',
  7: '#,##0.00',
  8: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: day,
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: `${day} h:mm`,
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Undefined for General and for numbers that name nothing. */
export function builtInFormat(id: number): string | undefined {
  return codes[id] ?? (isBuiltInDate(id) ? day : undefined);
}
