/** Sentences on findings: cases, numbers and quotation marks that a clerk would write. */
import type { FindingFacts } from '../../src/core/finding';
import { finding } from '../finding';
import { findingText, placeText } from '../../src/text/finding-text';
import { titleOfOne } from '../../src/text/finding-title';

const place = { sheet: 'Результаты', row: 1, column: 5 };

function what(...made: Parameters<typeof finding>): string {
  return findingText(finding(...made)).what;
}

test('a place quotes its column once, and no column without a header', () => {
  expect(placeText({ ...place, field: '«2»' })).toBe('лист «Результаты», ячейка F2, столбец «2»');
  expect(placeText({ ...place, field: '' })).toBe('лист «Результаты», ячейка F2');
});

test('what nobody sees is told to be hidden, and how to show it', () => {
  const facts = { value: '5', number: 5 };
  const hidden = { ...place, hidden: 'row' as const };
  expect(placeText(hidden)).toBe('лист «Результаты», ячейка F2 (строка скрыта)');
  expect(findingText(finding('number-as-text', hidden, facts)).mend).toContain('снимите фильтр');
  const veryHidden = { sheet: 'Результаты (2)', hidden: 'very-hidden-sheet' as const };
  expect(findingText(finding('number-as-text', veryHidden, facts)).mend).toContain('Alt+F11');
});

test('a column that is itself quoted is not quoted twice', () => {
  const facts = {
    parts: ['«2»', '«3»', '«4»'],
    addends: [1, 4, 15],
    sum: 20,
    total: 'Участников',
    value: 21,
  };
  expect(what('sum-mismatch', place, facts)).toBe(
    'Сумма столбцов «2», «3» и «4» равна 20 («2» — 1, «3» — 4, «4» — 15), а в столбце «Участников» стоит 21.',
  );
});

test('quotation marks inside a title turn inward', () => {
  const facts = { left: ['«3» с'], leftValue: 12, right: ['«4» с'], rightValue: 10 };
  expect(what('comparison-failed', place, { rule: 'cuts', operator: '<', reason: null, ...facts })).toBe(
    'В столбце «„3“ с» стоит 12, а должно быть меньше, чем в столбце «„4“ с» (10).',
  );
});

test('a comparison names both columns, their sheet and the sum', () => {
  expect(
    what('reference-comparison', place, {
      rule: 'pupils',
      left: 'Участников',
      leftValue: 147,
      operator: '<=',
      right: 'Обучающихся',
      rightValue: 107,
      form: 'Школы',
      reason: null,
    }),
  ).toBe(
    'В столбце «Участников» стоит 147, а должно быть не больше, чем в столбце «Обучающихся» листа «Школы» (107).',
  );
  const sums = { rule: 'r', operator: '<=', reason: null, leftValue: 25 } as const;
  expect(
    what('comparison-failed', place, {
      ...sums,
      left: ['Ниже', 'Выше'],
      right: ['Участников'],
      rightValue: 20,
    }),
  ).toBe(
    'Сумма столбцов «Ниже» и «Выше» равна 25, а должно быть не больше, чем в столбце «Участников» (20).',
  );
  expect(what('comparison-failed', place, { ...sums, left: ['Доля'], right: [], rightValue: 100 })).toBe(
    'В столбце «Доля» стоит 25, а должно быть не больше 100.',
  );
});

test('what a cell needs agrees in gender', () => {
  const need = (type: 'integer' | 'date' | 'schoolYear') =>
    what('type-mismatch', place, { value: 'x', type, given: 'text' });
  expect(need('integer')).toBe('Записано «x», а нужно целое число.');
  expect(need('date')).toBe('Записано «x», а нужна дата.');
  expect(need('schoolYear')).toBe('Записано «x», а нужен учебный год вида 2025/2026.');
});

