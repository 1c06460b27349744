/** What raises an older workbook to the present version of the forms: what a person is shown first, and what is then written. */
import type { Analysis } from '../core/analysis';
import type { NewValue, SheetModel } from '../core/model/sheet-model';
import type { Form, FormId } from '../core/schema/form';
import { cellAddress, valueAt, type Grid } from '../core/table/grid';
import type { SourceSheet } from '../core/table/recognise';
import { fieldOf, placeOf, textOf, type Table } from '../core/table/table';
import { formsVersionOf } from '../core/validation/check-workbook';
import { forms, formsVersion } from '../data/forms/forms';
import type { Migration, MovedValue } from '../data/forms/migrations/migration';
import { migrations } from '../data/forms/migrations/migrations';
import type { SheetFill } from '../layout/fill-cells';
import type { FormRow } from '../layout/form-sheet';
import { missingSheets } from '../layout/template';
import { targetFile } from './district-files';

export interface UpgradePreview {
  readonly from: number;
  readonly to: number;
  /** Names of the sheets that are added. */
  readonly sheets: readonly string[];
  /** Columns and properties that are added. */
  readonly fields: readonly { readonly sheet: string; readonly title: string }[];
  /** Cells that give their values to another sheet. */
  readonly moved: readonly { readonly sheet: string; readonly address: string; readonly to: string }[];
}

export interface Upgrade {
  readonly preview: UpgradePreview;
  readonly models: readonly SheetModel[];
  readonly fills: readonly SheetFill[];
}

/** The workbook that is written to. */
interface OwnBook {
  readonly file: string | undefined;
  readonly tables: readonly Table[];
  readonly grids: ReadonlyMap<string, Grid>;
}

interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: NewValue;
}

/** Null where the workbook that is written to does not say that it is older. */
export function upgradeOf(
  analysis: Analysis,
  sheets: readonly SourceSheet[],
  steps: readonly Migration[] = migrations,
): Upgrade | null {
  const book = ownBook(analysis, sheets);
  const details = book.tables.find(({ form }) => form.id === 'details');
  const from = details === undefined ? null : formsVersionOf(details);
  if (details === undefined || from === null || from >= formsVersion) return null;
  const due = steps.filter(({ version }) => version > from);
  const moved = movesOf(due, analysis, book);
  const models = newSheets(due, analysis, book, moved);
  const fields = newFields(due, book);
  const emptied = moved.map(({ from: { table, row, field } }) => editOf(table, row, field, null));
  const version = editOf(details, 0, 'formVersion', String(formsVersion));
  return {
    preview: {
      from,
      to: formsVersion,
      sheets: models.map(({ name }) => name),
      fields: fields.map(({ sheet, value }) => ({ sheet, title: value })),
      moved: emptied.map(({ sheet, row, column }, index) => ({
        sheet,
        address: cellAddress(row, column),
        to: titleOf(moved[index]?.form),
      })),
    },
    models,
    fills: fillsOf(book, [...fields, ...emptied, ...filledRows(moved, book), version]),
  };
}

function ownBook(analysis: Analysis, sheets: readonly SourceSheet[]): OwnBook {
  const file = targetFile(analysis) ?? undefined;
  return {
    file,
    tables: analysis.tables.all.filter((table) => table.file === file),
    grids: new Map(sheets.flatMap((sheet) => (sheet.file === file ? [[sheet.grid.sheet, sheet.grid]] : []))),
  };
}

/** A value stays where it is when a person has filled its new place already. */
function movesOf(due: readonly Migration[], analysis: Analysis, book: OwnBook): readonly MovedValue[] {
  const { tables, district, period } = analysis;
  return due
    .flatMap(({ move }) => move?.({ tables, district, year: period.year }) ?? [])
    .filter(({ from, form, key, values }) => {
      const table = tableOf(book, form);
      const row = table === undefined ? undefined : rowOf(table, key);
      const isTaken =
        table !== undefined &&
        row !== undefined &&
        Object.keys(values).some((field) => textOf(table, row, field) !== '');
      const isOwn = from.table.file === book.file && from.table.columnOf.has(from.field);
      return isOwn && !isTaken;
    });
}

