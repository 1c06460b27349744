import type { MarkerResult } from '../../src/core/flags/flag';
import { answersText, eventsText, lackText, noAdviceText } from '../../src/text/school-card-text';

const key = {
  schoolYear: 2025,
  procedure: 'ВПР',
  school: '1',
  grade: 5,
  subject: 'Математика',
  level: '',
  date: null,
};
const silent = { approximate: false, isCounted: false, key } as const;

function few(
  marker: 'O1' | 'O2' | 'O6',
  counted: 'works' | 'pairs',
  n: number,
  needed: number,
): MarkerResult {
  return { ...silent, marker, outcome: 'few-data', counted, n, needed };
}

const answers: readonly MarkerResult[] = [
  few('O6', 'works', 8, 20),
  few('O1', 'works', 11, 20),
  few('O2', 'pairs', 7, 10),
  { ...silent, marker: 'O5', outcome: 'not-computed', reason: 'no-items' },
];

test('lacking data are said with what there was at most and what it takes', () => {
  expect(lackText(answers).replaceAll('\u00a0', ' ')).toBe(
    'Мало данных по отдельным работам: для признаков O1 и O6 нужно не меньше 20 работ, а в школе их не больше 11; ' +
      'для признака O2 нужно не меньше 10 пар «работа — отметка в журнале», а в школе их не больше 7.',
  );
  expect(lackText(answers.slice(3))).toBe('');
});

test('answers are counted by kind, and nothing asked is nothing said', () => {
  expect(answersText(answers).replaceAll('\u00a0', ' ')).toBe(
    'Всего проверок по работам и признакам — 4: мало данных — 3, не считалось — 1.',
  );
  expect(answersText([])).toBe('');
});

test('events are numbered as in the roadmap and end in one full stop', () => {
  const events = [
    { number: '22.', text: 'Участие в опросе.' },
    { number: '2.3', text: 'Проверка работ' },
  ];
  expect(eventsText(events)).toBe('22. Участие в опросе; 2.3. Проверка работ.');
});

test('no advice for want of data is not «всё хорошо»', () => {
  expect(noAdviceText(true)).toContain('мало данных');
  expect(noAdviceText(false)).toBe('Отдельных рекомендаций нет.');
});
