/** What the pane may ask of the workbook's side, and what comes back: plain data that can cross to a worker. */
import type { FileProblem } from '../../core/file-error';
import type { Finding, Severity } from '../../core/finding';
import type { HostProblem } from '../../core/host-problem';
import type { CellChange, Conflict, SheetId, UndoHandle } from '../../core/workbook';
import type { ExpectedOverview } from './expected-overview';
import type { FlagsOverview, SchoolReasons } from './flags-overview';
import type { SheetWindow } from './sheet-window';

/** A file a person gave; its bytes are read on the other side, so that the page never waits. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A mistake of the person's file or of the program, in facts; its sentence is made where it is shown. */
export type WorkProblem =
  | { readonly kind: 'file'; readonly problem: FileProblem; readonly file: string }
  /** The file was moved, deleted or changed between being chosen and being read. */
  | { readonly kind: 'file-gone'; readonly file: string }
  | { readonly kind: 'file-too-large'; readonly file: string; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  /** More than one of the files is a district's workbook. */
  | { readonly kind: 'several-workbooks'; readonly files: readonly string[] }
  /** The open workbook has sheets of the names that a district's sheets were to get. */
  | {
      readonly kind: 'sheets-exist';
      readonly existing: readonly string[];
      readonly missing: readonly string[];
    }
  /** Sheets that were to be taken back hold a person's data by now. */
  | { readonly kind: 'sheets-filled'; readonly sheets: readonly string[] }
  /** What was to be taken back lies too far back to be remembered. */
  | { readonly kind: 'undo-expired' }
  /** The program that holds the workbook open refused a call or did not answer; `undo` where changes broke off half-way. */
  | { readonly kind: 'host'; readonly problem: HostProblem; readonly undo?: UndoHandle }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'broken'; readonly detail: string };

export type WorkStep = 'read-file' | 'read-sheets' | 'analyze' | 'write-sheets' | 'save';

export type WorkEvent =
  | {
      readonly kind: 'progress';
      readonly step: WorkStep;
      /** Null while the share is unknown. */
      readonly share: number | null;
    }
  /** Findings come in parts: no single message may hold the page up. */
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] };

/** All the pane keeps of an analysis, besides the findings that came before it. */
export interface BookOverview {
  /** The file that changes and reports are written to; null: a new workbook is made for them. */
  readonly target: string | null;
  readonly sheets: readonly BookSheet[];
  readonly districtName: string | null;
  readonly districts: readonly { readonly id: string; readonly name: string }[];
  readonly reportingDate: string | null;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Indices of the findings by kind, the gravest first, and by sheet, row and column. */
  readonly byRule: Uint32Array;
  readonly bySheet: Uint32Array;
  readonly volume: { readonly sheets: number; readonly rows: number; readonly cells: number };
  readonly flags: FlagsOverview | null;
  readonly expected: ExpectedOverview | null;
  /** Sheets the report would write, by name. */
  readonly reportSheets: readonly ReportSheet[];
  /** Names of the sheets the last change wrote. */
  readonly written: readonly string[];
  /** How many changes can be taken back. */
  readonly undoDepth: number;
  /** How many of them the last change pushed out of memory. */
  readonly expired: number;
  /** A person had taken the last change back before the program was asked to. */
  readonly wasUndone: boolean;
  readonly isChanged: boolean;
  readonly cautions: readonly SaveCaution[];
}

/** What saving the target cannot keep: its being a CSV table, the validity of its digital signature. */
export type SaveCaution = 'becomes-workbook' | 'loses-signature';

/** A sheet of one of the opened files; its id is unique among all of them. */
export interface BookSheet {
  readonly id: SheetId;
  readonly file: string;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface ReportSheet {
  readonly id: string;
  readonly name: string;
  readonly isNew: boolean;
}

export interface WorkCalls {
  readonly open: { readonly ask: { readonly files: readonly GivenFile[] }; readonly answer: BookOverview };
  /** Takes the workbook that a host holds open, and checks it. */
  readonly join: { readonly ask: { readonly name: string }; readonly answer: BookOverview };
  readonly check: { readonly ask: CheckChoice; readonly answer: BookOverview };
  /** Reads the named sheets anew, and those that are new; null: every sheet. */
  readonly recheck: {
    readonly ask: { readonly sheets: readonly SheetId[] | null };
    readonly answer: BookOverview;
  };
  readonly mend: { readonly ask: { readonly cells: readonly SheetCells[] }; readonly answer: BookOverview };
  readonly undo: { readonly ask: Record<string, never>; readonly answer: BookOverview };
  readonly fill: { readonly ask: { readonly accepted: readonly string[] }; readonly answer: BookOverview };
  readonly search: { readonly ask: { readonly text: string }; readonly answer: Uint8Array };
  readonly window: { readonly ask: WindowChoice; readonly answer: SheetWindow };
  readonly reasons: { readonly ask: { readonly school: string }; readonly answer: SchoolReasons };
  /** Writes the report's sheets into the workbook, to be taken back like any change. */
  readonly write: { readonly ask: SaveChoice; readonly answer: BookOverview };
  /** Writes the card of a school as a sheet of its own, in place of the one written before. */
  readonly card: { readonly ask: { readonly school: string }; readonly answer: BookOverview };
  /** Adds a district's blank sheets to the open workbook, all or none. */
  readonly lay: { readonly ask: SheetsChoice; readonly answer: BookOverview };
  readonly save: { readonly ask: SaveChoice; readonly answer: SavedBook };
  /** A blank workbook of a district, made from its profile. */
  readonly create: { readonly ask: NewBookChoice; readonly answer: NewBook };
}

/** Ids of the report's sheets to write, and the accepted proposals of the expected results. */
export interface SaveChoice {
  readonly sheets: readonly string[];
  readonly accepted: readonly string[];
}

export interface NewBookChoice {
  readonly district: string;
  readonly year: number;
}

export interface SheetsChoice extends NewBookChoice {
  /** Sheets that the workbook has already are left as they are; else they are a problem. */
  readonly skipExisting: boolean;
}

export interface NewBook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SavedBook {
  readonly bytes: Uint8Array;
  /** Those the report added among them. */
  readonly sheets: readonly BookSheet[];
}

/** What a person may choose for the analysis; null leaves it to the workbook. */
export interface CheckChoice {
  readonly year: number | null;
  readonly district: string | null;
}

export interface SheetCells {
  readonly sheet: SheetId;
  readonly cells: readonly CellChange[];
}

export interface WindowChoice {
  readonly sheet: SheetId;
  readonly top: number;
  readonly bottom: number;
}

export type CallName = keyof WorkCalls;
export type Ask<K extends CallName> = WorkCalls[K]['ask'];
export type Answer<K extends CallName> = WorkCalls[K]['answer'];

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
