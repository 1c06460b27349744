import { analyze } from '../../../src/core/analyze';
import { parametersFrom, type ParameterValue } from '../../../src/core/flags/parameters';
import { cellAddress, gridFromRows } from '../../../src/core/table/grid';
import type { SourceSheet } from '../../../src/core/table/recognise';
import { checkPlausibility } from '../../../src/core/validation/check-plausibility';
import { method } from '../../../src/data/methods/method';
import { reference } from '../../../src/job/reference';
import { contextOf, run } from './checking';

const header = ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 'Участников', '«2»'];

type Counts = readonly [participants: number, twos: number];

function rows(before: Counts, now: Counts, secondYear = '2025/2026') {
  return [
    header,
    [secondYear, 'ВПР', 'edu580101', 4, 'Математика', ...now],
    ['2024/2025', 'ВПР', 'edu580101', 4, 'Математика', ...before],
  ];
}

function found(before: Counts, now: Counts, secondYear?: string): string[] {
  return run(checkPlausibility, contextOf({ Результаты: rows(before, now, secondYear) })).map(
    ({ code, place }) => `${code}@${cellAddress(place.row ?? 0, place.column ?? 0)}`,
  );
}

it.each<[string, Counts, Counts, string[]]>([
  ['an ordinary year', [40, 4], [44, 6], []],
  ['twice as many participants', [30, 3], [60, 6], ['participants-jump@F2']],
  ['half as many', [60, 6], [30, 3], ['participants-jump@F2']],
  ['a small school that doubles', [8, 1], [16, 2], []],
  ['a leap of the lowest marks', [40, 2], [40, 20], ['low-share-jump@G2']],
  ['a fall of the lowest marks', [40, 20], [40, 2], ['low-share-jump@G2']],
  ['a leap in a tiny class', [5, 0], [6, 5], []],
  // 13/25 − 3/25 is 0.4 on paper and 0.4000…02 or 0.39999…99 in floating point.
  ['exactly forty points', [25, 3], [25, 13], ['low-share-jump@G2']],
  ['exactly forty points of other sizes', [35, 7], [30, 18], ['low-share-jump@G2']],
  ['one work short of forty points', [35, 7], [30, 17], []],
])('%s', (_, before, now, expected) => {
  expect(found(before, now)).toEqual(expected);
});

it('compares consecutive years only', () => {
  expect(found([30, 3], [90, 9], '2026/2027')).toEqual([]);
});

it('the method gives the limits, a district may change them', () => {
  expect(parametersFrom(method).parameters.plausibility).toEqual({
    participantsRatio: 2,
    participantsDifference: 20,
    lowSharePoints: 40,
    leastParticipants: 10,
  });
  const changed = new Map<string, ParameterValue>([
    ['plausibility.participants-ratio', '1,1'],
    ['plausibility.participants-difference', 2],
    ['plausibility.low-share', 0],
  ]);
  const {
    parameters: { plausibility },
    problems,
  } = parametersFrom(method, changed);
  expect(plausibility).toMatchObject({
    participantsRatio: 1.1,
    participantsDifference: 2,
    lowSharePoints: 40,
  });
  expect(problems.map(({ id, reason }) => [id, reason])).toEqual([
    ['plausibility.low-share', 'out-of-range'],
  ]);
  const strict = checkPlausibility.run(contextOf({ Результаты: rows([40, 4], [44, 4]) }, { plausibility }));
  expect(strict).toMatchObject([
    { code: 'participants-jump', facts: { previous: 40, current: 44, previousYear: 2024 } },
  ]);
});

it('a limit changed on the sheet of parameters is heard at once', () => {
  const results = gridFromRows('Результаты', rows([40, 2], [40, 12]));
  const parameters = (points: number) =>
    gridFromRows('Параметры', [
      ['Обозначение', 'Значение'],
      ['plausibility.low-share', points],
    ]);
  const answer = (sheets: SourceSheet[], before?: Parameters<typeof analyze>[0]['before']) =>
    analyze({ sheets, reference, district: null, today: 46000, year: null, before });
  const leaps = ({ findings }: ReturnType<typeof analyze>) =>
    findings.filter(({ code }) => code === 'low-share-jump').length;

  const sheets = [{ grid: results }, { grid: parameters(40) }];
  const first = answer(sheets);
  expect(leaps(first)).toBe(0);
  const edited = [{ grid: results }, { grid: parameters(25) }];
  expect(leaps(answer(edited, first))).toBe(1);
});
