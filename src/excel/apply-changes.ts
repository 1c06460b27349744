/** All changes of a list or none: everything is looked at first, a failure half-way is taken back. */
import type {
  ApplyOutcome,
  CallOptions,
  CellChange,
  Change,
  Conflict,
  SheetId,
  UndoHandle,
} from '../core/workbook';
import type { SheetCells } from './cell-batches';
import { formatFor, sameValue } from './cell-value';
import { ExcelError } from './excel-error';
import { heldModel } from './held-model';
import { loadCells, type LoadedCell } from './load-cells';
import type { RunBatch } from './run-batch';
import { mergeCellChanges } from './merge-cell-changes';
import { readSheet } from './read-sheet';
import { addEmptySheet, emptySheet, placeOf, removeSheet } from './replace-sheet';
import { setCells } from './set-cells';
import { holderOfName, sheetStates } from './sheet-states';
import { undoChanges } from './undo-changes';
import { sizeOfStep, type ExcelBook, type UndoStep, type WrittenCell } from './undo-step';
import { fillSheet } from './write-sheet';

type WholeChange = Exclude<Change, { readonly kind: 'set-cells' }>;

export async function applyChanges(
  book: ExcelBook,
  changes: readonly Change[],
  options: CallOptions = {},
): Promise<ApplyOutcome> {
  options.signal?.throwIfAborted();
  const whole = changes.filter((change) => change.kind !== 'set-cells');
  const merged = mergeCellChanges(changes);
  const { missing, cells } = await loadCells(book.read, merged.changes);
  const conflicts = [
    ...(await sheetConflicts(book, whole)),
    ...merged.conflicts,
    ...missing.map((sheet): Conflict => ({ kind: 'sheet-missing', sheet })),
    ...cells.flatMap(conflictOf),
  ];
  if (conflicts.length > 0) return { applied: false, conflicts: distinct(conflicts) };
  const undo = book.journal.begin();
  const sheets = new Set<SheetId>();
  const note = (step: UndoStep): void => {
    book.journal.grow(undo, step, sizeOfStep(step));
    if (step.kind === 'deleted') return;
    sheets.add(step.kind === 'cells' ? step.cells.sheet : step.sheet);
  };
  try {
    const writes = writesOf(cells);
    await setCells(book.write, writes, noteCells(note), options.signal);
    const lost = await lostCells(book.read, writes);
    if (lost.length > 0) {
      await undoChanges(book, undo);
      return { applied: false, conflicts: lost };
    }
    for (const change of whole) {
      options.signal?.throwIfAborted();
      await applyWhole(book, change, note, options);
    }
  } catch (error) {
    throw await takenBack(book, undo, error);
  }
  return { applied: true, undo, sheets: [...sheets], expired: book.journal.trim() };
}

/** Excel takes no value for a cell inside a merged area but its first, and says nothing: the cell stays empty. */
async function lostCells(read: RunBatch, writes: readonly SheetCells<WrittenCell>[]): Promise<Conflict[]> {
  const filled = writes.map(({ sheet, cells }) => ({
    sheet,
    cells: cells.filter(({ before, value }) => sameValue(before, null) && !isEmpty(value)),
  }));
  const { cells } = await loadCells(
    read,
    filled.filter((part) => part.cells.length > 0),
  );
  return cells.flatMap(({ sheet, cell: { row, column }, found, formula }): Conflict[] =>
    formula === null && sameValue(found, null) ? [{ kind: 'merged', sheet, row, column }] : [],
  );
}

function noteCells(note: (step: UndoStep) => void) {
  return (parts: readonly SheetCells<WrittenCell>[], isCertain: boolean): void =>
    parts.forEach((cells) => note({ kind: 'cells', cells, isCertain }));
}

/** What broke the changes off, with the way back where the host does not let them be taken back now. */
export async function takenBack(book: ExcelBook, undo: UndoHandle, error: unknown): Promise<unknown> {
  try {
    const { kind } = await undoChanges(book, undo);
    if (kind !== 'conflicts') return error;
  } catch {
    // The first failure says more than the one that follows from it.
  }
  const problem =
    error instanceof ExcelError ? error.problem : { code: 'other' as const, detail: String(error) };
  return new ExcelError(problem, error, undo);
}

