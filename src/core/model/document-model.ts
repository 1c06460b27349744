/** A paper to be printed, block by block, without saying whether a sheet or a Word file will hold it. */
import type { ChartGrouping, ChartModel, SeriesMark, ValueAxis } from './sheet-model';

export type Orientation = 'portrait' | 'landscape';

/** What a state's colour says beside its word. */
export type Tone = 'red' | 'amber' | 'green' | 'blue' | 'grey';

export interface DocumentModel {
  /** Name of the sheet and of the file. */
  readonly name: string;
  readonly orientation: Orientation;
  /** At the left of the footer. */
  readonly footerText: string;
  readonly blocks: readonly Block[];
  /** Long enough for a table of contents, where the program that shows it can make one. */
  readonly hasContents?: boolean;
  /** Prose in the size of tables: a handout that must stay on its page. */
  readonly isCompact?: boolean;
  /** What charts are drawn from: below the printed pages. */
  readonly data?: { readonly heading: string; readonly tables: readonly TableBlock[] };
}

export type Block =
  | { readonly kind: 'title' | 'subtitle' | 'heading' | 'subheading'; readonly text: string }
  /** `keepsWithNext`: no page ends below it. */
  | { readonly kind: 'paragraph' | 'note'; readonly text: string; readonly keepsWithNext?: boolean }
  /** Who puts the paper into force, at the right above its title, with rules to fill in. */
  | { readonly kind: 'approval'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly isNumbered: boolean }
  | TableBlock
  | ChartBlock
  | { readonly kind: 'signatures'; readonly lines: readonly SignatureLine[] }
  | { readonly kind: 'page-break' };

export interface TableBlock {
  readonly kind: 'table';
  /** So that a chart can point to it. */
  readonly id?: string;
  readonly caption?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** In the smaller size, where the columns are many. */
  readonly isDense?: boolean;
  /** A long table of few figures: it need not be as wide as the page. */
  readonly endsEarly?: boolean;
  /** The long table of its paper: its header prints at the top of every page. */
  readonly isMain?: boolean;
}

export interface TableColumn {
  readonly title: string;
  /** Part of the page's width, in any unit. */
  readonly share: number;
  readonly align?: 'left' | 'center';
  /** Decimals of its numbers; whole numbers when absent. */
  readonly decimals?: number;
}

export interface TableRow {
  /** One text over the whole width: a title of the rows below. */
  readonly isSection?: boolean;
  /** One text over the whole width: a row that is no row of columns. */
  readonly isWide?: boolean;
  readonly isTotal?: boolean;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly value: string | number | null;
  readonly tone?: Tone;
}

/** A chart of columns of a table of the same document. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly chartKind: ChartModel['kind'];
  readonly grouping?: ChartGrouping;
  readonly valueAxis?: ValueAxis;
  readonly title: string;
  readonly table: string;
  readonly categoryColumn: number;
  readonly series: readonly {
    readonly title: string;
    readonly column: number;
    readonly color: string;
    readonly mark?: SeriesMark;
  }[];
  readonly axisTitle?: string;
}

/** A title, a rule to sign on, a rule for the name. */
export interface SignatureLine {
  readonly role: string;
  readonly fields: readonly string[];
}

export function textCell(value: string | number | null, tone?: Tone): TableCell {
  return { value, tone };
}

export function textRow(...values: readonly (string | number | null)[]): TableRow {
  return { cells: values.map((value) => ({ value })) };
}

/** Each group's rows under its title, groups in the order of their first item. */
export function sectionedRows<T>(
  items: readonly T[],
  titleOf: (item: T) => string,
  rowOf: (item: T) => TableRow,
): TableRow[] {
  const sections = new Map<string, TableRow[]>();
  for (const item of items) {
    const title = titleOf(item);
    const rows = sections.get(title) ?? [{ isSection: true, cells: [textCell(title)] }];
    rows.push(rowOf(item));
    sections.set(title, rows);
  }
  return [...sections.values()].flat();
}
