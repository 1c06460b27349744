import { readTestName } from '../../../src/core/results/test-name';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { protocolWords } from '../../../src/data/lexicon/protocol-words';

const read = (...texts: string[]) => readTestName(texts, lexicon, protocolWords);

it.each([
  ['ВПР РУ 4 2026', 'ВПР', 'Русский язык', 2025, 4],
  ['Протокол_МА5_2025-2026.xlsx', null, 'Математика', 2025, 5],
  ['VPR_MA5_2021.xlsx', 'ВПР', 'Математика', 2020, 5],
  ['ВПР 2024. 6 класс. Русский язык', 'ВПР', 'Русский язык', 2023, 6],
  ['Окружающий мир, 4 кл., 2023/24 учебный год', null, 'Окружающий мир', 2023, 4],
  ['Всероссийская проверочная работа по обществознанию', 'ВПР', null, null, null],
  ['ОГЭ Математика 9 класс 2026-06-05', 'ОГЭ', 'Математика', 2025, 9],
])('reads «%s»', (text, procedure, subject, schoolYear, grade) => {
  expect(read(text)).toEqual({ procedure, subject, level: null, schoolYear, grade });
});

it('takes each part from the first text that says it', () => {
  expect(read('протокол (2).xlsx', 'РУ4', '2025/2026 учебный год')).toMatchObject({
    subject: 'Русский язык',
    grade: 4,
    schoolYear: 2025,
  });
});

it.each([
  ['two subjects', 'РУ и МА 4 2026', 'subject'],
  ['two grades', 'МА 4 класс 5 класс', 'grade'],
  ['years apart', 'РУ4 2024 2026', 'schoolYear'],
] as const)('does not choose between %s', (_, text, part) => {
  expect(read(text)[part]).toBeNull();
});