/** Notes what takes the change back as soon as there is something to take back. */
async function applyWhole(
  book: ExcelBook,
  change: WholeChange,
  note: (step: UndoStep) => void,
  options: CallOptions,
): Promise<void> {
  const { read, write, written } = book;
  switch (change.kind) {
    case 'add-sheet': {
      const sheet = await addEmptySheet(book, change.model.name);
      written.set(sheet, change.model);
      note({ kind: 'added', sheet });
      return fillSheet(write, sheet, change.model, options);
    }
    case 'replace-sheet': {
      const { sheet, model } = change;
      note({
        kind: 'replaced',
        sheet,
        before: heldModel(await readSheet(read, sheet), written.get(sheet), true),
      });
      await emptySheet(book, sheet, model.name);
      await fillSheet(write, sheet, model, options);
      written.set(sheet, model);
      return;
    }
    case 'delete-sheet': {
      const grid = await readSheet(read, change.sheet);
      const { position, isOwn } = await placeOf(read, change.sheet);
      const before = heldModel(grid, written.get(change.sheet), isOwn);
      // A deletion that is called failed may be done all the same.
      note({ kind: 'deleted', before, position });
      await removeSheet(book, change.sheet);
      written.delete(change.sheet);
    }
  }
}

function conflictOf({ sheet, cell, found, formula, isProtected }: LoadedCell<CellChange>): Conflict[] {
  const { row, column, expected } = cell;
  if (isProtected) return [{ kind: 'protected', sheet }];
  if (formula !== null) return [{ kind: 'formula', sheet, row, column }];
  return sameValue(found, expected) ? [] : [{ kind: 'value', sheet, row, column, found }];
}

function writesOf(loaded: readonly LoadedCell<CellChange>[]): SheetCells<WrittenCell>[] {
  const sheets = new Map<SheetId, WrittenCell[]>();
  for (const { sheet, cell, found, format } of loaded) {
    const { row, column, value } = cell;
    const cells = sheets.get(sheet) ?? [];
    sheets.set(sheet, cells);
    cells.push({
      row,
      column,
      value,
      format: formatFor(value, format),
      before: found,
      formatBefore: format,
    });
  }
  return [...sheets].map(([sheet, cells]) => ({ sheet, cells }));
}

/** Sheets that are gone, names that are taken, sheets that are not the add-in's to replace. */
async function sheetConflicts(
  { read, written }: ExcelBook,
  whole: readonly WholeChange[],
): Promise<Conflict[]> {
  if (whole.length === 0) return [];
  const states = await sheetStates(read);
  const deleted = new Set(whole.flatMap((change) => (change.kind === 'delete-sheet' ? [change.sheet] : [])));
  return whole.flatMap((change): Conflict[] => {
    const target = change.kind === 'add-sheet' ? null : change.sheet;
    const state = states.find(({ id }) => id === target);
    if (target !== null && state === undefined) return [{ kind: 'sheet-missing', sheet: target }];
    // Only what the add-in wrote may go; a person's sheet is the person's to delete.
    if (change.kind === 'delete-sheet')
      return state?.isOwn === true || written.has(change.sheet)
        ? []
        : [{ kind: 'protected', sheet: change.sheet }];
    if (change.kind === 'replace-sheet' && state?.isOwn === false)
      return [{ kind: 'name-taken', name: state.name }];
    const { name } = change.model;
    return holderOfName(name, states, target, deleted) === null ? [] : [{ kind: 'name-taken', name }];
  });
}

function distinct(conflicts: readonly Conflict[]): Conflict[] {
  return [...new Map(conflicts.map((conflict) => [JSON.stringify(conflict), conflict])).values()];
}

function isEmpty(value: CellChange['value']): boolean {
  return value === null || value === '';
}
