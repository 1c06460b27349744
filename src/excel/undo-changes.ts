/** Takes acknowledged changes back: all of them or, where somebody changed them since, none; what is back already stays. */
import type { Conflict, SheetId, UndoHandle, UndoOutcome } from '../core/workbook';
import type { SheetCells } from './cell-batches';
import { holdsModel, sameModels } from './holds-model';
import { hostInputOf, sameValue } from './cell-value';
import { loadCells, type LoadedCell } from './load-cells';
import { readSheet } from './read-sheet';
import { addEmptySheet, emptySheet, removeSheet } from './replace-sheet';
import { setCells, type CellWrite } from './set-cells';
import { holderOfName, sheetStates, type SheetState } from './sheet-states';
import type { DressedStep, ExcelBook, UndoStep, WrittenCell } from './undo-step';
import { fillSheet } from './write-sheet';

type CellStep = Extract<UndoStep, { readonly kind: 'cells' }>;
type WholeStep = Exclude<UndoStep, CellStep | DressedStep>;
type ReplacedStep = Extract<UndoStep, { readonly kind: 'replaced' }>;

/** Once more after a failure it goes on where it broke off. */
export async function undoChanges(book: ExcelBook, handle: UndoHandle): Promise<UndoOutcome> {
  const steps = book.journal.find(handle);
  if ('kind' in steps) return steps;
  const dressed = steps.find((step): step is DressedStep => step.kind === 'dressed');
  if (dressed !== undefined) {
    const { undoDress } = await import(/* webpackChunkName: "dress-excel" */ './undo-dress');
    return undoDress(book, handle, dressed);
  }
  const whole = await planWhole(book, wholeOf(steps));
  const cells = await planCells(book, cellsOf(steps));
  const conflicts = [...whole.conflicts, ...cells.conflicts];
  if (conflicts.length > 0) return { kind: 'conflicts', conflicts };
  const sheets = new Set<SheetId>(cells.writes.map(({ sheet }) => sheet));
  for (const step of whole.steps) sheets.add(await undoWhole(book, handle, step));
  await setCells(book.write, cells.writes);
  book.journal.end(handle);
  return sheets.size === 0 ? { kind: 'already-undone' } : { kind: 'done', sheets: [...sheets] };
}

interface WholePlan {
  readonly steps: readonly WholeStep[];
  readonly conflicts: readonly Conflict[];
}

/** The last step first. */
async function planWhole(book: ExcelBook, steps: readonly WholeStep[]): Promise<WholePlan> {
  if (steps.length === 0) return { steps, conflicts: [] };
  const states = await sheetStates(book.read);
  const leaving = new Set(steps.flatMap((step) => (step.kind === 'added' ? [step.sheet] : [])));
  const wanted: WholeStep[] = [];
  const conflicts: Conflict[] = [];
  for (const step of [...steps].reverse()) {
    const verdict = judge(step, states, leaving);
    if (verdict === 'open') {
      if (step.kind === 'replaced' && (await isBack(book, step))) book.written.set(step.sheet, step.before);
      else wanted.push(step);
    } else if (verdict !== 'undone') conflicts.push(verdict);
  }
  return { steps: wanted, conflicts };
}

function judge(
  step: WholeStep,
  states: readonly SheetState[],
  leaving: ReadonlySet<SheetId>,
): 'open' | 'undone' | Conflict {
  const known = step.kind === 'deleted' ? undefined : states.find(({ id }) => id === step.sheet);
  if (step.kind === 'added') return known === undefined ? 'undone' : 'open';
  if (step.kind === 'replaced' && known === undefined) return { kind: 'sheet-missing', sheet: step.sheet };
  const holder = holderOfName(step.before.name, states, known?.id ?? null, leaving);
  if (holder === null) return 'open';
  return step.kind === 'deleted' && holder.isOwn ? 'undone' : { kind: 'name-taken', name: step.before.name };
}

/** A person's Ctrl+Z, or an undoing that broke off after this sheet, has brought back what stood on it. */
async function isBack({ read, written }: ExcelBook, step: ReplacedStep): Promise<boolean> {
  const after = written.get(step.sheet);
  if (after !== undefined && sameModels(after, step.before)) return false;
  return holdsModel(await readSheet(read, step.sheet), step.before);
}

/** The sheet that holds something else after it. */
async function undoWhole(book: ExcelBook, handle: UndoHandle, step: WholeStep): Promise<SheetId> {
  const { write, written } = book;
  if (step.kind === 'added') {
    await removeSheet(book, step.sheet);
    written.delete(step.sheet);
    return step.sheet;
  }
  const { before } = step;
  if (step.kind === 'replaced') await emptySheet(book, step.sheet, before.name);
  const sheet = step.kind === 'replaced' ? step.sheet : await addEmptySheet(book, before.name, step.position);
  // Should filling break off, the sheet is there and to be filled anew.
  if (step.kind === 'deleted') book.journal.exchange(handle, step, { kind: 'replaced', sheet, before });
  await fillSheet(write, sheet, before);
  written.set(sheet, before);
  return sheet;
}

interface CellPlan {
  readonly writes: readonly SheetCells<CellWrite>[];
  readonly conflicts: readonly Conflict[];
}

interface UndoneCell extends WrittenCell {
  readonly isCertain: boolean;
}

async function planCells({ read }: ExcelBook, steps: readonly CellStep[]): Promise<CellPlan> {
  const parts = steps.map(({ cells: { sheet, cells }, isCertain }) => ({
    sheet,
    cells: cells.map((cell): UndoneCell => ({ ...cell, isCertain })),
  }));
  const { missing, cells } = await loadCells(read, parts);
  const writes = new Map<SheetId, CellWrite[]>();
  const conflicts = missing.map((sheet): Conflict => ({ kind: 'sheet-missing', sheet }));
  for (const loaded of cells) {
    const { sheet, cell } = loaded;
    const { row, column, before: value, formatBefore: format } = cell;
    const held = heldBy(loaded);
    if (held === 'other') {
      conflicts.push(
        loaded.formula === null
          ? { kind: 'value', sheet, row, column, found: loaded.found }
          : { kind: 'formula', sheet, row, column },
      );
    } else if (held === 'written' || !cell.isCertain) {
      const own = writes.get(sheet) ?? [];
      writes.set(sheet, own);
      own.push({ row, column, value, format });
    }
  }
  return { writes: [...writes].map(([sheet, own]) => ({ sheet, cells: own })), conflicts };
}

function heldBy({ cell, found, formula }: LoadedCell<WrittenCell>): 'written' | 'before' | 'other' {
  const { value, before } = cell;
  const isFormula = typeof value === 'object' && value !== null && 'formula' in value;
  if (isFormula ? formula === hostInputOf(value) : formula === null && sameValue(found, value))
    return 'written';
  return formula === null && sameValue(found, before) ? 'before' : 'other';
}

function wholeOf(steps: readonly UndoStep[]): WholeStep[] {
  return steps.filter((step): step is WholeStep => step.kind !== 'cells' && step.kind !== 'dressed');
}

function cellsOf(steps: readonly UndoStep[]): CellStep[] {
  return steps.filter((step): step is CellStep => step.kind === 'cells');
}
