/** Collects a sheet row by row: spans become merges, and each row is as high as its longest wrapped text. */
import type { Orientation } from '../core/model/document-model';
import type {
  CellModel,
  CellStyle,
  ChartModel,
  ConditionalFormatModel,
  NewValue,
  RowModel,
  SheetModel,
  ValidationModel,
} from '../core/model/sheet-model';
import type { Area } from '../core/table/grid';
import { paperPages, printOnA4, textPoints } from './page';
import { cellHeight, maximumRowHeight, textWidth } from './text-width';

/** A cell that may run over the columns to its right. */
export interface SpanCell extends CellModel {
  readonly span?: number;
}

export interface SheetOptions {
  readonly name: string;
  readonly orientation: Orientation;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Columns from the left that belong to the page; the others are for the screen. All when absent. */
  readonly printedColumns?: number;
  /** At the left of the footer; the sheet's name when absent. */
  readonly footerText?: string;
  /** To be signed: pages are numbered at the top from the second on. */
  readonly isPaper?: boolean;
}

export type SheetExtras = Partial<
  Pick<SheetModel, 'freeze' | 'autoFilter' | 'table' | 'isProtected' | 'tabColor' | 'isOwn'>
>;

export function cell(
  value: NewValue,
  style: CellStyle,
  more: Omit<SpanCell, 'value' | 'style'> = {},
): SpanCell {
  return { value, style, ...more };
}

/** Other programs' letters are a little wider. */
const sureOfLine = 0.95;

export class SheetBuilder {
  private readonly rows: RowModel[] = [];
  private readonly merges: Area[] = [];
  private readonly charts: ChartModel[] = [];
  private readonly validations: ValidationModel[] = [];
  private readonly conditionalFormats: ConditionalFormatModel[] = [];
  private readonly breaks: number[] = [];
  private repeated: { first: number; last: number } | undefined;
  private printedRows: number | null = null;

  constructor(private readonly options: SheetOptions) {}

  /** Zero-based index of the row that comes next. */
  get nextRow(): number {
    return this.rows.length;
  }

  get columnCount(): number {
    return this.options.widths.length;
  }

  /** Adds a row and returns its index. `minimumHeight` is in points. */
  row(cells: readonly (SpanCell | null)[], minimumHeight = 0): number {
    const row = this.rows.length;
    const placed: (CellModel | null)[] = [];
    for (const item of cells) {
      if (item === null) {
        placed.push(null);
        continue;
      }
      const { span = 1, ...model } = item;
      const left = placed.length;
      if (span > 1 && this.runsOn(model, left, span)) {
        placed.push(...framed(model, span));
        continue;
      }
      placed.push(model);
      for (let column = 1; column < span; column++) placed.push({ value: null, style: model.style });
      if (span > 1) this.merges.push({ top: row, left, bottom: row, right: left + span - 1 });
    }
    while (placed.at(-1) === null) placed.pop();
    const height = this.rowHeight(cells, minimumHeight);
    this.rows.push({ cells: placed, height: height === 0 ? undefined : height });
    return row;
  }

  /** How high a row of these cells is, in points; 0 where none of them says. */
  rowHeight(cells: readonly (SpanCell | null)[], minimumHeight = 0): number {
    let height = minimumHeight;
    let left = 0;
    for (const item of cells) {
      const span = item?.span ?? 1;
      if (item !== null) height = Math.max(height, this.heightOf(item, left, span));
      left += span;
    }
    return Math.min(height, maximumRowHeight);
  }

  wide(text: NewValue, style: CellStyle, minimumHeight = 0): number {
    return this.row(this.wideCells(text, style), minimumHeight);
  }

  /** One text over the whole width of the page. */
  wideCells(text: NewValue, style: CellStyle): SpanCell[] {
    return [cell(text, style, { span: this.options.printedColumns ?? this.columnCount })];
  }

  gap(height = 8): number {
    this.rows.push({ cells: [], height });
    return this.rows.length - 1;
  }

