/** A table: a grid seen through a form. It knows where each field stands and which rows hold data. */
import type { Place } from '../finding';
import type { Field, FieldName } from '../schema/field';
import type { Form } from '../schema/form';
import { ColumnCursor } from './column-cursor';
import { oneAlphabet, type Lookalikes } from './fold-look-alikes';
import { plainText } from './plain-text';
import { CellKind, textAt, valueAt, type CellValue, type Grid } from './grid';

/** One column of a numbered run: the number in its header and where it stands. */
export interface NumberedColumn {
  readonly number: number;
  readonly column: number;
}

export interface Table {
  readonly form: Form;
  readonly grid: Grid;
  readonly file: string | undefined;
  /** Letters that stand for one another, by which its texts are read. */
  readonly lookalikes: Lookalikes;
  /** Zero-based row of the header's lowest line. */
  readonly headerRow: number;
  /** Zero-based rows that hold data, ascending; blank rows, repeated headers and totals are left out. */
  readonly rows: Int32Array;
  readonly columnOf: ReadonlyMap<FieldName, number>;
  /** By name of the run, ascending by number. */
  readonly numbered: ReadonlyMap<FieldName, readonly NumberedColumn[]>;
  /** Form of properties: the sheet's row of each column of `grid`, whose own row is one. */
  readonly propertyRows?: readonly number[];
}

export function fieldOf(table: Table, name: FieldName): Field | undefined {
  return table.form.fields.find((field) => field.name === name);
}

/** The raw cell of a field in a row; `null` when the column is absent. */
export function cellOf(table: Table, row: number, name: FieldName): CellValue {
  const column = table.columnOf.get(name);
  return column === undefined ? null : valueAt(table.grid, row, column);
}

/** The field's text as a reader means it: no spaces around, no unseen signs, each word in one alphabet; empty when blank or absent. */
export function textOf(table: Table, row: number, name: FieldName): string {
  const column = table.columnOf.get(name);
  return column === undefined
    ? ''
    : oneAlphabet(singleSpaced(plainText(textAt(table.grid, row, column))), table.lookalikes);
}

/** The field's texts row by row, each distinct one read once. */
export function textsOf(table: Table, name: FieldName): (row: number) => string {
  const column = table.columnOf.get(name);
  if (column === undefined) return () => '';
  const cells = new ColumnCursor(table.grid, column);
  const known = new Map<number, string>();
  return (row) => {
    if (cells.kindAt(row) !== CellKind.text) return textOf(table, row, name);
    const id = cells.numberAt(row);
    const text = known.get(id) ?? textOf(table, row, name);
    known.set(id, text);
    return text;
  };
}

/** Where a cell of the table's grid stands in the person's workbook. */
export function placeAt(table: Table, row: number, column: number, field?: string): Place {
  const { file, grid, propertyRows } = table;
  const propertyRow = propertyRows?.[column];
  return propertyRow === undefined
    ? { file, sheet: grid.sheet, row, column, field }
    : { file, sheet: grid.sheet, row: propertyRow, column: 1, field, isProperty: true };
}

/** Where a field of a row stands; where its column is absent, the row and the field's title alone. */
export function placeOf(table: Table, row: number, name: FieldName): Place {
  const column = table.columnOf.get(name);
  const title = fieldOf(table, name)?.title;
  return column === undefined
    ? { file: table.file, sheet: table.grid.sheet, row, field: title }
    : placeAt(table, row, column, title);
}

/** Most texts need no change, and a look is cheaper than a replacement. */
export function singleSpaced(text: string): string {
  return /^\s|\s$|\s\s|[^\S ]/u.test(text) ? text.replace(/\s+/gu, ' ').trim() : text;
}
