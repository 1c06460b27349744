import fc from 'fast-check';
import { parseFormFile } from '../../../src/core/schema/check-form';
import type { Form } from '../../../src/core/schema/form';
import { forms } from '../../../src/data/forms/forms';
import { schools } from '../../../src/data/forms/schools';
import { formProblemText } from '../../../src/text/form-file-text';

function said(form: unknown): string[] {
  return parseFormFile(form).problems.map(formProblemText);
}

describe('the forms the product knows', () => {
  test.each(forms.map((form) => [form.title, form] as const))('«%s» passes the check of forms', (_, form) => {
    expect(said(form)).toEqual([]);
    expect(parseFormFile(form).form).toEqual(form);
  });

  test('every reference to another form names a form and columns that are there', () => {
    const columns = new Map(forms.map(({ id, fields }) => [id, fields.map(({ name }) => name)]));
    const broken = forms.flatMap(({ id, foreignKeys, referenceRules = [] }: Form) => [
      ...[...foreignKeys, ...referenceRules]
        .filter(({ reference }) =>
          reference.fields.some((name) => !columns.get(reference.form)?.includes(name)),
        )
        .map(({ reference }) => [id, reference]),
      ...referenceRules
        .filter(({ reference, right }) => !columns.get(reference.form)?.includes(right))
        .map(({ right }) => [id, right]),
    ]);
    expect(broken).toEqual([]);
    expect(new Set(forms.map(({ id }) => id)).size).toBe(forms.length);
  });
});

test('a form that is wrong is told in words, with the place', () => {
  const [code, ...others] = schools.fields;
  const rule = { id: 'sum', kind: 'sum', parts: ['teachers', 'nobody'], total: 'pupils' };
  const key = { fields: ['shool'], reference: { form: 'schools', fields: ['code'] } };
  expect(said({ ...schools, fields: [{ ...code, type: 'text' }, ...others] })).toEqual([
    'fields[0].type: значение «text» не подходит. Допустимо: «string», «integer», «number», «boolean», «date», «year», «schoolYear», «any».',
  ]);
  expect(said({ ...schools, rules: [rule] }).join(' ')).toContain('rules[0].parts[1]: столбца «nobody»');
  expect(said({ ...schools, foreignKeys: [key] }).join(' ')).toContain(
    'foreignKeys[0].fields[0]: столбца «shool»',
  );
  expect(said({ ...schools, primaryKey: ['cod'] }).join(' ')).toContain('primaryKey[0]: столбца «cod»');
  expect(said({ ...schools, fields: [code, code] }).join(' ')).toContain('имя «code» уже занято');
});

test('any value in any place of a form is either accepted or named, never thrown', () => {
  const anything = fc.jsonValue({ maxDepth: 2 });
  const wrong = { toString: false };
  const form = (field: unknown, key: string, value: unknown) => ({
    ...schools,
    fields: [{ ...schools.fields[0], name: field }, ...schools.fields.slice(1)],
    [key]: value,
  });
  const examples = Object.keys(schools).map((key): [unknown, string, unknown] => [wrong, key, [wrong]]);
  fc.assert(
    fc.property(anything, fc.constantFrom(...Object.keys(schools)), anything, (field, key, value) => {
      const reading = parseFormFile(form(field, key, value));
      expect(reading.form !== null || reading.problems.map(formProblemText).join('') !== '').toBe(true);
    }),
    { examples },
  );
});
