import { cellAddress, gridFromRows, type CellValue } from '../../../src/core/table/grid';
import type { Finding } from '../../../src/core/finding';
import { readProtocol, type ProtocolReading } from '../../../src/core/results/read-protocol';
import { recogniseProtocol } from '../../../src/core/results/recognise-protocol';
import type { Scale } from '../../../src/core/schema/scale';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { protocolWords } from '../../../src/data/lexicon/protocol-words';

const schools = [
  { code: 'edu580101', name: 'СОШ № 1' },
  { code: 'edu580102', name: 'СОШ № 2' },
];
const scale: Scale = {
  schoolYear: 2020,
  procedure: 'ВПР',
  grade: 4,
  subject: 'Русский язык',
  level: '',
  maximum: 6,
  cuts: [2, 4, 5],
  threshold: null,
  extraCondition: null,
  source: 'проверка',
  isConfirmed: true,
};

const oldHeader = [
  'логин школы',
  'регион',
  'номер обучающегося',
  'код обучающегося',
  'отметка за предыдущий триместр/четверть',
  'пол',
  'класс',
  'вариант',
  'всего баллов',
  'балл за 1',
  'балл за 2',
  'балл за 3К1',
  'Учебник 1',
];
const newHeader = [
  'Пользователь',
  'Код региона',
  'Регион',
  'Муниципалитет',
  'Школа',
  'Дата загрузки',
  'Код',
  'Вариант',
  '1 (1б)',
  '2 (2б)',
  '3К1 (3б)',
  'Наименование класса',
  'Пол',
  'Отметка за предыдущий триместр/четверть/полугодие',
  'Итого баллов',
];

type Row = readonly CellValue[];

/** A well-formed pupil of the one-sheet layout; `changes` by header. */
function pupil(code: number, changes: Record<string, CellValue> = {}): Row {
  const row: CellValue[] = ['edu580101', 58, code, code, 4, 'М', '4А', 1, 4, 1, 1, 2, 'Учебник'];
  for (const [title, value] of Object.entries(changes)) row[oldHeader.indexOf(title)] = value;
  return row;
}

function read(rows: readonly Row[], file = 'ВПР РУ 4 2021.xlsx', scales = [scale]): ProtocolReading {
  const source = recogniseProtocol([gridFromRows('Лист1', rows)], protocolWords);
  if (source === null) throw new Error('The protocol is not recognised');
  return readProtocol(source, { file, words: protocolWords, lexicon, schools, scales });
}

/** `code@address` of every finding. */
function places(findings: readonly Finding[]): string[] {
  return findings.map(({ code, place }) => `${code}@${cellAddress(place.row ?? 0, place.column ?? 0)}`);
}

