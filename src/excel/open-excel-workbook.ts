/** The port to the workbook that is open in Excel, through Office.js. */
import type {
  CallOptions,
  Capabilities,
  Change,
  ChangeNotice,
  SheetId,
  UndoHandle,
  WorkbookPort,
} from '../core/workbook';
import { UndoJournal } from '../core/undo-journal';
import { applyChanges } from './apply-changes';
import { loadState, saveState } from './document-state';
import { listSheets } from './list-sheets';
import { readSheet } from './read-sheet';
import { batchRunner, writeRunner } from './run-batch';
import { undoChanges } from './undo-changes';
import type { ExcelBook } from './undo-step';
import { watchChanges } from './watch-changes';

export interface ExcelOptions {
  /** Seconds a host may take to answer a read before the call fails as `silent`. */
  readonly answerTimeoutSeconds?: number;
}

/** Longest request or answer the host takes (Excel on the web; the desktop takes more). */
const maximumBlockBytes = 5 * 1024 * 1024;

/** To be called when Office.js is ready. Every call rejects with ExcelError when the host refuses it. */
export function openExcelWorkbook({ answerTimeoutSeconds }: ExcelOptions = {}): WorkbookPort {
  const run = batchRunner(answerTimeoutSeconds);
  const book: ExcelBook = {
    read: run,
    write: writeRunner(run),
    written: new Map(),
    journal: new UndoJournal(),
  };
  const capabilities: Capabilities = { protection: true, charts: true, comments: true, maximumBlockBytes };
  return {
    capabilities,
    listSheets: (options?: CallOptions) => listSheets(run, options),
    readSheet: (sheet: SheetId, options?: CallOptions) => readSheet(run, sheet, options),
    apply: (changes: readonly Change[], options?: CallOptions) => applyChanges(book, changes, options),
    undo: (handle: UndoHandle) => undoChanges(book, handle),
    select: (sheet: SheetId, address: string) =>
      run(async (context) => {
        const target = context.workbook.worksheets.getItem(sheet);
        target.activate();
        target.getRange(address).select();
        await context.sync();
      }),
    watch: (listener: (notice: ChangeNotice) => void) => watchChanges(run, listener),
    loadState: (key: string) => loadState(run, key),
    saveState: (key: string, value: string) => saveState(book, key, value),
  };
}
