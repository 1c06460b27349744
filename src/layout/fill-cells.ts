/** Таблица 1 written into the person's own sheet: only empty cells of the year's columns, only certain texts. */
import type { Analysis } from '../core/analysis';
import { valueAt } from '../core/table/grid';
import type { Table } from '../core/table/table';
import type { CellChange } from '../core/workbook';
import { expectedStateText } from '../text/expected-text';

export interface SheetFill {
  readonly file: string | undefined;
  readonly sheet: string;
  readonly cells: readonly CellChange[];
}

/**
 * Empty where the workbook has no such sheet or the sheet no columns of the year.
 * `accepted`: numbers of rows where a person said that the document's text may stand in place of their own.
 */
export function fillCells(
  { tables, expected, period }: Analysis,
  accepted: ReadonlySet<string> = new Set(),
): readonly SheetFill[] {
  if (expected === null) return [];
  const byPlace = new Map(
    expected.rows.flatMap((row) => {
      const { place } = row;
      return place?.row === undefined ? [] : [[`${place.sheet}!${place.row}`, row] as const];
    }),
  );
  return tables.of('expected').flatMap((table) => {
    const texts = columnOf(table, 'text', period.year);
    const states = columnOf(table, 'state', period.year);
    const cells = Array.from(table.rows).flatMap((row) => {
      const line = byPlace.get(`${table.grid.sheet}!${row}`);
      if (line === undefined) return [];
      const text = line.action === 'write' ? line.text : null;
      const state = line.state === null || text === null ? null : expectedStateText(line.state);
      const mayReplace = accepted.has(line.number);
      return [
        ...openCell(table, row, texts, text, mayReplace),
        ...openCell(table, row, states, state, mayReplace),
      ];
    });
    return cells.length === 0 ? [] : [{ file: table.file, sheet: table.grid.sheet, cells }];
  });
}

function columnOf(table: Table, run: string, year: number): number | undefined {
  return table.numbered.get(run)?.find(({ number }) => number === year)?.column;
}

function openCell(
  table: Table,
  row: number,
  column: number | undefined,
  value: string | null,
  mayReplace: boolean,
): readonly CellChange[] {
  if (column === undefined || value === null) return [];
  const expected = valueAt(table.grid, row, column);
  const isEmpty = expected === null || (typeof expected === 'string' && expected.trim() === '');
  return isEmpty || mayReplace ? [{ row, column, expected, value }] : [];
}
