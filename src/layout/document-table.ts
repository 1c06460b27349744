/** The rows of a document's table: its header again on each page, and which rows no page parts. */
import type { TableBlock } from '../core/model/document-model';
import { headerCells, rowCells, sizeOf } from './document-cells';
import type { TablePlace } from './document-chart';
import { wideStyle } from './document-grid';
import type { SheetBuilder } from './sheet-builder';
import { rowPiece, type SheetPiece } from './sheet-piece';

/** A table that takes no more of a page stands on one. */
const wholeTable = 0.4;

export interface TableOnSheet {
  readonly sheet: SheetBuilder;
  /** How many of the sheet's columns each of the table's takes. */
  readonly spans: readonly number[];
  /** The height of a page. */
  readonly page: number;
  /** Its header prints at the top of every page. */
  readonly isTitled: boolean;
  /** Told where the rows of a table that has a chart have come to stand. */
  readonly whenPlaced: (place: TablePlace) => void;
}

export function tablePieces(
  table: TableBlock,
  { sheet, spans, page, isTitled, whenPlaced }: TableOnSheet,
): SheetPiece[] {
  const header = headerCells(table, spans);
  const headerHeight = sheet.rowHeight(header);
  let firstRow = 0;
  const rows = table.rows.map((row) => {
    const style = wideStyle(row);
    return style === null
      ? rowCells(table, row, spans)
      : sheet.wideCells(row.cells[0]?.value ?? null, sizeOf(table)(style));
  });
  const total = rows.reduce((sum, cells) => sum + sheet.rowHeight(cells), headerHeight);
  const isCharted = table.id !== undefined;
  const isWhole = total <= page * (isCharted ? 1 : wholeTable);
  const repeated =
    isTitled || isCharted ? {} : { repeatedHeight: headerHeight, repeat: () => void sheet.row(header) };
  let left = 0;
  const lefts = spans.map((span) => (left += span) - span);
  return [
    {
      height: headerHeight,
      keepsWithNext: table.rows.length > 0,
      write: () => {
        const row = sheet.row(header);
        if (isTitled) sheet.repeat(row);
        firstRow = row + 1;
      },
    },
    ...rows.map((cells, index) =>
      rowPiece(sheet, cells, {
        ...repeated,
        keepsWithNext:
          index < rows.length - 1 &&
          (isWhole || index === 0 || index === rows.length - 2 || table.rows[index]?.isSection === true),
      }),
    ),
    ...(isCharted
      ? [{ height: 0, write: () => whenPlaced({ firstRow, lastRow: sheet.nextRow - 1, lefts }) }]
      : []),
  ];
}
