/** Changes of single cells: looks first, refuses where somebody changed a cell meanwhile, then writes. */
import type { Area, CellValue } from '../core/table/grid';
import type { CellChange, Conflict, SheetId } from '../core/workbook';
import type { NewValue } from '../core/model/sheet-model';
import { cellRuns, type CellRun } from './cell-runs';
import { memoryOf, remember } from './cell-memory';
import { cellValueOf, formatFor, hostInputOf, sameValue } from './cell-value';
import type { SheetChanges } from './merge-cell-changes';
import type { RunBatch } from './run-batch';

interface LoadedRun {
  readonly sheet: SheetId;
  readonly run: CellRun<CellChange>;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  /** False only when every cell of the run is unlocked. */
  readonly isLocked: boolean;
  readonly isSheetProtected: boolean;
}

export type CheckedCells =
  | { readonly conflicts: readonly Conflict[] }
  | { readonly runs: readonly LoadedRun[]; readonly conflicts: null };

/** Cells of one batch; with a format and a formula each they stay well under the host's 5 MB. */
const batchCells = 10_000;

export async function checkCells(run: RunBatch, changes: readonly SheetChanges[]): Promise<CheckedCells> {
  const present = await presentSheets(run, [...new Set(changes.map(({ sheet }) => sheet))]);
  const loaded: LoadedRun[] = [];
  const conflicts = changes
    .filter(({ sheet }) => !present.has(sheet))
    .map(({ sheet }): Conflict => ({ kind: 'sheet-missing', sheet }));
  for (const part of batches(changes.filter(({ sheet }) => present.has(sheet)))) {
    loaded.push(...(await loadRuns(run, part)));
  }
  conflicts.push(...loaded.flatMap(conflictsOf));
  return conflicts.length > 0 ? { conflicts: distinct(conflicts) } : { runs: loaded, conflicts: null };
}

/** Writes what was checked and returns the changes that take it back. */
export async function writeCells(run: RunBatch, runs: readonly LoadedRun[]): Promise<SheetChanges[]> {
  for (const part of batches(runs.map(({ sheet, run: { cells } }) => ({ sheet, cells: cells.flat() })))) {
    const places = new Set(part.flatMap(({ sheet, run: { area } }) => `${sheet}|${area.top}|${area.left}`));
    const loaded = runs.filter(({ sheet, run: { area } }) => places.has(`${sheet}|${area.top}|${area.left}`));
    await writeRuns(run, loaded);
  }
  return runs.map(inverseOf);
}

async function presentSheets(run: RunBatch, sheets: readonly SheetId[]): Promise<ReadonlySet<SheetId>> {
  return run(async (context) => {
    const found = sheets.map((sheet) => context.workbook.worksheets.getItemOrNullObject(sheet).load('id'));
    await context.sync();
    return new Set(sheets.filter((_, index) => found[index]?.isNullObject === false));
  });
}

interface PlannedRun {
  readonly sheet: SheetId;
  readonly run: CellRun<CellChange>;
}

/** Runs in groups of a bounded number of cells; a longer run is parted by rows. */
function batches(changes: readonly SheetChanges[]): PlannedRun[][] {
  const groups: PlannedRun[][] = [];
  let room = 0;
  for (const { sheet, cells } of changes) {
    for (const run of cellRuns(cells).flatMap(partedRun)) {
      const size = run.cells.length * (run.area.right - run.area.left + 1);
      if (groups.length === 0 || size > room) {
        groups.push([]);
        room = batchCells;
      }
      groups[groups.length - 1]?.push({ sheet, run });
      room -= size;
    }
  }
  return groups;
}

function partedRun(run: CellRun<CellChange>): CellRun<CellChange>[] {
  const rows = Math.max(1, Math.floor(batchCells / (run.area.right - run.area.left + 1)));
  const parts: CellRun<CellChange>[] = [];
  for (let start = 0; start < run.cells.length; start += rows) {
    const cells = run.cells.slice(start, start + rows);
    const top = run.area.top + start;
    parts.push({ cells, area: { ...run.area, top, bottom: top + cells.length - 1 } });
  }
  return parts;
}

