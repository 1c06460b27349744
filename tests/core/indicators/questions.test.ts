import { firstQuestions, jumps, outliers, type SchoolNumber } from '../../../src/core/indicators/questions';
import { parametersFrom } from '../../../src/core/flags/parameters';
import type { Indicator } from '../../../src/core/schema/indicator';
import { method } from '../../../src/data/methods/method';

const limits = parametersFrom(method).parameters.questions;
const indicator = { id: 'i' } as Indicator;
const share = (school: string, numerator: number, denominator: number): SchoolNumber => ({
  school,
  numerator,
  denominator,
});
const number = (school: string, numerator: number): SchoolNumber => ({
  school,
  numerator,
  denominator: null,
});

test('a share that leaps is asked about, one within chance or of a small school is not', () => {
  const asked = (now: SchoolNumber, before: SchoolNumber) => jumps(indicator, [now], [before], limits).length;
  expect(asked(share('a', 40, 50), share('a', 10, 50))).toBe(1);
  expect(asked(share('a', 14, 50), share('a', 10, 50))).toBe(0);
  expect(asked(share('a', 9, 9), share('a', 0, 9))).toBe(0);
});

test('a count must be twice as large and differ by five', () => {
  const asked = (now: number, before: number) =>
    jumps(indicator, [number('a', now)], [number('a', before)], limits).length;
  expect([asked(10, 5), asked(9, 5), asked(4, 0), asked(0, 6), asked(30, 16)]).toEqual([1, 0, 0, 1, 0]);
});

test('a school far from the others is found among eight, and nothing where all are alike', () => {
  const usual = [11, 12, 13, 12, 11, 13, 12].map((value, at) => number(`s${at}`, value));
  const found = outliers(indicator, [...usual, number('odd', 60)], limits);
  expect(found.map(({ school }) => school)).toEqual(['odd']);
  expect(outliers(indicator, [...usual.slice(1), number('odd', 60)], limits)).toEqual([]);
  const same = Array.from({ length: 9 }, (_, at) => number(`s${at}`, 5));
  expect(outliers(indicator, [...same, number('odd', 60)], limits)).toEqual([]);
});

test('shares are tested against all the others together', () => {
  const usual = Array.from({ length: 9 }, (_, at) => share(`s${at}`, 40 + (at % 3), 80));
  const found = outliers(indicator, [...usual, share('odd', 5, 80)], limits);
  expect(found.map(({ school }) => school)).toEqual(['odd']);
});

test('a school is asked five questions at most', () => {
  const asked = Array.from({ length: 8 }, () =>
    jumps(indicator, [number('a', 50)], [number('a', 5)], limits),
  ).flat();
  expect(firstQuestions(asked, limits.mostOfSchool)).toHaveLength(5);
});
