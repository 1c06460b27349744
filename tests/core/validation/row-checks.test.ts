import type { RowRule } from '../../../src/core/schema/form';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { recognise } from '../../../src/core/table/recognise';
import { Tables } from '../../../src/core/table/tables';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { checkKeys } from '../../../src/core/validation/check-keys';
import { checkReferences } from '../../../src/core/validation/check-references';
import { checkRoadmap } from '../../../src/core/validation/check-roadmap';
import { checkRowRules } from '../../../src/core/validation/check-row-rules';
import { checkWorkbook } from '../../../src/core/validation/check-workbook';
import { findingText } from '../../../src/text/finding-text';
import { contextOf, contextOfFiles, formWith, run } from './checking';

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

describe('row rules', () => {
  const number = (name: string) => ({ name, title: name, type: 'number' as const });
  const form = (rule: RowRule) => formWith([number('a'), number('b'), number('c')], { rules: [rule] });
  const check = (rule: RowRule, row: CellValue[]) =>
    run(checkRowRules, contextOf({ Лист: [['a', 'b', 'c'], row] }, { forms: [form(rule)] }));

  const sum: RowRule = { id: 'sum', kind: 'sum', parts: ['a', 'b'], total: 'c' };
  test('a sum that holds is silent, one that does not says both numbers', () => {
    expect(check(sum, [1, 2, 3])).toEqual([]);
    expect(check(sum, [0.1, 0.2, 0.3])).toEqual([]);
    expect(check(sum, [1, 2, 4])).toEqual([
      expect.objectContaining({
        code: 'sum-mismatch',
        facts: { parts: ['a', 'b'], addends: [1, 2], sum: 3, total: 'c', value: 4 },
      }),
    ]);
  });
  test('a sum without parts or without a total is not judged; a blank part counts as nothing', () => {
    expect(check(sum, [null, null, 4])).toEqual([]);
    expect(check(sum, [1, 2, null])).toEqual([]);
    expect(check(sum, [4, null, 4])).toEqual([]);
    expect(codes(check(sum, [3, null, 4]))).toEqual(['sum-mismatch']);
  });

  test('a sum is silent where its part is an error of its own', () => {
    expect(check(sum, [3, 'три', 4])).toEqual([]);
    expect(check(sum, [3, { error: '#N/A' }, 4])).toEqual([]);
    const filled: RowRule = {
      id: 'filled',
      kind: 'condition',
      when: { field: 'a', is: 'filled' },
      then: { field: 'b', is: 'filled' },
      said: 'Есть {a}, но нет второго.',
      reason: 'Одно без другого не бывает.',
    };
    const both = formWith([number('a'), number('b'), number('c')], { rules: [sum, filled] });
    const book = {
      Лист: [
        ['a', 'b', 'c'],
        [3, null, 4],
      ],
    };
    expect(codes(run(checkRowRules, contextOf(book, { forms: [both] })))).toEqual(['condition-failed']);
  });

  const compare: RowRule = {
    id: 'compare',
    kind: 'compare',
    left: { sum: ['a', 'b'] },
    operator: '<=',
    right: { field: 'c' },
    severity: 'warning',
  };
  test('a comparison takes the declared severity and stands at its first field', () => {
    expect(check(compare, [2, 2, 4])).toEqual([]);
    const [found] = check(compare, [2, 3, 4]);
    expect(found).toMatchObject({
      severity: 'warning',
      place: { row: 1, column: 0 },
      facts: { leftValue: 5, rightValue: 4 },
    });
  });
  test('an unreadable operand makes a comparison silent', () =>
    expect(check(compare, ['?', null, 4])).toEqual([]));

  test('a condition names the empty cell and the reason', () => {
    const rule: RowRule = {
      id: 'if',
      kind: 'condition',
      when: { field: 'a', in: [1] },
      then: { field: 'b', is: 'filled' },
      said: 'Есть {a}, но нет второго.',
      reason: 'Одно без другого не бывает.',
    };
    expect(check(rule, [2, null, 1])).toEqual([]);
    expect(check(rule, [1, 0, 1])).toEqual([]);
    expect(check(rule, [1, null, 1])).toEqual([
      expect.objectContaining({
        code: 'condition-failed',
        facts: expect.objectContaining({
          field: 'b',
          want: 'filled',
          said: 'Есть 1, но нет второго.',
          reason: 'Одно без другого не бывает.',
        }),
      }),
    ]);
    const said: RowRule = {
      id: 'said',
      kind: 'condition',
      when: { field: 'a', is: 'filled' },
      then: { field: 'b', is: 'filled' },
      said: 'Указан приказ № {a}, но нет его даты.',
      reason: 'У приказа есть и номер, и дата.',
    };
    const [finding] = check(said, [151, null, null]);
    expect(finding && findingText(finding).what).toBe('Указан приказ № 151, но нет его даты.');
  });
});

const schools = [
  ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'],
  ['edu580101', 'МОУ СОШ № 1', 'СОШ', 'город', 245],
  ['edu580102', 'МОУ СОШ № 2', 'СОШ', 'село', 30],
];
const resultHeader = ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 'Участников'];
const result = (school: string, participants: number): CellValue[] => [
  '2025/2026',
  'ВПР',
  school,
  4,
  'Математика',
  participants,
];

