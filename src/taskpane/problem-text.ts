/** What went wrong in a user's words: what happened, and what to do next. */
import { planNotAdopted, planRefusalText } from '../text/plan-adoption-text';
import type { SheetId } from '../core/workbook';
import type { HostProblem } from '../core/host-problem';
import { conflictText } from '../text/conflict-text';
import { existingSheetsText, filledSheetsText, nothingToAddText } from '../text/district-sheets-text';
import { excelErrorDetail, excelErrorText } from '../text/excel-error-text';
import { tooLongText } from '../text/explanation-text';
import { fileErrorText } from '../text/file-error-text';
import { emptyFolderText } from '../text/folder-text';
import { megabytesText } from '../text/pane-text';
import { damagedWorkbookText } from '../text/damaged-workbook-text';
import { newerWorkbookText } from '../text/newer-workbook-text';
import { sheetGoneText } from '../text/sheet-gone-text';
import { notPreparedText } from '../text/readiness-text';
import { schoolBooksProblemText } from '../text/school-books-problem-text';
import { planProblemText } from '../text/collection-text';
import { severalWorkbooksText } from '../text/several-workbooks-text';
import { undoExpiredText, undoneUnreadText, unfinishedText, writtenUnreadText } from '../text/undo-text';
import * as protocolWords from '../text/pane/protocol-words';
import { refusedEntryText } from '../text/typing-text';
import { numberText } from '../text/plural';
import { noRegisterSheet } from '../text/schools-offer-text';
import * as words from '../text/pane/problem-words';
import type { WorkProblem } from '../job/work-problem';

export interface ProblemText {
  readonly title: string;
  readonly text: string;
  /** What only the developers read; shown when it is asked for. */
  readonly detail?: string;
}

/** Files that a message names; the list of files has them all. */
const listedFiles = 12;

/** `sheetName` names a sheet of the workbook that is written to, for conflicts. */
export function problemText(problem: WorkProblem, sheetName: (sheet: SheetId) => string): ProblemText {
  switch (problem.kind) {
    case 'file':
      return {
        title: words.notOpened,
        text: fileErrorText(problem.problem, problem.file),
      };
    case 'file-too-large':
      return {
        title: words.notOpened,
        text: words.tooLarge(problem.file, megabytesText(problem.bytes), megabytesText(problem.limit)),
      };
    case 'file-gone':
      return {
        title: words.notOpened,
        text: words.cannotBeRead(problem.file),
      };
    case 'empty-folder':
      return { title: words.notOpened, text: emptyFolderText(problem.folder) };
    case 'second-district':
      return { title: words.notOpened, text: words.secondDistrict(problem.file, problem.open) };
    case 'not-reached':
      return { title: words.notOpened, text: words.notReached(problem.file) };
    case 'left-out': {
      const { problems, isAll = false } = problem;
      // Where nothing is open there is no list of files either.
      const listed = isAll ? problems : problems.slice(0, listedFiles);
      const more = problems.length - listed.length;
      return {
        title: isAll ? words.severalNotOpened : words.leftOut(problems.length),
        text: [
          ...listed.map((refused) => problemText(refused, sheetName).text),
          ...(more > 0 ? [words.moreFiles(more)] : []),
        ].join('\n'),
      };
    }
    case 'conflicts':
      return { title: words.nothingChanged, text: conflictText(problem.conflicts, sheetName) };
    case 'several-workbooks':
      return {
        title: words.severalNotOpened,
        text: severalWorkbooksText(problem.files),
      };
    case 'collection':
      return { title: words.nothingChanged, text: planProblemText(problem.problem) };
    case 'school-books':
      return { title: words.nothingMade, text: schoolBooksProblemText(problem.problem) };
    case 'no-files-here':
      return { title: words.notOpened, text: words.noFilesHere };
    case 'not-prepared':
      return { title: words.nothingMade, text: notPreparedText };
    case 'newer-workbook':
      return { title: words.nothingChanged, text: newerWorkbookText(problem.file) };
    case 'damaged-workbook':
      return { title: words.nothingMade, text: damagedWorkbookText(problem.file) };
    case 'too-many-records':
      return {
        title: protocolWords.notEntered,
        text: protocolWords.tooManyRecords(numberText(problem.limit)),
      };
    case 'no-register':
      return { title: words.nothingAdded, text: noRegisterSheet };
    case 'sheets-exist':
      return {
        title: words.nothingAdded,
        text:
          problem.missing.length === 0
            ? nothingToAddText(problem.existing)
            : existingSheetsText(problem.existing),
      };
    case 'sheets-filled':
      return { title: words.notDeleted, text: filledSheetsText(problem.sheets) };
    case 'plan-refused':
      return { title: planNotAdopted, text: planRefusalText(problem.reason) };
    case 'sheet-gone':
      return { title: words.nothingChanged, text: sheetGoneText(problem.sheet) };
    case 'entry-refused':
      return { title: words.nothingChanged, text: refusedEntryText(problem.count, problem.first) };
    case 'settings-refused':
      return { title: words.nothingChanged, text: problem.refused.map(({ text }) => text).join(' ') };
    case 'sheet-read-only':
      return { title: words.nothingChanged, text: words.sheetReadOnly };
    case 'explanation-too-long':
      return { title: words.nothingChanged, text: tooLongText(problem.length, problem.limit) };
    case 'busy':
      return { title: words.stillWorking, text: words.waitForEnd };
    case 'undo-expired':
      return { title: words.notUndone, text: undoExpiredText };
    case 'host': {
      const reason = excelErrorText(problem.problem);
      const detail = excelErrorDetail(problem.problem) ?? undefined;
      if (problem.unread !== undefined) {
        const { title, text } = unreadTexts[problem.unread.done];
        return { title, text: `${text} ${reason}`, detail };
      }
      const text = problem.undo === undefined ? reason : `${reason} ${unfinishedText}`;
      return { title: hostTitle(problem.problem), text, detail };
    }
    case 'part-missing':
      return { title: words.partMissing, text: words.partMissingText };
    case 'cancelled':
      return { title: words.stopped, text: words.stoppedText };
    case 'broken':
      return { title: words.failed, text: words.programError, detail: problem.detail };
  }
}

const unreadTexts = {
  written: { title: words.writtenUnread, text: writtenUnreadText },
  undone: { title: words.undoneUnread, text: undoneUnreadText },
};

function hostTitle({ code }: HostProblem): string {
  return code === 'silent' || code === 'lost-connection' ? words.excelSilent : words.failed;
}
