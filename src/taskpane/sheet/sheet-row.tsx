/** One row of the shown sheet: its number and the cells on the screen, marked where something was found. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SheetWindow } from '../../job/sheet-window';
import { severityWord } from '../../text/pane-text';
import { empty } from '../../text/pane/mend-words';
import { cellId, numbersWidth, rightEdge, rowHeight, shownCell } from './grid-layout';
import type { Area } from '../../core/table/grid';
import type { CellPosition } from './moved-cell';
import type { PinnedColumn } from './pinned-columns';
import { isInside } from './selection';

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    height: `${rowHeight}px`,
    display: 'flex',
  },
  number: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    width: `${numbersWidth}px`,
    flexShrink: 0,
    height: `${rowHeight}px`,
    lineHeight: `${rowHeight}px`,
    boxSizing: 'border-box',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  here: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  cell: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    padding: '0 8px',
    lineHeight: `${rowHeight - 1}px`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'cell',
  },
  right: { textAlign: 'right' },
  merged: { textAlign: 'center', zIndex: 1 },
  tall: {
    whiteSpace: 'normal',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    lineHeight: tokens.lineHeightBase200,
  },
  error: {
    boxShadow: `inset 3px 0 0 ${tokens.colorStatusDangerForeground1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  warning: {
    boxShadow: `inset 3px 0 0 ${tokens.colorStatusWarningForeground1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  info: {
    boxShadow: `inset 3px 0 0 ${tokens.colorPaletteBlueForeground2}`,
    backgroundColor: tokens.colorPaletteBlueBackground2,
  },
  selected: { backgroundColor: tokens.colorBrandBackground2 },
  pins: {
    position: 'sticky',
    left: `${numbersWidth}px`,
    zIndex: 2,
    display: 'flex',
    height: `${rowHeight}px`,
  },
  pin: { position: 'relative', flexShrink: 0, borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  active: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px', zIndex: 1 },
});

export interface SheetRowProps {
  readonly row: number;
  readonly top: number;
  /** Absent while its block is on the way. */
  readonly window: SheetWindow | undefined;
  readonly columns: readonly number[];
  readonly edges: readonly number[];
  readonly cell: CellPosition;
  /** Cells chosen together. */
  readonly area: Area;
  /** Columns that stay in sight at the left. */
  readonly pinned: readonly PinnedColumn[];
  readonly onCell: (cell: CellPosition, isExtending: boolean) => void;
  readonly onOpen: () => void;
}

export function SheetRow(props: SheetRowProps): ReactElement {
  const { row, top, window, columns, edges, cell, area: chosen, pinned, onCell, onOpen } = props;
  const styles = useStyles();
  const isHere = row === cell.row;
  return (
    <div
      role="row"
      className={styles.row}
      aria-rowindex={row + 2}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="rowheader" className={mergeClasses(styles.number, isHere && styles.here)}>
        {row + 1}
      </div>
      {pinned.length > 0 && (
        <div className={styles.pins} aria-hidden>
          {pinned.map(({ column, width }) => (
            <div key={column} className={mergeClasses(styles.cell, styles.pin)} style={{ width }}>
              {window === undefined ? '' : shownCell(window, row, column)?.text}
            </div>
          ))}
        </div>
      )}
      {columns.map((column) => {
        const shown = window === undefined ? undefined : shownCell(window, row, column);
        if (shown === null) return null;
        const { text = '', isRight = false, mark = null, area = null } = shown ?? {};
        const isActive = isHere && column === cell.column;
        const left = edges[column] ?? 0;
        const rowsHigh = area === null ? 1 : area.bottom - area.top + 1;
        return (
          <div
            key={column}
            id={cellId(row, column)}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={isActive || isInside(chosen, row, column)}
            aria-label={mark === null ? undefined : `${text || empty}, ${severityWord(mark.severity, 1)}`}
            title={text}
            className={mergeClasses(
              styles.cell,
              isRight && styles.right,
              area !== null && styles.merged,
              rowsHigh > 1 && styles.tall,
              mark !== null && styles[mark.severity],
              !isActive && isInside(chosen, row, column) && styles.selected,
              isActive && styles.active,
            )}
            style={{
              left: numbersWidth + left,
              width: rightEdge(edges, area?.right ?? column) - left,
              height: rowsHigh * rowHeight,
            }}
            onClick={(event) => onCell({ row, column }, event.shiftKey)}
            onDoubleClick={onOpen}
          >
            {text}
          </div>
        );
      })}
    </div>
  );
}
