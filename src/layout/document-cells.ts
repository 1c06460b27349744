/** The cells of a document's parts that share the sheet's columns: rows of a table, lines to sign. */
import type { SignatureLine, TableBlock, TableRow } from '../core/model/document-model';
import type { CellStyle } from '../core/model/sheet-model';
import { cell, type SpanCell } from './sheet-builder';
import { dense, styles, tableStyles, toned } from './styles';

/** What a table's styles become where its rows stand close. */
export function sizeOf(table: TableBlock): (style: CellStyle) => CellStyle {
  return table.isDense === true ? dense : (style) => style;
}

/** `spans`: how many of the sheet's columns each column takes. */
export function headerCells(table: TableBlock, spans: readonly number[]): readonly SpanCell[] {
  const size = sizeOf(table);
  return table.columns.map(({ title }, index) =>
    cell(title, size(tableStyles.header), { span: spans[index] }),
  );
}

export function rowCells(table: TableBlock, row: TableRow, spans: readonly number[]): SpanCell[] {
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

/** Who signs with lines for what is written by hand, and below it what belongs on each line. */
export function signatureCells(
  { role, fields }: SignatureLine,
  spans: readonly number[],
): readonly [above: SpanCell[], below: SpanCell[]] {
  const below: CellStyle = { ...styles.note, horizontal: 'center' };
  return [
    [
      cell(role, styles.signature, { span: spans[0] }),
      ...fields.map((_, at) => cell(null, styles.underlined, { span: spans[at + 1] })),
    ],
    [
      cell(null, styles.note, { span: spans[0] }),
      ...fields.map((name, at) => cell(`(${name})`, below, { span: spans[at + 1] })),
    ],
  ];
}
