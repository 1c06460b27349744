/** What a district chose on its sheet becomes indicators and quantities; what it did not choose stays a named group. */
import { withChosen } from '../../../src/core/indicators/chosen-indicators';
import { measureIndicator } from '../../../src/core/indicators/measure-indicator';
import { emptyValues } from '../../../src/core/indicators/quantity-values';
import { resultsCounts } from '../../../src/core/indicators/results-counts';
import { noAssessments } from '../../../src/core/indicators/assessments';
import type { TestResult } from '../../../src/core/results/result';
import type { District } from '../../../src/core/schema/district';
import type { CellValue } from '../../../src/core/table/grid';
import { loadDistrict } from '../../../src/data/districts/index';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { contextOf } from '../validation/checking';

let district: District;
beforeAll(async () => {
  district = await loadDistrict('aleksandrovskoye');
});

const header = [
  'Направление',
  'Место в документе',
  'Группа показателей',
  'Показатель',
  'Выбран',
  'Единица',
  'Кто сообщает',
];
const afterSchool = 'Доля обучающихся, охваченных внеурочной занятостью';
const programmes = 'показатели по реализации программ, направленных на воспитание и социализацию обучающихся';
const minimum = 'Доля работ с отметкой не ниже «3»';

const chosen = (...rows: CellValue[][]): District =>
  withChosen(district, contextOf({ 'Показатели района': [header, ...rows] }).tables, lexicon);

test('without a «да» nothing is chosen', () => {
  expect(chosen(['', '4.2.5.', programmes, afterSchool, null, null, null])).toBe(district);
  expect(chosen(['', '4.2.5.', programmes, afterSchool, 'нет', null, null])).toBe(district);
});

test('a candidate brings what it asks for and its denominator, and says whose it is', () => {
  const { indicators, quantities } = chosen(['', '4.2.5.', programmes, afterSchool, 'да', null, null]);
  const [added] = indicators.slice(39);
  expect(added).toMatchObject({
    text: afterSchool,
    kind: 'share',
    direction: 'upbringing',
    group: programmes,
    denominator: 'pupils',
    collected: 'proposed',
    reason: 'Кулебаки, паспорт 2.5',
  });
  expect(quantities.map(({ title, reportedBy, isDefault }) => [title, reportedBy, isDefault])).toEqual([
    ['Обучающиеся 1–11 классов', 'school', true],
    ['Обучающиеся, охваченные внеурочной занятостью', 'school', true],
  ]);
});

test('a survey asks each school how many were asked and how many of them are content, once, and the share is of those asked', () => {
  const content =
    'Доля участников образовательных отношений, удовлетворённых качеством образования, из опрошенных';
  const group =
    'показатели по оценке удовлетворенности качеством образования участников образовательных отношений';
  const { indicators, quantities } = chosen(['', '', group, content, 'да', null, null]);
  expect(indicators.slice(39)).toMatchObject([
    {
      text: content,
      kind: 'share',
      direction: 'quality',
      numerator: 'satisfaction.share',
      denominator: 'surveyed',
    },
  ]);
  expect(quantities.map(({ title, reportedBy, type, unit }) => [title, reportedBy, type, unit])).toEqual([
    ['Опрошенные участники образовательных отношений', 'school', 'count', 'чел.'],
    ['Опрошенные, удовлетворённые качеством образования', 'school', 'count', 'чел.'],
  ]);
});

test('the same candidate for two groups is two indicators and is asked once', () => {
  const act = 'Доля ОО, имеющих локальный акт о процедурах оценки качества и олимпиадах';
  const groups = [
    'показатели по объективности проведения процедур оценки качества образования в ОО',
    'показатели по объективности проведения олимпиад школьников в ОО',
  ];
  const { indicators, quantities } = chosen(
    ...groups.map((group): CellValue[] => ['', '4.2.1.', group, act, 'да', null, null]),
  );
  expect(indicators.slice(39).map(({ group, numerator }) => [group, numerator])).toEqual(
    groups.map((group) => [group, 'objectivity.act']),
  );
  expect(quantities).toHaveLength(1);
});

