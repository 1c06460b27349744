/** The sheet as a read-only grid, virtual in both directions; arrows move the cell, as in Excel. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { columnName } from '../../core/table/grid';
import * as words from '../../text/pane/sheet-words';
import { cellId, columnEdges, lettersHeight, numbersWidth, rowHeight } from './grid-layout';
import { movedCell, type CellPosition } from './moved-cell';
import { SheetRow } from './sheet-row';
import { blockRows, useSheetBlocks } from './use-sheet-blocks';
import type { BookSheet } from '../../job/book-overview';

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground1,
    outlineStyle: 'none',
    // An outline, because forced colours take shadows away.
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  canvas: { position: 'relative', minWidth: '100%' },
  letters: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    height: `${lettersHeight}px`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  letter: {
    position: 'absolute',
    top: 0,
    height: `${lettersHeight}px`,
    lineHeight: `${lettersHeight}px`,
    textAlign: 'center',
    boxSizing: 'border-box',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  here: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  corner: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    width: `${numbersWidth}px`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

export interface SheetGridProps {
  readonly sheet: BookSheet;
  readonly version: number;
  readonly cell: CellPosition;
  readonly onCell: (cell: CellPosition) => void;
}

export function SheetGrid({ sheet, version, cell, onCell }: SheetGridProps): ReactElement {
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: sheet.rowCount,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    scrollMargin: lettersHeight,
    scrollPaddingStart: lettersHeight + rowHeight,
    scrollPaddingEnd: rowHeight * 2,
    overscan: 8,
  });
  const shownRows = rows.getVirtualItems();
  const firstRow = shownRows[0]?.index ?? cell.row;
  const { shape, block } = useSheetBlocks(
    sheet.id,
    version,
    firstRow,
    shownRows.at(-1)?.index ?? firstRow + blockRows,
  );
  const edges = columnEdges(shape?.widths ?? []);
  const columns = useVirtualizer({
    count: edges.length - 1,
    horizontal: true,
    getScrollElement: () => scroll.current,
    estimateSize: (column) => (edges[column + 1] ?? 0) - (edges[column] ?? 0),
    scrollMargin: numbersWidth,
    scrollPaddingStart: numbersWidth + 24,
    scrollPaddingEnd: 24,
    overscan: 3,
  });
  // The sizes are known only when the first block has come.
  const width = edges.at(-1) ?? 0;
  useEffect(() => columns.measure(), [columns, width]);
  useEffect(() => {
    rows.scrollToIndex(cell.row, { align: 'auto' });
    columns.scrollToIndex(cell.column, { align: 'auto' });
  }, [rows, columns, cell.row, cell.column, width]);
  const shownColumns = columns.getVirtualItems().map(({ index }) => index);
  const move = (event: KeyboardEvent): void => {
    const next = movedCell(cell, event, sheet);
    if (next === null) return;
    event.preventDefault();
    onCell(next);
  };
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      role="grid"
      tabIndex={0}
      aria-label={words.readOnlySheet(sheet.name)}
      aria-rowcount={sheet.rowCount + 1}
      aria-colcount={sheet.columnCount + 1}
      aria-activedescendant={cellId(cell.row, cell.column)}
      onKeyDown={move}
    >
      <div
        className={styles.canvas}
        role="presentation"
        style={{ height: rows.getTotalSize() + lettersHeight, width: width + numbersWidth }}
      >
        <div role="row" className={styles.letters} aria-rowindex={1}>
          <div role="columnheader" className={mergeClasses(styles.letter, styles.corner)}>
            №
          </div>
          {shownColumns.map((column) => (
            <div
              key={column}
              role="columnheader"
              aria-colindex={column + 2}
              className={mergeClasses(styles.letter, column === cell.column && styles.here)}
              style={{
                left: numbersWidth + (edges[column] ?? 0),
                width: (edges[column + 1] ?? 0) - (edges[column] ?? 0),
              }}
            >
              {columnName(column)}
            </div>
          ))}
        </div>
        {shownRows.map(({ index, start }) => (
          <SheetRow
            key={index}
            row={index}
            top={start}
            window={block(index)}
            columns={shownColumns}
            edges={edges}
            cell={cell}
            onCell={onCell}
          />
        ))}
      </div>
    </div>
  );
}
