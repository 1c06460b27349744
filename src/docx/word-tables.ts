/** Tables and signature lines: header repeated on every page, no row split, columns as wide as on the sheet. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { SignatureLine, TableBlock, TableRow as RowModel } from '../core/model/document-model';
import { fontSizes, palette } from '../layout/styles';
import { spansOf, tableSpans } from '../layout/table-spans';
import { gap, wordParagraph, wordRuns, type TextStyle } from './word-text';

type Element = Paragraph | Table;

/** Columns are measured in pieces of 3 points. */
const twipsPerUnit = 60;

interface CellStyle extends TextStyle {
  readonly size: number;
  readonly fill?: string;
  readonly isCentered?: boolean;
  readonly span?: number;
  readonly width?: number;
  /** The row is not the last of a page. */
  readonly keepNext?: boolean;
}

export class WordTables {
  /** Twentieths of a point. */
  constructor(private readonly textWidth: number) {}

  table(block: TableBlock): Element[] {
    const size = block.isDense === true ? fontSizes.dense : fontSizes.table;
    const units = Math.floor(this.textWidth / twipsPerUnit);
    const widths = tableSpans(block, units, twipsPerUnit / 20).map((span) => span * twipsPerUnit);
    const headerStyle = { size, bold: true, fill: palette.headerFill, isCentered: true, keepNext: true };
    const header = this.row(
      block.columns.map(({ title }, index) => this.cell(title, { ...headerStyle, width: widths[index] })),
      true,
    );
    const rows = block.rows.map((row) => this.tableRow(block, row, size, widths));
    const caption =
      block.caption === undefined
        ? []
        : [
            wordParagraph(block.caption, {
              size: fontSizes.dense,
              color: palette.grey.color,
              keepNext: true,
            }),
          ];
    return [...caption, this.whole([header, ...rows], widths), this.space()];
  }

  signature({ role, fields }: SignatureLine): Element[] {
    const units = Math.floor(this.textWidth / twipsPerUnit);
    const widths = spansOf([4, ...fields.map(() => 2.5)], units).map((span) => span * twipsPerUnit);
    const line = { style: BorderStyle.SINGLE, size: 4, color: '1A1A1A' };
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    const open = { left: none, right: none, top: none, bottom: none };
    const make = (text: string, index: number, size: number, isLine: boolean) =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        borders: isLine ? { ...open, bottom: line } : open,
        children: [
          new Paragraph({
            alignment: index === 0 ? undefined : AlignmentType.CENTER,
            keepNext: size === fontSizes.prose,
            children: wordRuns(text, { size }),
          }),
        ],
      });
    const { prose, dense } = fontSizes;
    const rows = [
      this.row([make(role, 0, prose, false), ...fields.map((_, index) => make('', index + 1, prose, true))]),
      this.row([
        make('', 0, dense, false),
        ...fields.map((name, index) => make(`(${name})`, index + 1, dense, false)),
      ]),
    ];
    return [this.space(), this.whole(rows, widths, TableBorders.NONE)];
  }

  private whole(rows: TableRow[], widths: readonly number[], borders?: typeof TableBorders.NONE): Table {
    const width = widths.reduce((sum, each) => sum + each, 0);
    return new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders,
      rows,
    });
  }

  private tableRow(block: TableBlock, row: RowModel, size: number, widths: readonly number[]): TableRow {
    if (row.isSection === true || row.isWide === true) {
      const text = String(row.cells[0]?.value ?? '');
      const style = {
        size,
        ...(row.isSection === true ? { bold: true, fill: palette.sectionFill, keepNext: true } : {}),
        span: block.columns.length,
      };
      return this.row([this.cell(text, style)]);
    }
    return this.row(
      block.columns.map(({ align, decimals }, index) => {
        const { value = null, tone } = row.cells[index] ?? {};
        return this.cell(valueText(value, decimals), {
          size,
          bold: row.isTotal,
          isCentered: align === 'center',
          width: widths[index],
          ...(tone === undefined ? {} : palette[tone]),
        });
      }),
    );
  }

  private row(children: TableCell[], isHeader = false): TableRow {
    return new TableRow({ children, tableHeader: isHeader, cantSplit: true });
  }

  private cell(text: string, style: CellStyle): TableCell {
    const { fill, span, width, isCentered, keepNext } = style;
    return new TableCell({
      columnSpan: span,
      width: width === undefined ? undefined : { size: width, type: WidthType.DXA },
      shading: fill === undefined ? undefined : { type: ShadingType.CLEAR, fill, color: 'auto' },
      margins: { left: 60, right: 60, top: 20, bottom: 20 },
      children: [
        new Paragraph({
          alignment: isCentered === true ? AlignmentType.CENTER : AlignmentType.LEFT,
          keepNext,
          children: wordRuns(text, style),
        }),
      ],
    });
  }

  private space(): Paragraph {
    return wordParagraph('', { after: gap.small });
  }
}

/** Numbers as Russians write them, with the decimals of their column. */
function valueText(value: string | number | null, decimals = 0): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return value.toFixed(decimals).replace('.', ',').replace(/^-/u, '−');
}
