/** The port to a workbook: what every door (Office.js, .xlsx bytes) offers and nothing more. */
import type { CellValue, Grid, Visibility } from './table/grid';
import type { NewValue, SheetModel } from './model/sheet-model';

declare const sheetIdBrand: unique symbol;
/** Stable while the workbook is open; a rename does not change it. */
export type SheetId = string & { readonly [sheetIdBrand]: true };

export interface SheetInfo {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: Visibility;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly isProtected: boolean;
}

/** Everything a long call accepts. `done` and `total` are in cells; total is 0 while unknown. */
export interface CallOptions {
  readonly signal?: AbortSignalLike;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The part of AbortSignal that core needs, so that core knows no DOM. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** What the writer saw; the change is refused when the cell holds something else (or a formula). */
  readonly expected: CellValue;
  readonly value: NewValue;
}

export type Change =
  | { readonly kind: 'set-cells'; readonly sheet: SheetId; readonly cells: readonly CellChange[] }
  | { readonly kind: 'add-sheet'; readonly model: SheetModel }
  /** Replaces a sheet of the same name that the add-in itself wrote earlier; refuses any other. */
  | { readonly kind: 'replace-sheet'; readonly sheet: SheetId; readonly model: SheetModel }
  | { readonly kind: 'delete-sheet'; readonly sheet: SheetId };

export type Conflict =
  | {
      readonly kind: 'value';
      readonly sheet: SheetId;
      readonly row: number;
      readonly column: number;
      readonly found: CellValue;
    }
  | { readonly kind: 'formula'; readonly sheet: SheetId; readonly row: number; readonly column: number }
  /** The cell lies inside a merged area and is not its first: it can hold no value. */
  | { readonly kind: 'merged'; readonly sheet: SheetId; readonly row: number; readonly column: number }
  | { readonly kind: 'protected'; readonly sheet: SheetId }
  | { readonly kind: 'sheet-missing'; readonly sheet: SheetId }
  | { readonly kind: 'name-taken'; readonly name: string }
  /** The cell belongs to something of a person's that is no plain cell. */
  | {
      readonly kind: 'occupied';
      readonly sheet: SheetId;
      readonly row: number;
      readonly column: number;
      readonly thing: SheetThing;
    }
  /** A sheet that was to be written anew, deleted or moved holds what a person put there and would lose. */
  | { readonly kind: 'kept'; readonly sheet: SheetId; readonly things: readonly SheetThing[] }
  /** The table is no longer the one that was shown or dressed, or looks such that its look could not be brought back. */
  | { readonly kind: 'look'; readonly sheet: SheetId; readonly reason: 'changed' | 'varied' }
  /** The workbook forbids adding, deleting, renaming and moving its sheets. */
  | { readonly kind: 'structure-locked' };

/** What may stand on a sheet besides cells, comments, tables and charts. */
export type SheetThing =
  | 'pivot-table'
  | 'slicer'
  | 'timeline'
  | 'discussion'
  | 'control'
  | 'embedded-object'
  | 'query-table'
  | 'drawing'
  | 'sparkline'
  /** A picture or linked data as a cell's value. */
  | 'rich-value';

declare const undoHandleBrand: unique symbol;
/** What one `apply` did to the workbook: a value to hand back to the port that gave it, while the workbook is open. */
export type UndoHandle = number & { readonly [undoHandleBrand]: true };

export type ApplyOutcome =
  | {
      readonly applied: true;
      readonly undo: UndoHandle;
      /** Sheets that hold something else now, those that are new among them. */
      readonly sheets: readonly SheetId[];
      /** Older changes that can be taken back no longer: the memory for them has an end. */
      readonly expired: readonly UndoHandle[];
    }
  | { readonly applied: false; readonly conflicts: readonly Conflict[] };

export type UndoOutcome =
  | { readonly kind: 'done'; readonly sheets: readonly SheetId[] }
  /** The workbook holds what it held before: it was taken back once, or a person did it. */
  | { readonly kind: 'already-undone' }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'expired' };

export interface Capabilities {
  readonly protection: boolean;
  readonly charts: boolean;
  readonly comments: boolean;
  /** Largest block one call may carry, in bytes; Infinity when there is no limit. */
  readonly maximumBlockBytes: number;
}

export interface ChangeNotice {
  readonly sheet: SheetId;
  /** A1 address of what changed, when the host says it. */
  readonly address: string | null;
}

export interface WorkbookPort {
  readonly capabilities: Capabilities;
  listSheets(options?: CallOptions): Promise<readonly SheetInfo[]>;
  /** Values and merges of one sheet, read in blocks inside and handed out as one columnar grid. */
  readSheet(sheet: SheetId, options?: CallOptions): Promise<Grid>;
  /**
   * All changes or none, cells first. What was cancelled before it was sent never happens; what was sent is awaited.
   * A failure half-way is taken back before the call rejects.
   */
  apply(changes: readonly Change[], options?: CallOptions): Promise<ApplyOutcome>;
  /** All of it or, with conflicts, nothing; what is back already is left alone. */
  undo(handle: UndoHandle): Promise<UndoOutcome>;
  select(sheet: SheetId, address: string): Promise<void>;
  /** Calls back when a person edits; returns the function that stops it. */
  watch(listener: (notice: ChangeNotice) => void): Promise<() => Promise<void>>;
  loadState(key: string): Promise<string | null>;
  saveState(key: string, value: string): Promise<void>;
}
