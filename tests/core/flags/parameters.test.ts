import { listParameters, parametersFrom } from '../../../src/core/flags/parameters';
import { parseTestLists } from '../../../src/core/schema/test-list';
import { method } from '../../../src/data/methods/method';

test('the method itself reads without problems', () => {
  const { parameters, problems } = parametersFrom(method);
  expect(problems).toEqual([]);
  expect(parameters.federal.z).toBe(1.96);
  expect(parameters.federal.meanTests).toEqual([
    { procedure: 'ВПР', grades: [4, 5], subjects: ['Русский язык', 'Математика'] },
    { procedure: 'ОГЭ', grades: [9], subjects: ['Русский язык', 'Математика'] },
  ]);
  expect(parameters.O1).toMatchObject({
    isOn: true,
    q: 0.1,
    alpha: 0.01,
    sharePercent: 5,
    informative: 50,
    minimum: 20,
  });
  expect(parameters.lowResults).toMatchObject({ sharePercent: 30, minimum: 10, needsBoth: false });
  expect(parameters.regions).toEqual([]);
});

test('every parameter has a unique id and title, a unit and a source', () => {
  const parameters = listParameters(method);
  expect(new Set(parameters.map(({ id }) => id)).size).toBe(parameters.length);
  expect(new Set(parameters.map(({ title }) => title)).size).toBe(parameters.length);
  for (const { title, unit, source } of parameters) expect([title, unit, source]).not.toContain('');
});

test('the method’s own values lie within their own limits', () => {
  const own = listParameters(method).filter(({ value }) => value !== null);
  const { problems } = parametersFrom(method, new Map(own.map(({ id, value }) => [id, value])));
  expect(problems).toEqual([]);
});

test('a district changes a value by id or by title, with a comma or as a number', () => {
  const { parameters, problems } = parametersFrom(
    method,
    new Map<string, string | number | boolean | null>([
      ['F1.z', '2,58'],
      ['O1: уровень значимости одной проверки', 0.05],
      ['O3.on', 'Нет'],
      ['low.both', 1],
      ['low.tests', 'ВПР 5: Математика'],
      ['O6.alpha', null],
    ]),
    { yes: ['да'], no: ['нет'] },
  );
  expect(problems).toEqual([]);
  expect(parameters.federal.z).toBe(2.58);
  expect(parameters.O1.alpha).toBe(0.05);
  expect(parameters.O3.isOn).toBe(false);
  expect(parameters.lowResults.needsBoth).toBe(true);
  expect(parameters.lowResults.tests).toEqual([{ procedure: 'ВПР', grades: [5], subjects: ['Математика'] }]);
  expect(parameters.O6.alpha).toBe(0.01);
});

test('a value that cannot be used is named, and the method’s own stands', () => {
  const { parameters, problems } = parametersFrom(
    method,
    new Map<string, string | number | boolean | null>([
      ['F1.z', 'много'],
      ['O1.q', 7],
      ['O2.on', 'наверное'],
      ['low.tests', 'все'],
      ['нет такого', 1],
      ['region.school-year', 'давно'],
    ]),
  );
  expect(problems.map(({ id, reason }) => [id, reason])).toEqual([
    ['нет такого', 'unknown'],
    ['F1.z', 'not-a-number'],
    ['O1.q', 'out-of-range'],
    ['O2.on', 'not-yes-or-no'],
    ['low.tests', 'unreadable-list'],
    ['region.school-year', 'not-a-number'],
  ]);
  expect(parameters.federal.z).toBe(1.96);
  expect(parameters.O1.q).toBe(0.1);
  expect(parameters.O2.isOn).toBe(true);
});

test('a slot of the region becomes a reference once a figure is entered', () => {
  const { parameters } = parametersFrom(
    method,
    new Map<string, string | number>([
      ['region.school-year', '2025/2026'],
      ['region.3.n', 24000],
      ['region.3.mean', '26,1'],
      ['region.3.deviation', 8.4],
      ['region.3.upper-fence', 1.9],
    ]),
  );
  expect(parameters.regions).toEqual([
    {
      schoolYear: 2025,
      procedure: 'ВПР',
      grade: 5,
      subject: 'Русский язык',
      level: '',
      participants: 24000,
      mean: 26.1,
      standardDeviation: 8.4,
      lowerFence: null,
      upperFence: 1.9,
      itemPercent: null,
      source: null,
      schoolMeans: [],
    },
  ]);
});

test.each([
  [
    'ВПР 4, 5: Русский язык; ОГЭ 9: Математика ;',
    [
      ['ВПР', [4, 5], ['Русский язык']],
      ['ОГЭ', [9], ['Математика']],
    ],
  ],
  ['Диагностическая работа 7: Физика', [['Диагностическая работа', [7], ['Физика']]]],
  ['ВПР: Русский язык', null],
  ['', null],
])('a list of tests on one line: %s', (text, expected) => {
  const lists = parseTestLists(text);
  expect(lists?.map(({ procedure, grades, subjects }) => [procedure, grades, subjects]) ?? null).toEqual(
    expected,
  );
});
