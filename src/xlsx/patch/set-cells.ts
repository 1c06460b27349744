/** Sets cells of one sheet in a draft: every difference from what the writer expected is a conflict. */
import type { SheetId } from '../../core/workbook';
import { valueAt } from '../../core/table/grid';
import { isSameValue, storedValue } from '../write/cell-value';
import type { GridEdit } from '../../core/table/edited-grid';
import { patchCells, type PatchOutcome } from './patch-cells';
import { contains } from '../cells/cell-reference';
import type { SheetReading } from '../cells/read-sheet-part';
import { pivotAreas } from '../package/sheet-things';
import type { CellEdit } from './row-patch';
import { renameTableColumns } from './table-header';
import { isFormula, type DraftCell, type DraftSheet, type WorkbookDraft } from './workbook-draft';

export async function setCells(
  draft: WorkbookDraft,
  sheet: SheetId,
  cells: readonly DraftCell[],
): Promise<void> {
  const target = draft.sheetOf(sheet);
  if (target === null || cells.length === 0) return;
  const reading = await draft.source.readSheet(sheet);
  const written = draft.edits.get(sheet) ?? new Map<string, GridEdit>();
  draft.edits.set(sheet, written);
  const undo = new Map<string, DraftCell>();
  const edits = new Map<string, CellEdit>();
  for (const cell of cells) {
    const { row, column, value } = cell;
    const key = `${row} ${column}`;
    const known = written.get(key);
    const found = known === undefined ? valueAt(reading.grid, row, column) : known.value;
    const isExpected = isSameValue(found, cell.expected);
    // What is back already is left alone: a person took it back, or changed it so.
    if (cell.memory !== undefined && !isExpected && isSameValue(found, storedValue(value))) continue;
    if (!isExpected) draft.conflicts.push({ kind: 'value', sheet, row, column, found });
    written.set(key, { row, column, value: storedValue(value) });
    const before = undo.has(key) ? undo.get(key)?.value : found;
    undo.set(key, { row, column, expected: storedValue(value), value: before ?? null });
    edits.set(key, { row, column, value, memory: cell.memory ?? null });
  }
  if (edits.size > 0) await patch(draft, target, reading, [...edits.values()], undo);
}

async function patch(
  draft: WorkbookDraft,
  target: DraftSheet,
  reading: SheetReading,
  edits: readonly CellEdit[],
  undo: Map<string, DraftCell>,
): Promise<void> {
  const sheet = target.sheetId as SheetId;
  const pivots = await pivotAreas(draft.editor.parts, target.part);
  for (const { row, column } of edits) {
    if (pivots.some((area) => contains(area, row, column)))
      draft.conflicts.push({ kind: 'occupied', sheet, row, column, thing: 'pivot-table' });
  }
  const outcome = await patched(draft, target, reading, edits);
  if ('refusals' in outcome) {
    const isRefusedWhole = outcome.refusals.some(({ kind }) => kind === 'protected');
    if (isRefusedWhole) draft.conflicts.push({ kind: 'protected', sheet });
    for (const { row, column, kind } of outcome.refusals) {
      if (kind === 'formula') draft.conflicts.push({ kind, sheet, row, column });
      if (kind === 'rich-value') draft.conflicts.push({ kind: 'occupied', sheet, row, column, thing: kind });
    }
    return;
  }
  if (!(await renameTableColumns(draft.editor, target.part, edits)))
    draft.conflicts.push({ kind: 'protected', sheet });
  draft.editor.parts.write(target.part, outcome.bytes);
  for (const [{ row, column }, memory] of outcome.memories) {
    const known = undo.get(`${row} ${column}`);
    if (known !== undefined) undo.set(`${row} ${column}`, { ...known, memory });
  }
  rememberCells(draft, sheet, undo);
  // A formula's value is known only to whoever computes it: the sheet is read anew.
  const writesFormula = edits.some(({ value }) => isFormula(value));
  if (writesFormula) draft.replaced.add(sheet);
  draft.noteFormulas(reading.hasFormulas || writesFormula);
}

async function patched(
  { editor, source }: WorkbookDraft,
  { part }: DraftSheet,
  reading: SheetReading,
  edits: readonly CellEdit[],
): Promise<PatchOutcome> {
  const { styles, workbook } = source.reading;
  const patchSource = {
    part,
    bytes: await editor.parts.read(part),
    isPlain: reading.isPlain,
    styles: await editor.styles(),
    is1904: workbook.is1904,
    lockedStyles: reading.isProtected && !source.mayOverwrite ? styles.lockedStyles : null,
    mayOverwrite: source.mayOverwrite,
  };
  return patchCells(patchSource, edits);
}

/** Cells of one sheet changed in a row are taken back at once: the last value, look and formula for the first ones. */
function rememberCells(draft: WorkbookDraft, sheet: SheetId, undo: ReadonlyMap<string, DraftCell>): void {
  const [last] = draft.inverse;
  const isSame = last?.kind === 'set-cells' && last.sheet === sheet;
  const cells = new Map(isSame ? last.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]) : []);
  for (const [key, cell] of undo) {
    const first = cells.get(key);
    const memory = cell.memory && { ...cell.memory, style: (first ?? cell).memory?.style ?? null };
    cells.set(key, { ...cell, value: (first ?? cell).value, memory });
  }
  if (isSame) draft.inverse.shift();
  draft.inverse.unshift({ kind: 'set-cells', sheet, cells: [...cells.values()] });
}
