/** What taking one acknowledged batch back needs, and how much memory that holds. */
import type { SheetModel, TableLooks } from '../core/model/sheet-model';
import { sizeOfModel, sizeOfValues, type UndoJournal } from '../core/undo-journal';
import type { CellValue } from '../core/table/grid';
import type { PersonTable } from '../core/table/person-table';
import type { SheetId } from '../core/workbook';
import type { SheetCells } from './cell-batches';
import type { OwnChanges } from './own-changes';
import type { SeenLook } from './read-looks';
import type { RunBatch } from './run-batch';
import type { CellWrite } from './set-cells';

export interface WrittenCell extends CellWrite {
  readonly before: CellValue;
  readonly formatBefore: string;
}

export interface Dressing {
  readonly sheet: SheetId;
  readonly table: PersonTable;
  readonly looks: TableLooks;
}

export interface DressedStep extends Dressing {
  readonly kind: 'dressed';
  readonly before: readonly SeenLook[];
  /** False until the host says that it is done: it may have done a part of it. */
  readonly isCertain: boolean;
}

export type UndoStep =
  | DressedStep
  /** Not certain: the host refused the batch, and may have done a part of it. */
  | { readonly kind: 'cells'; readonly cells: SheetCells<WrittenCell>; readonly isCertain: boolean }
  | { readonly kind: 'added'; readonly sheet: SheetId }
  | { readonly kind: 'replaced'; readonly sheet: SheetId; readonly before: SheetModel }
  | { readonly kind: 'deleted'; readonly before: SheetModel; readonly position: number };

/** The open workbook as those who change it need it. */
export interface ExcelBook {
  /** Waits while a person edits a cell, gives up on a silent host. */
  readonly read: RunBatch;
  /** Sends once and awaits the answer however long it takes. */
  readonly write: RunBatch;
  /** Models of the sheets written since the workbook was opened, for taking their removal back. */
  readonly written: Map<SheetId, SheetModel>;
  readonly journal: UndoJournal<UndoStep>;
  readonly own: OwnChanges;
}

const lookBytes = 1000;

export function sizeOfStep(step: UndoStep): number {
  if (step.kind === 'cells') return 2 * sizeOfValues(step.cells.cells.map(({ before }) => before));
  if (step.kind === 'dressed') return step.before.length * lookBytes;
  return step.kind === 'added' ? 0 : sizeOfModel(step.before);
}
