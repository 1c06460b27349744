/** A plan of collecting as changes of the district's workbook: cells, rows below the last one, sheets that it has not yet. */
import type { Analysis } from '../../core/analyze';
import type { JournalEntry, JournalWords } from '../../core/collect/journal';
import { journalForm } from '../../core/collect/journal';
import type { AddedRow, CellWrite } from '../../core/collect/plan-collection';
import type { NewValue, SheetModel } from '../../core/model/sheet-model';
import type { FieldName } from '../../core/schema/field';
import type { Form } from '../../core/schema/form';
import { CellKind, kindAt, type Grid } from '../../core/table/grid';
import type { Table } from '../../core/table/table';
import type { CellChange } from '../../core/workbook';
import type { SheetFill } from '../../layout/fill-cells';
import { formSheet, type FormRow } from '../../layout/form-sheet';

export interface CollectionChanges {
  /** Cells of sheets that are there. */
  readonly fills: readonly SheetFill[];
  /** Sheets of the forms that the workbook has not yet. */
  readonly added: readonly SheetModel[];
}

export interface PlannedRows {
  readonly writes: readonly CellWrite[];
  readonly added: readonly AddedRow[];
  readonly journal: readonly JournalEntry[];
}

export function collectionChanges(
  { writes, added, journal }: PlannedRows,
  { tables }: Analysis,
  forms: readonly Form[],
  words: JournalWords,
): CollectionChanges {
  const rows = new Map<string, FormRow[]>();
  const add = (form: string, row: FormRow) => rows.set(form, [...(rows.get(form) ?? []), row]);
  for (const { form, values } of added) add(form, values);
  const entries = journal.map((entry) => journalRow(entry, words));
  if (entries.length > 0) rows.set(journalForm, entries);

  const fills = new Map<Table, CellChange[]>();
  for (const { at, column, current, value } of writes) {
    const place = at.table.columnOf.get(column);
    if (place === undefined) continue;
    const cells = fills.get(at.table) ?? [];
    cells.push({ row: at.row, column: place, expected: current, value });
    fills.set(at.table, cells);
  }
  const models: SheetModel[] = [];
  for (const [id, own] of rows) {
    const [table] = tables.of(id);
    const form = forms.find((candidate) => candidate.id === id);
    if (table !== undefined) fills.set(table, [...(fills.get(table) ?? []), ...rowsBelow(table, own)]);
    else if (form !== undefined) models.push(formSheet(form, { rows: own }));
  }
  return {
    fills: [...fills].map(([{ file, grid }, cells]) => ({ file, sheet: grid.sheet, cells })),
    added: models,
  };
}

/** Below everything that stands on the sheet: what follows the records may be a note or a signature. */
function rowsBelow({ grid, columnOf }: Table, rows: readonly FormRow[]): readonly CellChange[] {
  const first = lastFilledRow(grid) + 1;
  return rows.flatMap((row, index) =>
    [...columnOf].flatMap(([name, column]): CellChange[] => {
      const value = row[name] ?? null;
      return value === null ? [] : [{ row: first + index, column, expected: null, value }];
    }),
  );
}

function lastFilledRow(grid: Grid): number {
  for (let row = grid.rowCount - 1; row >= 0; row--)
    if (grid.columns.some((_, column) => kindAt(grid, row, column) !== CellKind.empty)) return row;
  return -1;
}

function journalRow(entry: JournalEntry, words: JournalWords): FormRow {
  const row: Record<FieldName, NewValue> = { ...entry, day: { date: entry.day }, event: words[entry.event] };
  for (const [name, value] of Object.entries(row)) if (value === '') row[name] = null;
  return row;
}

export function isNothing({ writes, added, journal }: PlannedRows): boolean {
  return writes.length + added.length + journal.length === 0;
}
