/** A grid whose source knows no types (CSV), with its cells typed by the form it holds: what is then saved are numbers and dates. */
import type { FieldName, FieldType } from '../schema/field';
import type { Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { arraysOf, columnOf, type GridColumn } from './column-arrays';
import { CellKind, textAt, type Grid } from './grid';
import { isDayAlone } from './parse-date';
import { recognise } from './recognise';
import type { Table } from './table';
import { readColumn, ReadState } from './typed-column';

/**
 * Cells of columns of numbers and dates, in rows of data only; codes, unreadable texts, days with a time of day (the
 * date would lose it), everything outside the form and a grid that is no form stay as they are. The result is still marked as untyped.
 */
export function typedGrid(grid: Grid, forms: readonly Form[], lexicon: Lexicon): Grid {
  const table = recognise([{ grid }], forms, lexicon).tables.find((found) => found.grid === grid);
  if (table === undefined) return grid;
  const types = typesOf(table);
  const columns = grid.columns.map((column, index) => {
    const type = types.get(index);
    return type === undefined ? column : typedColumn(table, column, index, type, lexicon);
  });
  return { ...grid, columns };
}

function typesOf({ form, columnOf, numbered }: Table): ReadonlyMap<number, FieldType> {
  const types = new Map<number, FieldType>();
  const give = (name: FieldName, type: FieldType): void => {
    const column = columnOf.get(name);
    if (column !== undefined) types.set(column, type);
  };
  for (const { name, type } of form.fields) give(name, type);
  for (const { name, type } of form.numbered ?? []) {
    for (const { column } of numbered.get(name) ?? []) types.set(column, type);
  }
  return types;
}

function typedColumn(
  { grid, rows }: Table,
  column: GridColumn,
  index: number,
  type: FieldType,
  lexicon: Lexicon,
): GridColumn {
  const { states, values: read } = readColumn(grid, index, type, lexicon);
  const source = arraysOf(column);
  const kinds = source.kinds.slice();
  const values = source.values.slice();
  for (const row of rows) {
    const state = states[row];
    if (state !== ReadState.numberAsText && state !== ReadState.dateAsText) continue;
    if (state === ReadState.dateAsText && !isDayAlone(textAt(grid, row, index))) continue;
    kinds[row] = state === ReadState.numberAsText ? CellKind.number : CellKind.date;
    values[row] = read[row] ?? NaN;
  }
  return columnOf({ kinds, values });
}
