import fc from 'fast-check';
import { collectResults } from '../../../src/core/results/collect-results';
import { separateSheets } from '../../../src/core/results/separate-sheets';
import { participantsOf } from '../../../src/core/results/record-sums';
import { joinMet, newSchools } from '../../../src/core/results/met-schools';
import { schoolsOf } from '../../../src/core/flags/flag-sheets';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { recognise } from '../../../src/core/table/recognise';
import { Tables } from '../../../src/core/table/tables';
import { forms } from '../../../src/data/forms/forms';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { reference } from '../../../src/job/reference';
import { protocolHeader } from '../../headers';

const { resultWords: words, scales } = reference;

type Rows = readonly (readonly CellValue[])[];

const registerHeader = ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'];
const register: Rows = [
  registerHeader,
  ['edu580101', 'СОШ № 1', 'СОШ', 'город', 300],
  ['edu580102', 'СОШ № 2', 'СОШ', 'село', 90],
];
const pupil = (login: string, code: number) => [login, 58, code, code, 4, 'м', 'А', 1, 4, 1, 2, 1];

function collect(schoolRows: Rows, protocol: Rows) {
  const tables = new Tables(
    recognise([{ grid: gridFromRows('Школы', schoolRows) }], forms, lexicon).tables,
    lexicon,
  );
  const sheets = separateSheets(
    [{ file: 'ВПР МА 4 2021.xlsx', grid: gridFromRows('Лист1', protocol) }],
    words,
  );
  const schools = schoolsOf(tables, lexicon);
  return collectResults(sheets, { tables, words, lexicon, schools, scales });
}

/** The register with every suggestion taken, as the mends write it. */
function mended(rows: Rows, { findings }: ReturnType<typeof collect>): Rows {
  const next = rows.map((row) => [...row]);
  for (const { code, place, mend } of findings) {
    if (code !== 'school-renamed' || mend === undefined) continue;
    const row = next[place.row!]!;
    expect(row[place.column!] ?? null).toEqual(mend.expected);
    row[place.column!] = mend.value;
  }
  return next;
}

const protocol: Rows = [
  protocolHeader,
  ...[1, 2, 3].map((code) => pupil('sch580101', code)),
  ...[4, 5, 6].map((code) => pupil('sch580102', code)),
  ...[7, 8, 9].map((code) => pupil('edu589999', code)),
];

test('a school of another prefix and the same digits is suggested, and joins once the suggestions are taken', () => {
  const first = collect(register, protocol);
  expect(first.findings.filter(({ code }) => code === 'school-renamed').map(({ facts }) => facts)).toEqual([
    { code: null, others: ['sch580101', 'sch580102'] },
    { code: 'edu580101', others: ['sch580101'] },
    { code: 'edu580102', others: ['sch580102'] },
  ]);
  expect(first.findings.filter(({ code }) => code === 'protocol-unknown-school')).toMatchObject([
    { facts: { value: 'edu589999' } },
  ]);
  expect(first.results.records).toEqual([]);
  const second = collect(mended(register, first), protocol);
  expect(second.findings.map(({ code }) => code)).not.toContain('school-renamed');
  expect(second.results.records.map(({ key }) => key.school)).toEqual(['edu580101', 'edu580102']);
});

test('whatever prefix, look-alike or unseen sign changes, the pupils are counted once the suggestion is taken', () => {
  const spelled = fc.constantFrom('sch580101', 'еdu580101', 'edu580101\u200e', 'EDU580101', 'oo580101');
  fc.assert(
    fc.property(spelled, fc.integer({ min: 1, max: 5 }), (login, count) => {
      const rows: Rows = [
        protocolHeader,
        ...Array.from({ length: count }, (_, index) => pupil(login, index + 1)),
      ];
      const first = collect(register, rows);
      const second = collect(mended(register, first), rows);
      expect(second.results.records.map(participantsOf)).toEqual([count]);
      expect(second.results.records[0]!.key.school).toBe('edu580101');
    }),
  );
});

test('the register may be filled from `login | name`, of one municipality', () => {
  const modern = [
    ...['Пользователь', 'Муниципалитет', 'Школа', 'Код', 'Вариант', '1 (1б)', '2 (2б)', '3 (1б)'],
    ...['Наименование класса', 'Отметка за предыдущий триместр/четверть/полугодие', 'Итого баллов'],
  ];
  const row = (login: string, name: string, place: string, code: number) => [
    ...[login, place, `${login} | ${name}`, code, 1, 1, 2, 1, 'А', 4, 4],
  ];
  const rows: Rows = [
    modern,
    row('edu580101', 'СОШ № 1', 'Белинский район', 1),
    row('edu580777', 'СОШ № 7', 'mr5802 | Белинский район', 2),
    row('edu580777', 'СОШ № 7', 'mr5802 | Белинский район', 3),
    row('edu580999', 'СОШ № 9', 'Пензенский район', 4),
  ];
  const { met } = collect(register, rows);
  expect(newSchools(met, 'Белинский район')).toMatchObject([
    { login: 'edu580777', name: 'СОШ № 7', municipality: 'Белинский район', pupils: 2 },
  ]);
  expect(newSchools(met, null).map(({ login }) => login)).toEqual(['edu580777', 'edu580999']);
  expect(joinMet([...met, ...met])).toEqual(met);
});
