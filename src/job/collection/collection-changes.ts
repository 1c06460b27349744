/** A plan of collecting as changes of the district's workbook: cells, rows below the last one, sheets that it has not yet. */
import type { Analysis } from '../../core/analysis';
import type { JournalEntry, JournalWords } from '../../core/collect/journal';
import { journalForm } from '../../core/collect/journal';
import type { AddedRow, CellWrite } from '../../core/collect/plan-collection';
import type { NewValue, SheetModel } from '../../core/model/sheet-model';
import type { FieldName } from '../../core/schema/field';
import type { Form } from '../../core/schema/form';
import { CellKind, kindAt, type CellValue, type Grid } from '../../core/table/grid';
import { fieldOf, type Table } from '../../core/table/table';
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

  const sheets = new Map<Table, SheetChanges>();
  const sheetOf = (table: Table): SheetChanges => {
    const known = sheets.get(table) ?? new SheetChanges(table);
    sheets.set(table, known);
    return known;
  };
  for (const { at, column, current, value } of writes)
    sheetOf(at.table).write(at.row, column, current, value);
  const models: SheetModel[] = [];
  for (const [id, own] of rows) {
    const [table] = tables.of(id);
    const form = forms.find((candidate) => candidate.id === id);
    if (table !== undefined) sheetOf(table).addRows(own);
    else if (form !== undefined) models.push(formSheet(form, { rows: own }));
  }
  return { fills: [...sheets.values()].map((sheet) => sheet.fill), added: models };
}

/** Cells of one sheet; a column that the sheet lost, or never had, is begun to the right of all others. */
class SheetChanges {
  private readonly cells: CellChange[] = [];
  private readonly begun = new Map<FieldName, number>();

  constructor(private readonly table: Table) {}

  get fill(): SheetFill {
    const { file, grid } = this.table;
    return { file, sheet: grid.sheet, cells: this.cells };
  }

  write(row: number, name: FieldName, expected: CellValue, value: NewValue): void {
    const column = this.columnOf(name);
    if (column !== null) this.cells.push({ row, column, expected, value });
  }

  /** Below everything that stands on the sheet: what follows the records may be a note or a signature. */
  addRows(rows: readonly FormRow[]): void {
    const first = lastFilledRow(this.table.grid) + 1;
    for (const [index, row] of rows.entries())
      for (const [name, value] of Object.entries(row))
        if (value !== null && value !== undefined) this.write(first + index, name, null, value);
  }

  /** Null where the form knows no such column. */
  private columnOf(name: FieldName): number | null {
    const { table, begun } = this;
    const known = table.columnOf.get(name) ?? begun.get(name);
    if (known !== undefined) return known;
    const title = fieldOf(table, name)?.title;
    if (title === undefined) return null;
    const column = table.grid.columns.length + begun.size;
    begun.set(name, column);
    this.cells.push({ row: table.headerRow, column, expected: null, value: title });
    return column;
  }
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