  /** A row that prints at the top of every page. */
  repeat(row: number): void {
    this.repeated = { first: row, last: row };
  }

  /** Rows to come are for the screen. */
  endPrint(): void {
    this.printedRows = this.nextRow;
  }

  breakPage(): void {
    if (this.rows.length > 0) this.breaks.push(this.rows.length - 1);
  }

  chart(chart: ChartModel): void {
    this.charts.push(chart);
  }

  validate(validation: ValidationModel): void {
    this.validations.push(validation);
  }

  format(format: ConditionalFormatModel): void {
    this.conditionalFormats.push(format);
  }

  build(extras: SheetExtras = {}): SheetModel {
    const { name, orientation, widths, footerText = name, isPaper } = this.options;
    return {
      name,
      columns: widths.map((width) => ({ width })),
      rows: this.rows,
      merges: this.merges,
      validations: this.validations,
      conditionalFormats: this.conditionalFormats,
      charts: this.charts,
      print: {
        ...printOnA4({
          orientation,
          footerText,
          repeatRows: this.repeated,
          pageBreaksAfterRows: this.breaks.length === 0 ? undefined : this.breaks,
        }),
        ...(isPaper === true ? paperPages(footerText) : {}),
        area: this.printedArea(),
      },
      isOwn: true,
      ...extras,
    };
  }

  /** A paper always says it: a chart that ends at the last column's edge would widen what other programs print. */
  private printedArea(): Area | undefined {
    const { printedColumns = this.columnCount, isPaper } = this.options;
    const rows = this.printedRows ?? this.rows.length;
    return printedColumns === this.columnCount && isPaper !== true
      ? undefined
      : { top: 0, left: 0, bottom: Math.max(0, rows - 1), right: printedColumns - 1 };
  }

  /** Whether it needs no merging: what fits into a line runs on over the empty cells beside it; a number never does. */
  private runsOn({ value, style = {} }: CellModel, left: number, span: number): boolean {
    const { fontSize: size, bold, horizontal = 'left', border, fill, locked, numberFormat = '' } = style;
    // What waits for a person's words must take them at any length.
    if (locked === false) return false;
    if (value === null) return border !== 'thin' && fill === undefined;
    if (size === undefined || horizontal === 'right') return false;
    const isNumber = typeof value === 'number';
    if (!isNumber && (typeof value !== 'string' || value.includes('\n'))) return false;
    const text = isNumber ? value.toFixed(/\.(0+)$/u.exec(numberFormat)?.[1]?.length ?? 0) : value;
    const room = textPoints(this.options.widths.slice(left, left + (isNumber ? 1 : span))) * sureOfLine;
    return textWidth(text, { size, bold }) <= room;
  }

  private heightOf(model: CellModel, left: number, span: number): number {
    const size = model.style?.fontSize;
    if (size === undefined || model.value === null) return 0;
    const widths = this.options.widths.slice(left, left + span);
    const text = typeof model.value === 'string' && model.style?.wrap === true ? model.value : '';
    return cellHeight(text, widths, { size, bold: model.style?.bold });
  }
}

/** One text over cells that are not merged, and look as if they were. */
function framed({ style = {}, ...model }: CellModel, span: number): (CellModel | null)[] {
  const { border = 'none', fill, horizontal } = style;
  const isAcross = horizontal === 'center';
  const line: CellStyle = { ...style, wrap: false, ...(isAcross ? { horizontal: 'across' } : {}) };
  const part = (at: number): CellStyle => {
    const side = at === 0 ? 'thin-left' : at === span - 1 ? 'thin-right' : 'thin-middle';
    return border === 'thin' ? { ...line, border: side } : line;
  };
  const isPlain = border === 'none' && fill === undefined && !isAcross;
  const rest = Array.from({ length: span - 1 }, (_, index) =>
    isPlain ? null : { value: null, style: part(index + 1) },
  );
  return [{ ...model, style: part(0) }, ...rest];
}