describe('a protocol of one sheet', () => {
  it('gives the scores, journal marks and items of each school', () => {
    const { pupils, findings } = read([
      oldHeader,
      pupil(1),
      pupil(2, { 'логин школы': 'edu580102', 'всего баллов': 6, 'балл за 2': 2, 'балл за 3К1': 3 }),
    ]);
    expect(findings).toEqual([]);
    expect(pupils.map(({ key }) => key)).toEqual([
      {
        schoolYear: 2020,
        procedure: 'ВПР',
        school: 'edu580101',
        grade: 4,
        subject: 'Русский язык',
        level: '',
      },
      {
        schoolYear: 2020,
        procedure: 'ВПР',
        school: 'edu580102',
        grade: 4,
        subject: 'Русский язык',
        level: '',
      },
    ]);
    expect([...pupils[1]!.scores]).toEqual([6]);
    expect([...pupils[1]!.journalMarks]).toEqual([4]);
    expect(pupils[1]!.items.map((column) => column[0])).toEqual([1, 2, 3]);
  });

  it.each([
    [
      'a total above the maximum',
      { 'всего баллов': 7, 'балл за 3К1': 5 },
      'protocol-total-above-maximum@I3',
      1,
    ],
    ['a total that is not the sum', { 'всего баллов': 5 }, 'protocol-total-not-sum@I3', 2],
    ['an item without a score', { 'балл за 2': 'НЕТ', 'всего баллов': 3 }, 'protocol-item-unreadable@K3', 2],
    ['an unreadable item', { 'балл за 2': '1?' }, 'protocol-item-unreadable@K3', 2],
    ['a number stored as text', { 'балл за 2': '1' }, 'number-as-text@K3', 2],
    ['a class with a dash', { класс: '4-а' }, 'protocol-class-spelling@G3', 2],
    ['a class that says no', { класс: 'НЕТ' }, 'protocol-class-spelling@G3', 2],
    ['a class in Latin letters', { класс: '4A' }, 'protocol-latin-letters@G3', 2],
    ['an unreadable class', { класс: 'коррекционный' }, 'protocol-class-unreadable@G3', 2],
    ['a class of another grade', { класс: '5А' }, 'protocol-grade-differs@G3', 2],
    ['a sex in small letters', { пол: 'ж' }, 'protocol-sex-spelling@F3', 2],
    [
      'an unreadable journal mark',
      { 'отметка за предыдущий триместр/четверть': 'зач' },
      'protocol-journal-unreadable@E3',
      2,
    ],
    ['a missing total', { 'всего баллов': null }, 'protocol-total-missing@I3', 1],
    ['an absentee with a score', { вариант: 'отсутствовал' }, 'protocol-absent-with-score@I3', 1],
    ['a pupil met twice', { 'код обучающегося': 1 }, 'protocol-duplicate-pupil@D3', 1],
    ['a school unknown to the district', { 'логин школы': 'еdu580l01' }, 'protocol-unknown-school@A3', 1],
  ])('reports %s at its cell', (_, changes, expected, counted) => {
    const { pupils, findings } = read([oldHeader, pupil(1), pupil(2, changes)], undefined, [
      scale,
      { ...scale, grade: 5 },
    ]);
    expect(places(findings)).toEqual([expected]);
    expect(pupils.reduce((sum, unit) => sum + unit.scores.length, 0)).toBe(counted);
  });

  it('counts blank journal marks once a school', () => {
    const blank = { 'отметка за предыдущий триместр/четверть': null };
    const { findings } = read([oldHeader, pupil(1, blank), pupil(2, blank), pupil(3)]);
    expect(findings).toMatchObject([{ code: 'protocol-journal-blank', facts: { pupils: 2, of: 3 } }]);
  });

  it('passes over absentees, blank rows and a repeated header', () => {
    const absent = {
      вариант: 'отсутствовал',
      'всего баллов': null,
      'балл за 1': null,
      'балл за 2': null,
      'балл за 3К1': null,
    };
    const reading = read([oldHeader, pupil(1), pupil(2, absent), [], oldHeader, pupil(3)]);
    expect(reading.findings).toEqual([]);
    expect(reading.absentees).toBe(1);
    expect(reading.pupils[0]!.scores).toHaveLength(2);
  });

  it('says which part of the test neither the name nor the titles tell, and reads nothing', () => {
    const reading = read([oldHeader, pupil(1)], 'протокол.xlsx');
    expect(reading.findings).toMatchObject([
      { code: 'test-unknown', facts: { missing: ['subject', 'schoolYear'] } },
    ]);
    expect(reading.pupils).toEqual([]);
  });

  it('says that no scale gives the marks', () => {
    expect(places(read([oldHeader, pupil(1)], undefined, []).findings)).toEqual([
      'protocol-scale-missing@A1',
    ]);
  });

  it('takes item maxima from the highest scores only where they add up to the scale', () => {
    const full = { 'всего баллов': 6, 'балл за 2': 2, 'балл за 3К1': 3 };
    expect(read([oldHeader, pupil(1, full)]).pupils[0]!.itemMaxima).toEqual([1, 2, 3]);
    expect(read([oldHeader, pupil(1)]).pupils[0]!.itemMaxima).toEqual([NaN, NaN, NaN]);
  });

  it('keeps the schools of other municipalities of a region apart, without findings about them', () => {
    const others = Array.from({ length: 50 }, (_, index) =>
      pupil(100 + index, { 'логин школы': `edu590${String(index).padStart(3, '0')}`, пол: 'ж' }),
    );
    const reading = read([oldHeader, pupil(1), ...others]);
    expect(reading.findings).toEqual([]);
    expect(reading.pupils).toHaveLength(1);
    expect(reading.others).toHaveLength(50);
  });
});

