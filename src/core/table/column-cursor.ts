/** One column of a grid for a loop over its rows: reading a cell allocates nothing. */
import { arraysOf } from './column-arrays';
import { CellKind, type Grid } from './grid';

export class ColumnCursor {
  /** Rows past it are empty. */
  readonly length: number;
  private readonly kinds: Uint8Array;
  private readonly values: Float64Array;
  private readonly strings: readonly string[];

  constructor({ columns, strings }: Grid, column: number) {
    const { kinds, values } = arraysOf(columns[column]);
    this.length = kinds.length;
    this.kinds = kinds;
    this.values = values;
    this.strings = strings;
  }

  kindAt(row: number): CellKind {
    return (this.kinds[row] ?? CellKind.empty) as CellKind;
  }

  /** The number, the serial date, 0/1 for a boolean, or the pool id of a text or error name; NaN past the end. */
  numberAt(row: number): number {
    return this.values[row] ?? NaN;
  }

  /** Of a text or an error name; empty for other cells. */
  pooledTextAt(row: number): string {
    const kind = this.kindAt(row);
    return kind === CellKind.text || kind === CellKind.error ? (this.strings[this.numberAt(row)] ?? '') : '';
  }
}
