/** The form's header, kept in sight under the letters of the columns. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { lettersHeight, numbersWidth, rowHeight } from './grid-layout';
import type { PinnedColumn } from './pinned-columns';

const useStyles = makeStyles({
  row: {
    position: 'sticky',
    top: `${lettersHeight}px`,
    zIndex: 3,
    height: 0,
    display: 'flex',
  },
  corner: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    flexShrink: 0,
    width: `${numbersWidth}px`,
    height: `${rowHeight}px`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  pins: {
    position: 'sticky',
    left: `${numbersWidth}px`,
    zIndex: 1,
    display: 'flex',
    height: `${rowHeight}px`,
  },
  pin: { position: 'relative', flexShrink: 0 },
  cell: {
    position: 'absolute',
    top: 0,
    height: `${rowHeight}px`,
    lineHeight: `${rowHeight}px`,
    boxSizing: 'border-box',
    padding: '0 8px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

export interface HeaderRowProps {
  readonly texts: readonly string[];
  readonly columns: readonly number[];
  readonly edges: readonly number[];
  readonly pinned: readonly PinnedColumn[];
}

/** The sheet's own row says it to a reader; this is for the eye. */
export function HeaderRow({ texts, columns, edges, pinned }: HeaderRowProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.row} aria-hidden>
      <div className={styles.corner} />
      {pinned.length > 0 && (
        <div className={styles.pins}>
          {pinned.map(({ column, width }) => (
            <div key={column} className={mergeClasses(styles.cell, styles.pin)} style={{ width }}>
              {texts[column]}
            </div>
          ))}
        </div>
      )}
      {columns.map((column) => (
        <div
          key={column}
          className={styles.cell}
          title={texts[column]}
          style={{
            left: numbersWidth + (edges[column] ?? 0),
            width: (edges[column + 1] ?? 0) - (edges[column] ?? 0),
          }}
        >
          {texts[column]}
        </div>
      ))}
    </div>
  );
}