test('one finding is named by what stands in its cell', () => {
  const named = (facts: FindingFacts['type-mismatch']) => titleOfOne(finding('type-mismatch', place, facts));
  expect(named({ value: 'двадцать', type: 'integer', given: 'text' })).toBe('Вместо числа — текст');
  expect(named({ value: '15.04.2026', type: 'number', given: 'date' })).toBe('Вместо числа — дата');
  expect(named({ value: '2025', type: 'schoolYear', given: 'number' })).toBe('Вместо учебного года — число');
  expect(titleOfOne(finding('cell-unreadable', place, {}))).toBe('Нечитаемая ячейка');
  expect(what('type-mismatch', place, { value: 'true', type: 'number', given: 'boolean' })).toBe(
    'Записано «ИСТИНА», а нужно число.',
  );
});

test('a record that two files give differently names the file and the columns', () => {
  const facts = { firstRow: 3, firstFile: 'район.xlsx', differing: ['Участников', '«2»'] };
  expect(what('duplicate-value', place, { value: 'edu580101', ...facts })).toBe(
    'Два файла расходятся: edu580101 есть и в файле «район.xlsx» (строка 4), но в столбцах «Участников» и «2» записано другое.',
  );
});

test('dates and years out of range are written as dates and years', () => {
  const told = (value: number, limit: number, type: 'date' | 'year' | 'schoolYear' | 'number') =>
    what('below-minimum', place, { value, limit, type });
  expect(told(9600, 36526, 'date')).toBe(
    'Записано 13.04.1926, а наименьшее допустимое значение — 01.01.2000.',
  );
  expect(told(1999, 2019, 'year')).toBe('Записано 1999, а наименьшее допустимое значение — 2019.');
  expect(told(2008, 2010, 'schoolYear')).toContain('Записано 2008/2009, а');
  expect(told(-0.5, 0, 'number')).toContain('Записано −0,5, а');
});

test('an event numbered with a dot leaves the sentence one full stop', () => {
  expect(what('event-missing', place, { events: ['11.'], section: 'Приложение 1' })).toBe(
    'На листе нет мероприятия раздела «Приложение 1»: №\u00a011.',
  );
  expect(what('event-not-in-profile', place, { event: '99.', section: 'Приложение 1' })).toBe(
    'Мероприятия №\u00a099 нет в разделе «Приложение 1» документа района.',
  );
  expect(what('event-not-in-profile', place, { event: '', section: '' })).toBe(
    'Мероприятия без номера нет в документе района.',
  );
});

test('a text with a full stop of its own ends the sentence with one', () => {
  const earlier = { firstRow: 1, firstFile: null, differing: [] };
  expect(what('duplicate-key', place, { key: ['Приложение 1', '22.'], ...earlier })).toBe(
    'Строка повторяет строку 2: Приложение 1, 22.',
  );
  expect(what('personal-name', place, { sample: 'Си***** К. А.' })).toMatch(/К\. А\.$/u);
});

test('bounds of a parameter keep their decimals', () => {
  const facts = { id: 'x', title: 'O1', value: 'много', reason: 'not-a-number' } as const;
  const mend = (minimum: number | null, maximum: number | null) =>
    findingText(finding('parameter-unusable', place, { ...facts, minimum, maximum })).mend;
  expect(mend(0.00001, 0.5)).toBe('Укажите число от 0,00001 до 0,5 или очистите ячейку.');
  expect(mend(1, null)).toBe('Укажите число не меньше 1 или очистите ячейку.');
});

test('one missing part of a test is one', () => {
  expect(what('test-unknown', place, { missing: ['grade'] })).toContain('не указан класс.');
  expect(what('test-unknown', place, { missing: ['subject', 'grade'] })).toContain(
    'не указаны предмет и класс.',
  );
});

test('a stored number is printed with all its digits, so that none looks like its limit', () => {
  const above = (value: number, limit: number) =>
    what('above-maximum', place, { value, limit, type: 'number' });
  expect(above(100.004, 100)).toContain('Записано 100,004, а');
  expect(above(0.1 + 0.2, 0.2)).toContain('Записано 0,3, а');
  expect(above(20.1 + 30.2 + 49.9, 100)).toContain('Записано 100,2, а');
  expect(what('not-whole', place, { value: 12.0001 })).toContain('Записано 12,0001, а');
  expect(what('number-as-text', place, { value: '0,0625', number: 0.0625 })).toContain(
    'прочитано как 0,0625.',
  );
});
