import { cellAddress, gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { readSummary, type SummaryReading } from '../../../src/core/results/read-summary';
import { recogniseSummaries } from '../../../src/core/results/recognise-summary';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { protocolWords } from '../../../src/data/lexicon/protocol-words';
import { summaryWords } from '../../../src/data/lexicon/summary-words';

const schools = [
  { code: 'edu580101', name: 'МОУ СОШ № 1 г. Белинского' },
  { code: 'edu580102', name: 'МОУ СОШ с. Лермонтово' },
];
const titles = [['ВПР 2021. 4 класс'], [], ['Предмет:', 'Русский язык']];
const header = ['Группы участников', 'Кол-во ОО', 'Кол-во участников'];

function read(title: string, rows: readonly (readonly CellValue[])[], above = titles): SummaryReading {
  const grid = gridFromRows('Отчёт', [[title], ...above, ...rows]);
  const [source] = recogniseSummaries([grid], summaryWords);
  if (source === undefined) throw new Error('The report is not recognised');
  return readSummary(source, { words: summaryWords, nameWords: protocolWords, lexicon, schools });
}

const places = ({ findings }: SummaryReading) =>
  findings.map(({ code, place }) => `${code}@${cellAddress(place.row ?? 0, place.column ?? 0)}`);

it('turns per cents of marks into counts and passes over the groups above the schools', () => {
  const { results, findings } = read('Статистика по отметкам', [
    [...header, '2', '3', '4', '5'],
    ['Вся выборка', 36000, 1400000, 4.1, 28.9, 46.2, 20.8],
    ['Пензенская обл.', 250, 11000, 4, 29, 46, 21],
    ['Белинский муниципальный район', 2, 60, 10, 40, 30, 20],
    ['МОУ СОШ № 1 г. Белинского', '', 40, 5, 30, '42,5', 22.5],
    ['edu580102 | МОУ СОШ с. Лермонтово', '', 20, 0, 50, 50, 0],
  ]);
  expect(findings).toEqual([]);
  expect(results.results.map(({ key, participants, marks }) => [key.school, participants, marks])).toEqual([
    ['edu580101', 40, [2, 12, 17, 9]],
    ['edu580102', 20, [0, 10, 10, 0]],
  ]);
  expect(results.results[0]?.key).toMatchObject({
    schoolYear: 2020,
    procedure: 'ВПР',
    grade: 4,
    subject: 'Русский язык',
  });
});

it('reports per cents that no whole number of pupils gives, and sums that are not a hundred', () => {
  const reading = read('Статистика по отметкам', [
    [...header, '2', '3', '4', '5'],
    ['МОУ СОШ № 1 г. Белинского', '', 40, 6.2, 28.8, 42.5, 22.5],
    ['МОУ СОШ с. Лермонтово', '', 20, 0, 50, 40, 0],
  ]);
  expect(places(reading)).toEqual([
    'summary-percent-not-whole@D6',
    'summary-percent-not-whole@E6',
    'summary-total-not-hundred@C7',
  ]);
});

it('gives the distribution of a school and the mean and deviation of the region', () => {
  const { results, references } = read('Распределение первичных баллов', [
    [...header, '0', '1', '2', '3', '4'],
    ['Пензенская обл.', 250, 1000, 10, 20, 40, 20, 10],
    ['МОУ СОШ № 1 г. Белинского', '', 4, 0, 25, 50, 25, 0],
  ]);
  expect(results.distributions[0]?.counts).toEqual([0, 1, 2, 1, 0]);
  expect(results.results[0]?.mean).toBe(2);
  // 1000 works: 100·4 + 200·1 + 200·1 + 100·4 = 1200 squares over 999.
  expect(references).toMatchObject([{ group: 'region', participants: 1000, mean: 2 }]);
  expect(references[0]?.standardDeviation).toBeCloseTo(Math.sqrt(1200 / 999), 12);
});

it('reads the profile of items and skips the line of maxima', () => {
  const { results, references } = read('Выполнение заданий', [
    [...header, '1К1', '1К2', '2'],
    ['Макс балл', '', '', 4, 3, 3],
    ['Пензенская обл.', 250, 11000, 61.2, 83, 70.5],
    ['МОУ СОШ № 1 г. Белинского', '', 40, 55.5, 80, 71],
  ]);
  expect(results.profiles[0]).toMatchObject({ percent: [55.5, 80, 71], participants: 40 });
  expect(references).toMatchObject([{ group: 'region', itemPercent: [61.2, 83, 70.5] }]);
});

it('reads the journal comparison in columns and in rows under each group', () => {
  const columns = read('Сравнение отметок с отметками по журналу', [
    [...header, 'Понизили (Отметка < Отметка по журналу) %', 'Подтвердили %', 'Повысили %'],
    ['МОУ СОШ № 1 г. Белинского', '', 40, 25, 70, 5],
  ]);
  const rows = read('Сравнение отметок с отметками по журналу', [
    ['Группы участников', 'Кол-во участников', '%'],
    ['МОУ СОШ № 1 г. Белинского', '', ''],
    ['Понизили (Отметка < Отметка по журналу) %', 10, 25],
    ['Подтвердили (Отметка = Отметке по журналу) %', 28, 70],
    ['Повысили (Отметка > Отметка по журналу) %', 2, 5],
    ['Всего', 40, 100],
  ]);
  const expected = { participants: 40, journal: { lower: 10, equal: 28, higher: 2, gapTwoOrMore: null } };
  expect(columns.results.results).toMatchObject([expected]);
  expect(rows.results.results).toMatchObject([expected]);
});

it('reports a school that the district does not have, with the one that may be meant', () => {
  const reading = read('Статистика по отметкам', [
    [...header, '2', '3', '4', '5'],
    ['edu58O101 | СОШ', '', 40, 0, 50, 50, 0],
  ]);
  expect(places(reading)).toEqual(['protocol-unknown-school@A6']);
});

it('reads nothing where the report does not say its test', () => {
  const rows = [
    [...header, '2', '3', '4', '5'],
    ['МОУ СОШ № 1 г. Белинского', '', 40, 0, 50, 50, 0],
  ];
  expect(read('Статистика по отметкам', rows, [['Русский язык']]).findings).toMatchObject([
    { code: 'test-unknown', facts: { missing: ['schoolYear', 'grade'] } },
  ]);
});
