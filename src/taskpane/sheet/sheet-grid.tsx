/** The sheet as a read-only grid, virtual in both directions; arrows move the cell, as in Excel. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type ClipboardEvent, type KeyboardEvent, type ReactElement } from 'react';
import { columnName, type Area } from '../../core/table/grid';
import type { SheetEditing } from '../../job/entry-rule';
import { editableSheet } from '../../text/pane/typing-words';
import * as words from '../../text/pane/sheet-words';
import { cellId, lettersHeight, numbersWidth } from './grid-layout';
import { sheetExtent, type CellPosition } from './moved-cell';
import { HeaderRow } from './header-row';
import { SheetRow } from './sheet-row';
import { useRowTexts } from './use-row-texts';
import { useGridWindow } from './use-grid-window';
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
  readonly area: Area;
  /** Null where nothing may be typed, undefined until that is known. */
  readonly editing: SheetEditing | null | undefined;
  readonly onCell: (cell: CellPosition, isExtending: boolean) => void;
  /** True where the key was taken. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onPaste: (text: string) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onOpen: () => void;
  readonly onBlur: () => void;
}

const noColumns: readonly number[] = [];

export function SheetGrid(props: SheetGridProps): ReactElement {
  const { sheet, version, cell, area, editing, onCell } = props;
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const header = editing?.layout === 'rows' ? editing.headerRow : null;
  // A cell merged downwards holds its text in a row above.
  const titles = new Map(editing?.rules.map(([column, { title }]) => [column, title]));
  const headerTexts = useRowTexts(sheet.id, version, header).texts.map((text, column) =>
    text.trim() === '' ? (titles.get(column) ?? '') : text,
  );
  const { rowCount, columnCount } = sheetExtent(sheet, editing);
  const keyColumns = editing?.layout === 'rows' ? editing.keyColumns : noColumns;
  const { rows, columns, edges, pinned, block, height } = useGridWindow(scroll, sheet.id, version, cell, {
    rowCount,
    spareColumns: editing?.spareColumns ?? 0,
    keyColumns,
  });
  const firstRow = rows[0]?.index ?? cell.row;
  const width = edges.at(-1) ?? 0;
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      role="grid"
      tabIndex={0}
      aria-label={gridLabel(sheet.name, editing)}
      aria-multiselectable
      aria-rowcount={rowCount + 1}
      aria-colcount={columnCount + 1}
      aria-activedescendant={cellId(cell.row, cell.column)}
      onKeyDown={(event) => props.onKey(event) && event.preventDefault()}
      onPaste={(event) => {
        event.preventDefault();
        props.onPaste(event.clipboardData.getData('text/plain'));
      }}
      onCopy={props.onCopy}
      onBlur={props.onBlur}
    >
      <div className={styles.canvas} role="presentation" style={{ height, width: width + numbersWidth }}>
        <ColumnLetters columns={columns} edges={edges} current={cell.column} />
        {header !== null && firstRow > header && headerTexts.length > 0 && (
          <HeaderRow texts={headerTexts} columns={columns} edges={edges} pinned={pinned} />
        )}
        {rows.map(({ index, start }) => (
          <SheetRow
            key={index}
            row={index}
            top={start}
            window={block(index)}
            columns={columns}
            edges={edges}
            cell={cell}
            area={area}
            pinned={pinned}
            onCell={onCell}
            onOpen={props.onOpen}
          />
        ))}
      </div>
    </div>
  );
}

function gridLabel(sheet: string, editing: SheetGridProps['editing']): string {
  if (editing === undefined) return words.sheetTitle(sheet);
  return editing === null ? words.readOnlySheet(sheet) : editableSheet(sheet);
}

interface ColumnLettersProps {
  /** Those in sight. */
  readonly columns: readonly number[];
  /** Left edge of each column and, last, the right one, in pixels from the row numbers. */
  readonly edges: readonly number[];
  readonly current: number;
}

/** They stay in sight above the columns. */
function ColumnLetters({ columns, edges, current }: ColumnLettersProps): ReactElement {
  const styles = useStyles();
  return (
    <div role="row" className={styles.letters} aria-rowindex={1}>
      <div role="columnheader" className={mergeClasses(styles.letter, styles.corner)}>
        №
      </div>
      {columns.map((column) => (
        <div
          key={column}
          role="columnheader"
          aria-colindex={column + 2}
          className={mergeClasses(styles.letter, column === current && styles.here)}
          style={{
            left: numbersWidth + (edges[column] ?? 0),
            width: (edges[column + 1] ?? 0) - (edges[column] ?? 0),
          }}
        >
          {columnName(column)}
        </div>
      ))}
    </div>
  );
}