describe('keys and references', () => {
  test('a key stands once, however it is spelled', () => {
    const book = {
      Школы: schools,
      Результаты: [resultHeader, result('edu580101', 20), result(' EDU580101', 21)],
    };
    expect(run(checkKeys, contextOf(book))).toEqual([
      expect.objectContaining({
        code: 'duplicate-key',
        place: expect.objectContaining({ row: 2 }),
        facts: expect.objectContaining({ firstRow: 1 }),
      }),
    ]);
  });

  test('other spellings of the year, the procedure and the subject make the same key', () => {
    const again = ['2025-2026', 'впр.', 'edu580101', '4', 'матем.', 20];
    const book = { Школы: schools, Результаты: [resultHeader, result('edu580101', 20), again] };
    expect(codes(run(checkKeys, contextOf(book)))).toEqual(['duplicate-key']);
  });

  test('a school may repeat what the district has; where they differ, file and column are named', () => {
    const district = { Школы: schools, Результаты: [resultHeader, result('edu580101', 20)] };
    const alike = { Школы: schools.slice(0, 2), Результаты: [resultHeader, result('EDU580101', 20)] };
    expect(run(checkKeys, contextOfFiles({ 'район.xlsx': district, 'школа.xlsx': alike }))).toEqual([]);
    const other = { Результаты: [resultHeader, result('edu580101', 22)] };
    expect(run(checkKeys, contextOfFiles({ 'район.xlsx': district, 'школа.xlsx': other }))).toEqual([
      expect.objectContaining({
        code: 'duplicate-key',
        place: expect.objectContaining({ file: 'школа.xlsx', row: 1, column: 5 }),
        facts: expect.objectContaining({ firstFile: 'район.xlsx', firstRow: 1, differing: ['Участников'] }),
      }),
    ]);
  });

  test('a unique value that repeats is said once, at the second cell', () => {
    const book = { Школы: [...schools, ['edu580101', 'МОУ СОШ № 3', 'СОШ', 'село', 10]] };
    const findings = run(checkKeys, contextOf(book));
    expect(codes(findings)).toEqual(['duplicate-value']);
    expect(findings[0]?.place).toMatchObject({ row: 3, column: 0 });
  });

  test('an unknown school is found and the likely one named', () => {
    const book = {
      Школы: schools,
      Результаты: [resultHeader, result('edu580101', 20), result('edu58102', 5)],
    };
    const findings = run(checkReferences, contextOf(book));
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'unknown-reference',
        facts: { value: 'edu58102', form: 'Школы', similar: 'edu580102', looksSame: false },
      }),
    ]);
  });

  test('more participants than pupils are compared across sheets', () => {
    const book = {
      Школы: schools,
      Результаты: [resultHeader, result('edu580102', 30), result('edu580102', 31)],
    };
    const findings = run(checkReferences, contextOf(book));
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'reference-comparison',
        place: expect.objectContaining({ row: 2, column: 5 }),
      }),
    ]);
  });

  test('without a registry of schools nothing is called unknown', () => {
    expect(run(checkReferences, contextOf({ Результаты: [resultHeader, result('x', 1)] }))).toEqual([]);
  });
});

describe('the workbook as a whole', () => {
  test('a lone table of a CSV file lacks no sheets', () => {
    const grid = { ...gridFromRows('Школы', schools), isUntyped: true };
    const { tables } = recognise([{ file: 'школы.csv', grid }], contextOf({}).forms, lexicon);
    expect(run(checkWorkbook, { ...contextOf({}), tables: new Tables(tables, lexicon) })).toEqual([]);
  });

  test('missing sheets and an unknown district', () => {
    const book = {
      Сведения: [
        ['Район', 'Тридевятый район'],
        ['Календарный год', 2026],
      ],
      Школы: schools,
    };
    const findings = run(checkWorkbook, contextOf(book));
    expect(codes(findings)).toEqual(['sheet-missing', 'unknown-district']);
    expect(findings[1]?.place).toMatchObject({ sheet: 'Сведения', row: 0, column: 1 });
  });

  test('a district may be named with its region', () => {
    const book = {
      Сведения: [['Район', 'белинский  район, Пензенская область']],
      Школы: schools,
      Результаты: [resultHeader, result('edu580101', 1)],
    };
    expect(run(checkWorkbook, contextOf(book))).toEqual([]);
  });
});

describe('the sheet of the roadmap', () => {
  test('an unreadable deadline and a date after the reporting date', () => {
    const header = ['Раздел', '№', 'Мероприятие', 'Срок', 'Ответственный', 'Состояние', 'Дата выполнения'];
    const row = (number: string, deadline: string, doneOn: number) =>
      [
        'Приложение 1',
        number,
        'Текст',
        deadline,
        'Отдел образования',
        'выполнено',
        { date: doneOn },
      ] as CellValue[];
    const book = {
      'Дорожная карта': [
        header,
        row('1.', 'сентябрь 2026 г.', 46346),
        row('2.', 'когда-нибудь потом', 46347),
      ],
    };
    expect(codes(run(checkRoadmap, contextOf(book)))).toEqual(['deadline-unreadable', 'date-in-future']);
  });
});
