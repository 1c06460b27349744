/** A district's sheets as they are sent: whatever dirt lies in keys, years, days, numbers and between rows, the results are the clean ones. */
import fc from 'fast-check';
import { analyze } from '../../src/core/analyze';
import { everyFinding } from '../../src/core/finding-group';
import { gridFromRows, type CellValue } from '../../src/core/table/grid';
import { reference } from '../../src/job/reference';
import { findingText } from '../../src/text/finding-text';

const schoolHeader = ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'];
const schools = ['edu580101', 'edu580102', 'edu580103'];
const resultHeader = ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 'Дата', 'Участников'];
const header = [...resultHeader, '2', '3', '4', '5'];

interface Row {
  readonly school: string;
  readonly subject: 'Математика' | 'Русский язык';
  readonly marks: readonly number[];
}

/** Signs that nobody sees, blanks around, letters of the other alphabet inside a word. */
const unseen = fc.constantFrom('\u200e', '\u202a', '\ufeff', '\u00ad', '\u200b');
const spoiltText = (text: string, more: readonly string[]): fc.Arbitrary<CellValue> =>
  fc.oneof(
    fc.constant(text),
    fc.constantFrom(` ${text}`, `${text}\u00a0`, `'${text}`, `${text}  `),
    fc.tuple(unseen, fc.nat(text.length)).map(([sign, at]) => text.slice(0, at) + sign + text.slice(at)),
    ...(more.length === 0 ? [] : [fc.constantFrom(...more)]),
  );
const spoiltNumber = (number: number): fc.Arbitrary<CellValue> =>
  fc.constantFrom<CellValue>(
    number,
    String(number),
    ` ${number} `,
    `'${number}`,
    `${number}\u00a0`,
    `\u200e${number}`,
    number + number * 2 ** -52,
  );
const day: CellValue[] = [
  { date: 46_127 },
  '15.04.2026',
  '15.04.2026 0:00:00',
  '2026.04.15',
  '15,04,2026',
  '15 апр. 2026 г.',
  46_127,
];
const years = ['2025/2026', '2025/2026г.', '2025-26', '2025\\2026', '2025–2026', '2025/2026 учебный год'];
const subjects = {
  Математика: ['МАТЕМАТИКА', 'Мaтeматика'],
  'Русский язык': ['русский  язык', 'Pyccкий язык'],
};

function spoiltRow({ school, subject, marks }: Row): fc.Arbitrary<readonly CellValue[]> {
  const participants = marks.reduce((sum, count) => sum + count, 0);
  return fc.tuple(
    fc.constantFrom<CellValue>(...years),
    spoiltText('ВПР', ['впр', 'ВПP', 'BПР']),
    spoiltText(school, [school.toUpperCase(), school.replace('e', 'е')]),
    spoiltNumber(4),
    spoiltText(subject, subjects[subject]),
    fc.constantFrom(...day),
    spoiltNumber(participants),
    ...marks.map(spoiltNumber),
  );
}

const between: fc.Arbitrary<readonly CellValue[]> = fc.oneof(
  fc.constant<CellValue[]>([]),
  fc.constantFrom('Итого', 'ВСЕГО ПО РАЙОНУ:', 'Итого по школе', 'В среднем').map((label): CellValue[] => {
    const row: CellValue[] = [null, null, label, null, null, null, 60, 3, 20, 30, 7];
    return row;
  }),
  fc.constant<CellValue[]>(header),
  fc.constant<CellValue[]>(['Исполнитель: отдел оценки качества']),
);

const rows = fc
  .uniqueArray(
    fc.record({
      school: fc.constantFrom(...schools),
      subject: fc.constantFrom('Математика' as const, 'Русский язык' as const),
      marks: fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 1, max: 30 }))),
    }),
    { selector: ({ school, subject }) => school + subject, minLength: 2, maxLength: 6 },
  )
  .chain((clean) =>
    fc.record({
      clean: fc.constant(clean),
      dirty: fc.tuple(...clean.map(spoiltRow)),
      gaps: fc.array(between, { minLength: clean.length, maxLength: clean.length }),
      title: fc.constantFrom<readonly (readonly CellValue[])[]>([], [['Сведения о результатах ВПР'], []]),
    }),
  );

test('the results of dirty sheets are those of clean ones, and nothing in them is an error', () => {
  fc.assert(
    fc.property(rows, ({ clean, dirty, gaps, title }) => {
      const lines = dirty.flatMap((row, at) => (at === 0 ? [row] : [gaps[at]!, row]));
      const { results, findings } = analyze({
        sheets: [
          { grid: gridFromRows('Школы', [schoolHeader, ...schools.map((code) => schoolRow(code))]) },
          { grid: gridFromRows('Результаты', [...title, header, ...lines, ...gaps.slice(0, 1)]) },
        ],
        reference,
        district: null,
        today: 46_346,
        year: null,
      });
      // In the order of the sheet.
      expect(results.results.map(({ key, participants, marks }) => ({ key, participants, marks }))).toEqual(
        clean.map(({ school, subject, marks }) => ({
          key: { schoolYear: 2025, procedure: 'ВПР', school, grade: 4, subject, level: '' },
          participants: marks.reduce((sum, count) => sum + count, 0),
          marks,
        })),
      );
      const errors = everyFinding(findings).filter(
        ({ severity, code }) => severity === 'error' && code !== 'sheet-missing',
      );
      expect(errors.map((finding) => findingText(finding).what)).toEqual([]);
    }),
    { numRuns: 100, seed: 1 },
  );
});

function schoolRow(code: string): readonly CellValue[] {
  return [code, `Школа ${code}`, 'СОШ', 'село', 900];
}
