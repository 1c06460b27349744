/** How soon one edited cell of a large workbook is checked: what the worker does from the changed grid to the findings it sends. */
import { editedGrid } from '../../src/core/table/edited-grid';
import { StringPool, textAt, type Grid } from '../../src/core/table/grid';
import { serialOf } from '../../src/core/table/parse-date';
import { results as resultsForm } from '../../src/data/forms/results';
import { analyzeBook } from '../../src/job/book-analysis';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { largeWorkbook } from '../browser/workbooks';
import type { Figure } from './figure';

const rows = 50_000;
const edits = 9;
const goalMilliseconds = 100;
const today = serialOf(2026, 11, 20) ?? 0;

export async function benchEdit(): Promise<readonly Figure[]> {
  const choice = { year: null, district: 'belinsky' };
  const book = await openXlsx(await largeWorkbook(rows));
  const infos = await book.listSheets();
  const grids: Grid[] = [];
  for (const { id } of infos) grids.push(await book.readSheet(id));
  const at = infos.findIndex(({ name }) => name === resultsForm.title);
  const sheetsOf = () => grids.map((grid) => ({ file: 'Район.xlsx', grid }));
  let grid = grids[at];
  if (grid === undefined) throw new Error('The workbook has no results');
  const pool = poolOf(grid);
  const column = columnOf(grid, 'participants');
  let analysis = await analyzeBook(sheetsOf(), choice, today);
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    grid = editedGrid(grid, [{ row: 1000 + edit * 3000, column, value: 5 + edit }], pool);
    grids[at] = grid;
    const start = process.hrtime.bigint();
    analysis = await analyzeBook(sheetsOf(), choice, today, analysis);
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  times.sort((left, right) => left - right);
  const median = times[Math.floor(edits / 2)] ?? NaN;
  return [
    {
      name: `one edited cell of ${rows.toLocaleString('en')} rows, grid to findings`,
      value: `${median.toFixed(0)} ms, at most ${(times.at(-1) ?? NaN).toFixed(0)} ms`,
      ratio: goalMilliseconds / median,
      goal: `≥ 1 × ${goalMilliseconds} ms`,
    },
  ];
}

function columnOf(grid: Grid, name: string): number {
  const title = resultsForm.fields.find((field) => field.name === name)?.title;
  return grid.columns.findIndex((_, column) => textAt(grid, 0, column) === title);
}

function poolOf({ strings }: Grid): StringPool {
  const pool = new StringPool();
  for (const text of strings) pool.strings.push(text);
  return pool;
}
