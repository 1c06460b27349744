/** All tables of a run by form, with their columns read once. */
import type { FieldName } from '../schema/field';
import type { FormId } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { fieldOf, textOf, type Table } from './table';
import { readColumn, ReadState, type TypedColumn } from './typed-column';

const noColumn: TypedColumn = { states: new Uint8Array(0), values: new Float64Array(0) };

export interface TableRow {
  readonly table: Table;
  readonly row: number;
}

export class Tables {
  private readonly byForm = new Map<FormId, Table[]>();
  private readonly columns: WeakMap<Table, Map<FieldName, TypedColumn>>;

  /** Tables that stood in `known` too need not be read again. */
  constructor(
    readonly all: readonly Table[],
    private readonly lexicon: Lexicon,
    known?: Tables,
  ) {
    this.columns =
      known?.lexicon === lexicon ? known.columns : new WeakMap<Table, Map<FieldName, TypedColumn>>();
    for (const table of all) {
      const same = this.byForm.get(table.form.id);
      if (same === undefined) this.byForm.set(table.form.id, [table]);
      else same.push(table);
    }
  }

  /** As if the workbook had no other sheets. */
  limitedTo(forms: readonly FormId[]): Tables {
    return new Tables(
      this.all.filter(({ form }) => forms.includes(form.id)),
      this.lexicon,
      this,
    );
  }

  of(form: FormId): readonly Table[] {
    return this.byForm.get(form) ?? [];
  }

  /** Every data row of the form, over all its sheets. */
  rows(form: FormId): readonly TableRow[] {
    return this.of(form).flatMap((table) => Array.from(table.rows, (row) => ({ table, row })));
  }

  /** The field's column as its type; an empty one when the column is absent. */
  column(table: Table, name: FieldName): TypedColumn {
    const known = this.columns.get(table)?.get(name);
    if (known !== undefined) return known;
    const field = fieldOf(table, name);
    const index = table.columnOf.get(name);
    const column =
      field === undefined || index === undefined
        ? noColumn
        : readColumn(table.grid, index, field.type, this.lexicon);
    const columns = this.columns.get(table) ?? new Map<FieldName, TypedColumn>();
    this.columns.set(table, columns.set(name, column));
    return column;
  }

  /** Number, serial day, year or first year of a school year; null when blank or unreadable. */
  number(table: Table, row: number, name: FieldName): number | null {
    const value = this.column(table, name).values[row];
    return value === undefined || Number.isNaN(value) ? null : value;
  }

  boolean(table: Table, row: number, name: FieldName): boolean | null {
    const value = this.number(table, row, name);
    return value === null ? null : value !== 0;
  }

  /** Trimmed text as it stands; empty when blank. */
  text(table: Table, row: number, name: FieldName): string {
    return textOf(table, row, name);
  }

  isFilled(table: Table, row: number, name: FieldName): boolean {
    return (this.column(table, name).states[row] ?? ReadState.blank) !== ReadState.blank;
  }
}
