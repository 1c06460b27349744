/** Applies a list of changes to a draft of the workbook: all of them, or none and every conflict. */
import { sizeOfModel, sizeOfValues } from '../../core/undo-journal';
import type { CallOptions, Conflict, SheetId } from '../../core/workbook';
import { addSheet, deleteSheet, replaceSheet } from './change-sheets';
import type { GridEdit } from '../../core/table/edited-grid';
import type { PackageParts } from '../package/package-parts';
import { setCells } from '../patch/set-cells';
import { WorkbookDraft, type DraftChange, type DraftSource } from '../patch/workbook-draft';

export interface AppliedChanges {
  readonly parts: PackageParts;
  readonly inverse: readonly DraftChange[];
  /** Cells set, by sheet. */
  readonly edits: ReadonlyMap<string, readonly GridEdit[]>;
  /** Sheets written anew, gone, or to be read again. */
  readonly replaced: ReadonlySet<string>;
}

export async function applyChanges(
  source: DraftSource,
  changes: readonly DraftChange[],
  options: CallOptions,
): Promise<AppliedChanges | readonly Conflict[]> {
  const draft = new WorkbookDraft(source);
  const total = changes.reduce((sum, change) => sum + cellsIn(change), 0);
  let done = 0;
  for (const change of changes) {
    options.signal?.throwIfAborted();
    await applyOne(draft, change);
    done += cellsIn(change);
    options.onProgress?.(done, total);
  }
  if (draft.conflicts.length > 0) return draft.conflicts;
  // Where nothing was done, the file stays as it is to the byte.
  const parts = draft.inverse.length === 0 ? source.parts : await draft.finish();
  const edits = new Map([...draft.edits].map(([sheet, cells]) => [sheet, [...cells.values()]]));
  return { parts, inverse: draft.inverse, edits, replaced: draft.replaced };
}

async function applyOne(draft: WorkbookDraft, change: DraftChange): Promise<void> {
  switch (change.kind) {
    case 'set-cells':
      return setCells(draft, change.sheet, change.cells);
    case 'add-sheet':
      return addSheet(draft, change);
    case 'replace-sheet':
      return replaceSheet(draft, change);
    case 'delete-sheet':
      return deleteSheet(draft, change);
  }
}

function cellsIn(change: DraftChange): number {
  if (change.kind === 'set-cells') return change.cells.length;
  if (change.kind === 'delete-sheet') return 1;
  return change.model.rows.reduce((sum, { cells }) => sum + cells.length, 0);
}

/** Sheets that a change took the place of or came to, by the changes that take it back. */
export function sheetsOf(inverse: readonly DraftChange[]): SheetId[] {
  return [...new Set(inverse.flatMap((change) => ('sheet' in change ? [change.sheet] : [])))];
}

/** Bytes of memory that the way back holds. */
export function sizeOfChange(change: DraftChange): number {
  if (change.kind === 'set-cells') return 2 * sizeOfValues(change.cells.map(({ value }) => value));
  if (change.kind === 'delete-sheet') return 0;
  const parts = change.snapshot?.parts ?? [];
  return sizeOfModel(change.model) + parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