async function loadRuns(run: RunBatch, planned: readonly PlannedRun[]): Promise<LoadedRun[]> {
  return run(async (context) => {
    const entries = planned.map((entry) => {
      const sheet = context.workbook.worksheets.getItem(entry.sheet);
      sheet.load('protection/protected');
      const range = rangeOf(sheet, entry.run.area);
      range.load(['values', 'formulas', 'numberFormat', 'format/protection/locked']);
      return { entry, sheet, range };
    });
    await context.sync();
    return entries.map(({ entry, sheet, range }) => ({
      ...entry,
      values: range.values,
      formulas: range.formulas,
      formats: range.numberFormat,
      isLocked: range.format.protection.locked !== false,
      isSheetProtected: sheet.protection.protected,
    }));
  });
}

async function writeRuns(run: RunBatch, loaded: readonly LoadedRun[]): Promise<void> {
  await run(async (context) => {
    for (const entry of loaded) writeRun(context, entry);
    await context.sync();
  });
}

function conflictsOf(loaded: LoadedRun): Conflict[] {
  const { sheet, run } = loaded;
  if (loaded.isSheetProtected && loaded.isLocked) return [{ kind: 'protected', sheet }];
  return run.cells.flatMap((cells, row) =>
    cells.flatMap((change, column): Conflict[] => {
      const formula = loaded.formulas[row]?.[column];
      const place = { sheet, row: change.row, column: change.column };
      if (isFormula(formula) && formula !== memoryOf(change)?.writtenFormula)
        return [{ kind: 'formula', ...place }];
      const found = cellValueOf(loaded.values[row]?.[column], loaded.formats[row]?.[column]);
      return isFormula(formula) || sameValue(found, change.expected)
        ? []
        : [{ kind: 'value', ...place, found }];
    }),
  );
}

function writeRun(context: Excel.RequestContext, { sheet, run, formats }: LoadedRun): void {
  const range = rangeOf(context.workbook.worksheets.getItem(sheet), run.area);
  const wanted = run.cells.map((cells, row) =>
    cells.map(
      (change, column) => memoryOf(change)?.format ?? formatFor(change.value, formats[row]?.[column]),
    ),
  );
  // Formats go first: a cell formatted as text would keep a number as text.
  if (wanted.some((row) => row.some((format) => format !== null))) range.numberFormat = wanted;
  range.values = run.cells.map((cells) => cells.map((change) => hostInputOf(change.value)));
}

function inverseOf({ sheet, run, values, formulas, formats }: LoadedRun): SheetChanges {
  const cells = run.cells.flatMap((row, rowIndex) =>
    row.map((change, column): CellChange => {
      const before = values[rowIndex]?.[column];
      const format = String(formats[rowIndex]?.[column] ?? 'General');
      const formula = formulas[rowIndex]?.[column];
      const value: NewValue = isFormula(formula) ? { formula } : cellValueOf(before, format);
      const undo = { row: change.row, column: change.column, expected: writtenValue(change.value), value };
      remember(undo, { format, writtenFormula: formulaText(change.value) });
      return undo;
    }),
  );
  return { sheet, cells };
}

/** What the cell shows once written; of a formula nobody knows yet. */
function writtenValue(value: NewValue): CellValue {
  return typeof value === 'object' && value !== null && 'formula' in value ? null : value;
}

function formulaText(value: NewValue): string | null {
  return typeof value === 'object' && value !== null && 'formula' in value
    ? String(hostInputOf(value))
    : null;
}

function isFormula(formula: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=');
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  // Kept ranges would cost another round trip to let go.
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}

function distinct(conflicts: readonly Conflict[]): Conflict[] {
  return [...new Map(conflicts.map((conflict) => [JSON.stringify(conflict), conflict])).values()];
}
