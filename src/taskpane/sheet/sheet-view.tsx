/** A sheet of the workbook with the cell a finding speaks of, and the finding's own card below. */
import { Button, makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useRef, type ReactElement } from 'react';
import { cellAddress } from '../../core/table/grid';
import { useBook, usePane, usePaneState } from '../pane-context';
import type { CellFocus } from '../state/pane-state';
import * as words from '../../text/pane/sheet-words';
import { FindingCard } from './finding-card';
import { SheetGrid } from './sheet-grid';
import { useBorrowedFocus } from './use-borrowed-focus';
import type { BookSheet } from '../../job/book-overview';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    flexGrow: 1,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { position: 'absolute', inset: 0, zIndex: 5 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sheets: { flexGrow: 1, minWidth: 0 },
  address: {
    minWidth: '56px',
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
});

/** Beside the pane it always shows a sheet, over the pane only the one that was asked for. */
export function SheetView({ isWide }: { readonly isWide: boolean }): ReactElement | null {
  const { focus } = usePaneState();
  const { overview } = useBook();
  const sheet = overview.sheets.find(({ id }) => id === focus?.sheet) ?? overview.sheets[0];
  if (sheet === undefined) return null;
  const shown = focus?.sheet === sheet.id ? focus : { sheet: sheet.id, row: 0, column: 0, finding: null };
  return <FocusedSheet focus={shown} sheet={sheet} isWide={isWide} />;
}

interface FocusedSheetProps {
  readonly focus: CellFocus;
  readonly sheet: BookSheet;
  readonly isWide: boolean;
}

function FocusedSheet({ focus, sheet, isWide }: FocusedSheetProps): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { overview, version, findings } = useBook();
  const view = useRef<HTMLElement>(null);
  useBorrowedFocus(view, !isWide);
  const finding = focus.finding === null ? undefined : findings[focus.finding];
  return (
    <section
      ref={view}
      className={mergeClasses(styles.view, !isWide && styles.over)}
      aria-label={words.sheetTitle(sheet.name)}
      onKeyDown={(event) => event.key === 'Escape' && pane.showCell(null)}
    >
      <div className={styles.bar}>
        {!isWide && (
          <Button
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            aria-label={words.backToList}
            onClick={() => pane.showCell(null)}
          />
        )}
        <Select
          className={styles.sheets}
          aria-label={words.sheetOfWorkbook}
          value={sheet.id}
          onChange={(_, { value }) => {
            const chosen = overview.sheets.find(({ id }) => String(id) === value);
            if (chosen !== undefined) pane.showCell({ sheet: chosen.id, row: 0, column: 0, finding: null });
          }}
        >
          <SheetOptions sheets={overview.sheets} />
        </Select>
        <Text className={styles.address}>{cellAddress(focus.row, focus.column)}</Text>
      </div>
      <SheetGrid
        key={sheet.id}
        sheet={sheet}
        version={version}
        cell={focus}
        onCell={({ row, column }) => pane.showCell(focusOf(row, column))}
      />
      {finding !== undefined && focus.finding !== null && (
        <FindingCard index={focus.finding} finding={finding} />
      )}
    </section>
  );

  /** The card follows the cell: the first finding that stands there. */
  function focusOf(row: number, column: number): CellFocus {
    const found = findings.findIndex(
      ({ place }) =>
        place.file === sheet.file &&
        place.sheet === sheet.name &&
        place.row === row &&
        place.column === column,
    );
    return { sheet: sheet.id, row, column, finding: found === -1 ? null : found };
  }
}

/** Sheets of several files stand under their files' names. */
function SheetOptions({ sheets }: { readonly sheets: readonly BookSheet[] }): ReactElement {
  const files = [...new Set(sheets.map(({ file }) => file))];
  const options = (of: string): ReactElement[] =>
    sheets
      .filter(({ file }) => file === of)
      .map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ));
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return <>{options(only)}</>;
  return (
    <>
      {files.map((file) => (
        <optgroup key={file} label={file}>
          {options(file)}
        </optgroup>
      ))}
    </>
  );
}
