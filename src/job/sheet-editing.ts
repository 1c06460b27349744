/** Which cells of a shown sheet a person may type into, what belongs there, and what they typed as changes of the workbook. */
import type { Field } from '../core/schema/field';
import type { Form } from '../core/schema/form';
import { cellAddress, textAt, valueAt, type Grid } from '../core/table/grid';
import { isNamed } from '../core/table/recognise';
import { normaliseLabel } from '../core/table/normalise-label';
import { textOf, type Table } from '../core/table/table';
import type { Tables } from '../core/table/tables';
import { typedValue, type TypedProblem } from '../core/table/typed-value';
import type { CellChange } from '../core/workbook';
import { schoolYearText } from '../text/date-text';
import { headerCell, headerPrompt, typedProblemText } from '../text/typing-text';
import { no, yes } from '../text/yes-or-no';
import { entryRefusal, fieldPrompt } from '../layout/field-validation';
import { propertyColumn, type EntryRule, type SheetEditing } from './entry-rule';
import { reference } from './reference';

export interface CellEntry {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A cell that takes not what was typed, and why, in a whole sentence. */
export interface RefusedEntry {
  readonly address: string;
  readonly text: string;
  readonly reason: string;
}

export type EntryChanges =
  | { readonly kind: 'changes'; readonly cells: readonly CellChange[] }
  | { readonly kind: 'refused'; readonly count: number; readonly first: readonly RefusedEntry[] };

/** Refusals that are told one by one. */
const toldRefusals = 5;
const yearsBefore = 6;
const yearsAfter = 2;

export function sheetEditing(table: Table, tables: Tables, year: number): SheetEditing {
  const { form, headerRow, columnOf, numbered, propertyRows } = table;
  const rule = (field: Field): EntryRule => ({
    title: field.title,
    prompt: fieldPrompt(field),
    choices: choicesOf(field, table, tables, year),
  });
  if (propertyRows !== undefined) {
    const rules = form.fields.flatMap((field): [number, EntryRule][] => {
      const row = propertyRows[columnOf.get(field.name) ?? -1];
      return row === undefined ? [] : [[row, rule(field)]];
    });
    return { headerRow: -1, layout: 'properties', rules, header: null, spareColumns: 0, keyColumns: [0] };
  }
  const missing = missingTitles(table);
  const rules = new Map<number, EntryRule>();
  for (const field of form.fields) {
    const column = columnOf.get(field.name);
    if (column !== undefined) rules.set(column, rule(field));
  }
  for (const field of numberedFields(table)) {
    const title = textAt(table.grid, headerRow, field.column).trim();
    rules.set(field.column, { ...rule(field), title });
  }
  return {
    headerRow,
    layout: 'rows',
    rules: [...rules],
    header: headerRule(form, missing),
    spareColumns: missing.length,
    keyColumns: form.primaryKey
      .flatMap((name) => columnOf.get(name) ?? [])
      .sort((left, right) => left - right),
  };

  function numberedFields({ form: own }: Table): readonly (Field & { readonly column: number })[] {
    return (own.numbered ?? []).flatMap((run) =>
      (numbered.get(run.name) ?? []).map(({ number, column }) => ({
        ...numberedField(run, number),
        column,
      })),
    );
  }
}

/** On a sheet that bears a form's name and is no table: its header can be typed again, or all of it cleared. */
export function freeEditing(form: Form): SheetEditing {
  const titles = form.fields
    .filter(({ optionalColumn }) => optionalColumn !== true)
    .map(({ title }) => title);
  const header = headerRule(form, titles);
  const spareColumns = form.fields.length;
  return { headerRow: -1, layout: 'free', rules: [], header, spareColumns, keyColumns: [] };
}

function headerRule({ title }: Form, titles: readonly string[]): EntryRule {
  return { title: headerCell, prompt: headerPrompt(title, titles), choices: null };
}

function missingTitles({ form, columnOf }: Table): readonly string[] {
  return form.fields
    .filter(({ name, optionalColumn }) => optionalColumn !== true && !columnOf.has(name))
    .map(({ title }) => title);
}

/** What is typed where no field says what belongs there: a title, or a cell of a sheet without a header. */
export function freeChanges(entries: readonly CellEntry[], grid: Grid): EntryChanges {
  return changesOf(entries, grid, () => ({ field: freeField, choices: null }));
}

const freeField: Field = { name: 'free', title: headerCell, type: 'any' };

/** All of them or none: what one cell does not take keeps the others from being written. */
export function entryChanges(
  entries: readonly CellEntry[],
  table: Table,
  grid: Grid,
  tables: Tables,
  year: number,
): EntryChanges {
  const choices = new Map<string, readonly string[] | null>();
  const fieldAt = fieldFinder(table, entries);
  return changesOf(entries, grid, ({ row, column }) => {
    if (row === table.headerRow && table.propertyRows === undefined)
      return { field: freeField, choices: null };
    const field = fieldAt(row, column);
    if (field === null) return null;
    const own = choices.get(field.name) ?? choicesOf(field, table, tables, year);
    choices.set(field.name, own);
    return { field, choices: own };
  });
}

interface Taker {
  readonly field: Field;
  readonly choices: readonly string[] | null;
}

/** `takerOf`: null for a cell outside the table, which nothing may be typed into. */
function changesOf(
  entries: readonly CellEntry[],
  grid: Grid,
  takerOf: (entry: CellEntry) => Taker | null,
): EntryChanges {
  const cells: CellChange[] = [];
  const first: RefusedEntry[] = [];
  let count = 0;
  const refuse = ({ row, column, text }: CellEntry, reason: string): void => {
    count += 1;
    if (first.length < toldRefusals) first.push({ address: cellAddress(row, column), text, reason });
  };
  for (const entry of entries) {
    const { row, column, text } = entry;
    const taker = takerOf(entry);
    if (taker === null) {
      if (text.trim() !== '') refuse(entry, typedProblemText({ kind: 'outside' }));
      continue;
    }
    const { field, choices } = taker;
    const typed = typedValue(text, field, choices, reference.lexicon);
    if (typed.ok) cells.push({ row, column, expected: valueAt(grid, row, column), value: typed.value });
    else refuse(entry, problemText(typed.problem, field));
  }
  return count > 0 ? { kind: 'refused', count, first } : { kind: 'changes', cells };
}

function problemText(problem: TypedProblem, field: Field): string {
  return problem.kind === 'not-of-type' || problem.kind === 'not-in-list' || problem.kind === 'too-long'
    ? entryRefusal(field, problem.kind === 'not-in-list')
    : typedProblemText(problem);
}

/** A title among the entries begins a column the table lacks: what is entered below it belongs there. */
function fieldFinder(
  table: Table,
  entries: readonly CellEntry[],
): (row: number, column: number) => Field | null {
  const { form, headerRow, columnOf, numbered, propertyRows } = table;
  const fields = new Map<number, Field>();
  for (const field of form.fields) {
    const column = columnOf.get(field.name);
    if (column !== undefined) fields.set(propertyRows?.[column] ?? column, field);
  }
  const begun = entries.filter(({ row }) => propertyRows === undefined && row === headerRow);
  for (const { column, text } of begun) {
    const field = form.fields.find((each) => !columnOf.has(each.name) && isTitled(each, text));
    if (field !== undefined) fields.set(column, field);
  }
  for (const run of form.numbered ?? []) {
    for (const { number, column } of numbered.get(run.name) ?? [])
      fields.set(column, numberedField(run, number));
  }
  return propertyRows === undefined
    ? (row, column) => (row > headerRow ? (fields.get(column) ?? null) : null)
    : (row, column) => (column === propertyColumn ? (fields.get(row) ?? null) : null);
}

function isTitled({ title, aliases }: Field, text: string): boolean {
  return [title, ...(aliases ?? [])].some((each) => normaliseLabel(each) === normaliseLabel(text));
}

function numberedField(
  { name, type, minimum, maximum, description }: NonNullable<Table['form']['numbered']>[number],
  number: number,
): Field {
  return { name, title: String(number), type, description, constraints: { minimum, maximum } };
}

/** The column's own list, codes of another sheet, school years, yes and no. */
function choicesOf(field: Field, { form }: Table, tables: Tables, year: number): readonly string[] | null {
  const { enum: values } = field.constraints ?? {};
  if (values !== undefined) return values;
  if (field.type === 'boolean') return [yes, no];
  if (field.type === 'schoolYear')
    return Array.from({ length: yearsBefore + yearsAfter }, (_, at) =>
      schoolYearText(year - yearsBefore + at),
    );
  const key = form.foreignKeys.find(({ fields }) => fields.length === 1 && fields[0] === field.name);
  const [referenced] = key?.reference.fields ?? [];
  if (key === undefined || referenced === undefined) return null;
  const texts = tables
    .rows(key.reference.form)
    .map(({ table, row }) => textOf(table, row, referenced))
    .filter((text) => text !== '');
  return texts.length === 0 ? null : [...new Set(texts)];
}

/** The table of a sheet; undefined where the sheet is no form. */
export function tableOfSheet(tables: Tables, file: string, sheet: string): Table | undefined {
  return tables.all.find((table) => table.file === file && table.grid.sheet === sheet);
}

/** The form whose name the sheet bears, where it is no table. */
export function namedForm(sheet: string): Form | undefined {
  return reference.forms.find((form) => form.layout !== 'properties' && isNamed(form, sheet));
}
