/** What taking one acknowledged batch back needs, and how much memory that holds. */
import type { SheetModel } from '../core/model/sheet-model';
import { sizeOfModel, sizeOfValues, type UndoJournal } from '../core/undo-journal';
import type { CellValue } from '../core/table/grid';
import type { SheetId } from '../core/workbook';
import type { SheetCells } from './cell-batches';
import type { OwnChanges } from './own-changes';
import type { RunBatch } from './run-batch';
import type { CellWrite } from './set-cells';

export interface WrittenCell extends CellWrite {
  readonly before: CellValue;
  readonly formatBefore: string;
}

export type UndoStep =
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

export function sizeOfStep(step: UndoStep): number {
  if (step.kind === 'cells') return 2 * sizeOfValues(step.cells.cells.map(({ before }) => before));
  return step.kind === 'added' ? 0 : sizeOfModel(step.before);
}
