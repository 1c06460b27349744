/** Sets cells of one sheet in a draft: every difference from what the writer expected is a conflict. */
import type { CellChange, SheetId } from '../../core/workbook';
import { valueAt } from '../../core/table/grid';
import { isSameValue, storedValue } from '../write/cell-value';
import type { GridEdit } from './edited-grid';
import { patchCells, type PatchOutcome } from './patch-cells';
import type { SheetReading } from '../cells/read-sheet-part';
import type { CellEdit } from './row-patch';
import { renameTableColumns } from './table-header';
import { isFormula, type DraftSheet, type WorkbookDraft } from './workbook-draft';

export async function setCells(
  draft: WorkbookDraft,
  sheet: SheetId,
  cells: readonly CellChange[],
): Promise<void> {
  const target = draft.sheetOf(sheet);
  if (target === null || cells.length === 0) return;
  const reading = await draft.source.readSheet(sheet);
  const written = draft.edits.get(sheet) ?? new Map<string, GridEdit>();
  draft.edits.set(sheet, written);
  const inverse: CellChange[] = [];
  const edits = new Map<string, CellEdit>();
  for (const cell of cells) {
    const { row, column, value } = cell;
    const key = `${row} ${column}`;
    const known = written.get(key);
    const found = known === undefined ? valueAt(reading.grid, row, column) : known.value;
    if (!isSameValue(found, cell.expected))
      draft.conflicts.push({ kind: 'value', sheet, row, column, found });
    written.set(key, { row, column, value: storedValue(value) });
    inverse.push({ row, column, expected: storedValue(value), value: found });
    edits.set(key, { row, column, value, memory: draft.source.journal.cells.get(cell) ?? null });
  }
  inverse.reverse();
  await patch(draft, target, reading, [...edits.values()], inverse);
}

async function patch(
  draft: WorkbookDraft,
  target: DraftSheet,
  reading: SheetReading,
  edits: readonly CellEdit[],
  inverse: readonly CellChange[],
): Promise<void> {
  const sheet = target.sheetId as SheetId;
  const outcome = await patched(draft, target, reading, edits);
  if ('refusals' in outcome) {
    const isRefusedWhole = outcome.refusals.some(({ kind }) => kind === 'protected');
    if (isRefusedWhole) draft.conflicts.push({ kind: 'protected', sheet });
    for (const { row, column, kind } of outcome.refusals) {
      if (kind === 'formula') draft.conflicts.push({ kind, sheet, row, column });
    }
    return;
  }
  if (!(await renameTableColumns(draft.editor, target.part, edits)))
    draft.conflicts.push({ kind: 'protected', sheet });
  draft.editor.parts.write(target.part, outcome.bytes);
  const memories = new Map(
    [...outcome.memories].map(([{ row, column }, memory]) => [`${row} ${column}`, memory]),
  );
  for (const change of inverse) {
    const memory = memories.get(`${change.row} ${change.column}`);
    if (memory !== undefined) draft.source.journal.cells.set(change, memory);
  }
  draft.inverse.unshift({ kind: 'set-cells', sheet, cells: inverse });
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
