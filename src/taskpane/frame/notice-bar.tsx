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
import { explainedCountText, filledText, mendedText, savedText, writtenText } from '../../text/pane-text';
import { cannotKeep, takenElsewhere } from '../../text/pane/draft-words';
import * as words from '../../text/pane/notice-words';
import { enteredText } from '../../text/typing-text';
import { expiredText, undoneText } from '../../text/undo-text';
import { upgradedText } from '../../text/upgrade-text';
import { usePane, usePaneState } from '../pane-context';
import type { SheetId } from '../../core/workbook';
import { usePlace } from '../place';
import { problemText, type ProblemText } from '../problem-text';
import { Details } from './details';
import { stepText } from './work-view';
import type { Notice } from '../state/notice';
import type { PaneState } from '../state/pane-state';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  // Out of sight, yet on the page: what is not drawn is not read out.
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  body: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

/** Stays in place while what it says comes and goes: the one voice of work and its outcome for a screen reader. */
export function NoticeBar(): ReactElement {
  const styles = useStyles();
  const { notice, work } = usePaneState();
  return (
    <div role="status" className={styles.bar}>
      {work !== null && <span className={styles.unseen}>{stepText(work.step)}</span>}
      {notice !== null && <Message notice={notice} />}
    </div>
  );
}

function Message({ notice }: { readonly notice: Notice }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const state = usePaneState();
  const { title, text, detail } = noticeText(notice, state, usePlace().keepsFiles);
  const mayUndo = isUndoable(notice);
  const expired = mayUndo ? (state.book?.overview.expired ?? 0) : 0;
  return (
    <aside aria-label={words.message}>
      <MessageBar layout="multiline" intent={intentOf(notice)}>
        <MessageBarBody className={styles.body}>
          {title !== '' && <MessageBarTitle>{title}</MessageBarTitle>} {text}
          {expired > 0 && ` ${expiredText(expired)}`}
          {detail !== undefined && <Details text={detail} />}
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
  return (
    kind === 'mended' ||
    kind === 'filled' ||
    kind === 'entered' ||
    kind === 'explained' ||
    kind === 'flag-explained' ||
    kind === 'withdrawn' ||
    kind === 'written' ||
    kind === 'dressed' ||
    kind === 'collected' ||
    kind === 'approved' ||
    kind === 'sheets-added' ||
    kind === 'upgraded'
  );
}

function intentOf(notice: Notice): 'success' | 'info' | 'warning' | 'error' {
  if (notice.kind === 'problem') return 'error';
  if (notice.kind === 'not-kept') return 'warning';
  const isNews = notice.kind === 'cancelled' || notice.kind === 'undone' || notice.kind === 'draft-elsewhere';
  return isNews ? 'info' : 'success';
}

function noticeText(notice: Notice, state: PaneState, keepsFiles: boolean): ProblemText {
  switch (notice.kind) {
    case 'mended':
      return { title: words.done, text: mendedText(notice.cells) };
    case 'filled':
      return { title: words.done, text: filledText(state.book?.overview.written ?? []) };
    case 'entered':
      return { title: '', text: notice.cells === null ? words.pasted : enteredText(notice.cells) };
    case 'explained':
      return { title: words.done, text: explainedCountText(notice.findings) };
    case 'flag-explained':
      return { title: words.done, text: words.flagExplained };
    case 'withdrawn':
      return { title: words.done, text: words.withdrawn };
    case 'written':
      return { title: words.done, text: writtenText(state.book?.overview.written ?? []) };
    case 'dressed':
      return { title: words.done, text: words.dressed(state.book?.overview.written[0] ?? '') };
    case 'collected':
      return { title: words.done, text: words.collected };
    case 'approved':
      return { title: words.done, text: words.approved };
    case 'handed-over':
      return keepsFiles
        ? { title: words.saved, text: words.handedOver(notice.name, notice.told) }
        : { title: '', text: words.handedToExcel(notice.name, notice.told) };
    case 'sheets-added':
      return { title: words.done, text: addedSheetsText(state.book?.overview.written ?? []) };
    case 'upgraded':
      return { title: words.done, text: upgradedText(notice.version) };
    case 'formula-written':
      return { title: words.done, text: words.formulaWritten(notice.address) };
    case 'undone':
      return { title: '', text: undoneText(state.book?.overview.wasUndone === true) };
    case 'saved':
      return { title: words.saved, text: savedText(notice.name, notice.sheets) };
    case 'created':
      return { title: words.done, text: words.workbookCreated(notice.name) };
    case 'not-kept':
      return { title: '', text: cannotKeep };
    case 'draft-elsewhere':
      return { title: '', text: takenElsewhere };
    case 'cancelled':
      return {
        title: '',
        text: notice.file === '' ? words.stopped : words.readingStopped(notice.file),
      };
    case 'problem':
      return problemText(notice.problem, (own) => sheetName(state, own));
  }
}
