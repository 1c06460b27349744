/** The columns of a table that carry a declared type: its fields and its numbered runs, alike to a check. */
import type { Field } from '../schema/field';
import type { Lexicon } from '../schema/lexicon';
import type { Table } from '../table/table';
import type { Tables } from '../table/tables';
import { readColumn, type TypedColumn } from '../table/typed-column';
import type { Found } from '../finding';
import type { SheetPart } from './check';

export interface CheckedColumn {
  readonly column: number;
  readonly title: string;
  readonly field: Pick<Field, 'name' | 'title' | 'type' | 'constraints' | 'example'>;
  readonly read: TypedColumn;
}

/** The check runs for each column that carries a type, by itself. */
export function partOfEachColumn(
  table: Table,
  run: (table: Table, column: CheckedColumn) => readonly Found[],
): readonly SheetPart[] {
  const fields = table.form.fields.flatMap(({ name }) => table.columnOf.get(name) ?? []);
  const numbered = (table.form.numbered ?? []).flatMap(({ name }) => table.numbered.get(name) ?? []);
  return [...fields, ...numbered.map(({ column }) => column)].map((column) => ({
    columns: [column],
    run: (seen, { tables, lexicon }) =>
      checkedColumns(seen, tables, lexicon).flatMap((checked) => run(seen, checked)),
  }));
}

/** Columns present in the sheet, in the order of the form. */
function checkedColumns(table: Table, tables: Tables, lexicon: Lexicon): readonly CheckedColumn[] {
  const columns: CheckedColumn[] = [];
  for (const field of table.form.fields) {
    const column = table.columnOf.get(field.name);
    if (column === undefined) continue;
    columns.push({ column, title: field.title, field, read: tables.column(table, field.name) });
  }
  for (const run of table.form.numbered ?? []) {
    for (const { number, column } of table.numbered.get(run.name) ?? []) {
      const { minimum, maximum } = run;
      const field = {
        name: run.name,
        title: String(number),
        type: run.type,
        constraints: { minimum, maximum },
      };
      const read = readColumn(table.grid, column, run.type, lexicon);
      columns.push({ column, title: String(number), field, read });
    }
  }
  return columns;
}
