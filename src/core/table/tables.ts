/** All tables of a run by form, with their columns read once. */
import { areSame } from '../memory';
import type { FieldName } from '../schema/field';
import type { FormId } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { columnsOf, narrowed, partsOf } from './narrowed';
import { ReadColumns } from './read-columns';
import { fieldOf, textOf, type Table } from './table';
import { ReadState, type TypedColumn } from './typed-column';

const noColumn: TypedColumn = { states: new Uint8Array(0), values: new Float64Array(0) };

interface Kept {
  /** The one it was made of; undefined where it may be made of several. */
  readonly file: string | undefined;
  readonly inputs: readonly unknown[];
  readonly value: unknown;
}

export interface TableRow {
  readonly table: Table;
  readonly row: number;
}

/** A form, or the columns of a form that alone are read. */
export type Reads = FormId | { readonly form: FormId; readonly fields: readonly FieldName[] };

export class Tables {
  private readonly byForm = new Map<FormId, Table[]>();
  private readonly columns: WeakMap<Table, Map<FieldName, TypedColumn>>;
  private readonly read: ReadColumns;
  private readonly kept: Map<string, Kept>;

  /** What stood in `known` too need not be read again. */
  constructor(
    readonly all: readonly Table[],
    private readonly lexicon: Lexicon,
    known?: Tables,
  ) {
    const isKnown = known?.lexicon === lexicon;
    this.columns = isKnown ? known.columns : new WeakMap<Table, Map<FieldName, TypedColumn>>();
    this.read = isKnown ? known.read : new ReadColumns(lexicon);
    this.kept = isKnown ? known.kept : new Map<string, Kept>();
    for (const table of all) {
      const same = this.byForm.get(table.form.id);
      if (same === undefined) this.byForm.set(table.form.id, [table]);
      else same.push(table);
    }
  }

  /** As if the workbook had no other sheets, and these no other columns than are named. */
  limitedTo(reads: readonly Reads[]): Tables {
    const fields = new Map(
      reads.map((each) => (typeof each === 'string' ? [each, null] : [each.form, each.fields])),
    );
    return new Tables(
      this.all.flatMap((table) => {
        const named = fields.get(table.form.id);
        if (named === undefined) return [];
        return named === null ? [table] : [this.narrowed(table, columnsOf(table, named))];
      }),
      this.lexicon,
      this,
    );
  }

  /** The table as if it had no other columns: the same object as long as these are the same. */
  narrowed(table: Table, columns: readonly number[]): Table {
    const { file, form, grid } = table;
    const name = `${file} ${grid.sheet} ${form.id} ${columns.join()}`;
    return this.keep(name, partsOf(table, columns), () => narrowed(table, columns), file);
  }

  /**
   * What was made last under the name, where `inputs` are the same objects as then; else made anew from it. `file`: the
   * one it is made of, with which it is let go.
   */
  keep<T>(name: string, inputs: readonly unknown[], make: (last: T | undefined) => T, file?: string): T {
    const last = this.kept.get(name);
    // A name stands for one maker, and so for the type of what it makes.
    if (last !== undefined && areSame(last.inputs, inputs)) return last.value as T;
    const value = make(last?.value as T | undefined);
    this.kept.set(name, { file, inputs, value });
    return value;
  }

  /** Lets go what was kept of files that are no longer among the tables. */
  letGo(): void {
    const files = new Set(this.all.map(({ file }) => file));
    for (const [name, { file }] of this.kept) {
      if (file !== undefined && !files.has(file)) this.kept.delete(name);
    }
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
      field === undefined || index === undefined ? noColumn : this.read.of(table.grid, index, field.type);
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
