import type { CheckContext } from '../../../src/core/validation/check';
import {
  checkPlausibility,
  plausibilityCheck,
  plausibilityLimits,
} from '../../../src/core/validation/check-plausibility';
import { cellAddress, gridFromRows } from '../../../src/core/table/grid';
import { recognise } from '../../../src/core/table/recognise';
import { Tables } from '../../../src/core/table/tables';
import { deadlineWords } from '../../../src/data/lexicon/deadline-words';
import { forms } from '../../../src/data/forms/forms';
import { lexicon } from '../../../src/data/lexicon/lexicon';

const header = ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 'Участников', '«2»'];

function context(before: [number, number], now: [number, number], secondYear = '2025/2026'): CheckContext {
  const grid = gridFromRows('Результаты', [
    header,
    [secondYear, 'ВПР', 'edu580101', 4, 'Математика', ...now],
    ['2024/2025', 'ВПР', 'edu580101', 4, 'Математика', ...before],
  ]);
  return {
    tables: new Tables(recognise([{ grid }], forms, lexicon).tables, lexicon),
    forms,
    lexicon,
    deadlineWords,
    results: { results: [], distributions: [], profiles: [], pupils: [] },
    scales: [],
    district: null,
    knownDistricts: [],
    reportingDate: 46000,
  };
}

const found = (...args: Parameters<typeof context>) =>
  checkPlausibility
    .run(context(...args))
    .map(({ code, place }) => `${code}@${cellAddress(place.row ?? 0, place.column ?? 0)}`);

it.each<[string, [number, number], [number, number], string[]]>([
  ['an ordinary year', [40, 4], [44, 6], []],
  ['twice as many participants', [30, 3], [60, 6], ['participants-jump@F2']],
  ['half as many', [60, 6], [30, 3], ['participants-jump@F2']],
  ['a small school that doubles', [8, 1], [16, 2], []],
  ['a leap of the lowest marks', [40, 2], [40, 20], ['low-share-jump@G2']],
  ['a fall of the lowest marks', [40, 20], [40, 2], ['low-share-jump@G2']],
  ['a leap in a tiny class', [5, 0], [6, 5], []],
])('%s', (_, before, now, expected) => {
  expect(found(before, now)).toEqual(expected);
});

it('compares consecutive years only', () => {
  expect(found([30, 3], [90, 9], '2026/2027')).toEqual([]);
});

it('takes other limits', () => {
  const strict = plausibilityCheck({
    ...plausibilityLimits,
    participantsRatio: 1.1,
    participantsDifference: 2,
  });
  expect(strict.run(context([40, 4], [44, 4]))).toMatchObject([
    { code: 'participants-jump', facts: { previous: 40, current: 44, previousYear: 2024 } },
  ]);
});
