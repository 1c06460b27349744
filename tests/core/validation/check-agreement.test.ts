/** One number typed twice: the cell the workbook already has counts, and what the answers make stands before what was typed. */
import { analyze } from '../../../src/core/analyze';
import { everyFinding } from '../../../src/core/finding-group';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import type { District } from '../../../src/core/schema/district';
import { loadDistrict } from '../../../src/data/districts/index';
import { reference } from '../../../src/job/reference';
import { indicatorCells } from '../../../src/layout/indicator-tables';
import { findingText } from '../../../src/text/finding-text';

let kulebaki: District;
beforeAll(async () => {
  kulebaki = await loadDistrict('kulebaki');
});

const share = 'доля учащихся, охваченных внеурочной занятостью (%)';
const covered = 'Обучающиеся, охваченные внеурочной занятостью';

function analysed(answers: CellValue[][], plans: CellValue[][] = []) {
  const sheets: Record<string, CellValue[][]> = {
    Школы: [
      ['Код школы', 'Наименование', 'Тип'],
      ['s1', 'СОШ № 1', 'СОШ'],
      ['s2', 'СОШ № 2', 'СОШ'],
    ],
    'Контингент и кадры': [
      [
        'Код школы',
        'Сбор',
        'Обучающиеся 1–4 классов',
        'Обучающиеся 5–9 классов',
        'Обучающиеся 10–11 классов',
        'Учителя',
      ],
      ['s1', 2026, 40, 40, 20, 18],
      ['s2', 2026, 40, 40, 20, 18],
    ],
    'Показатели школ': [['Код школы', 'Что считаем', 'Сбор', 'Значение'], ...answers],
    Показатели: [
      ['Направление', 'Показатель', 'Место в документе', 'Уровень', 'Год', 'План', 'Факт'],
      ...plans.map((row) => ['', share, 'Паспорт 2.5', 'район', ...row]),
    ],
  };
  return analyze({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ grid: gridFromRows(name, rows) })),
    reference,
    district: kulebaki,
    today: 46346,
    year: 2026,
  });
}

const found = (...given: Parameters<typeof analysed>) =>
  everyFinding(analysed(...given).findings).filter(({ code }) =>
    ['answer-against-cell', 'fact-against-answers'].includes(code),
  );

test('a typed number against the column that asks for it: the sentence names both, the mend writes the column’s', () => {
  const [finding, ...more] = found([['s1', 'Учителя', 2026, 25]]);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({
    code: 'answer-against-cell',
    place: { sheet: 'Показатели школ', row: 1, column: 3 },
  });
  expect(finding!.mend).toEqual({ expected: 25, value: 18 });
  expect(findingText(finding!).what).toBe(
    '«Учителя»: записано 25, а на листе «Контингент и кадры» — 18 (столбец «Учителя»).',
  );
});

test('a sum of columns is compared as a sum; the same number, a blank and what the other sheet does not say are no finding', () => {
  expect(findingText(found([['s1', 'Обучающиеся 1–11 классов', 2026, 90]])[0]!).what).toContain(
    '100 (сумма столбцов',
  );
  expect(found([['s1', 'Учителя', 2026, 18]])).toEqual([]);
  expect(found([['s1', 'Учителя', 2026, null]])).toEqual([]);
  expect(found([['s1', 'Педагогические работники', 2026, 25]])).toEqual([]);
});

const whole: CellValue[][] = [
  ['s1', covered, 2026, 40],
  ['s2', covered, 2026, 50],
];

test('a typed fact against what the answers make is told; the printed decimal and what the missing may still make are not', () => {
  expect(found(whole, [[2026, null, 80]]).map(({ code, place }) => [code, place.row, place.column])).toEqual([
    ['fact-against-answers', 1, 6],
  ]);
  expect(found(whole, [[2026, null, 45.3]])).toEqual([]);
  expect(found(whole.slice(0, 1), [[2026, null, 60]])).toEqual([]);
  expect(found(whole, [[2025, null, 80]])).toEqual([]);
});

test('what the answers make is told once: the typed fact stands beside it in no table of the report', () => {
  const { report, roadmap } = analysed(whole, [[2026, 30, 80]]);
  expect(report.cycle.indicators).toBeNull();
  const progress = roadmap!.indicators.find(({ value }) => value.indicator.text === share)!;
  expect(indicatorCells(progress, kulebaki, String)).toMatchObject({
    value: '90 из 200 (45,0\u00a0%)',
    plan: '30\u00a0%',
  });
});

test('a typed fact stands as typed, and says so, where nobody has answered', () => {
  const { roadmap } = analysed([], [[2026, null, 80]]);
  const progress = roadmap!.indicators.find(({ value }) => value.indicator.text === share)!;
  const { value, note } = indicatorCells(progress, kulebaki, String);
  expect(value).toBe('80,0\u00a0%');
  expect(note).toContain('Факт указал район, по ответам он не посчитан.');
});
