import { checkDistributions } from '../../../src/core/validation/check-distributions';
import type { Scale } from '../../../src/core/schema/scale';
import { cellAddress, type CellValue } from '../../../src/core/table/grid';
import { contextOf, run } from './checking';
import { resultHeader } from '../../headers';

const scale: Scale = {
  schoolYear: 2025,
  procedure: 'ВПР',
  grade: 4,
  subject: 'Русский язык',
  level: '',
  maximum: 4,
  cuts: [1, 2, 4],
  threshold: null,
  extraCondition: null,
  source: '',
  isConfirmed: true,
};
const resultsHeader = [...resultHeader, 'Средний балл'];
const scoresHeader = [
  'Учебный год',
  'Процедура',
  'Код школы',
  'Класс',
  'Предмет',
  '0',
  '1',
  '2',
  '3',
  '4',
  '5',
];
const test = ['2025/2026', 'ВПР', 'edu580101', 4, 'Русский язык'];

/** `code@sheet!address` of what is found for one row of results and one of scores. */
function found(
  result: readonly CellValue[] | null,
  scores: readonly CellValue[],
  scales = [scale],
): string[] {
  const book = {
    Результаты: [resultsHeader, ...(result === null ? [] : [[...test, ...result]])],
    Баллы: [scoresHeader, [...test, ...scores]],
  };
  return run(checkDistributions, contextOf(book, { scales })).map(
    ({ code, place }) => `${code}@${place.sheet}!${cellAddress(place.row ?? 0, place.column ?? 0)}`,
  );
}

const agreeing = [6, 1, 1, 3, 1, 2] as const;
const works = [1, 1, 2, 1, 1, null];

it('is silent where everything agrees', () => {
  expect(found(agreeing, works)).toEqual([]);
});

it.each<[string, readonly CellValue[] | null, readonly CellValue[], string[]]>([
  ['other numbers of works', [7, 1, 1, 3, 2, 2], works, ['distribution-total@Баллы!C2']],
  [
    'marks that the scale does not give',
    [6, 0, 2, 3, 1, 2],
    works,
    ['distribution-marks@Результаты!G2', 'distribution-marks@Результаты!H2'],
  ],
  ['another mean', [6, 1, 1, 3, 1, '2,2'], works, ['mean-mismatch@Результаты!K2']],
  [
    'a score above the maximum',
    agreeing,
    [1, 1, 2, 1, null, 1],
    ['score-above-maximum@Баллы!K2', 'mean-mismatch@Результаты!K2'],
  ],
  ['a distribution without a result', null, works, ['distribution-without-result@Баллы!C2']],
])('reports %s at its cell', (_, result, scores, expected) => {
  expect(found(result, scores)).toEqual(expected);
});

it('accepts a mean that is printed rounded', () => {
  expect(found([6, 1, 1, 3, 1, '2,0'], [1, 1, 2, 1, 1, null])).toEqual([]);
  expect(found([3, 0, 2, 1, 0, '1,33'], [0, 2, 1, null, null, null])).toEqual([]);
  expect(found([3, 0, 2, 1, 0, '1,34'], [0, 2, 1, null, null, null])).toEqual([
    'mean-mismatch@Результаты!K2',
  ]);
});

it('says once a test that its scale is missing or unconfirmed', () => {
  expect(found(agreeing, works, [])).toEqual(['scale-missing@Баллы!E2']);
  expect(found(agreeing, works, [{ ...scale, isConfirmed: false }])).toEqual(['scale-unconfirmed@Баллы!E2']);
});
