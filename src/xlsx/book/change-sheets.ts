/** Adds, replaces and deletes whole sheets in a draft; only the add-in's own ones are replaced or deleted. */
import type { SheetId } from '../../core/workbook';
import { modelOfGrid } from '../../core/model/grid-model';
import { ownSheetMark } from '../../core/workbook-marks';
import { folderOf } from '../package/package-editor';
import { namesOfSheet, sheetNames, writeSheetParts } from '../write/sheet-parts';
import { restoreParts, snapshotSheet, type SheetSnapshot } from '../package/sheet-snapshot';
import { thingsOnSheet } from '../package/sheet-things';
import {
  modelHasFormulas,
  type DraftChange,
  type DraftSheet,
  type WorkbookDraft,
} from '../patch/workbook-draft';
import type { DefinedName } from '../package/workbook-edit';

type Whole<Kind extends DraftChange['kind']> = Extract<DraftChange, { readonly kind: Kind }>;

export async function addSheet(draft: WorkbookDraft, { model, snapshot }: Whole<'add-sheet'>): Promise<void> {
  if (draft.isStructureLocked()) return;
  const workbook = await draft.workbookEdit();
  if (draft.isNameTaken(model.name, null)) {
    const same = draft.sheets.findIndex(({ name }) => name.toLowerCase() === model.name.toLowerCase());
    const isBack = snapshot !== undefined && same !== -1 && isOwn(workbook.localNames(same));
    if (!isBack) draft.conflicts.push({ kind: 'name-taken', name: model.name });
    return;
  }
  const { workbookPart, workbook: read } = draft.source.reading;
  const old = restored(draft, snapshot);
  const part = old?.part ?? draft.editor.freeName(`${folderOf(workbookPart)}worksheets/sheet`, '.xml');
  const index = old === null ? workbook.sheetCount : Math.min(old.index, workbook.sheetCount);
  if (old === null) {
    const options = { isSelected: workbook.sheetCount === 0, takenNames: workbook.names() };
    await writeSheetParts(draft.editor, part, model, options);
  }
  const relationshipId = await draft.editor.relate(
    workbookPart,
    `${read.dialect.relationships}/worksheet`,
    part,
  );
  const isNumber = /^\d+$/.test(old?.sheetId ?? '');
  const sheetId = old !== null && isNumber ? old.sheetId : draft.freeId();
  workbook.insertSheet(index, { name: model.name, sheetId, relationshipId, state: old?.state ?? null });
  workbook.addNames(old?.names.map((name) => ({ ...name, sheetIndex: index })) ?? namesOfSheet(model, index));
  draft.sheets.splice(index, 0, { sheetId, name: model.name, part });
  draft.replaced.add(sheetId);
  draft.noteFormulas(modelHasFormulas(model));
  draft.inverse.unshift({ kind: 'delete-sheet', sheet: sheetId as SheetId, isUndo: true });
}

export async function replaceSheet(
  draft: WorkbookDraft,
  { sheet, model, snapshot: restorable }: Whole<'replace-sheet'>,
): Promise<void> {
  const target = draft.sheetOf(sheet);
  if (target === null) return;
  const workbook = await draft.workbookEdit();
  const index = workbook.indexOfSheet(sheet);
  const names = workbook.localNames(index);
  if (!isOwn(names) && restorable === undefined) {
    draft.conflicts.push({ kind: 'name-taken', name: target.name });
    return;
  }
  if (draft.isNameTaken(model.name, sheet)) {
    draft.conflicts.push({ kind: 'name-taken', name: model.name });
    return;
  }
  if (restorable === undefined && (await holdsThings(draft, target))) return;
  const snapshot = await snapshotOf(draft, target, names);
  const reading = await draft.source.readSheet(sheet);
  await draft.editor.remove(target.part);
  workbook.removeLocalNames(index, rewrittenNames);
  const old = restored(draft, restorable);
  if (old === null) {
    await writeSheetParts(draft.editor, target.part, model, {
      isSelected: false,
      takenNames: workbook.names(),
    });
  }
  workbook.renameSheet(index, model.name);
  workbook.addNames(
    old === null ? namesOfSheet(model, index) : missing(old.names, workbook.localNames(index)),
  );
  draft.sheets[draft.sheets.indexOf(target)] = { ...target, name: model.name };
  draft.replaced.add(sheet);
  draft.noteFormulas(reading.hasFormulas || modelHasFormulas(model));
  const before = modelOfGrid(reading.grid, isOwn(names));
  draft.inverse.unshift({ kind: 'replace-sheet', sheet, model: before, snapshot });
}

/** A sheet whose adding is being taken back counts as own, and may be gone already; the last sheet stays. */
export async function deleteSheet(
  draft: WorkbookDraft,
  { sheet, isUndo }: Whole<'delete-sheet'>,
): Promise<void> {
  if (isUndo === true && draft.sheets.every(({ sheetId }) => sheetId !== sheet)) return;
  const target = draft.sheetOf(sheet);
  if (target === null || draft.isStructureLocked()) return;
  const workbook = await draft.workbookEdit();
  const index = workbook.indexOfSheet(sheet);
  const names = workbook.localNames(index);
  const mayGo = isOwn(names) || isUndo === true || draft.source.mayOverwrite;
  if (!mayGo || draft.sheets.length === 1) {
    draft.conflicts.push({ kind: 'protected', sheet });
    return;
  }
  if (isUndo !== true && (await holdsThings(draft, target))) return;
  const snapshot = await snapshotOf(draft, target, names);
  const reading = await draft.source.readSheet(sheet);
  await draft.editor.remove(target.part);
  await draft.editor.unrelate(draft.source.reading.workbookPart, target.part);
  workbook.removeSheet(index);
  draft.sheets.splice(draft.sheets.indexOf(target), 1);
  draft.replaced.add(sheet);
  draft.noteFormulas(reading.hasFormulas);
  const before = modelOfGrid(reading.grid, isOwn(names));
  draft.inverse.unshift({ kind: 'add-sheet', model: before, snapshot });
}

/** Local names that a sheet written again gets anew. */
const rewrittenNames = new Set(
  [ownSheetMark, ...Object.values(sheetNames)].map((name) => name.toLowerCase()),
);

function isOwn(names: readonly DefinedName[]): boolean {
  return names.some(({ name }) => name === ownSheetMark);
}

/** Notes a conflict where the sheet holds what a person put there besides cells. */
async function holdsThings(draft: WorkbookDraft, { part, sheetId }: DraftSheet): Promise<boolean> {
  const things = await thingsOnSheet(draft.editor.parts, part);
  if (things.length > 0) draft.conflicts.push({ kind: 'kept', sheet: sheetId as SheetId, things });
  return things.length > 0;
}

async function snapshotOf(
  draft: WorkbookDraft,
  target: DraftSheet,
  names: readonly DefinedName[],
): Promise<SheetSnapshot> {
  const workbook = await draft.workbookEdit();
  const index = workbook.indexOfSheet(target.sheetId);
  return snapshotSheet(draft.editor, { ...target, index, state: workbook.stateOfSheet(index) }, names);
}

/** The snapshot, once its parts are back; null when there is none to restore. */
function restored(draft: WorkbookDraft, snapshot: SheetSnapshot | undefined): SheetSnapshot | null {
  return snapshot !== undefined && restoreParts(draft.editor, snapshot) ? snapshot : null;
}

function missing(wanted: readonly DefinedName[], there: readonly DefinedName[]): DefinedName[] {
  const known = new Set(there.map(({ name }) => name));
  return wanted.filter(({ name }) => !known.has(name));
}