test('own words are asked of schools or of the district, as an answer or a count', () => {
  const { indicators, quantities } = chosen(
    ['', '', 'показатели по взаимодействию с ПОО и ОО ВО', 'Договоры с колледжами', 'да', 'ед.', 'район'],
    ['', '', '', 'Кружок робототехники есть', 'да', 'есть / нет', null],
  );
  expect(indicators.slice(39).map(({ text, kind, reason }) => [text, kind, reason])).toEqual([
    ['Договоры с колледжами', 'count', null],
    ['Кружок робототехники есть', 'coverage', null],
  ]);
  expect(quantities.map(({ title, reportedBy, type, unit }) => [title, reportedBy, type, unit])).toEqual([
    ['Договоры с колледжами', 'district', 'count', 'ед.'],
    ['Кружок робототехники есть', 'school', 'yesNo', null],
  ]);
});

test('a candidate of another group is taken as own words, not as that candidate', () => {
  const { indicators } = chosen(['', '4.2.5.', programmes, minimum, 'да', 'чел.', null]);
  expect(indicators[39]).toMatchObject({ kind: 'count', computes: null, reason: null });
});

const result = (school: string, schoolYear: number, marks: TestResult['marks']): TestResult => ({
  key: { schoolYear, procedure: 'ВПР', school, grade: 5, subject: 'Русский язык', level: '' },
  participants: 10,
  marks,
  belowMinimum: null,
  mean: null,
  standardDeviation: null,
  journal: null,
  spearman: null,
  source: 'sheet',
  place: null,
});

test('what is computed from results counts all works of the year, and says who has none', () => {
  const { indicators } = chosen(
    ['', '4.1.1.', 'показатели по подготовке базового уровня', minimum, 'да', null, null],
    [
      '',
      '4.1.1.',
      'показатели по подготовке базового уровня',
      'Прирост доли работ с отметкой не ниже «3» за год',
      'да',
      null,
      null,
    ],
  );
  const [share, growth] = indicators.slice(39);
  const organizations = ['s1', 's2', 's3'].map((code) => ({
    code,
    name: code,
    type: 'СОШ',
    from: null,
    to: null,
    successors: [],
    head: null,
    reportsWithHead: false,
  }));
  const fromResults = resultsCounts({
    results: [
      result('s1', 2025, [2, 4, 3, 1]),
      result('s1', 2025, [0, 5, 5, 0]),
      result('s2', 2025, [5, 5, 0, 0]),
      result('s1', 2024, [10, 0, 0, 0]),
      result('s2', 2024, [0, 10, 0, 0]),
      result('s3', 2024, null),
    ],
    schools: [],
  });
  const context = {
    values: emptyValues(organizations, [], []),
    year: 2026,
    listed: () => null,
    assessed: noAssessments,
    holds: () => null,
    fromResults,
  };
  expect(measureIndicator(share!, context)).toMatchObject({
    numerator: 23,
    denominator: 30,
    sent: 2,
    of: 3,
    missing: ['s3'],
  });
  expect(measureIndicator(growth!, context).value).toBeCloseTo((100 * 23) / 30 - 50);
  expect(measureIndicator(share!, { ...context, year: 2020 }).problem).toBe('no-data');
});

test('a school without flags counts only where something could be tested', () => {
  const statuses = (['clear', 'attention', 'few-data'] as const).map((status, at) => ({
    school: `s${at + 1}`,
    schoolYear: 2025,
    status,
  }));
  const counted = resultsCounts({ results: [], schools: statuses });
  const of = (school: string) => counted('schools-without-flags', school, 2026);
  expect([of('s1'), of('s2'), of('s3'), of('s4')]).toEqual([
    { part: 1, whole: 1 },
    { part: 0, whole: 1 },
    null,
    null,
  ]);
});
