/** What a person may ask of the job, and what they get. */
import type { SchoolBooksChoice } from './school-books';
import type { ExpectedAnswers } from '../core/expected/expected-table';
import type { CellChange, SheetId } from '../core/workbook';
import type { Area } from '../core/table/grid';
import type { BookSheet, BookSheetId } from './book-overview';
import type { CellEntry } from './sheet-editing';

/** A file a person gave; its bytes are read on the other side, so that the page never waits. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Ids of the report's sheets to write, and what was answered to the questions of the expected results. */
export interface SaveChoice {
  readonly sheets: readonly string[];
  readonly answers: ExpectedAnswers;
}

export interface FillChoice {
  readonly answers: ExpectedAnswers;
  /** The table's sheet is made anew where it is gone; else that is a problem. */
  readonly isAnew: boolean;
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
  /** What is said of it beside its name. */
  readonly told?: string;
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

/** `due`: ISO day; null: as the sheet of collections says. */
export interface SchoolBooksRequest extends Omit<SchoolBooksChoice, 'due'> {
  readonly due: string | null;
}

/** Whose value stands where the district typed one and a school sent another, by the conflict's id; the rest stays undecided. */
export interface CollectChoice {
  readonly decisions: readonly (readonly [string, 'school' | 'district'])[];
  /** Why an approved collection changes. */
  readonly reason: string;
  readonly approval: { readonly order: string; readonly person: string } | null;
}

/** A letter to a school, ready to be pasted. */
export interface LetterLine {
  readonly school: string;
  readonly name: string;
  readonly kind: 'reminder' | 'questions';
  readonly questions: number;
  readonly text: string;
}

/** What was typed into cells of one sheet. */
export interface EntryChoice {
  readonly sheet: BookSheetId;
  readonly entries: readonly CellEntry[];
  /** The findings stay as they are until the workbook is checked again. */
  readonly isCheckedLater?: boolean;
}

/** A block that was copied from a spreadsheet: it begins at the area's first cell; a single cell fills all of the area. */
export interface PasteChoice {
  readonly sheet: BookSheetId;
  readonly area: Area;
  readonly text: string;
  readonly isCheckedLater?: boolean;
}

/** Numbers of findings, and what is answered to all of them. */
export interface ExplainChoice {
  readonly findings: readonly number[];
  readonly text: string;
  readonly person: string;
}

/** A flag of a school by the number its reasons give it, and what is answered to it. */
export interface ExplainFlagChoice {
  readonly school: string;
  readonly reason: string;
  readonly text: string;
  readonly person: string;
}

/** Of the workbook that is written to. */
export interface SheetCells {
  readonly sheet: SheetId;
  readonly cells: readonly CellChange[];
}
