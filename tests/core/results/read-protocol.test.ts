import fc from 'fast-check';
import { cellAddress, gridFromRows, type CellValue } from '../../../src/core/table/grid';
import type { Finding } from '../../../src/core/finding';
import { readProtocol, type ProtocolReading } from '../../../src/core/results/read-protocol';
import { recogniseProtocol } from '../../../src/core/results/recognise-protocol';
import {
  itemSums,
  jointCounts,
  maximaOf,
  participantsOf,
  scoreCounts,
} from '../../../src/core/results/record-sums';
import { serialOf } from '../../../src/core/table/parse-date';
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
const journal = 'отметка за предыдущий триместр/четверть';

type Row = readonly CellValue[];

/** A well-formed pupil of the one-sheet layout with all points; `changes` by header. */
function pupil(code: number, changes: Record<string, CellValue> = {}): Row {
  const row: CellValue[] = ['edu580101', 58, code, code, 4, 'м', 'А', 1, 6, 1, 2, 3, 'Учебник'];
  for (const [title, value] of Object.entries(changes)) row[oldHeader.indexOf(title)] = value;
  return row;
}

const blankItems = { 'балл за 1': null, 'балл за 2': null, 'балл за 3К1': null };

/** Three pupils with all points, so that the highest scores are known. */
const sound = [pupil(1), pupil(2), pupil(3)];

function read(rows: readonly Row[], file = 'ВПР РУ 4 2021.xlsx', scales = [scale]): ProtocolReading {
  const source = recogniseProtocol([gridFromRows('Лист1', rows)], protocolWords);
  if (source === null) throw new Error('The protocol is not recognised');
  return readProtocol(source, { file, words: protocolWords, lexicon, schools, scales });
}

/** `code@address` of every finding. */
function places(findings: readonly Finding[]): string[] {
  return findings.map(({ code, place }) => `${code}@${cellAddress(place.row ?? 0, place.column ?? 0)}`);
}

function works({ records }: ProtocolReading): number {
  return records.reduce((sum, record) => sum + participantsOf(record), 0);
}

