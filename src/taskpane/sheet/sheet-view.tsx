/** A sheet of the workbook with the cell a finding speaks of, and the finding's own card below. */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useCallback, useRef, type ReactElement } from 'react';
import { cellAddress } from '../../core/table/grid';
import { useBook, usePane, usePaneState } from '../pane-context';
import { useSaid } from '../use-said';
import type { CellFocus } from '../state/pane-state';
import * as words from '../../text/pane/sheet-words';
import { EditBar } from './edit-bar';
import { FindingCard } from './finding-card';
import { SheetBar } from './sheet-bar';
import { SheetGrid } from './sheet-grid';
import { useCellEditing } from './use-cell-editing';
import { useRowTexts } from './use-row-texts';
import { useBorrowedFocus } from './use-borrowed-focus';
import { useKeyedArrival } from './use-keyed-arrival';
import { useSelection } from './use-selection';
import type { BookOverview, BookSheet } from '../../job/book-overview';
import { entryRuleAt } from '../../job/entry-rule';

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
  refusal: {
    padding: '6px 8px',
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** Beside the pane it always shows a sheet, over the pane only the one that was asked for. */
export function SheetView({ isWide }: { readonly isWide: boolean }): ReactElement | null {
  const { focus: asked, trail } = usePaneState();
  const { overview } = useBook();
  // Beside the pane the sheet stays where it was last looked at.
  const last = isWide ? trail.findLast((spot) => spot.focus !== null)?.focus : null;
  const focus = asked ?? (last ? { ...last, finding: null } : null);
  const sheet = sheetToShow(overview, focus);
  if (sheet === undefined) return null;
  const shown = focus?.sheet === sheet.id ? focus : { sheet: sheet.id, row: 0, column: 0, finding: null };
  return <FocusedSheet focus={shown} sheet={sheet} isWide={isWide} />;
}

/** Where nothing was asked for: the first of the workbook that is worked on, whichever file was given first. */
function sheetToShow({ sheets, target }: BookOverview, focus: CellFocus | null): BookSheet | undefined {
  const own = sheets.find(({ file }) => file === target) ?? sheets[0];
  return sheets.find(({ id }) => id === focus?.sheet) ?? own;
}

interface FocusedSheetProps {
  readonly focus: CellFocus;
  readonly sheet: BookSheet;
  readonly isWide: boolean;
}

function FocusedSheet({ focus, sheet, isWide }: FocusedSheetProps): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { version, findings } = useBook();
  const view = useRef<HTMLElement>(null);
  useBorrowedFocus(view, !isWide);
  const giveBack = useKeyedArrival(view, focus);
  const leave = (): void => {
    pane.showCell(null);
    if (isWide) giveBack();
  };
  const address = cellAddress(focus.row, focus.column);
  const finding = focus.finding === null ? undefined : findings[focus.finding];
  const editing = useSaid(useCallback(() => pane.editing(sheet.id), [pane, sheet.id]));
  const { area, moveTo } = useSelection(sheet, focus);
  const rule = (editing && entryRuleAt(editing, focus.row, focus.column)) ?? null;
  const mayHaveRule = rule !== null || editing === undefined;
  const { texts, areCurrent } = useRowTexts(sheet.id, version, mayHaveRule ? focus.row : null);
  const current = texts[focus.column] ?? '';
  const typing = useCellEditing({
    sheet,
    editing,
    cell: focus,
    area,
    current: areCurrent ? current : undefined,
    moveTo,
    focusGrid: () => view.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true }),
  });
  return (
    <section
      ref={view}
      className={mergeClasses(styles.view, !isWide && styles.over)}
      aria-label={words.sheetTitle(sheet.name)}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      <SheetBar sheet={sheet} address={address} onBack={isWide ? null : leave} />
      {rule !== null && (
        <EditBar
          rule={rule}
          address={address}
          rowName={(editing?.keyColumns ?? []).flatMap((column) => texts[column] || []).join(' · ')}
          current={current}
          {...typing}
        />
      )}
      {rule === null && typing.refusal !== null && (
        <Text role="alert" className={styles.refusal}>
          {typing.refusal}
        </Text>
      )}
      <SheetGrid
        key={sheet.id}
        sheet={sheet}
        version={version}
        cell={focus}
        area={area}
        editing={editing}
        {...typing}
      />
      {finding !== undefined && focus.finding !== null && (
        <FindingCard index={focus.finding} finding={finding} />
      )}
    </section>
  );
}
