/** Each block of a document as Word's own paragraphs, tables and charts. */
import type { Paragraph, Table } from 'docx';
import type * as chartsModule from 'docx/charts';
import type { Block, ChartBlock, TableBlock } from '../core/model/document-model';
import { fontSizes, palette } from '../layout/styles';
import { chartDescription } from '../text/page-text';
import { WordTables } from './word-tables';
import { gap, wordParagraph, type Docx } from './word-text';

type Charts = typeof chartsModule;
type Element = Paragraph | Table;

const chartPixels = { width: 620, categoryHeight: 26, frame: 110 } as const;

export class WordBlocks {
  private readonly ofTable: WordTables;
  private readonly tables = new Map<string, TableBlock>();

  constructor(
    private readonly docx: Docx,
    private readonly charts: Charts,
    /** Twentieths of a point. */
    textWidth: number,
  ) {
    this.ofTable = new WordTables(docx, textWidth);
  }

  of(blocks: readonly Block[]): Element[] {
    for (const block of blocks) {
      if (block.kind === 'table' && block.id !== undefined) this.tables.set(block.id, block);
    }
    return blocks.flatMap((block) => this.block(block));
  }

  private block(block: Block): Element[] {
    const { docx } = this;
    const { AlignmentType, HeadingLevel } = docx;
    switch (block.kind) {
      case 'title':
        return [
          wordParagraph(docx, block.text, {
            size: fontSizes.title,
            bold: true,
            alignment: AlignmentType.CENTER,
            heading: HeadingLevel.TITLE,
          }),
        ];
      case 'subtitle':
        return [wordParagraph(docx, block.text, { alignment: AlignmentType.CENTER })];
      case 'heading':
        return [
          wordParagraph(docx, block.text, {
            bold: true,
            heading: HeadingLevel.HEADING_1,
            before: gap.large,
          }),
        ];
      case 'subheading':
        return [wordParagraph(docx, block.text, { bold: true, heading: HeadingLevel.HEADING_2 })];
      case 'paragraph':
        return [wordParagraph(docx, block.text, { alignment: AlignmentType.JUSTIFIED })];
      case 'note':
        return [wordParagraph(docx, block.text, { size: fontSizes.dense, color: palette.grey.color })];
      case 'list':
        return block.items.map((text, index) =>
          wordParagraph(docx, block.isNumbered ? `${index + 1}. ${text}` : `— ${text}`, {
            alignment: AlignmentType.JUSTIFIED,
            after: gap.small,
          }),
        );
      case 'table':
        return this.ofTable.table(block);
      case 'chart':
        return this.chart(block);
      case 'signatures':
        return block.lines.flatMap((line) => this.ofTable.signature(line));
      case 'page-break':
        return [new docx.Paragraph({ pageBreakBefore: true })];
    }
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
    const isBar = block.chartKind === 'bar';
    const chart = new this.charts.ChartRun({
      type: block.chartKind,
      title: block.title,
      categories,
      series,
      // The first row on top, as in the table.
      categoryAxis: { reverseOrder: isBar },
      valueAxis: { crossesAt: isBar ? 'maximum' : undefined },
      transformation: { width, height: frame + rows.length * categoryHeight },
      altText: { name: block.title, description: chartDescription(block.title) },
    });
    return [new this.docx.Paragraph({ spacing: { after: gap.normal }, children: [chart] })];
  }
}
