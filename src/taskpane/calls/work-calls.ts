/** What the pane may ask of the workbook's side, and what comes back: plain data that can cross to a worker. */
import type { SheetId } from '../../core/workbook';
import type { DressedSheet, DressRequest } from '../../job/dress';
import type { ChartsOverview } from '../../job/charts-overview';
import type { BesidePart, BesideRequest } from '../../job/beside';
import type { BookOverview, BookSheetId } from '../../job/book-overview';
import type {
  CheckChoice,
  EntryChoice,
  ExplainChoice,
  ExplainFlagChoice,
  FillChoice,
  CollectChoice,
  SchoolBooksRequest,
  GivenFile,
  LetterLine,
  NewBook,
  NewBookChoice,
  PasteChoice,
  SaveChoice,
  SavedBook,
  SheetCells,
  SheetsChoice,
} from '../../job/choices';
import type { PaperOutline, PaperRequest } from '../../job/papers';
import type { PlanChoice } from '../../job/plan-adoption';
import type { ProgressPart } from '../../job/progress-cells';
import type { SchoolReasons } from '../../job/flags-overview';
import type { SettingChoice, SettingLine } from '../../job/settings';
import type { SheetEditing } from '../../job/entry-rule';
import type { SheetWindow, WindowChoice } from '../../job/sheet-window';
import type { WorkEvent } from '../../job/work-event';
import type { WorkProblem } from '../../job/work-problem';

