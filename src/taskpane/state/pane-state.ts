/** All the pane remembers, and every way it may change. */
import type { ExpectedAnswer, ExpectedAnswers } from '../../core/expected/expected-table';
import type { Finding, FindingCode, Severity } from '../../core/finding';
import type { HostWait } from '../../core/host-problem';
import type { SheetId } from '../../core/workbook';
import type { BookOverview, BookSheetId, BookSheet } from '../../job/book-overview';
import type { CheckChoice, NewBookChoice } from '../../job/choices';
import type { Reason } from '../../job/flags-overview';
import type { PaperId } from '../../job/papers';
import type { SettingChoice } from '../../job/settings';
import type { CellEntry, RefusedEntry } from '../../job/sheet-editing';
import type { WorkStep } from '../../job/work-event';
import type { KeptDraft } from '../draft/draft';
import type { WorkProblem } from '../../job/work-problem';

export type ViewName = 'collection' | 'check' | 'expected' | 'indicators' | 'flags' | 'report';
export type Grouping = 'rule' | 'sheet';

export interface OpenBook {
  /** The workbook's own file, or the first of the others where there is no workbook. */
  readonly file: string;
  readonly fileCount: number;
  readonly overview: BookOverview;
  readonly findings: readonly Finding[];
  readonly choice: CheckChoice;
  /** Grows with each analysis: what was read from the worker before is out of date. */
  readonly version: number;
}

export interface Work {
  readonly step: WorkStep;
  readonly share: number | null;
  readonly file: string;
  readonly isCancellable: boolean;
}

export interface CheckFilter {
  readonly grouping: Grouping;
  /** Only these; null: all kinds. */
  readonly kinds: readonly FindingCode[] | null;
  /** Severities that are shown. */
  readonly severities: readonly Severity[];
  readonly search: string;
  /** One byte a finding; null while nothing is searched for. */
  readonly matches: Uint8Array | null;
  /** Keys of groups that are folded. */
  readonly folded: readonly string[];
}

/** Where one was before going on: Back leads there. */
export interface Spot {
  readonly view: ViewName;
  readonly filter: CheckFilter;
  readonly focus: CellFocus | null;
  readonly school: string | null;
  /** Of the workbook then: findings have other numbers since. */
  readonly version: number;
}

/** The cell shown in the sheet; `finding` is the one whose card stands below it. */
export interface CellFocus {
  readonly sheet: BookSheetId;
  readonly row: number;
  readonly column: number;
  readonly finding: number | null;
}

/** A cell of the workbook that a host holds open; `sheet` is the host's own id. */
export interface FormulaCell {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
  /** With the sheet's name, as Excel writes it. */
  readonly address: string;
}

export type Notice =
  | { readonly kind: 'mended'; readonly cells: number }
  | { readonly kind: 'filled' }
  | { readonly kind: 'entered'; readonly cells: number | null }
  | { readonly kind: 'explained'; readonly findings: number }
  | { readonly kind: 'flag-explained' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'undone' }
  | { readonly kind: 'written' }
  | { readonly kind: 'handed-over'; readonly name: string; readonly told: string }
  | { readonly kind: 'collected' }
  | { readonly kind: 'approved' }
  | { readonly kind: 'sheets-added' }
  | { readonly kind: 'upgraded'; readonly version: number }
  | { readonly kind: 'formula-written'; readonly address: string }
  | { readonly kind: 'saved'; readonly name: string; readonly sheets: number }
  | { readonly kind: 'created'; readonly name: string }
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'draft-elsewhere' }
  | { readonly kind: 'cancelled'; readonly file: string }
  | { readonly kind: 'problem'; readonly problem: WorkProblem };

/** `refused`: what was typed before and why it was not taken. */
export interface ProgressQuestion {
  readonly kind: 'progress';
  readonly line: string;
  readonly refused?: {
    readonly sheet: BookSheetId;
    readonly entries: readonly CellEntry[];
    readonly first: readonly RefusedEntry[];
  };
}

/** `typed` before, and why it was not taken. */
export interface SettingsQuestion {
  readonly kind: 'settings';
  readonly typed?: SettingChoice;
  readonly refused?: ReadonlyMap<string, string>;
}

