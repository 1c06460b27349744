/** All changes of a list or none: everything is looked at first, a failure half-way is taken back. */
import { modelOfGrid } from '../core/model/grid-model';
import type { SheetModel } from '../core/model/sheet-model';
import type { ApplyOutcome, CallOptions, Change, Conflict, SheetId } from '../core/workbook';
import { ownSheetMark } from '../core/workbook-marks';
import { mergeCellChanges } from './merge-cell-changes';
import { readSheet } from './read-sheet';
import { addEmptySheet, deleteSheet, emptySheet } from './replace-sheet';
import type { RunBatch } from './run-batch';
import { checkCells, writeCells } from './set-cells';
import { fillSheet } from './write-sheet';

type WholeChange = Exclude<Change, { readonly kind: 'set-cells' }>;

/** Models of the sheets written since the workbook was opened, for taking their removal back. */
export type SheetMemory = Map<SheetId, SheetModel>;

/** Where a removed sheet stood, for the change that brings it back. */
const positions = new WeakMap<Change, number>();

export async function applyChanges(
  run: RunBatch,
  memory: SheetMemory,
  changes: readonly Change[],
  options: CallOptions = {},
): Promise<ApplyOutcome> {
  options.signal?.throwIfAborted();
  const whole = changes.filter((change) => change.kind !== 'set-cells');
  const merged = mergeCellChanges(changes);
  const checked = await checkCells(run, merged.changes);
  const conflicts = [
    ...(await sheetConflicts(run, memory, whole)),
    ...merged.conflicts,
    ...(checked.conflicts ?? []),
  ];
  if (conflicts.length > 0 || checked.conflicts !== null) return { applied: false, conflicts };
  const inverse: Change[] = [];
  try {
    const undone = await writeCells(run, checked.runs);
    inverse.push(...undone.map((entry): Change => ({ kind: 'set-cells', ...entry })));
    for (const change of whole) {
      options.signal?.throwIfAborted();
      await applyWhole(run, memory, change, inverse, options);
    }
    return { applied: true, inverse };
  } catch (error) {
    if (inverse.length > 0) await applyChanges(run, memory, inverse);
    throw error;
  }
}

/** Puts what takes the change back at the front of `inverse` as soon as there is something to take back. */
async function applyWhole(
  run: RunBatch,
  memory: SheetMemory,
  change: WholeChange,
  inverse: Change[],
  options: CallOptions,
): Promise<void> {
  switch (change.kind) {
    case 'add-sheet': {
      const sheet = await addEmptySheet(run, change.model.name, positions.get(change));
      memory.set(sheet, change.model);
      inverse.unshift({ kind: 'delete-sheet', sheet });
      await fillSheet(run, sheet, change.model, options);
      return;
    }
    case 'replace-sheet': {
      const model = memory.get(change.sheet) ?? modelOfGrid(await readSheet(run, change.sheet), true);
      inverse.unshift({ kind: 'replace-sheet', sheet: change.sheet, model });
      await emptySheet(run, change.sheet, change.model.name);
      await fillSheet(run, change.sheet, change.model, options);
      memory.set(change.sheet, change.model);
      return;
    }
    case 'delete-sheet': {
      const grid = await readSheet(run, change.sheet);
      const { position, isOwn } = await deleteSheet(run, change.sheet);
      const undo: Change = { kind: 'add-sheet', model: memory.get(change.sheet) ?? modelOfGrid(grid, isOwn) };
      positions.set(undo, position);
      inverse.unshift(undo);
      memory.delete(change.sheet);
    }
  }
}

/** Sheets that are gone, names that are taken, sheets that are not the add-in's to replace. */
async function sheetConflicts(
  run: RunBatch,
  memory: SheetMemory,
  whole: readonly WholeChange[],
): Promise<Conflict[]> {
  if (whole.length === 0) return [];
  return run(async (context) => {
    const sheets = context.workbook.worksheets.load(['items/id', 'items/name']);
    await context.sync();
    const marks = sheets.items.map((sheet) => sheet.names.getItemOrNullObject(ownSheetMark).load('name'));
    await context.sync();
    const states = sheets.items.map(({ id, name }, index) => {
      const isOwn = marks[index]?.isNullObject === false;
      return { id, name, isOwn, mayGo: isOwn || memory.has(id as SheetId) };
    });
    return whole.flatMap((change) => conflictsOf(change, whole, states));
  });
}

interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly isOwn: boolean;
  readonly mayGo: boolean;
}

function conflictsOf(
  change: WholeChange,
  all: readonly WholeChange[],
  states: readonly SheetState[],
): Conflict[] {
  const target = change.kind === 'add-sheet' ? null : change.sheet;
  const state = states.find(({ id }) => id === target);
  if (target !== null && state === undefined) return [{ kind: 'sheet-missing', sheet: target }];
  // Only what the add-in wrote may go; a person's sheet is the person's to delete.
  if (change.kind === 'delete-sheet')
    return state?.mayGo === true ? [] : [{ kind: 'protected', sheet: change.sheet }];
  if (change.kind === 'replace-sheet' && state?.isOwn === false)
    return [{ kind: 'name-taken', name: state.name }];
  const deleted = new Set<string>(
    all.flatMap((other) => (other.kind === 'delete-sheet' ? [other.sheet] : [])),
  );
  const wanted = change.model.name.toLowerCase();
  const isTaken = states.some(
    ({ id, name }) => id !== target && !deleted.has(id) && name.toLowerCase() === wanted,
  );
  return isTaken ? [{ kind: 'name-taken', name: change.model.name }] : [];
}
