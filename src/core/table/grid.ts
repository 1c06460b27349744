/** A sheet's cells as columns of kinds and numbers with one string pool; an address is computed, never stored. */

import { arraysOf, columnOf, type GridColumn } from './column-arrays';

export const CellKind = { empty: 0, number: 1, text: 2, boolean: 3, error: 4, date: 5 } as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** Name of the error in a cell whose formula nobody has calculated yet: a program wrote it and Excel never opened it. */
export const uncalculated = '#UNCALCULATED';

/** Name of the error in a cell whose stored value leads nowhere: the file is damaged there, and only there. */
export const unreadableCell = '#UNREADABLE';

/** What one cell holds, as a person would name it. A date is a number of days since 1899-12-30 (Excel's 1900 system). */
export type CellValue =
  null | number | string | boolean | { readonly date: number } | { readonly error: string };

/** A rectangle of cells, zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export interface Hidden {
  readonly sheet: Visibility;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What goes along with a sheet and is no cell of it. */
export interface SheetBeside {
  readonly comments: readonly CellComment[];
  /** Parts of the file that hold comments nobody can read. */
  readonly unreadComments: readonly string[];
  /** Addresses that its cells lead to. */
  readonly links: readonly string[];
  /** Other workbooks whose values formulas take: told with the workbook's first sheet. */
  readonly files: readonly string[];
}

/** One sheet in memory. Rows and columns are zero-based from A1. */
export interface Grid {
  readonly sheet: string;
  readonly rowCount: number;
  readonly columns: readonly GridColumn[];
  readonly strings: readonly string[];
  readonly merges: readonly Area[];
  /** Number formats where they change what a number says (per cents, masks of digits), by `formatKey`. */
  readonly formats?: ReadonlyMap<number, string>;
  /** What a person does not see without unhiding it. */
  readonly hidden?: Hidden;
  readonly beside?: SheetBeside;
  /** The file holds this sheet more than once; the last was read. */
  readonly isRepeated?: boolean;
  /** Characters of a file of text that cannot be read in its encoding. */
  readonly lostCharacters?: number;
  /** The source knows no types (CSV): every cell is text, which is no fault of its writer. */
  readonly isUntyped?: boolean;
}

const formatColumns = 16_384;

function formatKey(row: number, column: number): number {
  return row * formatColumns + column;
}

/** Undefined where the format says nothing that the number does not. */
export function formatAt(grid: Grid, row: number, column: number): string | undefined {
  return grid.formats?.get(formatKey(row, column));
}

export function kindAt(grid: Grid, row: number, column: number): CellKind {
  return (arraysOf(grid.columns[column]).kinds[row] ?? CellKind.empty) as CellKind;
}

/** The cell's value; `null` for an empty or absent cell. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  const { kinds, values } = arraysOf(grid.columns[column]);
  const value = values[row] ?? 0;
  switch ((kinds[row] ?? CellKind.empty) as CellKind) {
    case CellKind.empty:
      return null;
    case CellKind.number:
      return value;
    case CellKind.date:
      return { date: value };
    case CellKind.boolean:
      return value !== 0;
    case CellKind.text:
      return grid.strings[value] ?? '';
    case CellKind.error:
      return { error: grid.strings[value] ?? '' };
  }
}

/** The cell as text: text as it stands, a number in its shortest form with a point, nothing for an empty cell. */
export function textAt(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  if (value === null) return '';
  if (typeof value === 'object') return 'date' in value ? String(value.date) : value.error;
  return String(value);
}

/** Column letters of a zero-based index: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A1 address of a zero-based cell. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Collects cells in any order and grows its columns as they come. */
export class GridBuilder {
  private readonly columns: { kinds: Uint8Array; values: Float64Array; length: number }[] = [];
  private readonly ids: Map<string, number>;
  private readonly strings: string[];
  private readonly merges: Area[] = [];
  private readonly formats = new Map<number, string>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private visibility: Visibility = 'visible';
  private rowCount = 0;

  /** A pool may be shared by the sheets of one workbook. */
  constructor(
    private readonly sheet: string,
    pool: StringPool = new StringPool(),
  ) {
    this.ids = pool.ids;
    this.strings = pool.strings;
  }

  set(row: number, column: number, value: CellValue): void {
    if (value === null) return;
    if (typeof value === 'number') this.put(row, column, CellKind.number, value);
    else if (typeof value === 'string') this.put(row, column, CellKind.text, this.intern(value));
    else if (typeof value === 'boolean') this.put(row, column, CellKind.boolean, value ? 1 : 0);
    else if ('date' in value) this.put(row, column, CellKind.date, value.date);
    else this.put(row, column, CellKind.error, this.intern(value.error));
  }

  /** The raw form of `set` for readers: `value` as it is stored in `ColumnArrays.values`. */
  put(row: number, column: number, kind: CellKind, value: number): void {
    while (this.columns.length <= column) {
      this.columns.push({ ...arraysOf(undefined), length: 0 });
    }
    const target = this.columns[column];
    if (target === undefined) return;
    if (row >= target.kinds.length) grow(target, row);
    target.kinds[row] = kind;
    target.values[row] = value;
    if (row >= target.length) target.length = row + 1;
    if (row >= this.rowCount) this.rowCount = row + 1;
  }

  intern(text: string): number {
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.strings.length;
      this.strings.push(text);
      this.ids.set(text, id);
    }
    return id;
  }

  merge(area: Area): void {
    this.merges.push(area);
  }

  format(row: number, column: number, code: string): void {
    this.formats.set(formatKey(row, column), code);
  }

  hideSheet(visibility: Visibility): void {
    this.visibility = visibility;
  }

  hideRow(row: number): void {
    this.hiddenRows.add(row);
  }

  hideColumn(column: number): void {
    this.hiddenColumns.add(column);
  }

  build(): Grid {
    const hidden = { sheet: this.visibility, rows: this.hiddenRows, columns: this.hiddenColumns };
    const isHidden = hidden.sheet !== 'visible' || hidden.rows.size + hidden.columns.size > 0;
    return {
      ...(this.formats.size === 0 ? {} : { formats: this.formats }),
      ...(isHidden ? { hidden } : {}),
      sheet: this.sheet,
      rowCount: this.rowCount,
      columns: this.columns.map(({ kinds, values, length }) =>
        columnOf({ kinds: kinds.subarray(0, length), values: values.subarray(0, length) }),
      ),
      strings: this.strings,
      merges: this.merges,
    };
  }
}

/** Distinct texts of a workbook, each stored once. */
export class StringPool {
  readonly ids = new Map<string, number>();
  readonly strings: string[] = [];
}

/** A grid from rows of values, for tests and small tables. */
export function gridFromRows(sheet: string, rows: readonly (readonly CellValue[])[]): Grid {
  const builder = new GridBuilder(sheet);
  rows.forEach((cells, row) => cells.forEach((value, column) => builder.set(row, column, value)));
  return builder.build();
}

function grow(column: { kinds: Uint8Array; values: Float64Array }, row: number): void {
  const capacity = Math.max(16, row + 1, Math.ceil(column.kinds.length * 1.5));
  const kinds = new Uint8Array(capacity);
  kinds.set(column.kinds);
  const values = new Float64Array(capacity);
  values.set(column.values);
  column.kinds = kinds;
  column.values = values;
}
