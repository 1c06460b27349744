import { targetProgress, targetSeries, type TargetFact } from '../../../src/core/roadmap/target-progress';
import type { Target } from '../../../src/core/schema/roadmap';
import { loadDistrict } from '../../../src/data/districts/index';
import { day } from './district-at-work';
import { target } from './plain-target';

const fact = (value: number | string, year = 2021, of: string | null = 'T'): TargetFact => ({
  target: of,
  event: 'e',
  year,
  value,
});
const on = (facts: readonly TargetFact[], year = 2021) => ({
  facts,
  adopted: [],
  year,
  reportingDate: day(`${year + 1}-03-01`),
});
const stateOf = (one: Target, facts: TargetFact[], year = 2021) => targetProgress([one], on(facts, year))[0];

test('a fact reaches its target or not', () => {
  expect(stateOf(target({}), [fact(50)])?.state).toBe('met');
  expect(stateOf(target({}), [fact(49.9)])?.state).toBe('not-met');
  expect(stateOf(target({}), [fact('51,5 %')])).toMatchObject({ state: 'met', fact: 51.5 });
});

test('what cannot be compared is said so', () => {
  expect(stateOf(target({}), [])?.state).toBe('no-data');
  expect(stateOf(target({}), [fact('много')])).toMatchObject({ state: 'not-a-number', factText: 'много' });
  expect(stateOf(target({}), [fact(0.55)])?.state).toBe('share-or-percent');
  expect(stateOf(target({ years: [2020] }), [fact(50)])?.state).toBe('no-plan');
});

test('one fact of an event with two targets belongs to neither', () => {
  const both = [target({ id: 'A' }), target({ id: 'B', value: 4, unit: 'count' })];
  expect(targetProgress(both, on([fact(60, 2021, null)])).map((each) => each.state)).toEqual([
    'ambiguous-fact',
    'ambiguous-fact',
  ]);
  expect(targetProgress(both, on([fact(60, 2021, 'A')])).map((each) => each.state)).toEqual([
    'met',
    'no-data',
  ]);
});

test('the series of «Билет в будущее» is 20, 35 and 50 per cent, each against its own year', async () => {
  const { targets } = await loadDistrict('belinsky');
  const event = targets.find((each) => each.series !== null)!.event;
  const facts: TargetFact[] = [
    { target: null, event, year: 2020, value: 22 },
    { target: null, event, year: 2021, value: 30 },
  ];
  const [series] = targetSeries(targets, facts);
  expect(series!.points.map(({ year, target: { value }, fact: reached }) => [year, value, reached])).toEqual([
    [2020, 20, 22],
    [2021, 35, 30],
    [2022, 50, null],
  ]);
  const state = (year: number) =>
    targetProgress(targets, on(facts, year)).find(
      (each) => each.target.series !== null && each.target.years?.[0] === year,
    );
  expect([2020, 2021, 2022].map((year) => state(year)?.state)).toEqual(['met', 'not-met', 'no-data']);
});

test('a threshold printed twice is judged once', async () => {
  const { targets } = await loadDistrict('kulebaki');
  const duplicates = targets.filter((each) => each.duplicateOf !== null);
  expect(targetProgress(targets, on([]))).toHaveLength(targets.length - duplicates.length);
});