describe('a protocol of one sheet', () => {
  it('gives the scores, journal marks and items of each school', () => {
    const { records, findings } = read([oldHeader, ...sound, pupil(9, { 'логин школы': 'edu580102' })]);
    expect(findings).toEqual([]);
    expect(records.map(({ key }) => key)).toEqual(
      ['edu580101', 'edu580102'].map((school) => ({
        schoolYear: 2020,
        procedure: 'ВПР',
        school,
        grade: 4,
        subject: 'Русский язык',
        level: '',
      })),
    );
    expect(jointCounts(records[0]!)).toEqual([{ score: 6, journal: 4, mark: 0, works: 3 }]);
    expect(itemSums([records[0]!])).toEqual([
      { sum: 3, works: 3 },
      { sum: 6, works: 3 },
      { sum: 9, works: 3 },
    ]);
    expect(maximaOf(records[0]!.items)).toEqual([1, 2, 3]);
  });

  it.each([
    ['a total above the maximum', { 'всего баллов': 7 }, 'protocol-total-above-maximum@I5', 3],
    ['a total that is not the sum', { 'всего баллов': 5 }, 'protocol-total-not-sum@I5', 4],
    ['an item nobody understands', { 'балл за 2': '1?' }, 'protocol-item-unreadable@K5', 4],
    ['a number stored as text', { 'балл за 2': '2' }, 'protocol-numbers-as-text@K5', 4],
    ['a class with a dash', { класс: '4-а' }, 'protocol-class-spelling@G5', 4],
    ['a class in Latin letters', { класс: '4A' }, 'protocol-latin-letters@G5', 4],
    ['an unreadable class', { класс: 'коррекционный' }, 'protocol-class-unreadable@G5', 4],
    ['a class of another grade', { класс: '5А' }, 'protocol-class-unreadable@G5', 4],
    ['an unreadable journal mark', { [journal]: 'зач' }, 'protocol-journal-unreadable@E5', 4],
    ['a blank journal mark', { [journal]: null }, 'protocol-journal-blank@E5', 4],
    ['a missing total', { 'всего баллов': null }, 'protocol-total-missing@I5', 3],
    ['an absentee with a score', { вариант: 'отсутствовал' }, 'protocol-absent-with-score@I5', 3],
    ['an unknown word for the variant', { вариант: 'болел' }, 'protocol-variant-unreadable@H5', 3],
    ['a row twice', { 'код обучающегося': 1 }, 'protocol-duplicate-row@D5', 3],
    [
      'two works under one code',
      { 'код обучающегося': 1, 'балл за 1': 0, 'всего баллов': 5 },
      'protocol-duplicate-pupil@D5',
      3,
    ],
    ['a school unknown to the district', { 'логин школы': 'edu580l01' }, 'protocol-unknown-school@A5', 3],
  ])('reports %s at its cell', (_, changes, expected, counted) => {
    const reading = read([oldHeader, ...sound, pupil(4, changes)]);
    expect(places(reading.findings)).toEqual([expected]);
    expect(works(reading)).toBe(counted);
  });

  it('tells of a login of an unknown school in mixed alphabets twice: each is mended on its own', () => {
    const of = (login: string) => {
      const reading = read([oldHeader, ...sound, pupil(4, { 'логин школы': login })]);
      return reading.findings.map(({ code, facts }) => [code, 'value' in facts ? facts.value : null]);
    };
    // Cyrillic «е»: the letters are told as they stand, the school as it was read.
    expect(of('еdu580777')).toEqual([
      ['protocol-login-letters', 'еdu580777'],
      ['protocol-unknown-school', 'edu580777'],
    ]);
    expect(of('edu580777')).toEqual([['protocol-unknown-school', 'edu580777']]);
    expect(of('еdu580101')).toEqual([['protocol-login-letters', 'еdu580101']]);
  });

  it.each([
    ['a small letter of the sex', { пол: 'ж' }],
    ['no letter of the class', { класс: 'нет' }],
    ['the class by its number', { класс: '1' }],
    ['a topic not taught', { 'балл за 2': 'не пройд.', 'всего баллов': 4 }],
    ['an item not done', { 'балл за 2': 'Н', 'всего баллов': 4 }],
    ['an item not begun', { 'балл за 2': 'X', 'всего баллов': 4 }],
    ['no journal mark', { [journal]: 'нет отметки' }],
  ])('takes %s as the form asks for it', (_, changes) => {
    const reading = read([oldHeader, ...sound, pupil(4, changes)]);
    expect(reading.findings).toEqual([]);
    expect(works(reading)).toBe(4);
  });

  it('counts the words of the form for the list of files', () => {
    const { reading } = read([
      oldHeader,
      ...sound,
      pupil(4, { 'балл за 1': 'не пройд.', 'балл за 2': 'Н', 'балл за 3К1': 'Х', 'всего баллов': 0 }),
      pupil(5, { [journal]: 'нет отметки' }),
    ]);
    expect(reading.words).toEqual({ notTaught: 1, notDone: 1, notBegun: 1, noMark: 1 });
  });

  it('says a kind once with the number of its places', () => {
    const blank = { [journal]: null };
    const { findings } = read([
      oldHeader,
      pupil(1, blank),
      pupil(2, blank),
      ...sound.slice(2),
      pupil(4, blank),
    ]);
    expect(findings).toMatchObject([
      { code: 'protocol-journal-blank', facts: { repeated: { cells: 3, examples: ['E3', 'E5'] } } },
    ]);
  });

  it('passes over absentees, blank rows and a repeated header', () => {
    const absent = { ...blankItems, вариант: 'отсутствовал', 'всего баллов': null };
    const reading = read([oldHeader, ...sound, pupil(4, absent), [], oldHeader, pupil(5)]);
    expect(reading.findings).toEqual([]);
    expect(reading.reading).toMatchObject({ rows: 5, works: 4, absent: 1, heldOut: 0 });
  });

  it('counts a row without variant and items as absent, whatever its total', () => {
    const { reading } = read([
      oldHeader,
      ...sound,
      pupil(4, { ...blankItems, вариант: null, 'всего баллов': 0 }),
    ]);
    expect(reading).toMatchObject({ works: 3, absent: 1 });
  });

  it('says which part of the test neither the name nor the titles tell, and reads nothing', () => {
    const reading = read([oldHeader, ...sound], 'протокол.xlsx');
    expect(reading.missing).toEqual(['subject', 'schoolYear', 'grade']);
    expect(reading.records).toEqual([]);
  });

  it('says that no scale gives the marks', () => {
    expect(places(read([oldHeader, ...sound], undefined, []).findings)).toEqual([
      'protocol-scale-missing@A1',
    ]);
  });

  it('takes the highest score three pupils hold; a rarer one is no score', () => {
    const high = { 'балл за 1': 2, 'всего баллов': 6 };
    const { records, findings } = read([oldHeader, ...sound, pupil(4, high)], undefined, [
      { ...scale, maximum: 8 },
    ]);
    expect(maximaOf(records[0]!.items)).toEqual([1, 2, 3]);
    expect(places(findings)).toEqual(['observed-maxima-differ@A1', 'protocol-item-above-maximum@J5']);
    expect(itemSums(records)[0]).toEqual({ sum: 3, works: 3 });
    // The scale holds all the same.
    expect(scoreCounts(records[0]!)[6]).toBe(4);
  });

  it('warns where more than a tenth of a school’s classes cannot be read', () => {
    const odd = (codes: readonly number[]) => codes.map((code) => pupil(code, { класс: 'спорткласс' }));
    const many = Array.from({ length: 30 }, (_, index) => pupil(10 + index));
    const severity = (rows: readonly Row[]) => read([oldHeader, ...many, ...rows]).findings[0]?.severity;
    expect(severity(odd([1, 2, 3]))).toBe('info');
    expect(severity(odd([1, 2, 3, 4]))).toBe('warning');
  });

  it('keeps the schools of other municipalities of a region apart, without findings about them', () => {
    const others = Array.from({ length: 50 }, (_, index) =>
      pupil(100 + index, { 'логин школы': `abc7${String(index).padStart(3, '0')}`, класс: '??' }),
    );
    const reading = read([oldHeader, ...sound, ...others]);
    expect(reading.findings).toEqual([]);
    expect(reading.records).toHaveLength(1);
    expect(reading.others).toHaveLength(50);
    expect(reading.reading).toMatchObject({ schools: 1, works: 3, otherSchools: 50, otherWorks: 50 });
  });
});

