/** Explanations on their sheet against the findings of a whole analysis. */
import type { Analysis } from '../../../src/core/analysis';
import { analyze } from '../../../src/core/analyze';
import { everyFinding } from '../../../src/core/finding-group';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { reference } from '../../../src/job/reference';
import { findingTitle } from '../../../src/text/finding-title';
import { findingText } from '../../../src/text/finding-text';
import { resultHeader } from '../../headers';

type Row = readonly CellValue[];

const results = (now: number, sum = now): Row[] => [
  resultHeader,
  ['2024/2025', 'ВПР', 'edu580101', 4, 'Математика', 30, 3, 9, 9, 9],
  ['2025/2026', 'ВПР', 'edu580101', 4, 'Математика', now, 3, 9, 9, sum - 21],
];
const explainHeader = [
  'Замечание или признак',
  'Лист',
  'Строка',
  'Столбец',
  'Значение',
  'Пояснение',
  'Кто пояснил',
  'Дата',
];
const jump = findingTitle('participants-jump');
const key = '2025/2026 · ВПР · edu580101 · 4 · Математика';
const explained = (value: CellValue, about = jump, more: Partial<Record<number, CellValue>> = {}): Row =>
  [about, 'Результаты', key, 'Участников', value, 'Закрыт филиал', 'Петрова А. С.', { date: 46346 }].map(
    (cell, at) => (at in more ? (more[at] ?? null) : cell),
  );

function analysed(rows: readonly Row[], explanations: readonly Row[]): Analysis {
  const sheets = [
    { file: 'Район.xlsx', grid: gridFromRows('Результаты', rows) },
    { file: 'Район.xlsx', grid: gridFromRows('Пояснения', [explainHeader, ...explanations]) },
  ];
  return analyze({ sheets, reference, district: null, today: 46346, year: null });
}

const codes = ({ findings }: Analysis) => everyFinding(findings).map(({ code }) => code);
const ofExplanations = (analysis: Analysis) =>
  codes(analysis).filter((code) => code.startsWith('explanation-'));

test('an explained warning leaves the list and its counts, and is kept with its explanation', () => {
  const before = analysed(results(64), []);
  const after = analysed(results(64), [explained(64)]);
  expect(codes(before)).toContain('participants-jump');
  expect(codes(after)).not.toContain('participants-jump');
  expect(before.report.findings.warning - after.report.findings.warning).toBe(1);
  expect(
    after.accepted.map(({ finding, explanation }) => [finding.code, explanation.text, explanation.day]),
  ).toEqual([['participants-jump', 'Закрыт филиал', 46346]]);
  expect(after.report.accepted).toBe(after.accepted);
  expect(ofExplanations(after)).toEqual([]);
});

test('what a person types may differ in case, quotes, separators and in numbers kept as text', () => {
  const typed = explained('64', jump.toUpperCase(), { 2: '2025/2026, ВПР, edu580101, 4, математика' });
  expect(codes(analysed(results(64), [typed]))).not.toContain('participants-jump');
});

test('the finding comes back when the value changes, and says what was explained', () => {
  const analysis = analysed(results(70), [explained(64)]);
  const back = everyFinding(analysis.findings).find(({ code }) => code === 'participants-jump');
  expect(analysis.accepted).toEqual([]);
  expect(back && findingText(back).what).toMatch(
    /Петрова А\. С\., 20\.11\.2026.*для значения «64».*Закрыт филиал/u,
  );
  expect(ofExplanations(analysis)).toEqual([]);
});

test('an explanation follows its row wherever it moves', () => {
  const [first, second, third] = results(64);
  const moved = analysed([first ?? [], third ?? [], [], second ?? []], [explained(64)]);
  expect(codes(moved)).not.toContain('participants-jump');
});

test('another finding of the same cell stays', () => {
  const other = explained(64, findingTitle('sum-mismatch'));
  expect(codes(analysed(results(64), [other]))).toContain('participants-jump');
});

test('an error is not explained away', () => {
  const analysis = analysed(results(64, 60), [explained(64, findingTitle('sum-mismatch'))]);
  expect(codes(analysis)).toContain('sum-mismatch');
  expect(ofExplanations(analysis)).toEqual(['explanation-of-error']);
});

test.each<[string, Row, string[]]>([
  ['speaks of a kind nobody knows', explained(64, 'Скачок участников'), ['explanation-unknown']],
  ['speaks of what is not there', explained(64, jump, { 3: 'Класс' }), ['explanation-unused']],
  ['speaks of a flag that is not up', explained(64, 'Признак О1'), ['explanation-unused']],
])('an explanation that %s is told of', (_, row, told) => {
  expect(ofExplanations(analysed(results(64), [row]))).toEqual(told);
});

test.each([5, 6, 7])('without why, who or when there is no explanation (column %d)', (column) => {
  const analysis = analysed(results(64), [explained(64, jump, { [column]: null })]);
  expect(codes(analysis)).toEqual(expect.arrayContaining(['participants-jump', 'required-missing']));
});
