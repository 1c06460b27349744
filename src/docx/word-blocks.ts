/** Each block of a document as Word's own headings, paragraphs, tables and charts. */
import { AlignmentType, HeadingLevel, Paragraph, TableOfContents, type Table } from 'docx';
import type { Block, ChartBlock, DocumentModel, TableBlock } from '../core/model/document-model';
import { fontSizes, palette } from '../layout/styles';
import { keepsWithNextItem } from '../layout/page';
import { contentsTitle } from '../text/page-text';
import type { ChartMaker } from './word-charts';
import { WordTables } from './word-tables';
import { gap, wordParagraph } from './word-text';

type Element = Paragraph | Table | TableOfContents;

export class WordBlocks {
  private readonly ofTable: WordTables;
  private readonly tables = new Map<string, TableBlock>();

  /** `charts`: null where the document has none. `textWidth`: twentieths of a point. */
  constructor(
    private readonly charts: ChartMaker | null,
    private readonly textWidth: number,
  ) {
    this.ofTable = new WordTables(textWidth);
  }

  of({ blocks, hasContents }: DocumentModel): Element[] {
    for (const block of blocks) {
      if (block.kind === 'table' && block.id !== undefined) this.tables.set(block.id, block);
    }
    const body = (part: readonly Block[]) => part.flatMap((block) => this.block(block));
    if (hasContents !== true) return body(blocks);
    const first = blocks.findIndex(({ kind }) => kind === 'heading');
    return [...body(blocks.slice(0, first)), ...contents(), ...body(blocks.slice(first))];
  }

  private block(block: Block): Element[] {
    switch (block.kind) {
      case 'title':
        return [
          wordParagraph(block.text, {
            size: fontSizes.title,
            bold: true,
            alignment: AlignmentType.CENTER,
            heading: HeadingLevel.TITLE,
          }),
        ];
      case 'subtitle':
        return [wordParagraph(block.text, { alignment: AlignmentType.CENTER })];
      case 'heading':
        return [
          wordParagraph(block.text, { bold: true, heading: HeadingLevel.HEADING_1, before: gap.large }),
        ];
      case 'subheading':
        return [wordParagraph(block.text, { bold: true, heading: HeadingLevel.HEADING_2 })];
      case 'paragraph':
        return [
          wordParagraph(block.text, { alignment: AlignmentType.JUSTIFIED, keepNext: block.keepsWithNext }),
        ];
      case 'note':
        return [
          wordParagraph(block.text, {
            size: fontSizes.dense,
            color: palette.grey.color,
            keepNext: block.keepsWithNext,
          }),
        ];
      case 'approval':
        return block.lines.map((text, index) =>
          wordParagraph(text, {
            indent: Math.round(this.textWidth * approvalFrom),
            after: index === block.lines.length - 1 ? gap.large : gap.small,
          }),
        );
      case 'list':
        return block.items.map((text, index) =>
          wordParagraph(block.isNumbered ? `${index + 1}. ${text}` : `— ${text}`, {
            alignment: AlignmentType.JUSTIFIED,
            after: gap.small,
            keepNext: keepsWithNextItem(index, block.items.length),
          }),
        );
      case 'table':
        return this.ofTable.table(block);
      case 'chart':
        return this.chart(block);
      case 'signatures':
        return block.lines.flatMap((line) => this.ofTable.signature(line));
      case 'page-break':
        return [new Paragraph({ pageBreakBefore: true })];
    }
  }

  /** A table without rows has no chart. */
  private chart(block: ChartBlock): Element[] {
    const table = this.tables.get(block.table);
    if (this.charts === null || table === undefined || table.rows.length === 0) return [];
    return [this.charts(block, table)];
  }
}

/** Where the block of approval begins, in parts of the page's width. */
const approvalFrom = 0.55;

/** Word puts the pages in when it opens the file; other programs show the headings. */
function contents(): Element[] {
  return [
    wordParagraph(contentsTitle, { bold: true, alignment: AlignmentType.CENTER, before: gap.large }),
    new TableOfContents(contentsTitle, { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}
