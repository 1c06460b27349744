/** What has just happened, and the one thing a person may want to do about it. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import { addedSheetsText } from '../../text/district-sheets-text';
import { filledText, mendedText, savedText, writtenText } from '../../text/pane-text';
import * as words from '../../text/pane/notice-words';
import { expiredText, undoneText } from '../../text/undo-text';
import { usePane, usePaneState } from '../pane-context';
import type { SheetId } from '../../core/workbook';
import { problemText } from '../problem-text';
import type { Notice, PaneState } from '../state/pane-state';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
});

export function NoticeBar(): ReactElement | null {
  const styles = useStyles();
  const pane = usePane();
  const state = usePaneState();
  const { notice } = state;
  if (notice === null) return null;
  const { title, text } = noticeText(notice, state);
  const mayUndo = isUndoable(notice);
  const expired = mayUndo ? (state.book?.overview.expired ?? 0) : 0;
  return (
    <aside aria-label={words.message} className={styles.bar}>
      <MessageBar layout="multiline" intent={intentOf(notice)} politeness="assertive">
        <MessageBarBody className={styles.body}>
          {title !== '' && <MessageBarTitle>{title}</MessageBarTitle>} {text}
          {expired > 0 && ` ${expiredText(expired)}`}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              icon={<Dismiss20Regular />}
              aria-label={words.closeMessage}
              onClick={() => pane.dismissNotice()}
            />
          }
        >
          {mayUndo && (
            <Button size="small" onClick={() => void pane.undo()}>
              {words.undo}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </aside>
  );
}

/** Of a sheet of the workbook that is written to. */
function sheetName({ book }: PaneState, wanted: SheetId): string {
  const { sheets = [], target } = book?.overview ?? {};
  return sheets.find(({ own, file }) => own === wanted && file === target)?.name ?? '…';
}

function isUndoable({ kind }: Notice): boolean {
  return kind === 'mended' || kind === 'filled' || kind === 'written' || kind === 'sheets-added';
}

function intentOf(notice: Notice): 'success' | 'info' | 'error' {
  if (notice.kind === 'problem') return 'error';
  return notice.kind === 'cancelled' || notice.kind === 'undone' ? 'info' : 'success';
}

function noticeText(notice: Notice, state: PaneState): { readonly title: string; readonly text: string } {
  switch (notice.kind) {
    case 'mended':
      return { title: words.done, text: mendedText(notice.cells) };
    case 'filled':
      return { title: words.done, text: filledText(state.book?.overview.written ?? []) };
    case 'written':
      return { title: words.done, text: writtenText(state.book?.overview.written ?? []) };
    case 'sheets-added':
      return { title: words.done, text: addedSheetsText(state.book?.overview.written ?? []) };
    case 'formula-written':
      return { title: words.done, text: words.formulaWritten(notice.address) };
    case 'undone':
      return { title: '', text: undoneText(state.book?.overview.wasUndone === true) };
    case 'saved':
      return { title: words.saved, text: savedText(notice.name, notice.sheets) };
    case 'created':
      return { title: words.done, text: words.workbookCreated(notice.name) };
    case 'cancelled':
      return {
        title: '',
        text: notice.file === '' ? words.stopped : words.readingStopped(notice.file),
      };
    case 'problem':
      return problemText(notice.problem, (own) => sheetName(state, own));
  }
}
