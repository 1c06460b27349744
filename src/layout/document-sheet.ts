/** A document laid out on a sheet: the columns its tables need, shared by all of them, and where its pages end. */
import type { CellStyle, ChartModel, SheetModel } from '../core/model/sheet-model';
import type {
  Block,
  ChartBlock,
  DocumentModel,
  SignatureLine,
  TableBlock,
  TableRow,
} from '../core/model/document-model';
import { columnWidths, pageHeight, pageUnits, unitPoints } from './page';
import { fittedSpans } from './fitted-spans';
import { paginate, type Piece } from './paginate';
import { cell, SheetBuilder, type SheetExtras, type SpanCell } from './sheet-builder';
import { dense, styles, tableStyles, toned } from './styles';
import { sharedGrid, type GridTable } from './shared-grid';
import { addedLines, tooNarrow, spansOf, tableSpans } from './table-spans';
import { maximumRowHeight } from './text-width';

/** A table that takes no more of a page stands on one. */
const wholeTable = 0.4;
const gapHeight = 8;

/** `pageHeightPoints`: of another page than A4 at full size. */
export function documentSheet(
  document: DocumentModel,
  extras: SheetExtras = {},
  pageHeightPoints = pageHeight(document.orientation),
): SheetModel {
  return new DocumentSheet(document, pageHeightPoints).build(extras);
}

type Approval = Extract<Block, { kind: 'approval' }>;
type GridOwner = TableBlock | SignatureLine | Approval;

interface TablePlace {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Grid column in which each column of the table begins. */
  readonly lefts: readonly number[];
}

/** A row to come, written when its page is known. */
interface SheetPiece extends Piece {
  readonly write: () => void;
  /** Writes its table's header again. */
  readonly repeat?: () => void;
}

class DocumentSheet {
  private readonly sheet: SheetBuilder;
  /** How many of the sheet's columns each column of a table, each field of a signature takes. */
  private readonly spans: ReadonlyMap<GridOwner, readonly number[]>;
  private readonly tables = new Map<string, TablePlace>();
  private readonly pieces: SheetPiece[] = [];
  /** With the row that each stands in; drawn when all tables have their places. */
  private readonly charts: (readonly [ChartBlock, number])[] = [];
  /** The table whose header prints at the top of every page: the sheet's only long one. */
  private readonly titled: TableBlock | null;

  private readonly prose: CellStyle;

  constructor(
    private readonly document: DocumentModel,
    private readonly page: number,
  ) {
    this.prose = document.isCompact === true ? dense(styles.prose) : styles.prose;
    const { name, orientation, footerText, blocks, data } = document;
    const units = pageUnits(orientation);
    const tables = [...blocks, ...(data?.tables ?? [])].flatMap((block) => gridTables(block, units));
    const grid = sharedGrid(
      tables.map(([, table]) => table),
      units,
    );
    this.spans = new Map(tables.map(([owner], index) => [owner, grid.spans[index] ?? []]));
    const widths = columnWidths(grid.widths);
    this.sheet = new SheetBuilder({ name, orientation, widths, footerText, isPaper: true });
    this.titled =
      blocks.find((block): block is TableBlock => block.kind === 'table' && block.isMain === true) ?? null;
  }

  build(extras: SheetExtras): SheetModel {
    for (const block of this.document.blocks) this.add(block);
    const titles = this.titled === null ? 0 : this.headerHeight(this.titled);
    for (const { piece, turnsPage } of paginate(this.pieces, this.page, titles)) {
      if (turnsPage) {
        this.sheet.breakPage();
        piece.repeat?.();
      }
      piece.write();
    }
    this.addData();
    for (const [block, row] of this.charts) this.writeChart(block, row);
    return this.sheet.build(extras);
  }

  private addData(): void {
    const { data } = this.document;
    if (data === undefined || data.tables.length === 0) return;
    this.sheet.endPrint();
    this.pieces.length = 0;
    this.gap();
    this.wide(data.heading, styles.heading);
    for (const table of data.tables) this.addTable(table);
    for (const { write } of this.pieces) write();
  }

  private add(block: Block): void {
    switch (block.kind) {
      case 'title':
        this.wide(block.text, styles.title, { minimumHeight: 24, keepsWithNext: true });
        return;
      case 'subtitle':
        this.wide(block.text, styles.subtitle, { keepsWithNext: true });
        return;
      case 'heading':
        this.gap({ keepsWithNext: true });
        this.wide(block.text, styles.heading, { keepsWithNext: true });
        return;
      case 'subheading':
        this.wide(block.text, styles.strong, { keepsWithNext: true });
        return;
      case 'paragraph':
        this.wide(block.text, this.prose);
        return;
      case 'note':
        this.wide(block.text, styles.note);
        return;
      case 'list':
        block.items.forEach((text, index) =>
          this.wide(block.isNumbered ? `${index + 1}. ${text}` : `— ${text}`, this.prose),
        );
        return;
      case 'table':
        this.addTable(block);
        return;
      case 'chart':
        this.addChart(block);
        return;
      case 'signatures':
        this.addSignatures(block.lines);
        return;
      case 'approval':
        this.addApproval(block);
        return;
      case 'page-break':
        this.pieces.push({ height: 0, beginsPage: true, keepsWithNext: true, write: () => undefined });
    }
  }

