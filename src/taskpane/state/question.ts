/** What a person is asked before anything happens. */
import type { BookSheetId } from '../../job/book-overview';
import type { NewBookChoice } from '../../job/choices';
import type { Reason } from '../../job/flags-overview';
import type { PaperId } from '../../job/papers';
import type { SettingChoice } from '../../job/settings';
import type { CellEntry, RefusedEntry } from '../../job/sheet-editing';

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
  /** Which table gets the house style. */
  | { readonly kind: 'dress' }
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