describe('the class cell never takes a pupil from the file’s grade', () => {
  const cells = fc.oneof(
    fc.constantFrom(
      'А',
      'б',
      'нет',
      'НЕТ',
      '',
      '1',
      '2',
      '4',
      '5',
      '11',
      '4А',
      '4-Б',
      '5"А"',
      '4A',
      'ОВЗ',
      '??',
    ),
    fc.string({ maxLength: 6 }),
  );
  test('every spelling counts in grade 4 and every pupil once', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 25 }), (classes) => {
        const rows = classes.map((value, index) => pupil(10 + index, { класс: value }));
        const reading = read([oldHeader, ...sound, ...rows]);
        expect(reading.records.map(({ key }) => key.grade)).toEqual([4]);
        expect(works(reading)).toBe(classes.length + 3);
      }),
      { numRuns: 60 },
    );
  });

  test('numbers below the grade are its classes', () => {
    const rows = ['1', '1', '2', '2', '2'].map((value, index) => pupil(10 + index, { класс: value }));
    const { records, findings } = read([oldHeader, ...rows]);
    expect(findings).toEqual([]);
    expect(records[0]!.parts.map(({ className }) => className)).toEqual(['1', '2']);
  });

  test('a test sat a grade later stays of its own grade, and the list of files says so', () => {
    const rows = ['5А', '5А', '5Б', '5Б', '4'].map((value, index) => pupil(10 + index, { класс: value }));
    const { records, findings, reading } = read([oldHeader, ...rows], 'ВПР РУ 4 2020', [
      { ...scale, schoolYear: 2019 },
    ]);
    expect(findings).toEqual([]);
    expect(reading.isGradeLater).toBe(true);
    expect(records[0]!.parts.map(({ className }) => className)).toEqual(['А', 'Б', '']);
  });
});

test('«absent» is read with up to two letters wrong and any other word is held out', () => {
  const absent = [
    'отсутсвовал',
    'отсутствовл',
    'ОТСУТСТВОВАЛА',
    'отсуствовал',
    'не явился',
    'н/я',
    'Н/Я',
    'отс.',
  ];
  const held = ['болел', 'присутствовал', 'домашнее', 'перешёл', 'выбыл'];
  const row = (variant: string, index: number) =>
    pupil(10 + index, { ...blankItems, вариант: variant, 'всего баллов': 0 });
  const { reading, findings } = read([oldHeader, ...sound, ...[...absent, ...held].map(row)]);
  expect(reading).toMatchObject({ works: 3, absent: absent.length, heldOut: held.length });
  expect(findings).toMatchObject([
    { code: 'protocol-variant-unreadable', severity: 'error', facts: { repeated: { cells: held.length } } },
  ]);
});

