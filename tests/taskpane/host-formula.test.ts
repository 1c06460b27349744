import { formulaValue, type FormulaParameter } from '../../src/taskpane/host/formula-offer';

const range: FormulaParameter = { name: 'школы', description: '', kind: 'range', isOptional: false };
const value: FormulaParameter = { ...range, kind: 'value' };
const optional: FormulaParameter = { ...value, isOptional: true };

test.each(['A1', '$B$2:C9', 'Школы!A2:A30', "'Итоги 2026'!A:A", '3:7', 'лист_1!b4'])(
  '%s is a reference',
  (address) => {
    expect(formulaValue(range, ` ${address} `)).toEqual({ address });
    expect(formulaValue(value, address)).toEqual({ address });
  },
);

test.each([
  ['12', 12],
  ['0,25', 0.25],
  ['1 250,5', 1250.5],
  ['МОУ СОШ № 1', 'МОУ СОШ № 1'],
  ['22-23', '22-23'],
] as const)('a value %s is read as %s', (typed, expected) => {
  expect(formulaValue(value, typed)).toBe(expected);
});

test('a missing argument is asked for unless it is optional', () => {
  expect(formulaValue(range, ' ')).toEqual({ problem: 'missing' });
  expect(formulaValue(optional, '')).toBeNull();
});

test('a range is cells or one number, never words', () => {
  expect(formulaValue(range, 'все школы')).toEqual({ problem: 'not-a-range' });
  expect(formulaValue(range, '10')).toBe(10);
});
