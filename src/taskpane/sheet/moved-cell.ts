/** Where a key takes the active cell, as in Excel. */
import type { BookSheet } from '../../job/book-overview';
import type { SheetEditing } from '../../job/entry-rule';

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
}

export interface Extent {
  readonly rowCount: number;
  /** Empty rows to type into may follow them. */
  readonly filledRows: number;
  readonly columnCount: number;
}

const pageRows = 15;

/** Empty rows below the last one, to be typed into. */
const rowsToAdd = 20;

export function sheetExtent(
  { rowCount, columnCount }: BookSheet,
  editing: SheetEditing | null | undefined,
): Extent {
  const isTable = (editing?.layout ?? 'properties') !== 'properties';
  return {
    rowCount: rowCount + (isTable ? rowsToAdd : 0),
    filledRows: rowCount,
    columnCount: columnCount + (editing?.spareColumns ?? 0),
  };
}

/** Null for a key that moves nothing. */
export function movedCell(cell: CellPosition, { key, ctrlKey }: Key, extent: Extent): CellPosition | null {
  const { row, column } = cell;
  const lastRow = Math.max(0, extent.rowCount - 1);
  const lastFilled = Math.max(0, extent.filledRows - 1);
  const lastColumn = Math.max(0, extent.columnCount - 1);
  const at = (nextRow: number, nextColumn: number): CellPosition => ({
    row: Math.min(lastRow, Math.max(0, nextRow)),
    column: Math.min(lastColumn, Math.max(0, nextColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return at(ctrlKey ? (row < lastFilled ? lastFilled : lastRow) : row + 1, column);
    case 'ArrowUp':
      return at(ctrlKey ? 0 : row - 1, column);
    case 'ArrowRight':
      return at(row, ctrlKey ? lastColumn : column + 1);
    case 'ArrowLeft':
      return at(row, ctrlKey ? 0 : column - 1);
    case 'PageDown':
      return at(row + pageRows, column);
    case 'PageUp':
      return at(row - pageRows, column);
    case 'Home':
      return at(ctrlKey ? 0 : row, 0);
    case 'End':
      return at(ctrlKey ? lastFilled : row, lastColumn);
    default:
      return null;
  }
}
