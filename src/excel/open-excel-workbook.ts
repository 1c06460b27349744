/** The port to the workbook that is open in Excel, through Office.js. */
import type { TableLooks } from '../core/model/sheet-model';
import type { PersonTable } from '../core/table/person-table';
import type {
  ApplyOutcome,
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
import { OwnChanges } from './own-changes';
import { batchRunners, type RunOptions } from './run-batch';
import { selectCells } from './select-cells';
import { undoChanges } from './undo-changes';
import type { Dressing, ExcelBook } from './undo-step';
import { watchChanges } from './watch-changes';

export type ExcelOptions = RunOptions;

export interface ExcelPort extends WorkbookPort {
  /** Gives a person's own table these looks; taken back by handle like any change. */
  dress(sheet: SheetId, table: PersonTable, looks: TableLooks): Promise<ApplyOutcome>;
}

/** Longest request or answer the host takes (Excel on the web; the desktop takes more). */
const maximumBlockBytes = 5 * 1024 * 1024;

/** To be called when Office.js is ready. Every call rejects with ExcelError when the host refuses it. */
export function openExcelWorkbook(options: ExcelOptions = {}): ExcelPort {
  const { read, write, show } = batchRunners(options);
  const own = new OwnChanges();
  const book: ExcelBook = { read, write, written: new Map(), journal: new UndoJournal(), own };
  const capabilities: Capabilities = { protection: true, charts: true, comments: true, maximumBlockBytes };
  return {
    capabilities,
    listSheets: (call?: CallOptions) => listSheets(read, call),
    readSheet: (sheet: SheetId, call?: CallOptions) => readSheet(read, sheet, call),
    apply: (changes: readonly Change[], call?: CallOptions) => own.during(applyChanges(book, changes, call)),
    dress: (sheet: SheetId, table: PersonTable, looks: TableLooks) =>
      own.during(dress(book, { sheet, table, looks })),
    undo: (handle: UndoHandle) => own.during(undoChanges(book, handle)),
    select: (sheet: SheetId, address: string) => selectCells(show, sheet, address),
    watch: (listener: (notice: ChangeNotice) => void) => watchChanges(read, own, listener),
    loadState: (key: string) => loadState(read, key),
    saveState: (key: string, value: string) => saveState(book, key, value),
  };
}

/** Loaded when somebody asks for it. */
async function dress(book: ExcelBook, dressing: Dressing): Promise<ApplyOutcome> {
  const { dressTable } = await import(/* webpackChunkName: "dress-excel" */ './dress-table');
  return dressTable(book, dressing);
}
