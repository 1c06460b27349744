import { readFolderName, readTestName } from '../../../src/core/results/test-name';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { protocolWords } from '../../../src/data/lexicon/protocol-words';

const read = (...texts: string[]) => readTestName(texts, lexicon, protocolWords);

it.each([
  ['ВПР РУ 4 2026', 'ВПР', 'Русский язык', 2025, 4],
  ['Протокол_МА5_2025-2026.xlsx', null, 'Математика', 2025, 5],
  ['VPR_MA5_2021.xlsx', 'ВПР', 'Математика', 2020, 5],
  ['ВПР 2024. 6 класс. Русский язык', 'ВПР', 'Русский язык', 2023, 6],
  ['Окружающий мир, 4 кл., 2023/24 учебный год', null, 'Окружающий мир', 2023, 4],
  ['Всероссийская проверочная работа по обществознанию', 'ВПР', 'Обществознание', null, null],
  ['Проведение работы по математике, 4 класс. ВПР 2021', 'ВПР', 'Математика', 2020, 4],
  ['ВПР по математике 5 класс', 'ВПР', 'Математика', null, 5],
  ['1. Математика 4 класс', null, 'Математика', null, 4],
  ['3. Математика 5', null, 'Математика', null, 5],
  ['Русский язык 4 класс 12.04.2026', null, 'Русский язык', 2025, 4],
  ['Физика 9 класс 2026.09.15', null, 'Физика', 2026, 9],
  ['Проведение работы по биологии, 8 класс (по образцу 7 класса). ВПР 2021', 'ВПР', 'Биология', 2020, 7],
  ['ВПР МА 5 2020-2021 5А.xlsx', 'ВПР', 'Математика', 2020, 5],
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

/** The shapes in which the federal system names its files: subjects in the dative, a sentence, a grade from 4 to 11. */
const dative: Readonly<Record<string, string>> = {
  Математика: 'математике',
  'Русский язык': 'русскому языку',
  'Окружающий мир': 'окружающему миру',
  История: 'истории',
  Биология: 'биологии',
  География: 'географии',
  Обществознание: 'обществознанию',
  Физика: 'физике',
  Химия: 'химии',
  'Английский язык': 'английскому языку',
  'Немецкий язык': 'немецкому языку',
  'Французский язык': 'французскому языку',
};
const shapes: readonly ((subject: string, inDative: string, grade: number) => string)[] = [
  (_, inDative, grade) => `Проведение работы по ${inDative}, ${grade} класс. ВПР 2021.xlsx`,
  (_, inDative, grade) =>
    `Проведение работы по ${inDative}, ${grade} класс (по образцу ${grade} класса). ВПР 2021`,
  (_, inDative, grade) => `ВПР 2021 по ${inDative} в ${grade} классах`,
  (subject, _, grade) => `${subject} ${grade} кл. 2020-2021`,
  (subject, _, grade) => `${grade} класс ${subject.toUpperCase()} 12.04.2021`,
];

it('reads subject, grade and year from every name of the federal system', () => {
  for (const [subject, inDative] of Object.entries(dative)) {
    for (let grade = 4; grade <= 11; grade++) {
      for (const shape of shapes)
        expect(read(shape(subject, inDative, grade))).toMatchObject({ subject, grade, schoolYear: 2020 });
    }
  }
});

it.each([
  ['4', 4],
  ['4 класс', 4],
  ['11', 11],
  ['2022', null],
])('reads the grade of the folder «%s»', (folder, grade) => {
  expect(readFolderName(folder, lexicon, protocolWords).grade).toBe(grade);
});

it.each([
  ['two subjects', 'РУ и МА 4 2026', 'subject'],
  ['two grades', 'МА 4 класс 5 класс', 'grade'],
  ['years apart', 'РУ4 2024 2026', 'schoolYear'],
] as const)('does not choose between %s', (_, text, part) => {
  expect(read(text)[part]).toBeNull();
});
