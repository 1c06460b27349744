/** A document laid out on a sheet: the columns its tables need, shared by all of them. */
import type { CellStyle, ChartModel, SheetModel } from '../core/model/sheet-model';
import type {
  Block,
  ChartBlock,
  DocumentModel,
  SignatureLine,
  TableBlock,
  TableRow,
} from '../core/model/document-model';
import { charactersFor, pagePoints } from './page';
import { cell, SheetBuilder, type SheetExtras, type SpanCell } from './sheet-builder';
import { dense, styles, tableStyles, toned } from './styles';
import { sharedGrid, type GridTable } from './shared-grid';
import { addedLines, tooNarrow, spansOf, tableSpans } from './table-spans';
import { maximumRowHeight } from './text-width';

/** So fine are the widths of columns, in points. */
const unitPoints = 3;

export function documentSheet(document: DocumentModel, extras: SheetExtras = {}): SheetModel {
  return new DocumentSheet(document).build(extras);
}

type Approval = Extract<Block, { kind: 'approval' }>;
type GridOwner = TableBlock | SignatureLine | Approval;

interface TablePlace {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Grid column in which each column of the table begins. */
  readonly lefts: readonly number[];
}

class DocumentSheet {
  private readonly sheet: SheetBuilder;
  /** How many of the sheet's columns each column of a table, each field of a signature takes. */
  private readonly spans: ReadonlyMap<GridOwner, readonly number[]>;
  private readonly tables = new Map<string, TablePlace>();

  constructor(private readonly document: DocumentModel) {
    const { name, orientation, footerText, blocks } = document;
    const units = Math.floor(pagePoints(orientation) / unitPoints);
    const tables = blocks.flatMap((block) => gridTables(block, units));
    const grid = sharedGrid(
      tables.map(([, table]) => table),
      units,
    );
    this.spans = new Map(tables.map(([owner], index) => [owner, grid.spans[index] ?? []]));
    const widths = grid.widths.map((width) => Math.floor(charactersFor(width * unitPoints) * 10) / 10);
    this.sheet = new SheetBuilder({ name, orientation, widths, footerText });
  }

  build(extras: SheetExtras): SheetModel {
    for (const block of this.document.blocks) this.add(block);
    return this.sheet.build(extras);
  }

  private add(block: Block): void {
    const { sheet } = this;
    switch (block.kind) {
      case 'title':
        sheet.wide(block.text, styles.title, 24);
        return;
      case 'subtitle':
        sheet.wide(block.text, styles.subtitle);
        return;
      case 'heading':
        sheet.gap();
        sheet.wide(block.text, styles.heading);
        return;
      case 'subheading':
        sheet.wide(block.text, styles.strong);
        return;
      case 'paragraph':
        sheet.wide(block.text, styles.prose);
        return;
      case 'note':
        sheet.wide(block.text, styles.note);
        return;
      case 'approval':
        this.addApproval(block);
        return;
      case 'list':
        block.items.forEach((text, index) =>
          sheet.wide(block.isNumbered ? `${index + 1}. ${text}` : `— ${text}`, styles.prose),
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
      case 'page-break':
        sheet.breakPage();
    }
  }

  private addTable(table: TableBlock): void {
    const { sheet } = this;
    if (table.caption !== undefined) sheet.wide(table.caption, styles.note);
    const size = table.isDense === true ? dense : (style: CellStyle) => style;
    const spans = this.spans.get(table) ?? [];
    sheet.row(
      table.columns.map(({ title }, index) => cell(title, size(tableStyles.header), { span: spans[index] })),
    );
    const firstRow = sheet.nextRow;
    for (const row of table.rows) this.addTableRow(table, row, spans, size);
    if (table.id !== undefined) {
      let left = 0;
      const lefts = spans.map((span) => (left += span) - span);
      this.tables.set(table.id, { firstRow, lastRow: sheet.nextRow - 1, lefts });
    }
    sheet.gap();
  }

  private addTableRow(
    table: TableBlock,
    row: TableRow,
    spans: readonly number[],
    size: (style: CellStyle) => CellStyle,
  ): void {
    if (row.isSection === true) {
      this.sheet.wide(row.cells[0]?.value ?? null, size(tableStyles.section));
      return;
    }
    const cells = table.columns.map((column, index): SpanCell => {
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
    this.sheet.row(cells);
  }

  private addChart(block: ChartBlock): void {
    const place = this.tables.get(block.table);
    if (place === undefined || place.lastRow < place.firstRow) return;
    const area = (column: number) => {
      const left = place.lefts[column] ?? 0;
      return { top: place.firstRow, left, bottom: place.lastRow, right: left };
    };
    const row = this.sheet.gap(chartHeight(block, place.lastRow - place.firstRow + 1));
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
    this.sheet.gap();
  }

  private addApproval(block: Approval): void {
    const [left, right] = this.spans.get(block) ?? [];
    for (const line of block.lines) {
      this.sheet.row([cell(null, styles.prose, { span: left }), cell(line, styles.prose, { span: right })]);
    }
    this.sheet.gap();
  }

  private addSignatures(lines: readonly SignatureLine[]): void {
    for (const line of lines) {
      const { role, fields } = line;
      this.sheet.gap(14);
      const spans = this.spans.get(line) ?? [];
      this.sheet.row(
        [
          cell(role, styles.signature, { span: spans[0] }),
          ...fields.map((_, index) => cell(null, styles.underlined, { span: spans[index + 1] })),
        ],
        22,
      );
      this.sheet.row([
        cell(null, styles.note, { span: spans[0] }),
        ...fields.map((name, index) =>
          cell(`(${name})`, { ...styles.note, horizontal: 'center' }, { span: spans[index + 1] }),
        ),
      ]);
    }
  }
}

/** Free room at the left of a block of approval, and the block. */
const approvalShares = [5.5, 4.5];

/** What shares the sheet's columns, in the order of the page. */
function gridTables(block: Block, units: number): [GridOwner, GridTable][] {
  if (block.kind === 'table') {
    const rowCount = 1 + block.rows.filter(({ isSection }) => isSection !== true).length;
    const wished = tableSpans(block, units, unitPoints);
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

/** A chart stands in one row, so that no page break cuts it. */
function chartHeight({ chartKind, grouping, series }: ChartBlock, categories: number): number {
  if (chartKind !== 'bar') return standingHeight;
  const bars = grouping === undefined || grouping === 'clustered' ? series.length : 1;
  return Math.min(maximumRowHeight, 84 + categories * (10 + 9 * bars));
}

/** Points, of a chart whose categories run along the page. */
const standingHeight = 260;
