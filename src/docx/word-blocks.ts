/** Each block of a document as Word's own paragraphs, tables and charts. */
import type * as docxModule from 'docx';
import type { Paragraph, Table, TableCell, TableRow } from 'docx';
import type * as chartsModule from 'docx/charts';
import type {
  Block,
  ChartBlock,
  SignatureLine,
  TableBlock,
  TableRow as RowModel,
} from '../layout/document-model';
import { fontSizes, palette } from '../layout/styles';
import { tableSpans } from '../layout/table-spans';

type Docx = typeof docxModule;
type Charts = typeof chartsModule;
type Element = Paragraph | Table;

/** Twentieths of a point after a paragraph. */
const gap = { small: 60, normal: 120, large: 240 } as const;
/** Columns are measured in pieces of 3 points. */
const twipsPerUnit = 60;
const chartPixels = { width: 620, categoryHeight: 26, frame: 110 } as const;

export class WordBlocks {
  private readonly tables = new Map<string, TableBlock>();

  constructor(
    private readonly docx: Docx,
    private readonly charts: Charts,
    /** Twentieths of a point. */
    private readonly textWidth: number,
  ) {}

  of(blocks: readonly Block[]): Element[] {
    for (const block of blocks) {
      if (block.kind === 'table' && block.id !== undefined) this.tables.set(block.id, block);
    }
    return blocks.flatMap((block) => this.block(block));
  }

  private block(block: Block): Element[] {
    const { AlignmentType, HeadingLevel } = this.docx;
    switch (block.kind) {
      case 'title':
        return [
          this.paragraph(block.text, {
            size: fontSizes.title,
            bold: true,
            alignment: AlignmentType.CENTER,
            heading: HeadingLevel.TITLE,
          }),
        ];
      case 'subtitle':
        return [this.paragraph(block.text, { alignment: AlignmentType.CENTER })];
      case 'heading':
        return [
          this.paragraph(block.text, { bold: true, heading: HeadingLevel.HEADING_1, before: gap.large }),
        ];
      case 'subheading':
        return [this.paragraph(block.text, { bold: true, heading: HeadingLevel.HEADING_2 })];
      case 'paragraph':
        return [this.paragraph(block.text, { alignment: AlignmentType.JUSTIFIED })];
      case 'note':
        return [this.paragraph(block.text, { size: fontSizes.dense, color: palette.grey.color })];
      case 'list':
        return block.items.map((text, index) =>
          this.paragraph(block.isNumbered ? `${index + 1}. ${text}` : `— ${text}`, {
            alignment: AlignmentType.JUSTIFIED,
            after: gap.small,
          }),
        );
      case 'table':
        return this.table(block);
      case 'chart':
        return this.chart(block);
      case 'signatures':
        return block.lines.flatMap((line) => this.signature(line));
      case 'page-break':
        return [new this.docx.Paragraph({ pageBreakBefore: true })];
    }
  }

  private paragraph(text: string, options: ParagraphOptions = {}): Paragraph {
    const { Paragraph: WordParagraph } = this.docx;
    const { heading, alignment, before, after = gap.normal } = options;
    return new WordParagraph({
      heading,
      alignment,
      keepNext: heading !== undefined || options.keepNext === true,
      spacing: { before, after },
      children: this.runs(text, options),
    });
  }