describe('a protocol of two sheets', () => {
  const row = (code: number, total: number, third: number, second = 2): Row => [
    'edu580101',
    58,
    'Пензенская область',
    'mo58 | Белинский район',
    'edu580101 | СОШ № 1',
    '20.04.2026 10:15',
    code,
    3,
    1,
    second,
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
  const readNew = (rows: readonly Row[], file: string, scales: readonly Scale[]) =>
    readProtocol(recognise(rows)!, { file, words: protocolWords, lexicon, schools, scales });

  it('reads the school before the bar, the items’ maxima and the school year by the upload', () => {
    const source = recognise([newHeader, row(4001, 5, 2)]);
    expect(source?.layout).toBe('two-sheets');
    const { records } = readNew([newHeader, row(4001, 5, 2)], 'Протокол РУ4.xlsx', []);
    expect(records[0]).toMatchObject({
      key: { schoolYear: 2025, school: 'edu580101', grade: 4, subject: 'Русский язык' },
      items: [{ maximum: 1 }, { maximum: 2 }, { maximum: 3 }],
    });
  });

  it('reads items in parts', () => {
    const header = newHeader.map((title) =>
      title === '2 (2б)' ? '16 (1) (2б)' : title === '3К1 (3б)' ? '16(2) (3б)' : title,
    );
    const { records, findings } = readNew([header, row(4001, 5, 2)], 'ВПР РУ4 2026', [
      { ...scale, schoolYear: 2025 },
    ]);
    expect(findings).toEqual([]);
    expect(records[0]!.items.map(({ label, maximum }) => [label, maximum])).toEqual([
      ['1', 1],
      ['16(1)', 2],
      ['16(2)', 3],
    ]);
  });

  it('reports an item above its printed maximum and keeps the pupil', () => {
    const rows = [newHeader, row(4001, 7, 4), row(4002, 6, 4)];
    const { findings, records } = readNew(rows, 'ВПР РУ4 2026', [{ ...scale, schoolYear: 2025 }]);
    expect(places(findings)).toEqual(['protocol-item-above-maximum@K2', 'protocol-total-above-maximum@O2']);
    expect(findings[0]).toMatchObject({ facts: { repeated: { cells: 2, examples: ['K3'] } } });
    expect(scoreCounts(records[0]!)).toEqual([0, 0, 0, 0, 0, 0, 1]);
  });

  it('warns that a scale belongs to another version of the test', () => {
    const { findings } = readNew([newHeader, row(4001, 5, 2)], 'ВПР РУ4 2026', [
      { ...scale, schoolYear: 2025, maximum: 38 },
    ]);
    expect(findings).toMatchObject([{ code: 'scale-maximum-differs', facts: { scale: 38, items: 6 } }]);
  });
});

describe('the same pupils in every layout', () => {
  const pupils = Array.from({ length: 24 }, (_, index) => ({
    code: 4001 + index,
    mark: 2 + (index % 4),
    letter: index % 2 === 0 ? 'А' : 'Б',
    items: [index % 2, index % 3, index % 4],
  }));
  const sum = (items: readonly number[]) => items.reduce((total, score) => total + score, 0);
  const one = pupils.map(({ code, mark, letter, items }) => [
    'edu580101',
    58,
    code,
    code,
    mark,
    'м',
    letter,
    1,
    sum(items),
    ...items,
    'x',
  ]);
  const raw = pupils.map(({ code, mark, letter, items }, index) => [
    '58',
    'edu580101',
    index + 1,
    code,
    mark,
    'м',
    letter,
    1,
    null,
    sum(items),
    items[0]!,
    items[1]!,
    'ru4.8',
    items[2]!,
    null,
  ]);
  const rawHeader = [
    'groups',
    'user',
    'id',
    'code',
    'otc',
    'gender',
    'klass',
    'var-1',
    'var-2',
    'sum',
    'a-1-grade',
    'a-2-grade',
    'Учебник',
    'a-3-grade',
    'a-4-grade',
  ];
  const own = pupils.map(({ code, mark, letter, items }) => [
    'Иванов Иван',
    'м',
    letter,
    code,
    1,
    ...items,
    mark,
  ]);
  const ownHeader = [
    'Ф.И.',
    'Пол',
    'Класс',
    'Код',
    'Вариант',
    '1 (1б)',
    '2 (2б)',
    '3 (3б)',
    'Отметка за предыдущий год',
  ];

  const readAs = (rows: readonly Row[]) => {
    const source = recogniseProtocol([gridFromRows('Sheet1', rows)], protocolWords)!;
    const context = { words: protocolWords, lexicon, schools, scales: [scale], ownSchool: 'edu580101' };
    return { layout: source.layout, ...readProtocol(source, { file: 'ВПР РУ 4 2021', ...context }) };
  };
  const sums = ({ records }: ProtocolReading) => {
    const [record] = records;
    return { joint: jointCounts(record!), items: itemSums([record!]).slice(0, 3) };
  };

  test('gives the same counts, marks and item sums', () => {
    const first = readAs([oldHeader, ...one]);
    const second = readAs([rawHeader, ...raw]);
    const third = readAs([ownHeader, ...own]);
    expect([first.layout, second.layout, third.layout]).toEqual(['one-sheet', 'raw-export', 'school-form']);
    expect(sums(second)).toEqual(sums(first));
    expect(sums(third)).toEqual(sums(first));
    expect(first.records[0]!.parts.map(({ source }) => source.digest)).toEqual(
      third.records[0]!.parts.map(({ source }) => source.digest),
    );
  });

  test('a school’s own form names what it lacks and what it must not hold', () => {
    const codes = (reading: ProtocolReading) => reading.findings.map(({ code }) => code);
    expect(codes(readAs([ownHeader, ...own]))).toEqual(['protocol-names', 'protocol-totals-computed']);
    const source = recogniseProtocol([gridFromRows('Sheet1', [ownHeader, ...own])], protocolWords)!;
    const reading = readProtocol(source, {
      file: 'ВПР РУ 4 2021',
      words: protocolWords,
      lexicon,
      schools,
      scales: [scale],
    });
    expect(codes(reading)).toContain('protocol-school-missing');
    expect(reading.records).toEqual([]);
  });
});

it('recognises no protocol in a sheet of results or scores', () => {
  const results = ['Учебный год', 'Процедура', 'Код школы', 'Участников', '«2»'];
  const scores = ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', '0', '1', '2', '3', '4'];
  for (const header of [results, scores])
    expect(recogniseProtocol([gridFromRows('Лист', [header, header])], protocolWords)).toBeNull();
});

it('reads a region’s 26,000 rows of 40 columns and counts every pupil once', () => {
  const items = Array.from({ length: 26 }, (_, item) => `балл за ${item + 1}`);
  const books = ['Учебник 1', 'Учебник 2', 'Учебник 3', 'Учебник 4', 'Учебник 5'];
  const rows: Row[] = [[...oldHeader.slice(0, 9), ...items, ...books]];
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
      ...books,
    ]);
  }
  const source = recogniseProtocol([gridFromRows('Лист1', rows)], protocolWords)!;
  const file = 'ВПР РУ 4 2021.xlsx';
  const reading = readProtocol(source, { file, words: protocolWords, lexicon, schools, scales: [] });
  expect([reading.records.length, reading.others.length]).toEqual([2, 628]);
  expect(reading.findings.map(({ code }) => code)).toEqual(['protocol-scale-missing']);
  const { works: own, otherWorks } = reading.reading;
  expect(own + otherWorks).toBe(26_000);
});

test('numbers of items and classes that a spreadsheet took for days are read as typed', () => {
  const day = (month: number, date: number) => ({ date: serialOf(2026, month, date)! });
  const form: Row[] = [
    ['Код', 'Вариант', 'Класс', 1, day(1, 2), day(2, 2), 'Отметка за предыдущий триместр/четверть'],
    ...[1, 2, 3].map((code): Row => [4000 + code, 1, day(1, 4), 1, 2, 3, 4]),
  ];
  const source = recogniseProtocol([gridFromRows('Лист1', form)], protocolWords)!;
  expect(source.items.map(({ label }) => label)).toEqual(['1', '2.1', '2.2']);
  const { records, findings } = readProtocol(source, {
    ...{ file: 'edu580101 ВПР РУ 4 2021.xlsx', words: protocolWords, lexicon, schools, scales: [scale] },
  });
  expect(records[0]?.parts.map(({ className }) => className)).toEqual(['1']);
  expect(findings.map(({ code }) => code)).not.toContain('protocol-class-unreadable');
});