/** A choice the person must make before anything happens. */
export type Question =
  | { readonly kind: 'which-file'; readonly files: readonly File[]; readonly others: readonly File[] }
  | { readonly kind: 'leave-changes'; readonly files: readonly File[] }
  /** Findings to mend, shown with old and new values. */
  | { readonly kind: 'mend'; readonly indices: readonly number[] }
  /** Findings to be answered with an explanation. */
  | { readonly kind: 'explain'; readonly indices: readonly number[] }
  /** A flag of a school to be answered. */
  | { readonly kind: 'explain-flag'; readonly school: string; readonly reason: Reason }
  /** Those that were. */
  | { readonly kind: 'accepted' }
  /** Whether a draft may be kept in storage that others may see. */
  | { readonly kind: 'keep-draft' }
  /** What the workbook's upgrade changes. */
  | { readonly kind: 'upgrade' }
  /** The document's plan for a year past it. */
  | { readonly kind: 'plan' }
  /** What a paper holds, before it is made. */
  | { readonly kind: 'paper'; readonly paper: PaperId }
  /** The charts of the year, to be looked at. */
  | { readonly kind: 'charts' }
  /** Rows for the sheet of decisions. */
  | { readonly kind: 'decisions' }
  /** What an expected result of this number is in the year shown. */
  | { readonly kind: 'expected'; readonly line: string }
  /** How it goes: its state, date and paper. */
  | ProgressQuestion
  /** Preferences, and parameters of the method. */
  | SettingsQuestion
  /** The table's sheet would be made anew. */
  | { readonly kind: 'sheet-gone'; readonly sheet: string; readonly year: number };

/** They have a view of their own, loaded with the first of them. */
export type AnsweringQuestion = Extract<
  Question,
  { kind: 'explain' | 'explain-flag' | 'accepted' | 'expected' | 'progress' | 'settings' }
>;

const answering: readonly Question['kind'][] = [
  'explain',
  'explain-flag',
  'accepted',
  'expected',
  'progress',
  'settings',
];

export function isAnswering(question: Question): question is AnsweringQuestion {
  return answering.includes(question.kind);
}

/** Adding a district's sheets to the workbook that a host holds open: the choice, or what is there already. */
export type DistrictSheetsStep =
  | { readonly kind: 'choose' }
  | {
      readonly kind: 'existing';
      readonly choice: NewBookChoice;
      readonly existing: readonly string[];
      readonly missing: readonly string[];
    };

/** Unsaved work of an earlier visit. */
export type OfferedDraft = KeptDraft & {
  /** Another tab goes on with it. */
  readonly isElsewhere: boolean;
};

/** The workbook in one of its versions, and the answers given by then. */
export interface KeptWork {
  readonly version: number;
  readonly answers: ExpectedAnswers;
}

export interface PaneState {
  readonly view: ViewName;
  readonly trail: readonly Spot[];
  readonly book: OpenBook | null;
  readonly work: Work | null;
  readonly notice: Notice | null;
  readonly question: Question | null;
  readonly filter: CheckFilter;
  readonly focus: CellFocus | null;
  /** What the person answered to the questions of the expected results and did not write yet. */
  readonly answers: ExpectedAnswers;
  /** School whose reasons are open. */
  readonly school: string | null;
  /** Someone changed the workbook after it was checked. */
  readonly isStale: boolean;
  /** What the host is waited for, once that takes long. */
  readonly wait: HostWait | null;
  /** The cell that a formula is being made for. */
  readonly formulaCell: FormulaCell | null;
  readonly districtSheets: DistrictSheetsStep | null;
  readonly drafts: readonly OfferedDraft[];
  /** Whether the person agreed to a draft, where that is asked. */
  readonly keeping: 'unasked' | 'yes' | 'no';
  /** What a draft holds; null: none is kept. */
  readonly kept: KeptWork | null;
  /** The details for support are open. */
  readonly showsSupport: boolean;
  /** Ids of the report's sheets that will not be written. */
  readonly leftOut: readonly string[];
}

