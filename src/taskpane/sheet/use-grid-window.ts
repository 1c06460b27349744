/** The rows and columns of a sheet that are in sight, what stands in them, and the scrolling that keeps a cell there. */
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useRef, type RefObject } from 'react';
import type { BookSheetId } from '../../job/book-overview';
import { columnEdges, lettersHeight, numbersWidth, rowHeight } from './grid-layout';
import type { CellPosition } from './moved-cell';
import { pinnedColumns, totalWidth, type PinnedColumn } from './pinned-columns';
import { blockRows, useSheetBlocks, type SheetBlocks } from './use-sheet-blocks';

/** In characters, of columns that are still empty. */
const spareWidths = (count: number) => Array.from({ length: count }, () => 14);

export interface GridSize {
  readonly rowCount: number;
  /** Empty ones beside the last. */
  readonly spareColumns: number;
  /** Columns that tell the row and stay in sight. */
  readonly keyColumns: readonly number[];
}

export interface GridWindow {
  readonly rows: readonly VirtualItem[];
  readonly columns: readonly number[];
  /** Left edges of all columns and, last, the right edge of the sheet, in pixels. */
  readonly edges: readonly number[];
  readonly pinned: readonly PinnedColumn[];
  readonly block: SheetBlocks['block'];
  /** Of all rows and the letters above them, in pixels. */
  readonly height: number;
}

/** Of the sheet in this version, in the element that scrolls. */
export function useGridWindow(
  scroll: RefObject<HTMLDivElement | null>,
  sheet: BookSheetId,
  version: number,
  cell: CellPosition,
  { rowCount, spareColumns, keyColumns }: GridSize,
): GridWindow {
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    scrollMargin: lettersHeight,
    scrollPaddingStart: lettersHeight + rowHeight,
    scrollPaddingEnd: rowHeight * 2,
    overscan: 8,
  });
  const shownRows = rows.getVirtualItems();
  const firstRow = shownRows[0]?.index ?? cell.row;
  const lastRow = shownRows.at(-1)?.index ?? firstRow + blockRows;
  const { shape, block } = useSheetBlocks(sheet, version, firstRow, lastRow);
  const edges = columnEdges(shape === null ? [] : [...shape.widths, ...spareWidths(spareColumns)]);
  // Known once the columns are laid out; the next scrolling minds it.
  const pinnedWidth = useRef(0);
  const columns = useVirtualizer({
    count: edges.length - 1,
    horizontal: true,
    getScrollElement: () => scroll.current,
    estimateSize: (column) => (edges[column + 1] ?? 0) - (edges[column] ?? 0),
    scrollMargin: numbersWidth,
    scrollPaddingStart: numbersWidth + pinnedWidth.current + 24,
    scrollPaddingEnd: 24,
    overscan: 3,
  });
  const shownColumns = columns.getVirtualItems();
  const pinned = pinnedColumns(
    keyColumns,
    edges,
    shownColumns.find(({ end }) => end > (columns.scrollOffset ?? 0) + numbersWidth)?.index ?? 0,
    columns.scrollRect?.width ?? 0,
  );
  pinnedWidth.current = totalWidth(pinned);
  // The sizes are known only when the first block has come.
  const width = edges.at(-1) ?? 0;
  useEffect(() => columns.measure(), [columns, width]);
  useEffect(() => {
    rows.scrollToIndex(cell.row, { align: 'auto' });
    columns.scrollToIndex(cell.column, { align: 'auto' });
  }, [rows, columns, cell.row, cell.column, width]);
  return {
    rows: shownRows,
    columns: shownColumns.map(({ index }) => index),
    edges,
    pinned,
    block,
    height: rows.getTotalSize() + lettersHeight,
  };
}