  /** Lines of a cell are separate runs with a break between. */
  private runs(text: string, { size = fontSizes.prose, bold, color = '1A1A1A' }: ParagraphOptions) {
    const { TextRun } = this.docx;
    return text
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({ text: line, bold, color, size: size * 2, break: index > 0 ? 1 : undefined }),
      );
  }

  private table(block: TableBlock): Element[] {
    const { Table: WordTable, TableLayoutType, WidthType } = this.docx;
    const size = block.isDense === true ? fontSizes.dense : fontSizes.table;
    const units = Math.floor(this.textWidth / twipsPerUnit);
    const widths = tableSpans(block, units, twipsPerUnit / 20).map((span) => span * twipsPerUnit);
    const header = this.row(
      block.columns.map(({ title }, index) =>
        this.cell(title, {
          size,
          bold: true,
          fill: palette.headerFill,
          isCentered: true,
          width: widths[index],
        }),
      ),
      true,
    );
    const table = new WordTable({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [header, ...block.rows.map((row) => this.tableRow(block, row, size, widths))],
    });
    const caption =
      block.caption === undefined
        ? []
        : [
            this.paragraph(block.caption, {
              size: fontSizes.dense,
              color: palette.grey.color,
              keepNext: true,
            }),
          ];
    return [...caption, table, this.paragraph('', { after: gap.small })];
  }

  private tableRow(block: TableBlock, row: RowModel, size: number, widths: readonly number[]): TableRow {
    if (row.isSection === true) {
      const text = String(row.cells[0]?.value ?? '');
      return this.row([
        this.cell(text, { size, bold: true, fill: palette.sectionFill, span: block.columns.length }),
      ]);
    }
    return this.row(
      block.columns.map(({ align, decimals }, index) => {
        const { value = null, tone } = row.cells[index] ?? {};
        const colours = tone === undefined ? {} : palette[tone];
        return this.cell(valueText(value, decimals), {
          size,
          bold: row.isTotal,
          isCentered: align === 'center',
          width: widths[index],
          ...colours,
        });
      }),
    );
  }

  private row(children: TableCell[], isHeader = false): TableRow {
    return new this.docx.TableRow({ children, tableHeader: isHeader, cantSplit: true });
  }

  private cell(text: string, options: CellOptions): TableCell {
    const {
      AlignmentType,
      Paragraph: WordParagraph,
      ShadingType,
      TableCell: WordCell,
      WidthType,
    } = this.docx;
    const { fill, span, width, isCentered } = options;
    return new WordCell({
      columnSpan: span,
      width: width === undefined ? undefined : { size: width, type: WidthType.DXA },
      shading: fill === undefined ? undefined : { type: ShadingType.CLEAR, fill, color: 'auto' },
      margins: { left: 60, right: 60, top: 20, bottom: 20 },
      children: [
        new WordParagraph({
          alignment: isCentered === true ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: this.runs(text, options),
        }),
      ],
    });
  }

  /** A native chart with the numbers of its table; a table without rows has none. */
  private chart(block: ChartBlock): Element[] {
    const rows = this.tables.get(block.table)?.rows ?? [];
    if (rows.length === 0) return [];
    const categories = rows.map(({ cells }) => String(cells[block.categoryColumn]?.value ?? ''));
    const series = block.series.map(({ title, column, color }) => ({
      name: title,
      color,
      values: rows.map(({ cells }) => {
        const value = cells[column]?.value;
        return typeof value === 'number' ? value : null;
      }),
    }));
    const { width, categoryHeight, frame } = chartPixels;
    const height = frame + rows.length * categoryHeight;
    const chart = new this.charts.ChartRun({
      type: block.chartKind,
      title: block.title,
      categories,
      series,
      transformation: { width, height },
      // The first row on top, as in the table.
      categoryAxis: { reverseOrder: block.chartKind === 'bar' },
      valueAxis: { crossesAt: block.chartKind === 'bar' ? 'maximum' : undefined },
      altText: { name: block.title, description: `Диаграмма «${block.title}» по таблице выше.` },
    });
    return [new this.docx.Paragraph({ spacing: { after: gap.normal }, children: [chart] })];
  }

  private signature({ role, fields }: SignatureLine): Element[] {
    const { BorderStyle, Table: WordTable, TableBorders, TableLayoutType, WidthType } = this.docx;
    const total = 4 + fields.length * 2.5;
    const widths = [4, ...fields.map(() => 2.5)].map((part) => Math.floor((part * this.textWidth) / total));
    const line = { style: BorderStyle.SINGLE, size: 4, color: '1A1A1A' };
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    const open = { left: none, right: none, top: none, bottom: none };
    const make = (text: string, index: number, size: number, isLine: boolean) =>
      new this.docx.TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        borders: isLine ? { ...open, bottom: line } : open,
        children: [
          new this.docx.Paragraph({
            alignment: index === 0 ? undefined : this.docx.AlignmentType.CENTER,
            keepNext: size === fontSizes.prose,
            children: this.runs(text, { size }),
          }),
        ],
      });
    const table = new WordTable({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: TableBorders.NONE,
      rows: [
        this.row([
          make(role, 0, fontSizes.prose, false),
          ...fields.map((_, index) => make('', index + 1, fontSizes.prose, true)),
        ]),
        this.row([
          make('', 0, fontSizes.dense, false),
          ...fields.map((name, index) => make(`(${name})`, index + 1, fontSizes.dense, false)),
        ]),
      ],
    });
    return [this.paragraph('', { after: gap.small }), table];
  }
}

interface ParagraphOptions {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly alignment?: Docx['AlignmentType'][keyof Docx['AlignmentType']];
  readonly heading?: Docx['HeadingLevel'][keyof Docx['HeadingLevel']];
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
}

interface CellOptions {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly isCentered?: boolean;
  readonly span?: number;
  readonly width?: number;
}

/** Numbers as Russians write them, with the decimals of their column. */
function valueText(value: string | number | null, decimals = 0): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return value.toFixed(decimals).replace('.', ',').replace(/^-/u, '−');
}