export type PaneAction =
  | { readonly kind: 'work-began'; readonly work: Work }
  /** A check that the program began by itself. */
  | { readonly kind: 'recheck-began'; readonly work: Work }
  | { readonly kind: 'work-moved'; readonly step: WorkStep; readonly share: number | null }
  | { readonly kind: 'work-ended'; readonly notice: Notice | null }
  | {
      readonly kind: 'book-opened';
      readonly file: string;
      readonly fileCount: number;
      readonly overview: BookOverview;
      readonly findings: readonly Finding[];
    }
  | {
      readonly kind: 'book-changed';
      readonly overview: BookOverview;
      readonly findings: readonly Finding[];
      /** What was searched for among them, and where it was found. */
      readonly search: string;
      readonly matches: Uint8Array | null;
      readonly notice: Notice | null;
      readonly choice?: CheckChoice;
    }
  | { readonly kind: 'book-saved'; readonly notice: Notice; readonly sheets: readonly BookSheet[] }
  | { readonly kind: 'files-counted'; readonly fileCount: number }
  | { readonly kind: 'view-chosen'; readonly view: ViewName }
  /** To the spot of this number in the trail. */
  | { readonly kind: 'went-back'; readonly to: number }
  | { readonly kind: 'kinds-shown'; readonly kinds: readonly FindingCode[] }
  | { readonly kind: 'notice-shown'; readonly notice: Notice | null }
  | { readonly kind: 'question-asked'; readonly question: Question | null }
  | { readonly kind: 'severity-switched'; readonly severity: Severity }
  | { readonly kind: 'grouping-chosen'; readonly grouping: Grouping }
  | { readonly kind: 'search-typed'; readonly search: string }
  | { readonly kind: 'search-answered'; readonly search: string; readonly matches: Uint8Array }
  | { readonly kind: 'group-folded'; readonly key: string }
  | { readonly kind: 'filter-cleared' }
  | { readonly kind: 'cell-shown'; readonly focus: CellFocus | null }
  | { readonly kind: 'book-edited' }
  | { readonly kind: 'drafts-offered'; readonly drafts: readonly OfferedDraft[] }
  | { readonly kind: 'keeping-chosen'; readonly keeping: 'yes' | 'no' }
  | { readonly kind: 'draft-kept'; readonly kept: KeptWork }
  | { readonly kind: 'host-waited'; readonly wait: HostWait | null }
  | { readonly kind: 'formula-asked'; readonly cell: FormulaCell | null }
  | { readonly kind: 'district-sheets-asked'; readonly step: DistrictSheetsStep | null }
  | { readonly kind: 'answered'; readonly id: string; readonly answer: ExpectedAnswer | null }
  | { readonly kind: 'answers-restored'; readonly answers: ExpectedAnswers }
  | { readonly kind: 'school-opened'; readonly school: string | null }
  | { readonly kind: 'support-shown'; readonly isShown: boolean }
  | { readonly kind: 'sheet-switched'; readonly id: string };

export const allSeverities: readonly Severity[] = ['error', 'warning', 'info'];

const openFilter: CheckFilter = {
  grouping: 'rule',
  kinds: null,
  severities: allSeverities,
  search: '',
  matches: null,
  folded: [],
};

export const emptyPane: PaneState = {
  view: 'check',
  trail: [],
  book: null,
  work: null,
  notice: null,
  question: null,
  filter: openFilter,
  focus: null,
  answers: new Map(),
  school: null,
  isStale: false,
  wait: null,
  formulaCell: null,
  districtSheets: null,
  drafts: [],
  keeping: 'unasked',
  kept: null,
  showsSupport: false,
  leftOut: [],
};

export { openFilter };

/** Changes of the workbook, and answers that are not written into it yet. */
export function isUnsaved({ book, answers }: PaneState): boolean {
  return book !== null && (book.overview.isChanged || answers.size > 0);
}

/** Whether a draft holds the work as it is now. */
export function isKept({ book, answers, kept }: PaneState): boolean {
  return kept !== null && book?.version === kept.version && answers === kept.answers;
}

/** Opening a file takes the whole pane; work on an open workbook leaves its view in place. */
export function isOpening({ book, work }: PaneState): boolean {
  return work !== null && (book === null || work.isCancellable);
}
