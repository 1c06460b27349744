import { participantsOf, scoreCounts, itemSums } from '../../../src/core/results/record-sums';
import { collectResults } from '../../../src/core/results/collect-results';
import { separateSheets } from '../../../src/core/results/separate-sheets';
import { readAnswers } from '../../../src/core/results/packed-answers';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { Tables } from '../../../src/core/table/tables';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { reference } from '../../../src/job/reference';

const { resultWords: words, scales } = reference;

const header = [
  ...[
    '№',
    'Код МСУ',
    'Код ОО',
    'Класс',
    'Код ППЭ',
    'Аудитория',
    'Фамилия',
    'Имя',
    'Отчество',
    'Серия',
    'Номер',
  ],
  ...['Задания с кратким ответом', 'Задания с развёрнутым ответом', 'Первичный балл'],
];

function row(
  number: number,
  grade: string,
  short: string,
  long: string,
  primary: CellValue,
  final: CellValue,
) {
  const person = ['Примеров', 'Пример', 'Примерович', 'серия', 'номер'];
  return [number, 12, '580101', grade, 12, '0001', ...person, short, long, primary, final];
}

function read(rows: readonly (readonly CellValue[])[], file: string) {
  const sheets = separateSheets([{ file, grid: gridFromRows('Лист1', rows) }], words);
  const collected = collectResults(sheets, {
    tables: new Tables([], lexicon),
    words,
    lexicon,
    schools: [{ code: '580101', name: 'СОШ № 1' }],
    scales,
  });
  return { sheets, collected };
}

describe('the protocols of the state exams', () => {
  const rows = [
    ['01 - Русский язык 2026.06.04'],
    [...header, 'Балл'],
    row(1, '11А', '+-2+', '1(1)3(3)', 8, 55),
    row(2, '11Б', '++0-', '0(1)2(3)', 4, 20),
    [],
    ['02 - Математика профильная 2026.06.08'],
    [...header, 'Балл'],
    row(1, '11А', '++-', '2(2)', 4, 34),
    [],
    ['12 - Обществознание 2026.06.11'],
    [...header, 'Балл'],
    row(1, '11А', '3+', '', 4, 12),
    row(2, '11А', '+-', '', 9, 60),
  ];
  const { sheets, collected } = read(rows, 'ЕГЭ, все предметы.xlsx');

  test('stand one below another in a sheet, each with its own title', () => {
    expect(sheets.protocols).toHaveLength(3);
    expect(collected.results.records.map(({ key }) => key)).toMatchObject([
      { schoolYear: 2025, procedure: 'ЕГЭ', grade: 11, subject: 'Русский язык', school: '580101' },
      { subject: 'Математика', level: 'профильный', grade: 11 },
      { subject: 'Обществознание', grade: 11 },
    ]);
    expect(collected.results.records.map(participantsOf)).toEqual([2, 1, 2]);
  });

  test('ЕГЭ is judged by the points after the scale, its items by what is packed in the cells', () => {
    const [russian, , society] = collected.results.results;
    expect(russian).toMatchObject({ participants: 2, belowMinimum: 1, mean: 37.5 });
    expect(society).toMatchObject({ belowMinimum: 1 });
    expect(itemSums([collected.results.records[0]!]).map(({ sum }) => sum)).toEqual([2, 1, 2, 1, 1, 5]);
  });

  test('a total that is not the sum of the answers is told at its place, and so are the names', () => {
    const told = collected.findings.map(({ code, place }) => [code, place.row, place.column]);
    expect(told).toContainEqual(['protocol-total-not-sum', 12, 13]);
    expect(told.filter(([code]) => code === 'protocol-names')).toEqual([
      ['protocol-names', 2, 6],
      ['protocol-names', 7, 6],
      ['protocol-names', 11, 6],
    ]);
  });

  test('ОГЭ keeps the printed mark, which its scale alone does not decide, and is known by the class', () => {
    const { collected: oge } = read(
      [
        ['01 - Русский язык 2026.06.04'],
        [...header, 'Оценка'],
        row(1, '9А', '+++', '', 30, 3),
        row(2, '9А', '++-', '', 30, 4),
      ],
      'протокол.xlsx',
    );
    expect(oge.results.results).toMatchObject([{ key: { procedure: 'ОГЭ', grade: 9 }, marks: [0, 1, 1, 0] }]);
    expect(oge.files).toMatchObject([{ guessed: ['grade'], works: 2 }]);
    expect(scoreCounts(oge.results.records[0]!)[30]).toBe(2);
  });

  test('answers that nobody understands are told once, where they stand', () => {
    const { collected: odd } = read(
      [
        ['01 - Русский язык 2026.06.04'],
        [...header, 'Балл'],
        row(1, '11', '+?', '', 1, 40),
        row(2, '11', '++', '', 2, 50),
      ],
      'ЕГЭ.xlsx',
    );
    expect(odd.findings.filter(({ code }) => code === 'protocol-item-unreadable')).toMatchObject([
      { place: { row: 2, column: 11 }, facts: { value: '+?' } },
    ]);
    expect(odd.results.results).toMatchObject([{ participants: 2 }]);
  });

  test('a form of points and maxima, of signs, and of nothing', () => {
    expect(readAnswers('1(3) 0(2)')).toEqual([
      { score: 1, maximum: 3 },
      { score: 0, maximum: 2 },
    ]);
    expect(readAnswers('+-2')).toEqual([1, 0, 2].map((score) => ({ score, maximum: null })));
    expect(readAnswers('')).toEqual([]);
    expect(readAnswers('1(3')).toBeNull();
  });
});
