/** A sheet of the sample in the making: a form's columns, rows that are still changed, titles and groups above the header. */
import type { CellModel, CellStyle, RowModel, SheetModel } from '../core/model/sheet-model';
import type { Field, FieldName } from '../core/schema/field';
import type { Form } from '../core/schema/form';
import { cellAddress, type Area, type CellValue } from '../core/table/grid';
import { printOnA4 } from '../layout/page';
import { fontSizes, styles, tableStyles } from '../layout/styles';

export type DraftRow = Readonly<Record<string, CellValue>>;

interface DraftColumn {
  readonly name: string;
  header: string;
  readonly width: number;
  readonly field: Field | null;
}

/** A header above some columns, merged over them. */
export interface HeaderGroup {
  readonly title: string;
  readonly from: FieldName;
  readonly to: FieldName;
}

export class SheetDraft {
  sheetName: string;
  private readonly columns: DraftColumn[];
  private readonly rows: CellValue[][] = [];
  private readonly titles: string[] = [];
  private groups: readonly HeaderGroup[] = [];

  /** `numbered`: headers of the form's runs, also the names of their columns. */
  constructor(form: Form, numbered: readonly string[] = []) {
    this.sheetName = form.title;
    this.columns = [
      ...form.fields.map((field) => ({
        name: field.name,
        header: field.title,
        width: field.width ?? 14,
        field,
      })),
      ...numbered.map((header) => ({ name: header, header, width: 5, field: null })),
    ];
  }

  /** Index of the new row. */
  add(row: DraftRow): number {
    this.rows.push(this.columns.map(({ name }) => row[name] ?? null));
    return this.rows.length - 1;
  }

  /** The header once more, as when pages are pasted together. */
  addHeaderAgain(): number {
    this.rows.push(this.columns.map(({ header }) => header));
    return this.rows.length - 1;
  }

  get(row: number, name: string): CellValue {
    return this.rows[row]?.[this.columnOf(name)] ?? null;
  }

  /** The address of the changed cell. */
  set(row: number, name: string, value: CellValue): string {
    const cells = this.rows[row];
    if (cells === undefined) throw new Error(`${this.sheetName} has no row ${row}`);
    cells[this.columnOf(name)] = value;
    return this.address(row, name);
  }

  find(matches: (get: (name: string) => CellValue) => boolean): number {
    const row = this.rows.findIndex((_, index) => matches((name) => this.get(index, name)));
    if (row < 0) throw new Error(`${this.sheetName} has no such row`);
    return row;
  }

  clear(): void {
    this.rows.length = 0;
  }

  remove(row: number): void {
    this.rows.splice(row, 1);
  }

  rename(name: string, header: string): void {
    const column = this.columns[this.columnOf(name)];
    if (column !== undefined) column.header = header;
  }

  headerAddress(name: string): string {
    return cellAddress(this.headerRow, this.columnOf(name));
  }

  /** A second column with a header that the form knows already; the column's own name. */
  repeatColumn(name: string): string {
    const { header, width } = this.columns[this.columnOf(name)] ?? { header: name, width: 10 };
    const again = `${name} again`;
    this.columns.push({ name: again, header, width, field: null });
    for (const row of this.rows) row.push(null);
    return again;
  }

  drop(name: string): void {
    const column = this.columnOf(name);
    this.columns.splice(column, 1);
    for (const row of this.rows) row.splice(column, 1);
  }

  putTitles(...titles: readonly string[]): void {
    this.titles.push(...titles);
  }

  group(...groups: readonly HeaderGroup[]): void {
    this.groups = groups;
  }

  address(row: number, name: string): string {
    return cellAddress(this.headerRow + 1 + row, this.columnOf(name));
  }

  rowAddress(row: number): string {
    return `A${this.headerRow + 2 + row}`;
  }

  model(): SheetModel {
    const merges: Area[] = [];
    const head: RowModel[] = this.titles.map((title, row) => {
      merges.push({ top: row, left: 0, bottom: row, right: Math.min(7, this.columns.length - 1) });
      return { cells: [{ value: title, style: row === 0 ? styles.strong : styles.note }], height: 20 };
    });
    if (this.groups.length > 0) head.push(this.groupRow(merges));
    const isGrouped = this.groups.length > 0;
    const header: RowModel = {
      cells: this.columns.map(({ header, name }) => ({
        value: isGrouped && this.groupOf(name) === undefined ? null : header,
        style: tableStyles.header,
      })),
      height: 48,
    };
    return {
      name: this.sheetName,
      columns: this.columns.map(({ width }) => ({ width })),
      rows: [...head, header, ...this.rows.map((row) => this.dataRow(row))],
      merges,
      freeze: { rows: this.headerRow + 1, columns: 0 },
      validations: [],
      conditionalFormats: [],
      charts: [],
      print: printOnA4({
        orientation: 'landscape',
        repeatRows: { first: this.headerRow, last: this.headerRow },
        footerText: this.sheetName,
      }),
      isOwn: false,
    };
  }

  private get headerRow(): number {
    return this.titles.length + (this.groups.length > 0 ? 1 : 0);
  }

  private dataRow(row: readonly CellValue[]): RowModel {
    return {
      cells: row.map((value, column): CellModel | null => {
        const field = this.columns[column]?.field ?? null;
        return value === null ? null : { value, style: styleOf(value, field) };
      }),
    };
  }

  /** Groups over their columns; every other header merged down over both levels. */
  private groupRow(merges: Area[]): RowModel {
    const top = this.titles.length;
    const cells = this.columns.map(({ name, header }, column): CellModel => {
      const group = this.groupOf(name);
      if (group === undefined) {
        merges.push({ top, left: column, bottom: top + 1, right: column });
        return { value: header, style: tableStyles.header };
      }
      return { value: group.from === name ? group.title : null, style: tableStyles.header };
    });
    for (const { from, to } of this.groups) {
      merges.push({ top, left: this.columnOf(from), bottom: top, right: this.columnOf(to) });
    }
    return { cells, height: 24 };
  }

  private groupOf(name: string): HeaderGroup | undefined {
    const column = this.columnOf(name);
    return this.groups.find(({ from, to }) => column >= this.columnOf(from) && column <= this.columnOf(to));
  }

  private columnOf(name: string): number {
    const column = this.columns.findIndex((candidate) => candidate.name === name);
    if (column < 0) throw new Error(`${this.sheetName} has no column ${name}`);
    return column;
  }
}

function styleOf(value: CellValue, field: Field | null): CellStyle {
  const style: CellStyle = { ...tableStyles.text, fontSize: fontSizes.dense, wrap: (field?.width ?? 0) > 24 };
  if (typeof value === 'string') return { ...style, numberFormat: '@' };
  if (value !== null && typeof value === 'object' && 'date' in value) {
    return { ...style, numberFormat: 'dd.mm.yyyy', horizontal: 'center' };
  }
  return { ...style, horizontal: 'center' };
}
