/** Every piece of advice on a protocol that names a value to type, followed: the finding goes and none comes. */
import { readProtocol } from '../../../src/core/results/read-protocol';
import { recogniseProtocol } from '../../../src/core/results/recognise-protocol';
import type { Finding, FindingCode } from '../../../src/core/finding';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { protocolWords } from '../../../src/data/lexicon/protocol-words';
import { findingText } from '../../../src/text/finding-text';
import { protocolHeader } from '../../headers';

const sound = (code: number): CellValue[] => ['edu580101', 58, code, code, 4, 'м', 'А', 1, 6, 1, 2, 3];
const school = { code: 'edu580101', name: 'СОШ № 1' };

interface Named {
  readonly file: string;
  readonly folders?: readonly string[];
}

const named: Named = { file: 'ВПР РУ 4 2021.xlsx' };

function read(rows: readonly (readonly CellValue[])[], { file, folders }: Named = named) {
  const source = recogniseProtocol([gridFromRows('Лист1', rows)], protocolWords)!;
  return readProtocol(source, {
    file,
    folders,
    words: protocolWords,
    lexicon,
    schools: [school],
    scales: [],
  });
}

/** The unknown scale is the methodologist's to enter. */
function told({ findings }: { readonly findings: readonly Finding[] }): readonly Finding[] {
  return findings.filter(({ code }) => code !== 'protocol-scale-missing');
}

/** What stands in guillemets in the advice, but for what is quoted from the file and names of sheets. */
function advised(finding: Finding): string[] {
  const { mend } = findingText(finding);
  return [...mend.matchAll(/«([^«»]+)»/gu)]
    .map(([, value = '']) => value)
    .filter((value) => value !== 'Школы');
}

const at = (title: string) => protocolHeader.indexOf(title);

/** A cell spoilt, the finding it makes, and values the advice asks for in words. */
const spoilt: readonly (readonly [FindingCode, string, CellValue, readonly CellValue[]])[] = [
  ['protocol-item-unreadable', 'балл за 2', 'два', [2]],
  ['protocol-item-unreadable', 'балл за 2', '?', [2]],
  ['protocol-variant-unreadable', 'вариант', 'болеет', [1]],
  ['protocol-class-unreadable', 'класс', 'спорткласс', []],
  ['protocol-class-unreadable', 'класс', '7', []],
  ['protocol-class-spelling', 'класс', '4 "А"', []],
  ['protocol-latin-letters', 'класс', 'A', ['А']],
  ['protocol-journal-blank', 'отметка за предыдущий триместр/четверть', null, [4]],
  ['protocol-journal-unreadable', 'отметка за предыдущий триместр/четверть', 'зачёт', [4]],
];

test.each(spoilt)('%s in «%s» as %p', (code, title, value, more) => {
  const rows = (cell: CellValue, total: CellValue = 6) => {
    const row = sound(9);
    row[at(title)] = cell;
    row[at('всего баллов')] = total;
    return [protocolHeader, sound(1), sound(2), sound(3), row];
  };
  const [finding, ...others] = told(read(rows(value)));
  expect([finding?.code, others]).toEqual([code, []]);
  const values = [...advised(finding!), ...more];
  expect(values.length).toBeGreaterThan(0);
  for (const typed of values) {
    // An absent pupil has no points, and an item without a score takes its points from the total.
    if (typed === 'отсутствовал') {
      const absent = [...sound(9).slice(0, 7), typed, null, null, null, null];
      expect(told(read([protocolHeader, sound(1), sound(2), sound(3), absent]))).toEqual([]);
    } else {
      const isWithout = title === 'балл за 2' && typeof typed === 'string';
      expect(told(read(rows(typed, isWithout ? 4 : 6)))).toEqual([]);
    }
  }
});

test('a file that does not say its test, named as the advice says', () => {
  const rows = [protocolHeader, sound(1), sound(2), sound(3)];
  expect(read(rows, { file: 'протокол.xlsx' }).missing).toEqual(['subject', 'schoolYear', 'grade']);
  const example = findingText({
    code: 'test-unknown',
    severity: 'error',
    place: {},
    facts: { missing: ['subject'] },
  }).mend.match(/«([^»]+)»/u)![1]!;
  const known = read(rows, { file: example });
  expect(known.missing).toEqual([]);
  expect(known.records).toHaveLength(1);
});

test('a folder without a year, named as the advice says', () => {
  const rows = [protocolHeader, sound(1), sound(2), sound(3)];
  const file = 'Математика 4 класс.xlsx';
  expect(read(rows, { file, folders: ['Протоколы'] }).missing).toEqual(['schoolYear']);
  const example = findingText({
    code: 'test-year-unknown',
    severity: 'error',
    place: {},
    facts: { folder: 'Протоколы', files: [file] },
  }).mend.match(/«([^»]+)»/u)![1]!;
  expect(read(rows, { file, folders: [example] }).missing).toEqual([]);
  expect(read(rows, { file: `${example} ${file}` }).missing).toEqual([]);
});

test("a form without a school's code: the code in the file's name, or on the sheet of details", () => {
  const form = [
    ['Код', 'Вариант', 'Класс', '1 (1б)', '2 (2б)', '3 (3б)', 'Отметка за предыдущий триместр/четверть'],
    ...[1, 2, 3].map((code) => [code, 1, 'А', 1, 2, 3, 4]),
  ];
  const codes = (reading: ReturnType<typeof read>) => told(reading).map(({ code }) => code);
  expect(codes(read(form))).toContain('protocol-school-missing');
  const byName = read(form, { file: `${school.code} ВПР РУ 4 2021.xlsx` });
  expect(codes(byName)).not.toContain('protocol-school-missing');
  expect(byName.records.map(({ key }) => key.school)).toEqual([school.code]);
});
