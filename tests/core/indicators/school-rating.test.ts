/** Schools are rated only where the document demands it and a person says so; marks of tests and counts never are. */
import { namedCollection } from '../../../src/core/indicators/collections';
import { Answer, cellIndex, emptyValues } from '../../../src/core/indicators/quantity-values';
import { schoolRating } from '../../../src/core/indicators/school-rating';
import { districtList, loadDistrict } from '../../../src/data/districts/index';
import { indicator, quantity } from './definitions';

const quantities = [
  quantity('part', { partOf: 'whole' }),
  quantity('whole'),
  quantity('plan', { type: 'yesNo' }),
  quantity('offences', { isSensitive: true }),
];
const indicators = [
  indicator('share'),
  indicator('coverage', { id: 'plan', text: 'plan', numerator: 'plan', denominator: null }),
  indicator('count', { id: 'count', numerator: 'part', denominator: null }),
  indicator('share', { id: 'risk', numerator: 'offences' }),
  indicator('coverage', { id: 'bad', text: 'bad', numerator: 'whole', denominator: null, better: 'none' }),
  indicator('computed', { id: 'marks', numerator: null, denominator: null, computes: 'marks-from-3' }),
];

function valuesOf(
  cells: readonly (readonly [part: number | null, whole: number | null, plan: number | null])[],
) {
  const organizations = cells.map((_, at) => ({
    code: `s${at + 1}`,
    name: `s${at + 1}`,
    type: 'СОШ',
    from: null,
    to: null,
    successors: [],
    head: null,
    reportsWithHead: false,
  }));
  const values = emptyValues(organizations, quantities, [namedCollection('2026')!]);
  cells.forEach((row, place) =>
    row.forEach((number, at) => {
      if (number === null) return;
      const index = cellIndex(values, place, at, 0);
      values.answers[index] = Answer.value;
      values.numbers[index] = number;
    }),
  );
  return { values, listed: () => null, year: 2026 };
}

test('the mean of shares and answers gives the place; equal means share it; a school that has not sent all has none', () => {
  const rating = schoolRating(
    { indicators, quantities },
    valuesOf([
      [30, 60, 1],
      [60, 60, 1],
      [45, 60, null],
      [30, 60, 1],
      [null, null, null],
      [90, 60, null],
    ]),
  );
  expect(rating?.indicators).toEqual(['i', 'plan']);
  expect(rating?.schools).toEqual([
    { school: 's2', place: 1, mean: 100, known: 2, of: 2 },
    { school: 's1', place: 2, mean: 75, known: 2, of: 2 },
    { school: 's4', place: 2, mean: 75, known: 2, of: 2 },
    { school: 's3', place: null, mean: null, known: 1, of: 2 },
    { school: 's5', place: null, mean: null, known: 0, of: 2 },
    { school: 's6', place: null, mean: null, known: 0, of: 2 },
  ]);
});

test('what is better the lower counts from the other end', () => {
  const lower = indicators
    .filter(({ better }) => better !== 'none')
    .map((each) => ({ ...each, better: 'lower' as const }));
  const rating = schoolRating({ indicators: lower, quantities }, valuesOf([[15, 60, 0]]));
  expect(rating?.schools[0]?.mean).toBeCloseTo(100 * ((0.75 + 1) / 2));
});

test('nothing to rate by is no rating', () => {
  expect(schoolRating({ indicators: indicators.slice(2), quantities }, valuesOf([[1, 2, 1]]))).toBeNull();
});

test('of the five documents Славгород alone demands a rating, in its point 1.10', async () => {
  const demanded = await Promise.all(districtList.map(async ({ id }) => (await loadDistrict(id)).rating));
  expect(demanded.flatMap((rating) => rating ?? [])).toEqual([{ event: 's1/1.10' }]);
});
