/** All the pane remembers. */
import type { ExpectedAnswers } from '../../core/expected/expected-table';
import type { Finding, FindingCode, Severity } from '../../core/finding';
import type { HostWait } from '../../core/host-problem';
import type { SheetId } from '../../core/workbook';
import type { BookOverview, BookSheetId } from '../../job/book-overview';
import type { CheckChoice } from '../../job/choices';
import type { WorkStep } from '../../job/work-event';
import type { KeptDraft } from '../draft/draft';
import type { Notice } from './notice';
import type { DistrictSheetsStep, Question } from './question';

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

export const allSeverities: readonly Severity[] = ['error', 'warning', 'info'];

export const openFilter: CheckFilter = {
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
