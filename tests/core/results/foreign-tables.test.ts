/** Tables of others that nothing is taken from are named as what they are, and no table of ours is taken for one. */
import fc from 'fast-check';
import { analyze } from '../../../src/core/analyze';
import { everyFinding } from '../../../src/core/finding-group';
import { foreignTables } from '../../../src/core/results/foreign-tables';
import { gridFromRows, GridBuilder, type CellValue, type Grid } from '../../../src/core/table/grid';
import { forms } from '../../../src/data/forms/forms';
import { foreignWords } from '../../../src/data/lexicon/foreign-words';
import { reference } from '../../../src/job/reference';
import { findingText } from '../../../src/text/finding-text';

const kinds = (grid: Grid, file = 'файл.xlsx') =>
  foreignTables([{ file, grid }], foreignWords).map(({ kind }) => kind);

const school = fc.constantFrom(
  'ОО',
  'Код ОО',
  'Логин',
  'Наименование ОО',
  'Образовательная организация',
  'Школа',
);

test('schools with their markers, by the header, the title, the sheet’s or the file’s name', () => {
  const spellings = fc.record({
    school,
    count: fc.constantFrom('Количество маркеров', 'Кол-во маркеров', 'Всего маркеров необъективности'),
    title: fc.constantFrom(null, 'Перечень школ с признаками необъективных результатов ВПР 2025'),
    gap: fc.boolean(),
  });
  fc.assert(
    fc.property(spellings, ({ school: header, count, title, gap }) => {
      const rows: CellValue[][] = [
        ['Год', header, 'Муниципалитет', '4 РУ', '4 МА', '5 РУ', '5 МА', count],
        [2025, 'edu580201', 'Белинский район', 1, 0, 0, 1, 2],
      ];
      const grid = gridFromRows('Лист1', [
        ...(title === null ? [] : [[title]]),
        ...(gap ? [[]] : []),
        ...rows,
      ]);
      expect(kinds(grid)).toEqual(['marked-schools']);
    }),
  );
  const plain = [
    ['Логин', 'Муниципалитет', '4 РУ'],
    ['edu580201', 'Белинский район', 1],
  ];
  expect(kinds(gridFromRows('Признаки необъективности', plain))).toEqual(['marked-schools']);
  expect(kinds(gridFromRows('Лист1', plain), 'Необъективные школы 2025.xlsx')).toEqual(['marked-schools']);
  expect(kinds(gridFromRows('Лист1', plain))).toEqual([]);
});

test('results of exams by school, under a header of several levels', () => {
  const metrics = [
    'Приняли участие, чел.',
    'Не преодолели min порог, чел.',
    'Высокие баллы (80-99), чел.',
    '100 баллов, чел.',
    'Средний балл',
  ];
  fc.assert(
    fc.property(
      school,
      fc.subarray(metrics, { minLength: 2 }),
      fc.constantFrom('Результаты ЕГЭ 2025', 'Итоги государственной итоговой аттестации (ЕГЭ)'),
      (header, shown, title) => {
        const builder = new GridBuilder('Лист1');
        builder.set(0, 0, title);
        ['Муниципалитет', header, 'Всего выпускников', 'из них'].forEach((text, at) =>
          builder.set(1, at, text),
        );
        ['Русский язык', 'Математика'].forEach((subject, at) => {
          builder.set(2, 3 + at * shown.length, subject);
          shown.forEach((metric, index) => builder.set(3, 3 + at * shown.length + index, metric));
        });
        builder.set(4, 0, 'Белинский район');
        builder.set(4, 1, 'МБОУ СОШ № 1');
        builder.set(4, 2, 25);
        expect(kinds(builder.build())).toEqual(['exam-results']);
      },
    ),
  );
});

test('no form of ours is one, nor a list of schools, nor a timetable', () => {
  for (const { title, fields } of forms)
    expect([title, kinds(gridFromRows('Лист1', [fields.map((field) => field.title)]))]).toEqual([title, []]);
  const timetable = gridFromRows('Лист1', [
    ['Школа', 'Дата ЕГЭ', 'Кабинет'],
    ['МБОУ СОШ № 1', '28.05.2026', 12],
  ]);
  expect(kinds(timetable)).toEqual([]);
});

test('is said in the finding, with the way to have it counted', () => {
  const rows: CellValue[][] = [
    ['Год', 'Логин', 'Муниципалитет', 'Количество маркеров'],
    [2025, 'edu580201', 'Белинский район', 2],
  ];
  const sheets = [{ file: 'bias.xlsx', grid: gridFromRows('Лист1', rows) }];
  const analysis = analyze({ sheets, reference, district: null, today: 46_346, year: null });
  expect(analysis.foreign).toEqual([{ file: 'bias.xlsx', sheet: 'Лист1', kind: 'marked-schools' }]);
  const [finding] = everyFinding(analysis.findings);
  const { what, mend } = findingText(finding!);
  expect(what).toBe('В файле перечень школ с признаками необъективности. Ничего из него не взято.');
  expect(mend).toMatch(/«Официальные списки».*«необъективность»/u);
});
