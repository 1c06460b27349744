/** The arrays behind a column of a grid: for this stage alone, the others read through a `ColumnCursor`. */
declare const isColumn: unique symbol;

/** Opaque, so that no other stage comes to depend on how cells are stored. */
export interface GridColumn {
  readonly [isColumn]: true;
}

/**
 * From row 1 of the sheet down to its last filled cell; rows past the end are empty.
 * `values[row]` is the number, the serial date, 0/1 for a boolean, or the pool id of a text or error name.
 */
export interface ColumnArrays {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
}

export function arraysOf(column: GridColumn | undefined): ColumnArrays {
  return column === undefined ? noCells : (column as unknown as ColumnArrays);
}

export function columnOf(arrays: ColumnArrays): GridColumn {
  return arrays as unknown as GridColumn;
}

const noCells: ColumnArrays = { kinds: new Uint8Array(0), values: new Float64Array(0) };
