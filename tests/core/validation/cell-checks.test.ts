import type { Field } from '../../../src/core/schema/field';
import { unreadableCell, type CellValue } from '../../../src/core/table/grid';
import { serialOf } from '../../../src/core/table/parse-date';
import { checkPersonalData } from '../../../src/core/validation/check-personal-data';
import { checkRanges } from '../../../src/core/validation/check-ranges';
import { checkRequired } from '../../../src/core/validation/check-required';
import { checkTexts } from '../../../src/core/validation/check-texts';
import { checkTypes } from '../../../src/core/validation/check-types';
import { contextOf, formWith, run } from './checking';

const anchor: Field = { name: 'anchor', title: 'Код', type: 'string' };

/** One column of the given field beside a code; the cell under test is B2. */
function cell(field: Partial<Field> & Pick<Field, 'type'>, value: CellValue) {
  const form = formWith([anchor, { name: 'value', title: 'Поле', ...field }]);
  return contextOf(
    {
      Лист: [
        ['Код', 'Поле'],
        ['а', value],
      ],
    },
    { forms: [form] },
  );
}

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

describe('types', () => {
  test.each<[Field['type'], CellValue]>([
    ['integer', 12],
    ['number', 12.5],
    ['number', '—'],
    ['boolean', 'Да'],
    ['boolean', 'нет'],
    ['date', { date: 46000 }],
    ['year', 2026],
    ['schoolYear', '2025-2026'],
    ['string', 45],
    ['any', 'что угодно'],
  ])('%s takes %p', (type, value) => expect(run(checkTypes, cell({ type }, value))).toEqual([]));

  test.each<[Field['type'], CellValue, string]>([
    ['integer', '12', 'number-as-text'],
    ['number', '12,5', 'number-as-text'],
    ['integer', 12.5, 'not-whole'],
    ['number', 'двенадцать', 'type-mismatch'],
    ['number', { error: '#REF!' }, 'formula-error'],
    ['string', { error: '#N/A' }, 'formula-error'],
    ['number', { error: unreadableCell }, 'cell-unreadable'],
    ['boolean', 'может быть', 'type-mismatch'],
    ['date', '15.04.2026', 'date-as-text'],
    ['date', '4/15/2026', 'date-us-order'],
    ['date', 'весной', 'type-mismatch'],
    ['year', '2026', 'number-as-text'],
    ['schoolYear', '2025', 'type-mismatch'],
    ['schoolYear', 2025, 'type-mismatch'],
  ])('%s finds in %p: %s', (type, value, code) => {
    const findings = run(checkTypes, cell({ type }, value));
    expect(codes(findings)).toEqual([code]);
    expect(findings[0]?.place).toMatchObject({ sheet: 'Лист', row: 1, column: 1, field: 'Поле' });
  });

  test('the mend keeps the old value beside the new', () => {
    const [number] = run(checkTypes, cell({ type: 'number' }, '1\u00a0234,5'));
    expect(number?.mend).toEqual({ expected: '1\u00a0234,5', value: 1234.5 });
    const [date] = run(checkTypes, cell({ type: 'date' }, '15.04.2026'));
    expect(date?.mend).toEqual({ expected: '15.04.2026', value: { date: serialOf(2026, 4, 15) } });
    const [timed] = run(checkTypes, cell({ type: 'date' }, '2026-04-15 14:30:00'));
    expect(timed).toMatchObject({ code: 'date-as-text' });
    expect(timed?.mend).toBeUndefined();
    const [unsure] = run(checkTypes, cell({ type: 'date' }, '4/5/2026'));
    expect(unsure?.mend).toBeUndefined();
  });
});

describe('ranges and required cells', () => {
  test('both limits belong to the range', () => {
    const constraints = { minimum: 0, maximum: 100 };
    expect(run(checkRanges, cell({ type: 'number', constraints }, 0))).toEqual([]);
    expect(run(checkRanges, cell({ type: 'number', constraints }, '100'))).toEqual([]);
    expect(codes(run(checkRanges, cell({ type: 'number', constraints }, -0.5)))).toEqual(['below-minimum']);
    expect(codes(run(checkRanges, cell({ type: 'number', constraints }, 100.5)))).toEqual(['above-maximum']);
  });

  test('a blank or a space is not filled, a zero is', () => {
    const constraints = { required: true };
    expect(codes(run(checkRequired, cell({ type: 'integer', constraints }, null)))).toEqual([
      'required-missing',
    ]);
    expect(codes(run(checkRequired, cell({ type: 'string', constraints }, '  ')))).toEqual([
      'required-missing',
    ]);
    expect(run(checkRequired, cell({ type: 'integer', constraints }, 0))).toEqual([]);
  });
});

