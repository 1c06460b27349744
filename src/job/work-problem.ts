/** What may go wrong in the work on a person's files, in facts; its sentence is made where it is shown. */
import { FileError, type FileProblem } from '../core/file-error';
import type { HostProblem } from '../core/host-problem';
import type { PlanProblem } from './collection/plan-into';
import type { RefusedSetting } from './settings';
import type { RefusedEntry } from './sheet-editing';
import type { SchoolBooksProblem } from './school-books';
import type { Conflict, UndoHandle } from '../core/workbook';
import type { PlanRefusal } from './plan-adoption';

export type WorkProblem =
  | { readonly kind: 'file'; readonly problem: FileProblem; readonly file: string }
  /** The file was moved, deleted or changed between being chosen and being read. */
  | { readonly kind: 'file-gone'; readonly file: string }
  /** A district's workbook given among others while one is open. */
  | { readonly kind: 'second-district'; readonly file: string; readonly open: string }
  /** A person stopped the reading before this file's turn came. */
  | { readonly kind: 'not-reached'; readonly file: string }
  | { readonly kind: 'file-too-large'; readonly file: string; readonly bytes: number; readonly limit: number }
  /** Some of the files given together; the others are open, unless it is all of them. */
  | { readonly kind: 'left-out'; readonly problems: readonly WorkProblem[]; readonly isAll?: boolean }
  /** It was given whole, and holds no table. */
  | { readonly kind: 'empty-folder'; readonly folder: string }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  /** More than one of the files is a district's workbook. */
  | { readonly kind: 'several-workbooks'; readonly files: readonly string[] }
  /** The workbook's forms are newer than the program's: it is read, never written. */
  | { readonly kind: 'newer-workbook'; readonly file: string }
  /** Some of its sheets cannot be read: the others are shown, and nothing is written. */
  | { readonly kind: 'damaged-workbook'; readonly file: string }
  /** More records of protocols than a district has. */
  | { readonly kind: 'too-many-records'; readonly limit: number }
  /** The workbook has no sheet of schools to add to. */
  | { readonly kind: 'no-register' }
  /** The open workbook has sheets of the names that a district's sheets were to get. */
  | {
      readonly kind: 'sheets-exist';
      readonly existing: readonly string[];
      readonly missing: readonly string[];
    }
  /** Sheets that were to be taken back hold a person's data by now. */
  | { readonly kind: 'sheets-filled'; readonly sheets: readonly string[] }
  /** The document's plan cannot be taken on as it was asked. */
  | { readonly kind: 'plan-refused'; readonly reason: PlanRefusal }
  /** The table that was to be filled stood on a sheet that is no longer there. */
  | { readonly kind: 'sheet-gone'; readonly sheet: string; readonly year: number }
  /** Why a collection is not written, or not approved. */
  | { readonly kind: 'collection'; readonly problem: PlanProblem }
  | { readonly kind: 'school-books'; readonly problem: SchoolBooksProblem }
  /** A host that forbids workers opens no files beside its workbook. */
  | { readonly kind: 'no-files-here' }
  /** The open file is no school's workbook that could be sent. */
  | { readonly kind: 'not-prepared' }
  /** Some cells do not take what was typed or pasted, so none was written. */
  | { readonly kind: 'entry-refused'; readonly count: number; readonly first: readonly RefusedEntry[] }
  /** Values that the method cannot use. */
  | { readonly kind: 'settings-refused'; readonly refused: readonly RefusedSetting[] }
  /** The shown sheet is no form of the workbook that is written to. */
  | { readonly kind: 'sheet-read-only' }
  /** In characters. */
  | { readonly kind: 'explanation-too-long'; readonly length: number; readonly limit: number }
  /** Other work is under way, or nothing is open. */
  | { readonly kind: 'busy' }
  /** What was to be taken back lies too far back to be remembered. */
  | { readonly kind: 'undo-expired' }
  /**
   * The program that holds the workbook open refused a call or did not answer; `undo` where changes broke off half-way,
   * `unread` where all was done and only the reading after it failed.
   */
  | {
      readonly kind: 'host';
      readonly problem: HostProblem;
      readonly undo?: UndoHandle;
      readonly unread?: Unread;
    }
  /** A part of the program that is loaded when it is asked for did not come. */
  | { readonly kind: 'part-missing' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'broken'; readonly detail: string };

/** What was done before the reading failed, and how many changes can be taken back by now. */
export interface Unread {
  readonly done: 'written' | 'undone';
  readonly undoDepth: number;
}

export class WorkFailure extends Error {
  constructor(readonly problem: WorkProblem) {
    super(problem.kind);
    this.name = 'WorkFailure';
  }
}

/** What went wrong in the work, in facts. */
export function problemOf(error: unknown): WorkProblem {
  if (error instanceof WorkFailure) return error.problem;
  if (error instanceof FileError) return { kind: 'file', problem: error.problem, file: error.file ?? '' };
  return {
    kind: 'broken',
    detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}