  private wide(
    text: string,
    style: CellStyle,
    { minimumHeight = 0, keepsWithNext = false }: { minimumHeight?: number; keepsWithNext?: boolean } = {},
  ): void {
    this.row(this.sheet.wideCells(text, style), { minimumHeight, keepsWithNext });
  }

  private row(
    cells: readonly (SpanCell | null)[],
    { minimumHeight = 0, ...more }: Partial<SheetPiece> & { minimumHeight?: number } = {},
  ): void {
    const height = this.sheet.rowHeight(cells, minimumHeight);
    this.pieces.push({ height, write: () => void this.sheet.row(cells, minimumHeight), ...more });
  }

  private gap({ height = gapHeight, keepsWithNext = false } = {}): void {
    this.pieces.push({ height, keepsWithNext, isGap: true, write: () => void this.sheet.gap(height) });
  }

  private addTable(table: TableBlock): void {
    const { sheet } = this;
    const size = sizeOf(table);
    const spans = this.spans.get(table) ?? [];
    if (table.caption !== undefined) this.wide(table.caption, styles.caption, { keepsWithNext: true });
    const header = this.headerCells(table);
    const headerHeight = sheet.rowHeight(header);
    let firstRow = 0;
    this.pieces.push({
      height: headerHeight,
      keepsWithNext: table.rows.length > 0,
      write: () => {
        const row = sheet.row(header);
        if (table === this.titled) sheet.repeat(row);
        firstRow = row + 1;
      },
    });
    const rows = table.rows.map((row) => {
      const style = wideStyle(row);
      return style === null
        ? rowCells(table, row, spans)
        : sheet.wideCells(row.cells[0]?.value ?? null, size(style));
    });
    const total = rows.reduce((sum, cells) => sum + sheet.rowHeight(cells), headerHeight);
    const isCharted = table.id !== undefined;
    const isWhole = total <= this.page * (isCharted ? 1 : wholeTable);
    const repeated =
      table === this.titled || isCharted
        ? {}
        : { repeatedHeight: headerHeight, repeat: () => void sheet.row(header) };
    rows.forEach((cells, index) =>
      this.row(cells, {
        ...repeated,
        keepsWithNext:
          index < rows.length - 1 &&
          (isWhole || index === 0 || index === rows.length - 2 || table.rows[index]?.isSection === true),
      }),
    );
    const { id } = table;
    if (id !== undefined) {
      let left = 0;
      const lefts = spans.map((span) => (left += span) - span);
      this.pieces.push({
        height: 0,
        write: () => void this.tables.set(id, { firstRow, lastRow: sheet.nextRow - 1, lefts }),
      });
    }
    this.gap();
  }

  private headerCells(table: TableBlock): readonly SpanCell[] {
    const size = sizeOf(table);
    const spans = this.spans.get(table) ?? [];
    return table.columns.map(({ title }, index) =>
      cell(title, size(tableStyles.header), { span: spans[index] }),
    );
  }

  private headerHeight(table: TableBlock): number {
    return this.sheet.rowHeight(this.headerCells(table));
  }

  private addChart(block: ChartBlock): void {
    const { blocks, data } = this.document;
    const table = [...blocks, ...(data?.tables ?? [])].find(
      (each): each is TableBlock => each.kind === 'table' && each.id === block.table,
    );
    if (table === undefined || table.rows.length === 0) return;
    const height = chartHeight(block, table);
    this.pieces.push({ height, write: () => void this.charts.push([block, this.sheet.gap(height)]) });
    this.gap();
  }

  private writeChart(block: ChartBlock, row: number): void {
    const place = this.tables.get(block.table);
    if (place === undefined) return;
    const area = (column: number) => {
      const left = place.lefts[column] ?? 0;
      return { top: place.firstRow, left, bottom: place.lastRow, right: left };
    };
    const chart: ChartModel = {
      kind: block.chartKind,
      ...(block.grouping === undefined ? {} : { grouping: block.grouping }),
      ...(block.valueAxis === undefined ? {} : { valueAxis: block.valueAxis }),
      title: block.title,
      anchor: { top: row, left: 0, bottom: row, right: this.sheet.columnCount - 1 },
      categories: area(block.categoryColumn),
      series: block.series.map(({ title, column, color, mark }) => ({
        title,
        values: area(column),
        color,
        ...(mark === undefined ? {} : { mark }),
      })),
      axisTitle: block.axisTitle,
    };
    this.sheet.chart(chart);
  }

