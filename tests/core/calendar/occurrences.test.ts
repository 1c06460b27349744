import fc from 'fast-check';
import { deadlineEnd, occurrencesIn } from '../../../src/core/calendar/occurrences';
import { parseDeadline } from '../../../src/core/calendar/parse-deadline';
import { deadlineWords } from '../../../src/data/lexicon/deadline-words';
import { deadlineShapes } from './deadline-examples';

const belinsky = { first: 2020, last: 2022 };
const deadline = (phrase: string) => parseDeadline(phrase, deadlineWords);
const inYear = (phrase: string, year: number) =>
  occurrencesIn(deadline(phrase), year, belinsky).map((each) => `${each.start}..${each.end}`);

test.each([
  ['сентябрь ежегодно', 2026, ['2026-09-01..2026-09-30']],
  ['сентябрь ежегодно', 2019, []],
  ['Ежегодно (февраль, сентябрь) 2020-2022 гг.', 2021, ['2021-02-01..2021-02-28', '2021-09-01..2021-09-30']],
  ['Ежегодно (февраль, сентябрь) 2020-2022 гг.', 2023, []],
  ['Октябрь 2020 – июль 2021', 2021, ['2020-10-01..2021-07-31']],
  ['февраль-декабрь 2020 г., 2021-2022 гг.', 2020, ['2020-02-01..2020-12-31']],
  ['февраль-декабрь 2020 г., 2021-2022 гг.', 2022, ['2021-01-01..2022-12-31']],
  ['август 2020 г. далее - ежегодно', 2020, ['2020-08-01..2020-08-31']],
  ['август 2020 г. далее - ежегодно', 2026, ['2026-08-01..2026-08-31']],
  ['2020-2021, далее - ежегодно', 2021, ['2020-01-01..2021-12-31']],
  ['2020-2021, далее - ежегодно', 2022, ['2022-01-01..2022-12-31']],
  ['До 01.11.2021', 2021, ['2021-01-01..2021-11-01']],
  ['15 августа 2020 г.', 2020, ['2020-08-15..2020-08-15']],
  ['ежегодно до 29 февраля', 2023, ['2023-01-01..2023-02-28']],
  ['в течение учебного года', 2026, ['2025-09-01..2026-08-31', '2026-09-01..2027-08-31']],
  ['не реже 1 раза в полугодие', 2021, ['2021-01-01..2021-06-30', '2021-07-01..2021-12-31']],
  [
    'ежеквартально (до 15 числа месяца, следующего за отчетным)',
    2021,
    ['2021-01-01..2021-01-15', '2021-04-01..2021-04-15', '2021-07-01..2021-07-15', '2021-10-01..2021-10-15'],
  ],
  [
    'ежеквартально (до 15 числа месяца, следующего за отчетным)',
    2020,
    ['2020-04-01..2020-04-15', '2020-07-01..2020-07-15', '2020-10-01..2020-10-15'],
  ],
  ['постоянно', 2021, []],
  ['по графику', 2021, []],
] as const)('«%s» in %i', (phrase, year, expected) => {
  expect(inYear(phrase, year)).toEqual(expected);
});

test('the report for a year is due in February of the next, so 2020-2022 means 2021-2023', () => {
  const phrase =
    'Ежегодно по итогам отчетного периода (до 15 февраля года, следующего за отчетным) 2020-2022 гг.';
  expect([2020, 2021, 2022, 2023, 2024].map((year) => deadlineEnd(deadline(phrase), year, belinsky))).toEqual(
    [null, '2021-02-15', '2022-02-15', '2023-02-15', null],
  );
});

test('the third Friday of each month of 2026, by the calendar', () => {
  const days = inYear('ежемесячно (третья пятница месяца, по предварительной записи)', 2026);
  expect(days).toHaveLength(12);
  expect(days.slice(0, 3)).toEqual([
    '2026-01-16..2026-01-16',
    '2026-02-20..2026-02-20',
    '2026-03-20..2026-03-20',
  ]);
});

test('every Monday of 2026, by the calendar', () => {
  const days = inYear('еженедельно (понедельник с 15.00 до 18.00)', 2026);
  expect(days).toHaveLength(52);
  expect(days[0]).toBe('2026-01-05..2026-01-05');
});

test('a deadline ends in a year only when something is due in it', () => {
  expect(deadlineEnd(deadline('Октябрь 2020 – июль 2021'), 2020)).toBeNull();
  expect(deadlineEnd(deadline('Октябрь 2020 – июль 2021'), 2021)).toBe('2021-07-31');
  expect(deadlineEnd(deadline('ежегодно'), 2026)).toBe('2026-12-31');
  expect(deadlineEnd(deadline('Ежегодно, январь, сентябрь'), 2026)).toBe('2026-09-30');
});

test('occurrences of every phrase stand in order, touch the year and end after they begin', () => {
  const phrases = deadlineShapes.flatMap((shape) => shape.examples).map(([phrase]) => phrase);
  fc.assert(
    fc.property(fc.constantFrom(...phrases), fc.integer({ min: 2018, max: 2030 }), (phrase, year) => {
      const found = occurrencesIn(parseDeadline(phrase, deadlineWords), year);
      for (const [at, each] of found.entries()) {
        expect(each.start <= each.end).toBe(true);
        expect(each.start.slice(0, 4) <= String(year) && each.end.slice(0, 4) >= String(year)).toBe(true);
        expect((found[at - 1]?.end ?? '') <= each.end).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
