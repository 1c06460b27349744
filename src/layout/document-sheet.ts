/** A document laid out on a sheet: the columns its tables need, shared by all of them, and where its pages end. */
import type { CellStyle, SheetModel } from '../core/model/sheet-model';
import type {
  Block,
  ChartBlock,
  DocumentModel,
  SignatureLine,
  TableBlock,
} from '../core/model/document-model';
import { headerCells, rowCells, signatureCells, sizeOf } from './document-cells';
import { chartHeight, chartModel, type TablePlace } from './document-chart';
import { gridTables, wideStyle, type Approval, type GridOwner } from './document-grid';
import { columnWidths, keepsWithNextItem, pageHeight, pageUnits } from './page';
import { paginate, type Piece } from './paginate';
import { cell, SheetBuilder, type SheetExtras, type SpanCell } from './sheet-builder';
import { dense, styles } from './styles';
import { sharedGrid } from './shared-grid';

/** A table that takes no more of a page stands on one. */
const wholeTable = 0.4;
const gapHeights = { usual: 8, compact: 4 } as const;

/** `pageHeightPoints`: of another page than A4 at full size. */
export function documentSheet(
  document: DocumentModel,
  extras: SheetExtras = {},
  pageHeightPoints = pageHeight(document.orientation),
): SheetModel {
  return new DocumentSheet(document, pageHeightPoints).build(extras);
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
  private readonly gapHeight: number;

  constructor(
    private readonly document: DocumentModel,
    private readonly page: number,
  ) {
    const isCompact = document.isCompact === true;
    this.prose = isCompact ? dense(styles.prose) : styles.prose;
    this.gapHeight = isCompact ? gapHeights.compact : gapHeights.usual;
    const { name, orientation, footerText, blocks } = document;
    const units = pageUnits(orientation);
    const tables = withData(document).flatMap((block) => gridTables(block, units));
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
        this.wide(block.text, this.prose, { keepsWithNext: block.keepsWithNext });
        return;
      case 'note':
        this.wide(block.text, styles.note, { keepsWithNext: block.keepsWithNext });
        return;
      case 'list':
        block.items.forEach((text, index) =>
          this.wide(block.isNumbered ? `${index + 1}. ${text}` : `— ${text}`, this.prose, {
            keepsWithNext: keepsWithNextItem(index, block.items.length),
          }),
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

  private gap({ height = this.gapHeight, keepsWithNext = false } = {}): void {
    this.pieces.push({ height, keepsWithNext, isGap: true, write: () => void this.sheet.gap(height) });
  }

  private addTable(table: TableBlock): void {
    const { sheet } = this;
    const spans = this.spansOf(table);
    if (table.caption !== undefined) this.wide(table.caption, styles.caption, { keepsWithNext: true });
    const header = headerCells(table, spans);
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
        : sheet.wideCells(row.cells[0]?.value ?? null, sizeOf(table)(style));
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

  private spansOf(owner: GridOwner): readonly number[] {
    return this.spans.get(owner) ?? [];
  }

  private headerHeight(table: TableBlock): number {
    return this.sheet.rowHeight(headerCells(table, this.spansOf(table)));
  }

  private addChart(block: ChartBlock): void {
    const table = withData(this.document).find(
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
    const right = this.sheet.columnCount - 1;
    this.sheet.chart(chartModel(block, place, { row, right }));
  }

  private addApproval(block: Approval): void {
    const [left, right] = this.spansOf(block);
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
      const isLast = index === lines.length - 1;
      this.gap({ height: 14, keepsWithNext: true });
      const [above, below] = signatureCells(line, this.spansOf(line));
      this.row(above, { minimumHeight: 22, keepsWithNext: true });
      this.row(below, { keepsWithNext: !isLast });
    });
  }

  /** What is signed does not end on the page before. */
  private keepWithSignatures(): void {
    const last = this.pieces.findLastIndex(({ isGap }) => isGap !== true);
    const tail = this.pieces.splice(Math.max(0, last));
    this.pieces.push(...tail.map((piece) => ({ ...piece, keepsWithNext: true })));
  }
}

function withData({ blocks, data }: DocumentModel): readonly Block[] {
  return [...blocks, ...(data?.tables ?? [])];
}
