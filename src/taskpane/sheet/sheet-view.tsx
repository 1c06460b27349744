/** A sheet of the workbook with the cell a finding speaks of, and the finding's own card below. */
import { Button, makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useCallback, useRef, useState, type ClipboardEvent, type ReactElement } from 'react';
import { cellAddress, type Area } from '../../core/table/grid';
import { useBook, usePane, usePaneState } from '../pane-context';
import { useSaid } from '../use-said';
import type { CellFocus } from '../state/pane-state';
import * as words from '../../text/pane/sheet-words';
import { EditBar } from './edit-bar';
import { FindingCard } from './finding-card';
import type { CellPosition } from './moved-cell';
import { selectedArea } from './selection';
import { SheetGrid } from './sheet-grid';
import { useCellEditing } from './use-cell-editing';
import { useRowTexts } from './use-row-texts';
import { useBorrowedFocus } from './use-borrowed-focus';
import { useKeyedArrival } from './use-keyed-arrival';
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
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sheets: { flexGrow: 1, minWidth: 0 },
  refusal: {
    padding: '6px 8px',
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  address: {
    minWidth: '56px',
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
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
  const { overview, version, findings } = useBook();
  const view = useRef<HTMLElement>(null);
  useBorrowedFocus(view, !isWide);
  const giveBack = useKeyedArrival(view, focus);
  const leave = (): void => {
    pane.showCell(null);
    if (isWide) giveBack();
  };
  const finding = focus.finding === null ? undefined : findings[focus.finding];
  const editing = useSaid(useCallback(() => pane.editing(sheet.id), [pane, sheet.id]));
  // Where a selection began and where it led: a cell that was reached another way is chosen alone.
  const [chosen, setChosen] = useState<{ readonly from: CellFocus; readonly to: CellFocus } | null>(null);
  const anchor = chosen !== null && isSameCell(chosen.to, focus) ? chosen.from : null;
  const area = selectedArea(anchor, focus);
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
    moveTo: (cell, isExtending) => move(cell, isExtending),
    focusGrid: () => view.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true }),
  });
  const move = ({ row, column }: CellPosition, isExtending: boolean): void => {
    const to = focusOf(row, column);
    setChosen(isExtending ? { from: anchor ?? focus, to } : null);
    pane.showCell(to);
  };
  return (
    <section
      ref={view}
      className={mergeClasses(styles.view, !isWide && styles.over)}
      aria-label={words.sheetTitle(sheet.name)}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      <div className={styles.bar}>
        {!isWide && (
          <Button
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            aria-label={words.backToList}
            onClick={leave}
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
      {rule !== null && (
        <EditBar
          rule={rule}
          address={cellAddress(focus.row, focus.column)}
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
        onCopy={(event) => copyCells(event, area)}
      />
      {finding !== undefined && focus.finding !== null && (
        <FindingCard index={focus.finding} finding={finding} />
      )}
    </section>
  );

  /** What is chosen goes to the clipboard as spreadsheets read it. */
  function copyCells(event: ClipboardEvent, { top, bottom, left, right }: Area): void {
    if (!('clipboard' in navigator)) return;
    event.preventDefault();
    void pane.window(sheet.id, top, bottom).then(({ texts: rows }) => {
      const lines = rows.map((cells) => cells.slice(left, right + 1).join('\t'));
      return navigator.clipboard.writeText(lines.join('\r\n'));
    });
  }

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

function isSameCell(one: CellFocus, other: CellFocus): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
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
