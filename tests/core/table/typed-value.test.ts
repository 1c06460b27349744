import { typedValue, type TypedValue } from '../../../src/core/table/typed-value';
import type { FieldConstraints, FieldType } from '../../../src/core/schema/field';
import type { CellValue } from '../../../src/core/table/grid';
import { lexicon } from '../../../src/data/lexicon/lexicon';

const typed = (
  text: string,
  type: FieldType,
  constraints: FieldConstraints = {},
  choices: readonly string[] | null = null,
): TypedValue => typedValue(text, { type, constraints }, choices, lexicon);

test.each<[string, FieldType, CellValue]>([
  ['', 'integer', null],
  ['  \u00a0', 'string', null],
  ['12', 'integer', 12],
  ['1 234', 'integer', 1234],
  ['12,5', 'number', 12.5],
  ['12.5', 'number', 12.5],
  ['20.11.2026', 'date', { date: 46346 }],
  ['2025/2026', 'schoolYear', '2025/2026'],
  ['да', 'boolean', 'да'],
  ['1.10', 'string', '1.10'],
  ['-5 и меньше', 'string', '-5 и меньше'],
  ['64', 'any', 64],
  ['нет', 'any', 'нет'],
])('%j in a column of %s is %j', (text, type, value) => {
  expect(typed(text, type)).toEqual({ ok: true, value });
});

test.each<[string, FieldType, string]>([
  ['двадцать', 'integer', 'not-of-type'],
  ['2,5', 'integer', 'not-of-type'],
  ['=A1+B1', 'string', 'formula'],
  ['+SUM(A1)', 'number', 'formula'],
  ['@SUM(A1)', 'number', 'formula'],
  ['11/20/2026', 'date', 'not-of-type'],
])('%j in a column of %s is refused as %s', (text, type, kind) => {
  expect(typed(text, type)).toMatchObject({ ok: false, problem: { kind } });
});

test.each<[string, number]>([
  ['1,234,567', 1234567],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ["1'234", 1234],
  ['١٢٣', 123],
  ['１２', 12],
])('%s is a number of another language: %d', (text, meant) => {
  expect(typed(text, 'number')).toEqual({ ok: false, problem: { kind: 'foreign-number', meant } });
});

test('limits, lists and lengths are held', () => {
  expect(typed('11', 'integer', { minimum: 0, maximum: 10 }).ok).toBe(false);
  expect(typed('русский  ЯЗЫК', 'string', {}, ['Русский язык'])).toEqual({ ok: true, value: 'Русский язык' });
  expect(typed('Физкультура', 'string', {}, ['Русский язык'])).toMatchObject({
    problem: { kind: 'not-in-list' },
  });
  expect(typed('абвг', 'string', { maxLength: 3 })).toMatchObject({
    problem: { kind: 'too-long', length: 4 },
  });
});
