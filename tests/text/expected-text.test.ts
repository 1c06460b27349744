import { countStates } from '../../src/core/expected/keep-text';
import type { RollNote } from '../../src/core/expected/roll-note';
import { expectedReasonText, expectedTitleText, rollNoteText } from '../../src/text/expected-text';
import { day } from '../core/roadmap/district-at-work';

const notes: readonly (readonly [RollNote, string])[] = [
  [
    { code: 'misprint', column: 2023, printed: '2022-2023', expected: '2023-2024' },
    'На 2023 год в документе напечатано «2022-2023», по остальным годам должно быть «2023-2024»: похоже на опечатку.',
  ],
  [
    { code: 'year-not-over', period: '2026-2027', ends: day('2027-08-31') },
    'Учебный год 2026-2027 длится до 31.08.2027.',
  ],
  [
    { code: 'year-not-over', period: '2026', ends: day('2026-12-31') },
    'Итоги за 2026 год подводят после 31.12.2026.',
  ],
  [
    { code: 'every-years', count: 2, last: 2022 },
    'По документу результат предусмотрен раз в 2\u00a0года, последний раз — в 2022 году.',
  ],
  [
    {
      code: 'wording-differs',
      variants: [
        { columns: [2020, 2021], text: 'Конкурс муниципальный' },
        { columns: [2022], text: 'Конкурс «Лучший»' },
      ],
    },
    'Тексты документа различаются не только годом: на 2020 и 2021 годы — «Конкурс муниципальный»; на 2022 год — «Конкурс „Лучший“». Какой из них верен для этого года?',
  ],
  [
    { code: 'cut-by-page-break', columns: [2022, 2023, 2024] },
    'Текст (на 2022, 2023 и 2024 годы) разорван при переходе на другую страницу документа. Возьмите его из самого документа.',
  ],
];

test.each(notes)('%j', (note, text) => {
  expect(rollNoteText(note)).toBe(text);
});

test('an overdue result says since when', () => {
  expect(expectedReasonText({ code: 'past-due', due: day('2026-12-31') })).toBe(
    'Срок истёк 31.12.2026, подтверждения нет.',
  );
});

test('evidence is quoted with one full stop', () => {
  expect(expectedReasonText({ code: 'evidence', evidence: 'Приказ № 5' })).toBe('Подтверждено: Приказ № 5.');
  expect(expectedReasonText({ code: 'evidence', evidence: 'Приказ № 5.' })).toBe('Подтверждено: Приказ № 5.');
});

test('a year plan is called a plan', () => {
  const counts = countStates([]);
  expect(
    expectedTitleText({ kind: 'year-plan', year: 2026, rows: [], omitted: [], conflicts: [], counts }),
  ).toMatch(/^План на 2026 год/u);
});
