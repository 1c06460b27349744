import fc from 'fast-check';
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
  ['ВПР 2021 Математика (3).xlsx', 'ВПР', 'Математика', 2020, null],
  ['Русский язык[1].xlsx', null, 'Русский язык', null, null],
  ['ВПР 2021 СОШ № 5 математика', 'ВПР', 'Математика', 2020, null],
  ['Школа 5 Физика 2021', null, 'Физика', 2020, null],
  ['Вариант 2 История 5 класс 2021 (2)', null, 'История', 2020, 5],
  ['МА4 (2).xlsx', null, 'Математика', null, 4],
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

/** Nominative, genitive, dative and instrumental of each subject. */
const subjectCases: Readonly<Record<string, readonly string[]>> = {
  Математика: ['Математика', 'математики', 'математике', 'математикой'],
  'Русский язык': ['Русский язык', 'русского языка', 'русскому языку', 'русским языком'],
  'Окружающий мир': ['Окружающий мир', 'окружающего мира', 'окружающему миру', 'окружающим миром'],
  История: ['История', 'истории', 'истории', 'историей'],
  Биология: ['Биология', 'биологии', 'биологии', 'биологией'],
  География: ['География', 'географии', 'географии', 'географией'],
  Обществознание: ['Обществознание', 'обществознания', 'обществознанию', 'обществознанием'],
  Физика: ['Физика', 'физики', 'физике', 'физикой'],
  Химия: ['Химия', 'химии', 'химии', 'химией'],
  'Английский язык': ['Английский язык', 'английского языка', 'английскому языку', 'английским языком'],
  'Немецкий язык': ['Немецкий язык', 'немецкого языка', 'немецкому языку', 'немецким языком'],
  'Французский язык': ['Французский язык', 'французского языка', 'французскому языку', 'французским языком'],
};

interface Named {
  readonly subject: string;
  readonly grade: number;
  /** The calendar year in which the test is written in spring. */
  readonly year: number;
  readonly cased: readonly string[];
  readonly separator: string;
}

/** The shapes in which the federal system and its regions name their files and title rows. */
const shapes: readonly ((named: Named) => string)[] = [
  ({ cased, grade, year }) => `Проведение работы по ${cased[2]}, ${grade} класс. ВПР ${year}.xlsx`,
  ({ cased, grade, year }) =>
    `Проведение работы по ${cased[2]}, ${grade} класс (по образцу ${grade} класса). ВПР ${year}`,
  ({ cased, grade, year }) => `ВПР ${year} по ${cased[2]} в ${grade} классах`,
  ({ cased, grade, year }) => `ВПР ${year}. ${grade} класс. ${cased[0]}.xls`,
  ({ cased, grade, year }) => `Протокол работы ${cased[1]} за ${grade} класс ${year - 1}-${year}`,
  ({ cased, grade, year }) => `Итоги работы с ${cased[3]}, ${grade} кл., ${year - 1}/${year} уч. год`,
  ({ cased, grade, year }) => `1. ${cased[0]} ${grade} класс ${year - 1}_${year} (2).xlsx`,
  ({ cased, grade, year }) => `${grade} класс ${cased[0]!.toUpperCase()} 12.04.${year}`,
  ({ cased, grade, year, separator }) =>
    ['ВПР', cased[0], grade, 'класс', year].join(separator).replaceAll(' ', separator),
  ({ cased, grade, year, separator }) => [year, 'ВПР', `${grade} класс`, cased[2]].join(separator),
];

const named = fc
  .record({
    entry: fc.constantFrom(...Object.entries(subjectCases)),
    grade: fc.integer({ min: 4, max: 11 }),
    year: fc.integer({ min: 2018, max: 2030 }),
    separator: fc.constantFrom(' ', '_', '-', ', ', '. ', '  ', '\u00a0', ' – '),
  })
  .map(({ entry: [subject, cased], ...rest }): Named => ({ subject, cased, ...rest }));

it.each(shapes.map((shape, at) => [at, shape] as const))(
  'reads subject, grade and year from every name of shape %i, whatever its case, signs and spaces',
  (_, shape) => {
    fc.assert(
      fc.property(named, fc.constantFrom('nfc', 'nfd', 'upper'), (each, form) => {
        const text = shape(each);
        const spelled = form === 'nfd' ? text.normalize('NFD') : form === 'upper' ? text.toUpperCase() : text;
        expect(read(spelled)).toMatchObject({
          subject: each.subject,
          grade: each.grade,
          schoolYear: each.year - 1,
        });
      }),
      { numRuns: 120 },
    );
  },
);

it('of a name that says less, or with strange words and numbers around it, a part is right or not said', () => {
  const noise = fc.constantFrom(
    ...[
      'копия',
      'итог',
      '(1)',
      '[2]',
      'школа № 14',
      'СОШ № 5',
      'лицей 7',
      'вариант 2',
      'испр',
      'район',
      '58',
      '№',
    ],
  );
  const parts = fc.tuple(named, fc.subarray([0, 1, 2, 3]), fc.array(noise, { maxLength: 3 }), fc.nat());
  let whole = 0;
  fc.assert(
    fc.property(parts, ([each, kept, strange, order]) => {
      const words = ['ВПР', each.cased[order % 4]!, `${each.grade} класс`, String(each.year)];
      const said = kept.map((at) => words[at]!);
      const mixed = [...said, ...strange].sort((left, right) => {
        const place = (text: string) => (text.length * 7 + order) % 11;
        return place(left) - place(right);
      });
      const found = read(mixed.join(each.separator));
      expect([null, kept.includes(1) ? each.subject : null]).toContain(found.subject);
      expect([null, kept.includes(3) ? each.year - 1 : null]).toContain(found.schoolYear);
      expect([null, kept.includes(2) ? each.grade : null]).toContain(found.grade);
      if (found.subject !== null && found.grade === each.grade && found.schoolYear !== null) whole++;
    }),
    { numRuns: 400 },
  );
  expect(whole).toBeGreaterThan(20);
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