describe('texts', () => {
  const list = { type: 'string' as const, constraints: { enum: ['Русский язык', 'Математика'] } };

  test('a list minds the words, not case or kind of space', () => {
    expect(run(checkTexts, cell(list, 'математика'))).toEqual([]);
    expect(codes(run(checkTexts, cell(list, 'Русский\u00a0язык')))).toEqual(['extra-spaces']);
  });

  test.each([
    ['Математка', 'Математика'],
    ['рус', 'Русский язык'],
    ['Физкультура', null],
  ])('«%s» is not in the list; meant: %p', (value, similar) => {
    const [found] = run(checkTexts, cell(list, value));
    expect(found).toMatchObject({ code: 'not-in-list', facts: { value, similar } });
    expect(found?.mend?.value ?? null).toBe(similar);
  });

  test('a pattern must fit the whole text', () => {
    const field = {
      type: 'string' as const,
      constraints: { pattern: '[a-z]+\\d{2}', patternHint: 'буквы и две цифры' },
    };
    expect(run(checkTexts, cell(field, 'edu58'))).toEqual([]);
    expect(codes(run(checkTexts, cell(field, 'edu581')))).toEqual(['pattern-mismatch']);
  });

  test('length is counted after folding spaces', () => {
    const field = { type: 'string' as const, constraints: { maxLength: 5 } };
    expect(run(checkTexts, cell(field, 'а  б в'))).toEqual([]);
    expect(codes(run(checkTexts, cell(field, 'абвгде')))).toEqual(['too-long']);
  });
});

describe('dates and years out of range', () => {
  test('a date in a column of numbers is shown as its reader sees it', () => {
    const [found] = run(checkTypes, cell({ type: 'integer' }, { date: 46127 }));
    expect(found?.facts).toEqual({ value: '15.04.2026', type: 'integer', given: 'date' });
  });
  test('the limit of a date says its type, so that it can be shown as a date', () => {
    const constraints = { minimum: 36526, maximum: 73050 };
    const [found] = run(checkRanges, cell({ type: 'date', constraints }, { date: 9600 }));
    expect(found).toMatchObject({
      code: 'below-minimum',
      facts: { value: 9600, limit: 36526, type: 'date' },
    });
  });
});

describe('personal data', () => {
  test.each([
    ['Иванов Пётр Сергеевич', 'personal-name'],
    ['выдано Смирновой Анне Ивановне', 'personal-name'],
    ['Сидоров К.А.', 'personal-name'],
    ['112-233-445 95', 'personal-snils'],
    ['тел. 8 (841-53) 2-13-45, 8 902 123-45-67', 'personal-phone'],
    ['+7(902)1234567', 'personal-phone'],
    ['mail@example.ru', 'personal-email'],
    ['дата рождения 01.02.2011', 'personal-birth-date'],
  ])('«%s» is found', (text, code) => {
    expect(codes(run(checkPersonalData, cell({ type: 'string' }, text)))).toEqual([code]);
  });

  test.each([
    'СОШ им. И. И. Иванова',
    'МОУ СОШ имени Героя Советского Союза Иванова Петра Сергеевича',
    'Лицей имени Смирнова Алексея Ивановича',
    'Приказ от 12.09.2026 № 145',
    'Отдел образования Белинского района Пензенской области',
    '2025/2026',
  ])('«%s» is no personal data', (text) => {
    expect(run(checkPersonalData, cell({ type: 'string' }, text))).toEqual([]);
  });

  test('a responsible person has a column of his own', () => {
    const field = { type: 'string' as const, personalData: 'person' as const };
    expect(run(checkPersonalData, cell(field, 'Петрова Анна Сергеевна, 8 902 123-45-67'))).toEqual([]);
    expect(codes(run(checkPersonalData, cell(field, '112-233-445 95')))).toEqual(['personal-snils']);
  });

  test('a column the form does not know is looked at too', () => {
    const form = formWith([anchor, { name: 'value', title: 'Поле', type: 'number' }]);
    const context = contextOf(
      {
        Лист: [
          ['Код', 'Поле', 'Телефон', 'Дата рождения'],
          ['а', 1, 89021234567, { date: 40575 }],
        ],
      },
      { forms: [form] },
    );
    expect(codes(run(checkPersonalData, context))).toEqual(['personal-phone', 'personal-birth-date']);
  });

  test('a pupil below the table and beside it is found, an official who signs is not', () => {
    const form = formWith([anchor, { name: 'value', title: 'Поле', type: 'number' }]);
    const rows = [
      ['Код', 'Поле', null, 'Директор'],
      ['а', 1, 'Петров Иван Сергеевич', 'Кузнецова Ольга Викторовна'],
      [null, null, 'Сидоров Пётр Ильич'],
      [null, null, 'Исполнитель: Петрова Анна Сергеевна, 8 902 123-45-67'],
      [null, null, 'Иванов И.И.'],
    ];
    const findings = run(checkPersonalData, contextOf({ Лист: rows }, { forms: [form] }));
    expect(findings.map(({ code, place }) => [code, place.row])).toEqual([
      ['personal-name', 1],
      ['personal-name', 2],
    ]);
  });

  test('a number that Excel cannot show as a date is no date of birth', () => {
    const form = formWith([anchor, { name: 'value', title: 'Поле', type: 'number' }]);
    const rows = [
      ['Код', 'Поле', 'Дата рождения'],
      ['а', 1, { date: 89021234567 }],
    ];
    expect(run(checkPersonalData, contextOf({ Лист: rows }, { forms: [form] }))).toEqual([]);
  });

  test('the finding does not repeat what it warns of', () => {
    const [found] = run(checkPersonalData, cell({ type: 'string' }, 'Иванов Пётр Сергеевич'));
    expect(JSON.stringify(found?.facts)).not.toMatch(/Иванов|Пётр|Сергеевич/u);
  });
});
