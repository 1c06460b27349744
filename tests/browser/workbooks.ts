/** Workbooks the browser tests drop on the page: a small dirty district, a clean one, one of many rows. */
import type { CellValue } from '../../src/core/table/grid';
import { formsVersion } from '../../src/data/forms/forms';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { plainSheet } from '../plain-sheet';
import { resultHeader as plainHeader } from '../headers';

type Row = readonly CellValue[];

const detailsOf = (version: string): readonly Row[] => [
  ['Показатель', 'Значение'],
  ['Район', 'Белинский район'],
  ['Отчётная дата', { date: 46346 }],
  ['Календарный год', 2026],
  ['Учебный год', '2025/2026'],
  ['Ответственный', 'Петрова Анна Сергеевна, методист'],
  ['Версия формы', version],
];
const details = detailsOf(String(formsVersion));

const schoolHeader: Row = ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся', 'Учителей'];

function schoolRows(count: number): Row[] {
  return Array.from({ length: count }, (_, index) => [
    schoolCode(index),
    `МОУ СОШ № ${index + 1}`,
    'СОШ',
    index % 3 === 0 ? 'город' : 'село',
    600,
    30,
  ]);
}

function schoolCode(index: number): string {
  return `edu58${String(1000 + index)}`;
}

export const resultHeader: Row = [...plainHeader, 'Средний балл'];

const mainSubjects = ['Русский язык', 'Математика'];
const manySubjects = [
  ...mainSubjects,
  'Литература',
  'Иностранный язык',
  'История',
  'Обществознание',
  'География',
  'Биология',
  'Физика',
  'Химия',
];

/** Honest results: every row adds up. */
function resultRows(
  schools: number,
  years: readonly string[],
  subjects: readonly string[] = mainSubjects,
  grades: readonly number[] = [4, 5],
): Row[] {
  return years.flatMap((year) =>
    Array.from({ length: schools }, (_, school) => school).flatMap((school) =>
      subjects.flatMap((subject, at) =>
        grades.map((grade): Row => {
          const marks = [2 + ((school + at) % 3), 10 + (school % 5), 14 + (grade % 3), 6 + (at % 2)];
          const participants = marks.reduce((sum, mark) => sum + mark, 0);
          return [year, 'ВПР', schoolCode(school), grade, subject, participants, ...marks, 20.5 + at];
        }),
      ),
    ),
  );
}

export function cleanWorkbook(version = String(formsVersion)): Promise<Uint8Array> {
  return createXlsx([
    plainSheet('Сведения', detailsOf(version)),
    plainSheet('Школы', [schoolHeader, ...schoolRows(12)]),
    plainSheet('Результаты', [resultHeader, ...resultRows(12, ['2024/2025', '2025/2026'])]),
  ]);
}

/** A workbook of another kind: nothing in it is known. */
export function plainWorkbook(): Promise<Uint8Array> {
  return createXlsx([
    plainSheet('Смета', [
      ['Статья', 'Сумма'],
      ['Бумага', 12],
    ]),
  ]);
}

/** Two kinds of errors in Результаты: a sum that does not add up in F4, a number typed as text in F6. */
export function dirtyWorkbook(): Promise<Uint8Array> {
  const rows = resultRows(12, ['2024/2025', '2025/2026']).map((row) => [...row]);
  const first = rows[2];
  const second = rows[4];
  if (first !== undefined) first[5] = 77;
  if (second !== undefined) second[5] = String(second[5]);
  return createXlsx([
    plainSheet('Сведения', details),
    plainSheet('Школы', [schoolHeader, ...schoolRows(12)]),
    plainSheet('Результаты', [resultHeader, ...rows]),
  ]);
}

/** Three times as many participants as a year before in F50, and nothing else that is wrong: a warning to be explained. */
export function leapingWorkbook(): Promise<Uint8Array> {
  const rows = resultRows(12, ['2024/2025', '2025/2026']).map((row) => [...row]);
  const leaping = rows[48];
  if (leaping !== undefined) for (const at of [5, 6, 7, 8, 9]) leaping[at] = 3 * Number(leaping[at]);
  return createXlsx([
    plainSheet('Сведения', details),
    plainSheet('Школы', [schoolHeader, ...schoolRows(12)]),
    plainSheet('Результаты', [resultHeader, ...rows]),
  ]);
}

/** The dirty workbook of two schools and one year. */
export function smallWorkbook(): Promise<Uint8Array> {
  const rows = resultRows(2, ['2025/2026']).map((row) => [...row]);
  rows[2]![5] = 77;
  rows[4]![5] = String(rows[4]![5]);
  return createXlsx([
    plainSheet('Сведения', details),
    plainSheet('Школы', [schoolHeader, ...schoolRows(2)]),
    plainSheet('Результаты', [resultHeader, ...rows]),
  ]);
}

/** «Результаты» as Russian Excel saves it: semicolons, Windows-1251; the sum in F4 does not add up. */
export function resultsCsv(): Uint8Array {
  const rows = resultRows(12, ['2024/2025', '2025/2026']).map((row, index) =>
    index === 2 ? row.map((value, at) => (at === 5 ? 77 : value)) : row,
  );
  const text = [resultHeader, ...rows]
    .map((row) => row.map((value) => String(value ?? '').replace('.', ',')).join(';'))
    .join('\r\n');
  return windows1251(text);
}

/** Cyrillic letters of Windows-1251 lie in one run from А (0xC0) to я (0xFF). */
function windows1251(text: string): Uint8Array {
  const others: Readonly<Record<string, number>> = { '«': 0xab, '»': 0xbb, '№': 0xb9, ё: 0xb8 };
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return others[letter] ?? (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code);
  });
}

const manyGrades = [4, 5, 6, 7, 8, 9, 10, 11];
const rowsOfSchool = 10 * manySubjects.length * manyGrades.length;

const everyHundredth = (row: Row, index: number): Row =>
  index % 100 === 50 ? row.map((value, at) => (at === 5 ? 99 : value)) : row;

/** Ten years of every test of a large district: `rows` rows of results; unless told, every hundredth does not add up. */
export function largeWorkbook(rows: number, spoilt = everyHundredth): Promise<Uint8Array> {
  const years = Array.from({ length: 10 }, (_, index) => `${2016 + index}/${2017 + index}`);
  const schools = Math.ceil(rows / rowsOfSchool);
  const results = resultRows(schools, years, manySubjects, manyGrades).slice(0, rows).map(spoilt);
  return createXlsx([
    plainSheet('Сведения', details),
    plainSheet('Школы', [schoolHeader, ...schoolRows(schools)]),
    plainSheet('Результаты', [resultHeader, ...results]),
  ]);
}
