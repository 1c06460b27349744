/** A formula copied to another cell: what follows and what stays. */
import { shiftFormula } from '../../document/shift-formula';

describe('copied one column right and two rows down', () => {
  test.each([
    ['relative references follow', 'A1+B2*C3', 'B3+C4*D5'],
    ['a dollar sign keeps the column, the row or both', '$A1+A$1+$A$1', '$A3+B$1+$A$1'],
    ['both ends of a range follow', 'SUM(A1:$B9)', 'SUM(B3:$B11)'],
    [
      'whole columns and rows follow too',
      'SUM(A:C)+SUM($A:B)+SUM(1:3)+SUM($1:3)',
      'SUM(B:D)+SUM($A:C)+SUM(3:5)+SUM($1:5)',
    ],
    ['columns go on past Z', 'Z1+AZ1+ZZ1', 'AA3+BA3+AAA3'],
    ['text is no reference', 'A1&"A1 и ""B2"""&B1', 'B3&"A1 и ""B2"""&C3'],
    [
      'a sheet stays, its cells follow',
      "Лист1!A1+'Q1 ''B2'' C3'!A1+Q1!A1",
      "Лист1!B3+'Q1 ''B2'' C3'!B3+Q1!B3",
    ],
    [
      'sheets and files in a row stay',
      "SUM('A1:B2'!A1)+[1]Лист1!A1+'[Книга A1.xlsx]B2'!A1",
      "SUM('A1:B2'!B3)+[1]Лист1!B3+'[Книга A1.xlsx]B2'!B3",
    ],
    [
      'functions whose names look like cells stay',
      'LOG10(A1)+ATAN2(A1,B1)+DAYS360(A1,B1)',
      'LOG10(B3)+ATAN2(B3,C3)+DAYS360(B3,C3)',
    ],
    ['names stay', 'Доля_A1+Rate2024+A1_total+A1.x+ШколаB2', 'Доля_A1+Rate2024+A1_total+A1.x+ШколаB2'],
    ['what is past the last column is a name', 'XFD1+XFE1+ABC12345678', '#REF!+XFE1+ABC12345678'],
    ['numbers stay', '1E5+1.5E+3*A1', '1E5+1.5E+3*B3'],
    [
      'columns of tables stay',
      "Таблица1[[#This Row],[A1]]+T[B2]+T['[A1]",
      "Таблица1[[#This Row],[A1]]+T[B2]+T['[A1]",
    ],
    ['errors stay', 'IF(A1=#N/A,#REF!,#DIV/0!)+#REF!A1', 'IF(B3=#N/A,#REF!,#DIV/0!)+#REF!B3'],
    ['a spilled range follows', 'SUM(A1#)+@B1', 'SUM(B3#)+@C3'],
  ])('%s', (_, formula, shifted) => {
    expect(shiftFormula(formula, 2, 1)).toBe(shifted);
  });
});

test('up and left, a reference that leaves the sheet is lost', () => {
  expect(shiftFormula('A5+B1+B5+$A5+A$1', -1, -1)).toBe('#REF!+#REF!+A4+$A4+#REF!');
  expect(shiftFormula('SUM(A1:B3)', 0, 16_383)).toBe('SUM(XFD1:#REF!)');
  expect(shiftFormula('A1048575', 1, 0)).toBe('A1048576');
  expect(shiftFormula('A1048575', 2, 0)).toBe('#REF!');
});

test('there and back is the same formula', () => {
  const formula = 'SUM(\'Лист 1\'!C$4:$D9)/COUNTIF($C:$C,">=C4")+D7';
  expect(shiftFormula(shiftFormula(formula, 11, 3), -11, -3)).toBe(formula);
  expect(shiftFormula(formula, 0, 0)).toBe(formula);
});