export interface WorkCalls {
  readonly open: {
    readonly ask: { readonly files: readonly GivenFile[]; readonly isUnsaved?: boolean };
    readonly answer: BookOverview;
  };
  /** The changed workbook as it is now, to be kept until it is saved. */
  readonly unsaved: { readonly ask: Record<string, never>; readonly answer: NewBook | null };
  /** Opens more files beside those that are open. */
  readonly add: { readonly ask: { readonly files: readonly GivenFile[] }; readonly answer: BookOverview };
  /** Heard while files are being added: those not yet read are left out. */
  readonly stopAdding: { readonly ask: Record<string, never>; readonly answer: void };
  /** Closes one of the files. */
  readonly leave: { readonly ask: { readonly file: string }; readonly answer: BookOverview };
  /** Of files that give one class differently, this one is counted. */
  readonly prefer: { readonly ask: { readonly file: string }; readonly answer: BookOverview };
  /** Of several collections of the workbook, the one that is shown and taken into. */
  readonly chooseCollection: { readonly ask: { readonly title: string }; readonly answer: BookOverview };
  readonly collect: { readonly ask: CollectChoice; readonly answer: BookOverview };
  /** Workbooks for the schools of the open district. */
  readonly schoolBooks: { readonly ask: SchoolBooksRequest; readonly answer: NewBook };
  /** Letters to the schools: their words, and their files. */
  readonly letters: { readonly ask: Record<string, never>; readonly answer: readonly LetterLine[] };
  readonly letterFiles: { readonly ask: Record<string, never>; readonly answer: NewBook };
  /** The copy of a school's workbook that is sent. */
  readonly prepare: { readonly ask: { readonly file: string }; readonly answer: NewBook };
  /** Takes the workbook that a host holds open, and checks it. */
  readonly openHosted: { readonly ask: { readonly name: string }; readonly answer: BookOverview };
  readonly check: { readonly ask: CheckChoice; readonly answer: BookOverview };
  /** Reads the named sheets anew, and those that are new; null: every sheet. */
  readonly recheck: {
    readonly ask: { readonly sheets: readonly BookSheetId[] | null };
    readonly answer: BookOverview;
  };
  readonly mend: { readonly ask: { readonly cells: readonly SheetCells[] }; readonly answer: BookOverview };
  /** Answers findings with an explanation. */
  readonly explain: { readonly ask: ExplainChoice; readonly answer: BookOverview };
  readonly explainFlag: { readonly ask: ExplainFlagChoice; readonly answer: BookOverview };
  /** Takes explanations back, by their numbers among those in force. */
  readonly withdraw: {
    readonly ask: { readonly accepted: readonly number[] };
    readonly answer: BookOverview;
  };
  /** What may be typed on a sheet, the typing itself, and a block pasted as a whole. */
  readonly editing: { readonly ask: { readonly sheet: BookSheetId }; readonly answer: SheetEditing | null };
  readonly progress: { readonly ask: { readonly line: string }; readonly answer: readonly ProgressPart[] };
  readonly enter: { readonly ask: EntryChoice; readonly answer: BookOverview };
  readonly paste: { readonly ask: PasteChoice; readonly answer: BookOverview };
  readonly undo: { readonly ask: Record<string, never>; readonly answer: BookOverview };
  readonly fill: { readonly ask: FillChoice; readonly answer: BookOverview };
  /** The document's plan taken on for the year shown. */
  readonly adoptPlan: { readonly ask: PlanChoice; readonly answer: BookOverview };
  /** Rows of what the directions ask for, added to the sheet of decisions. */
  readonly writeDecisions: { readonly ask: Record<string, never>; readonly answer: BookOverview };
  /** Parameters of the method, kept on a sheet of the workbook. */
  readonly settings: { readonly ask: Record<string, never>; readonly answer: readonly SettingLine[] };
  readonly setSettings: { readonly ask: SettingChoice; readonly answer: BookOverview };
  readonly search: { readonly ask: { readonly text: string }; readonly answer: Uint8Array };
  readonly window: { readonly ask: WindowChoice; readonly answer: SheetWindow };
  readonly reasons: { readonly ask: { readonly school: string }; readonly answer: SchoolReasons };
  /** What stands beside a view in a wide window. */
  readonly beside: { readonly ask: BesideRequest; readonly answer: readonly BesidePart[] };
  /** Writes the report's sheets into the workbook, to be taken back like any change. */
  readonly write: { readonly ask: SaveChoice; readonly answer: BookOverview };
  /** Writes the card of a school as a sheet of its own, in place of the one written before. */
  readonly card: { readonly ask: { readonly school: string }; readonly answer: BookOverview };
  /** What a paper holds, and the paper as a Word file. */
  readonly outline: { readonly ask: PaperRequest; readonly answer: PaperOutline };
  readonly paper: { readonly ask: PaperRequest; readonly answer: NewBook };
  /** Sheets whose tables may get the house style, and the copy in which one of them has it. */
  readonly dressable: { readonly ask: Record<string, never>; readonly answer: readonly DressedSheet[] };
  readonly dress: { readonly ask: { readonly sheet: SheetId }; readonly answer: NewBook };
  /** The host's own workbook. */
  readonly dressHere: { readonly ask: DressRequest; readonly answer: BookOverview };
  /** The charts of the year with their tables. */
  readonly charts: { readonly ask: Record<string, never>; readonly answer: ChartsOverview };
  /** A workbook with a card for each school. */
  readonly cards: { readonly ask: Record<string, never>; readonly answer: NewBook };
  /** The protocols' records as a sheet, and schools they name as rows of the register. */
  readonly enterRecords: { readonly ask: Record<string, never>; readonly answer: BookOverview };
  readonly nameSchool: { readonly ask: { readonly school: string }; readonly answer: BookOverview };
  readonly addSchools: {
    readonly ask: { readonly logins: readonly string[] };
    readonly answer: BookOverview;
  };
  /** Adds a district's blank sheets to the open workbook, all or none. */
  readonly addBlankSheets: { readonly ask: SheetsChoice; readonly answer: BookOverview };
  /** Raises an older workbook to the present forms, all or none. */
  readonly upgrade: { readonly ask: Record<string, never>; readonly answer: BookOverview };
  readonly save: { readonly ask: SaveChoice; readonly answer: SavedBook };
  /** A blank workbook of a district, made from its profile. */
  readonly create: { readonly ask: NewBookChoice; readonly answer: NewBook };
}

export type CallName = keyof WorkCalls;
export type Ask<K extends CallName> = WorkCalls[K]['ask'];
export type Answer<K extends CallName> = WorkCalls[K]['answer'];
/** Names of the calls that answer with this. */
export type CallsFor<T> = { [K in CallName]: [Answer<K>] extends [T] ? K : never }[CallName];

/** One function a call: the worker's side, and the same side used without a worker in tests. */
export type WorkHandlers = {
  readonly [K in CallName]: (ask: Ask<K>, report: (event: WorkEvent) => void) => Promise<Answer<K>>;
};

export type WorkRequest = {
  [K in CallName]: { readonly id: number; readonly call: K; readonly ask: Ask<K> };
}[CallName];

export type WorkReply =
  | { readonly id: number; readonly kind: 'event'; readonly event: WorkEvent }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: Answer<CallName> }
  | { readonly id: number; readonly kind: 'failure'; readonly problem: WorkProblem };
