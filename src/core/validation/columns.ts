/** The columns of a table that carry a declared type: its fields and its numbered runs, alike to a check. */
import type { Field } from '../schema/field';
import type { Lexicon } from '../schema/lexicon';
import type { Table } from '../table/table';
import type { Tables } from '../table/tables';
import { readColumn, type TypedColumn } from '../table/typed-column';

export interface CheckedColumn {
  readonly column: number;
  readonly title: string;
  readonly field: Pick<Field, 'name' | 'title' | 'type' | 'constraints' | 'example'>;
  readonly read: TypedColumn;
}

/** Columns present in the sheet, in the order of the form. */
export function checkedColumns(table: Table, tables: Tables, lexicon: Lexicon): readonly CheckedColumn[] {
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