  private addApproval(block: Approval): void {
    const [left, right] = this.spans.get(block) ?? [];
    for (const line of block.lines) {
      this.row([cell(null, styles.prose, { span: left }), cell(line, styles.prose, { span: right })], {
        keepsWithNext: true,
      });
    }
    this.gap({ keepsWithNext: true });
  }

  private addSignatures(lines: readonly SignatureLine[]): void {
    this.keepWithSignatures();
    lines.forEach((line, index) => {
      const { role, fields } = line;
      const isLast = index === lines.length - 1;
      this.gap({ height: 14, keepsWithNext: true });
      const spans = this.spans.get(line) ?? [];
      this.row(
        [
          cell(role, styles.signature, { span: spans[0] }),
          ...fields.map((_, at) => cell(null, styles.underlined, { span: spans[at + 1] })),
        ],
        { minimumHeight: 22, keepsWithNext: true },
      );
      this.row(
        [
          cell(null, styles.note, { span: spans[0] }),
          ...fields.map((name, at) =>
            cell(`(${name})`, { ...styles.note, horizontal: 'center' }, { span: spans[at + 1] }),
          ),
        ],
        { keepsWithNext: !isLast },
      );
    });
  }

  /** What is signed does not end on the page before. */
  private keepWithSignatures(): void {
    const last = this.pieces.pop();
    if (last !== undefined) this.pieces.push({ ...last, keepsWithNext: true });
  }
}

function sizeOf(table: TableBlock): (style: CellStyle) => CellStyle {
  return table.isDense === true ? dense : (style) => style;
}

/** Of a row that is one text over the whole width. */
function wideStyle({ isSection, isWide }: TableRow): CellStyle | null {
  if (isSection === true) return tableStyles.section;
  return isWide === true ? tableStyles.text : null;
}

function rowCells(table: TableBlock, row: TableRow, spans: readonly number[]): SpanCell[] {
  const size = sizeOf(table);
  return table.columns.map((column, index): SpanCell => {
    const item = row.cells[index] ?? { value: null };
    const decimals = column.decimals ?? 0;
    const style: CellStyle = {
      ...tableStyles.text,
      horizontal: column.align ?? 'left',
      bold: row.isTotal === true,
      numberFormat:
        typeof item.value === 'number' ? (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`) : undefined,
    };
    return cell(item.value, size(toned(style, item.tone ?? null)), { span: spans[index] });
  });
}

/** Free room at the left of a block of approval, and the block. */
const approvalShares = [5.5, 4.5];

/** What shares the sheet's columns, in the order of the page. */
function gridTables(block: Block, units: number): [GridOwner, GridTable][] {
  if (block.kind === 'table') {
    const rowCount = 1 + block.rows.filter((row) => wideStyle(row) === null).length;
    if (block.endsEarly === true) return [[block, narrowTable(block, units, rowCount)]];
    const widthsOf = block.isMain === true ? fittedSpans : tableSpans;
    const wished = widthsOf(block, units, unitPoints);
    return [[block, { wished, addedLines: addedLines(block, wished, unitPoints), rowCount }]];
  }
  if (block.kind === 'approval') {
    const wished = spansOf(approvalShares, units);
    const added = (column: number, width: number) => tooNarrow((wished[column] ?? 1) * 0.9 - width);
    return [[block, { wished, addedLines: added, rowCount: block.lines.length }]];
  }
  if (block.kind !== 'signatures') return [];
  return block.lines.map((line) => {
    const wished = spansOf([4, ...line.fields.map(() => 2.5)], units);
    const added = (column: number, width: number) => tooNarrow((wished[column] ?? 1) * 0.6 - width);
    return [line, { wished, addedLines: added, rowCount: 2 }];
  });
}

/** With free room at its right, a third of the page. */
function narrowTable(block: TableBlock, units: number, rowCount: number): GridTable {
  const free = Math.floor(units / 3);
  const own = tableSpans(block, units - free, unitPoints);
  const added = addedLines(block, own, unitPoints);
  return {
    wished: [...own, free],
    addedLines: (column, width) => (column === own.length ? 0 : added(column, width)),
    rowCount,
    endsEarly: true,
  };
}

/** A chart stands in one row, so that no page break cuts it. */
function chartHeight(
  { chartKind, grouping, series, categoryColumn }: ChartBlock,
  { rows }: TableBlock,
): number {
  const longest = Math.max(...rows.map(({ cells }) => String(cells[categoryColumn]?.value ?? '').length));
  if (chartKind !== 'bar') return longest > lineOfNames.below ? halfPage : thirdOfPage;
  const bars = grouping === undefined || grouping === 'clustered' ? series.length : 1;
  const spare = longest > lineOfNames.beside ? 20 : 3;
  return Math.min(maximumRowHeight, 84 + rows.length * (spare + 9 * bars));
}

/** Characters: a longer name takes two lines beside its bar, or stands aslant below its column. */
const lineOfNames = { beside: 32, below: 9 } as const;
/** Points. */
const halfPage = 330;
const thirdOfPage = 220;
