/** «Качество по годам»: tests in the order of the other tables, years that have data, and blanks that are told. */
import type { TableBlock } from '../../src/core/model/document-model';
import { yearsFacts } from '../../src/core/report/chart-facts';
import { dynamicsBlocks } from '../../src/layout/charts/district-charts';
import { flagsInput, testResult } from '../core/flags/flags-fixture';

const marks = { marks: [1, 2, 3, 4] as const };

test('a year without data is blank and told, and no chart begins or ends with one', () => {
  const of = (grade: number, ...years: readonly number[]) =>
    years.map((schoolYear) => testResult('s1', { test: { grade, schoolYear }, ...marks }));
  const results = [...of(8, 2022, 2023), ...of(7, 2024, 2025), ...of(6, 2023, 2025), ...of(5, 2024, 2025)];
  const set = { ...flagsInput({}).results, results: [...results, ...of(4, 2024, 2025)] };
  const blocks = dynamicsBlocks(yearsFacts(set));
  const tables = blocks.filter((block): block is TableBlock => block.kind === 'table');
  expect(tables.map(({ columns }) => columns.slice(1).map(({ title }) => title))).toEqual([
    ['ВПР, 4 класс, русский язык', 'ВПР, 5 класс, русский язык', 'ВПР, 6 класс, русский язык'],
    ['ВПР, 7 класс, русский язык', 'ВПР, 8 класс, русский язык'],
  ]);
  const rows = tables.map((table) => table.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)));
  expect(rows[0]).toEqual([
    ['2023/2024', null, null, 70],
    ['2024/2025', 70, 70, null],
    ['2025/2026', 70, 70, 70],
  ]);
  expect(rows[1]?.map(([year]) => year)).toEqual(['2022/2023', '2023/2024', '2024/2025', '2025/2026']);
  expect(blocks.filter(({ kind }) => kind === 'note')).toHaveLength(2);
});

test('where every year has its number nothing is said of blanks', () => {
  const results = [2024, 2025].map((schoolYear) => testResult('s1', { test: { schoolYear }, ...marks }));
  const blocks = dynamicsBlocks(yearsFacts({ ...flagsInput({}).results, results }));
  expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'chart']);
});
