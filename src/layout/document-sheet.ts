/** A document laid out on a sheet: the columns its tables need, shared by all of them, and where its pages end. */
import type { CellStyle, SheetModel } from '../core/model/sheet-model';
import type {
  Block,
  ChartBlock,
  DocumentModel,
  SignatureLine,
  TableBlock,
} from '../core/model/document-model';
import { headerCells, signatureCells } from './document-cells';
import { chartHeight, chartModel, type TablePlace } from './document-chart';
import { gridTables, type Approval, type GridOwner } from './document-grid';
import { tablePieces } from './document-table';
import { columnWidths, keepsWithNextItem, pageHeight, pageUnits } from './page';
import { paginate } from './paginate';
import { cell, SheetBuilder, type SheetExtras, type SpanCell } from './sheet-builder';
import { rowPiece, type SheetPiece } from './sheet-piece';
import { dense, styles } from './styles';
import { sharedGrid } from './shared-grid';

const gapHeights = { usual: 8, compact: 4 } as const;

/** `pageHeightPoints`: of another page than A4 at full size. */
export function documentSheet(
  document: DocumentModel,
  extras: SheetExtras = {},
  pageHeightPoints = pageHeight(document.orientation),
): SheetModel {
  return new DocumentSheet(document, pageHeightPoints).build(extras);
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
    more?: Partial<SheetPiece> & { readonly minimumHeight?: number },
  ): void {
    this.pieces.push(rowPiece(this.sheet, cells, more));
  }

  private gap({ height = this.gapHeight, keepsWithNext = false } = {}): void {
    this.pieces.push({ height, keepsWithNext, isGap: true, write: () => void this.sheet.gap(height) });
  }

  private addTable(table: TableBlock): void {
    const { sheet, page } = this;
    const { caption, id } = table;
    if (caption !== undefined) this.wide(caption, styles.caption, { keepsWithNext: true });
    const spans = this.spansOf(table);
    const isTitled = table === this.titled;
    const whenPlaced = (place: TablePlace) => void (id !== undefined && this.tables.set(id, place));
    this.pieces.push(...tablePieces(table, { sheet, spans, page, isTitled, whenPlaced }));
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
