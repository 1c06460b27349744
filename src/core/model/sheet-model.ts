/** A sheet to be written, without saying by whom: cells, styles, widths, validation, charts, print. */
import type { Area, CellValue } from '../table/grid';

/** A value to write. Text is written as text even when it begins with = + - @. */
export type NewValue = CellValue | { readonly formula: string };

/** Colours are RRGGBB; sizes in points. */
export interface CellStyle {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly fill?: string;
  /** `thin-left`, `thin-middle` and `thin-right` together frame several cells of a row as one. */
  readonly border?: 'none' | 'thin' | 'thin-left' | 'thin-middle' | 'thin-right' | 'bottom';
  /** `across`: in the middle of the cell and of the empty ones to its right that are `across` too. */
  readonly horizontal?: 'left' | 'center' | 'right' | 'across';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Excel number format in its en-US form, e.g. `0.0`, `dd.mm.yyyy`. */
  readonly numberFormat?: string;
  readonly locked?: boolean;
}

/** Of a table's header and of its other cells. */
export interface TableLooks {
  readonly header: CellStyle;
  readonly body: CellStyle;
}

export interface CellModel {
  readonly value: NewValue;
  readonly style?: CellStyle;
  /** A jump inside the workbook: sheet name and A1 address. */
  readonly link?: { readonly sheet: string; readonly address: string };
  readonly comment?: string;
}

export interface RowModel {
  readonly cells: readonly (CellModel | null)[];
  /** In points; absent: the host decides. */
  readonly height?: number;
}

export interface ColumnModel {
  /** In characters of the default font. */
  readonly width: number;
  readonly hidden?: boolean;
  /** Of every cell of the column that the rows do not name, down to the sheet's last row. */
  readonly style?: CellStyle;
}

export interface ValidationModel {
  readonly area: Area;
  readonly rule:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'list-range'; readonly formula: string }
    | {
        readonly kind: 'whole' | 'decimal' | 'date';
        readonly minimum: number | null;
        readonly maximum: number | null;
      }
    | { readonly kind: 'text-length'; readonly maximum: number }
    /** Holds where the formula is true; it is written for the area's first cell. */
    | { readonly kind: 'formula'; readonly formula: string };
  readonly allowBlank: boolean;
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly errorTitle?: string;
  readonly error?: string;
}

export type ConditionalFormatModel = {
  readonly area: Area;
  /** Formula relative to the area's first cell, without the leading equals sign. */
  readonly formula: string;
  readonly style: Pick<CellStyle, 'bold' | 'color' | 'fill'>;
};

/** Series side by side, on top of each other, or as parts of a whole. */
export type ChartGrouping = 'clustered' | 'stacked' | 'percent';

/** A series drawn over the columns as a line, or in a chart of lines without one, or with a broken one. */
export type SeriesMark = 'line' | 'dashes' | 'points';

/** The ends of the axis of values; left to the program where absent. */
export interface ValueAxis {
  readonly minimum: number;
  readonly maximum: number;
}

export interface ChartModel {
  readonly kind: 'bar' | 'column' | 'line';
  /** Of bars and columns; clustered when absent. */
  readonly grouping?: ChartGrouping;
  readonly valueAxis?: ValueAxis;
  readonly title: string;
  /** Where it stands, in cells. */
  readonly anchor: Area;
  readonly categories: Area;
  readonly series: readonly {
    readonly title: string;
    readonly values: Area;
    readonly color?: string;
    readonly mark?: SeriesMark;
  }[];
  readonly axisTitle?: string;
}

/** Margins in millimetres. */
export interface PrintModel {
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly repeatRows?: { readonly first: number; readonly last: number };
  readonly fitToWidth: boolean;
  /** Together with the width: all on one page. */
  readonly fitToHeight?: boolean;
  readonly header?: string;
  /** False: the first page goes without the header. */
  readonly headerOnFirstPage?: boolean;
  /** Excel header codes, e.g. `&C&P`. */
  readonly footer?: string;
  /** Counting goes on from the sheet printed before when absent. */
  readonly firstPageNumber?: number;
  readonly pageBreaksAfterRows?: readonly number[];
  /** What is printed; the whole sheet when absent. */
  readonly area?: Area;
}

export interface SheetModel {
  readonly name: string;
  readonly columns: readonly ColumnModel[];
  readonly rows: readonly RowModel[];
  readonly merges: readonly Area[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly autoFilter?: Area;
  /** An Excel table over the area, its first row the header. */
  readonly table?: { readonly name: string; readonly area: Area };
  readonly validations: readonly ValidationModel[];
  readonly conditionalFormats: readonly ConditionalFormatModel[];
  readonly charts: readonly ChartModel[];
  readonly print: PrintModel;
  /** Protects cells whose style is not `locked: false`, without a password. */
  readonly isProtected?: boolean;
  readonly tabColor?: string;
  /** Says that the add-in wrote the sheet, so that it may replace it later. */
  readonly isOwn: boolean;
}
