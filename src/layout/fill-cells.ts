/** Таблица 1 written into the person's own sheet: only empty cells of the year's columns, only certain texts. */
import type { Analysis } from '../core/analysis';
import type { ExpectedAnswers, ExpectedTable } from '../core/expected/expected-table';
import { valueAt } from '../core/table/grid';
import type { Table } from '../core/table/table';
import type { CellChange } from '../core/workbook';
import { stateHeader } from '../text/expected-sheet-text';
import { expectedStateText } from '../text/expected-text';
import { freeColumn } from './new-rows';

export interface SheetFill {
  readonly file: string | undefined;
  readonly sheet: string;
  readonly cells: readonly CellChange[];
}

/** Empty where the workbook has no such sheet or the sheet no columns of the year; an answer may stand in place of a person's text. */
export function fillCells(
  { tables, expected, period }: Analysis,
  answers: ExpectedAnswers = new Map(),
): readonly SheetFill[] {
  if (expected === null) return [];
  const byPlace = new Map<string, Line>(
    expected.rows.flatMap((row) =>
      row.place?.row === undefined ? [] : [[`${row.place.sheet}!${row.place.row}`, row] as const],
    ),
  );
  return tables.of('expected').flatMap((table) => {
    const texts = columnOf(table, 'text', period.year);
    if (texts === undefined) return [];
    const lines = Array.from(table.rows).flatMap((row) => {
      const line = byPlace.get(`${table.grid.sheet}!${row}`);
      return line?.action === 'write' ? [{ row, line }] : [];
    });
    const known = columnOf(table, 'state', period.year);
    // That nothing is expected can be said by the state alone.
    const isBegun = known === undefined && lines.some(({ line }) => line.text === null);
    const states = isBegun ? freeColumn(table) : known;
    const header = {
      row: table.headerRow,
      column: states ?? 0,
      expected: null,
      value: stateHeader(period.year),
    };
    const cells = lines.flatMap(({ row, line }) => {
      const mayReplace = answers.has(line.number);
      return [
        ...openCell(table, row, texts, line.text, mayReplace),
        ...openCell(table, row, states, expectedStateText(line.state), mayReplace),
      ];
    });
    if (cells.length === 0) return [];
    return [{ file: table.file, sheet: table.grid.sheet, cells: isBegun ? [header, ...cells] : cells }];
  });
}

type Line = ExpectedTable['rows'][number];

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