function newSheets(
  due: readonly Migration[],
  { district, period, schools }: Analysis,
  book: OwnBook,
  moved: readonly MovedValue[],
): readonly SheetModel[] {
  const added = new Set(due.flatMap(({ newForms }) => newForms));
  const missing = forms.filter(({ id }) => added.has(id) && tableOf(book, id) === undefined);
  const present = forms.filter(({ id, title }) => tableOf(book, id)?.grid.sheet === title);
  return missingSheets(missing, present, district, { year: period.year, schools }, (form, rows) =>
    moved.filter((each) => each.form === form.id).reduce(withMoved, rows),
  );
}

function withMoved(rows: readonly FormRow[], { key, values }: MovedValue): readonly FormRow[] {
  const isSame = (row: FormRow): boolean =>
    Object.entries(key).every(([field, value]) => String(row[field] ?? '') === String(value ?? ''));
  return rows.some(isSame)
    ? rows.map((row) => (isSame(row) ? { ...row, ...values } : row))
    : [...rows, { ...key, ...values }];
}

/** Below the last property or beside the last column, where nothing of a person's own stands. */
function newFields(due: readonly Migration[], book: OwnBook): readonly (Edit & { readonly value: string })[] {
  return book.tables.flatMap((table) => {
    const names = due.flatMap(({ newFields: added }) => added[table.form.id] ?? []);
    const { sheet } = table.grid;
    const { rowCount, columns } = book.grids.get(sheet) ?? table.grid;
    return names
      .filter((name) => !table.columnOf.has(name))
      .flatMap((name) => fieldOf(table, name) ?? [])
      .map(({ title }, index) =>
        table.propertyRows === undefined
          ? { sheet, row: table.headerRow, column: columns.length + index, value: title }
          : { sheet, row: rowCount + index, column: 0, value: title },
      );
  });
}

/** Rows of sheets that the workbook has already; what it has no row for is added below. */
function filledRows(moved: readonly MovedValue[], book: OwnBook): readonly Edit[] {
  const added = new Map<string, number>();
  return moved.flatMap(({ form, key, values }) => {
    const table = tableOf(book, form);
    if (table === undefined) return [];
    const known = rowOf(table, key);
    const name = JSON.stringify([form, key]);
    const row =
      known ?? added.get(name) ?? (book.grids.get(table.grid.sheet) ?? table.grid).rowCount + added.size;
    if (known === undefined) added.set(name, row);
    return Object.entries(known === undefined ? { ...key, ...values } : values).flatMap(([field, value]) =>
      table.columnOf.has(field) ? [editOf(table, row, field, value)] : [],
    );
  });
}

function fillsOf({ file, grids }: OwnBook, edits: readonly Edit[]): readonly SheetFill[] {
  return [...new Set(edits.map(({ sheet }) => sheet))].map((sheet) => {
    const grid = grids.get(sheet);
    const cells = edits
      .filter((edit) => edit.sheet === sheet)
      .map(({ row, column, value }) => ({
        row,
        column,
        expected: grid === undefined ? null : valueAt(grid, row, column),
        value,
      }));
    return { file, sheet, cells };
  });
}

function tableOf({ tables }: OwnBook, id: FormId): Table | undefined {
  return tables.find(({ form }) => form.id === id);
}

function rowOf(table: Table, key: MovedValue['key']): number | undefined {
  return Array.from(table.rows).find((row) =>
    Object.entries(key).every(([field, value]) => textOf(table, row, field) === String(value ?? '')),
  );
}

function editOf(table: Table, row: number, field: string, value: NewValue): Edit {
  const place = placeOf(table, row, field);
  return { sheet: table.grid.sheet, row: place.row ?? row, column: place.column ?? 0, value };
}

function titleOf(id: FormId | undefined): string {
  return forms.find((form: Form) => form.id === id)?.title ?? '';
}
