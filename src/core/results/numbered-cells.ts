/** A row's run of numbered columns, read as numbers: works by score, per cent by item. */
import type { FieldName } from '../schema/field';
import type { Lexicon } from '../schema/lexicon';
import type { Table } from '../table/table';
import { readColumn, type TypedColumn } from '../table/typed-column';

export interface NumberedCell {
  readonly number: number;
  readonly column: number;
  /** Null where the cell is blank or unreadable. */
  readonly value: number | null;
}

/** Reads each column of a table once. */
export class NumberedCells {
  private readonly known = new Map<Table, readonly { number: number; column: number; read: TypedColumn }[]>();

  constructor(
    private readonly run: FieldName,
    private readonly lexicon: Lexicon,
  ) {}

  of(table: Table, row: number): readonly NumberedCell[] {
    return this.columns(table).map(({ number, column, read }) => {
      const value = read.values[row];
      return { number, column, value: value === undefined || Number.isNaN(value) ? null : value };
    });
  }

  private columns(table: Table): readonly { number: number; column: number; read: TypedColumn }[] {
    let columns = this.known.get(table);
    if (columns === undefined) {
      columns = (table.numbered.get(this.run) ?? []).map(({ number, column }) => ({
        number,
        column,
        read: readColumn(table.grid, column, 'number', this.lexicon),
      }));
      this.known.set(table, columns);
    }
    return columns;
  }
}
