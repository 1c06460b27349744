/** How soon one edited cell of a large workbook is checked: what the worker does from the changed grid to the findings it sends. */
import { editedGrid } from '../../src/core/table/edited-grid';
import { StringPool, textAt, type Grid } from '../../src/core/table/grid';
import { serialOf } from '../../src/core/table/parse-date';
import { sharingColumns } from '../../src/core/table/sharing-columns';
import { results as resultsForm } from '../../src/data/forms/results';
import { checkBook } from '../../src/job/book-analysis';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { largeWorkbook } from '../browser/workbooks';
import type { Figure } from './figure';

const rows = 50_000;
const edits = 9;
const goalMilliseconds = 100;
const today = serialOf(2026, 11, 20) ?? 0;

/**
 * Of the sheet of results: a number that is judged with others of its row and of the year before, in a file and in a sheet
 * that Excel gives anew after each edit, and a part of the row's key.
 */
const edited = [
  { field: 'participants', isReadAnew: false },
  { field: 'participants', isReadAnew: true },
  { field: 'subject', isReadAnew: false },
] as const;

export async function benchEdit(): Promise<readonly Figure[]> {
  const choice = { year: null, district: 'belinsky' };
  const book = await openXlsx(await largeWorkbook(rows));
  const infos = await book.listSheets();
  const grids: Grid[] = [];
  for (const { id } of infos) grids.push(await book.readSheet(id));
  const at = infos.findIndex(({ name }) => name === resultsForm.title);
  const sheetsOf = () => grids.map((each) => ({ file: 'Район.xlsx', grid: each }));
  let grid = grids[at];
  if (grid === undefined) throw new Error('The workbook has no results');
  const pool = poolOf(grid);
  let analysis = await (await checkBook(sheetsOf(), choice, today)).analyse();
  const figures: Figure[] = [];
  for (const { field, isReadAnew } of edited) {
    const column = columnOf(grid, field);
    const found: number[] = [];
    const whole: number[] = [];
    for (let edit = 0; edit < edits; edit++) {
      const value = field === 'subject' ? 'Черчение' : 5 + edit;
      const last = grid;
      grid = editedGrid(grid, [{ row: 1000 + edit * 3000, column, value }], pool);
      const given = isReadAnew ? structuredClone(grid) : grid;
      const start = process.hrtime.bigint();
      grids[at] = grid = sharingColumns(given, last);
      const checked = await checkBook(sheetsOf(), choice, today, analysis);
      found.push(Number(process.hrtime.bigint() - start) / 1e6);
      analysis = await checked.analyse();
      whole.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
    const how = isReadAnew ? ' of a sheet read anew' : '';
    const name = `one edited cell of ${rows.toLocaleString('en')} rows, ${field}${how}`;
    const { median, most } = spread(found);
    figures.push({
      name: `${name}, grid to findings`,
      value: `${median.toFixed(0)} ms, at most ${most.toFixed(0)} ms`,
      ratio: goalMilliseconds / median,
      goal: `≥ 1 × ${goalMilliseconds} ms`,
    });
    const all = spread(whole);
    figures.push({
      name: `${name}, with flags and overviews`,
      value: `${all.median.toFixed(0)} ms, at most ${all.most.toFixed(0)} ms`,
    });
  }
  return figures;
}

function spread(times: readonly number[]): { readonly median: number; readonly most: number } {
  const sorted = times.toSorted((left, right) => left - right);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? NaN, most: sorted.at(-1) ?? NaN };
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