describe('a protocol of two sheets', () => {
  const row = (code: number, total: number, third: number): Row => [
    'edu580101',
    58,
    'Пензенская область',
    'mo58 | Белинский район',
    'edu580101 | СОШ № 1',
    '20.04.2026 10:15',
    code,
    3,
    1,
    2,
    third,
    '4Б',
    'Ж',
    5,
    total,
  ];
  const recognise = (rows: readonly Row[]) =>
    recogniseProtocol(
      [gridFromRows('Классы', [newHeader.slice(0, 6), []]), gridFromRows('Протокол', rows)],
      protocolWords,
    );

  it('reads the school before the bar, the items’ maxima and the school year by the upload', () => {
    const source = recognise([newHeader, row(4001, 5, 2)]);
    expect(source?.layout).toBe('two-sheets');
    const reading = readProtocol(source!, {
      file: 'Протокол РУ4.xlsx',
      words: protocolWords,
      lexicon,
      schools,
      scales: [],
    });
    expect(reading.pupils[0]).toMatchObject({
      key: { schoolYear: 2025, school: 'edu580101', grade: 4, subject: 'Русский язык' },
      itemMaxima: [1, 2, 3],
    });
  });

  it('reports an item above its printed maximum and keeps the pupil', () => {
    const source = recognise([newHeader, row(4001, 7, 4), row(4002, 6, 4)]);
    const reading = readProtocol(source!, {
      file: 'ВПР РУ4 2026',
      words: protocolWords,
      lexicon,
      schools,
      scales: [{ ...scale, schoolYear: 2025 }],
    });
    expect(places(reading.findings)).toEqual([
      'protocol-item-above-maximum@K2',
      'protocol-total-above-maximum@O2',
      'protocol-item-above-maximum@K3',
    ]);
    expect([...reading.pupils[0]!.scores]).toEqual([6]);
  });

  it('warns that a scale belongs to another version of the test', () => {
    const source = recognise([newHeader, row(4001, 5, 2)]);
    const other = { ...scale, schoolYear: 2025, maximum: 38 };
    const reading = readProtocol(source!, {
      file: 'ВПР РУ4 2026',
      words: protocolWords,
      lexicon,
      schools,
      scales: [other],
    });
    expect(reading.findings).toMatchObject([
      { code: 'scale-maximum-differs', facts: { scale: 38, items: 6 } },
    ]);
  });
});

it('recognises no protocol in a sheet of results', () => {
  const grid = gridFromRows('Результаты', [['Учебный год', 'Процедура', 'Код школы', 'Участников', '«2»']]);
  expect(recogniseProtocol([grid], protocolWords)).toBeNull();
});

it('reads a region’s 26,000 rows of 40 columns and counts every pupil once', () => {
  const items = Array.from({ length: 26 }, (_, item) => `балл за ${item + 1}`);
  const header = [
    ...oldHeader.slice(0, 9),
    ...items,
    'Учебник 1',
    'Учебник 2',
    'Учебник 3',
    'Учебник 4',
    'Учебник 5',
  ];
  const rows: Row[] = [header];
  for (let index = 0; index < 26_000; index++) {
    rows.push([
      `edu${580001 + (index % 630)}`,
      58,
      index,
      index,
      2 + (index % 4),
      index % 3 ? 'М' : 'ж',
      `4${'АБВГ'[index % 4]}`,
      1,
      26,
      ...items.map(() => 1),
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
  }
  const grid = gridFromRows('Лист1', rows);
  const source = recogniseProtocol([grid], protocolWords)!;
  const reading = readProtocol(source, {
    file: 'ВПР РУ 4 2021.xlsx',
    words: protocolWords,
    lexicon,
    schools,
    scales: [],
  });
  const units = [...reading.pupils, ...reading.others];
  expect(units).toHaveLength(630);
  expect(units.reduce((sum, unit) => sum + unit.scores.length, 0)).toBe(26_000);
});
