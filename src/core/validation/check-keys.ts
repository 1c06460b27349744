/** No key and no unique value stands twice in one file; several files may carry one record, if they agree on it. */
import { defineCheck, type Finding } from '../finding';
import type { FieldName } from '../schema/field';
import type { Form } from '../schema/form';
import { placeOf } from '../table/table';
import type { Reads, TableRow, Tables } from '../table/tables';
import type { CheckContext, CheckPart, PartedCheck } from './check';
import { blankKey, KeyReader } from './key-index';

/** Where a repeated record stood first: in another file, or null; and the columns in which two files disagree. */
type EarlierRecord = {
  readonly firstRow: number;
  readonly firstFile: string | null;
  readonly differing: readonly string[];
};

declare module '../finding' {
  interface FindingFacts {
    'duplicate-value': { readonly value: string } & EarlierRecord;
    'duplicate-key': { readonly key: readonly string[] } & EarlierRecord;
  }
}

export const keyFindings = defineCheck({ 'duplicate-value': 'error', 'duplicate-key': 'error' });

export const checkKeys: PartedCheck = {
  id: 'keys',
  scope: 'cross-sheet',
  parts: ({ forms, tables }) => forms.flatMap((form) => formParts(form, tables)),
};

/** `at`: which of the table's rows it is. */
type KeyedRow = TableRow & { readonly at: number };

interface Repeat {
  readonly key: readonly string[];
  readonly first: KeyedRow;
  readonly again: KeyedRow;
  /** Titles of the columns in which the two files disagree; empty within one file. */
  readonly differing: readonly FieldName[];
}

function formParts(form: Form, tables: Tables): CheckPart[] {
  const unique = form.fields
    .filter(({ constraints }) => constraints?.unique === true)
    .map(({ name }) => name);
  const isSaidAsValue = form.primaryKey.length === 1 && unique.includes(form.primaryKey[0] ?? '');
  const isKeyed = form.primaryKey.length > 0 && !isSaidAsValue;
  // Two files are compared in all that a row says.
  const readsOf = (fields: readonly FieldName[]): Reads =>
    tables.of(form.id).length > 1 ? form.id : { form: form.id, fields };
  const keys = { reads: [readsOf(form.primaryKey)], run: (seen: Seen) => repeatedKeys(form, seen) };
  return [
    ...(isKeyed ? [{ id: form.id, ...keys }] : []),
    ...unique.map((name) => ({
      id: `${form.id} ${name}`,
      reads: [readsOf([name])],
      run: (seen: Seen) => repeatedValues(form, name, seen),
    })),
  ];
}

type Seen = Pick<CheckContext, 'tables' | 'lexicon'>;

function repeatedKeys(form: Form, seen: Seen): Finding[] {
  return repeats(form, form.primaryKey, seen).map((repeat) => {
    const { table, row } = repeat.again;
    const place = { file: table.file, sheet: table.grid.sheet, row };
    const facts = { ...otherOf(repeat, form), key: repeat.key.filter(Boolean) };
    return keyFindings.of('duplicate-key', differencePlace(repeat) ?? place, facts);
  });
}

function repeatedValues(form: Form, name: FieldName, seen: Seen): Finding[] {
  return repeats(form, [name], seen).map((repeat) => {
    const { table, row } = repeat.again;
    const facts = { ...otherOf(repeat, form), value: repeat.key.join(' ') };
    return keyFindings.of('duplicate-value', differencePlace(repeat) ?? placeOf(table, row, name), facts);
  });
}

/** Rows whose key an earlier row has; a record that another file says alike is none. */
function repeats(form: Form, fields: readonly FieldName[], { tables, lexicon }: Seen): Repeat[] {
  const keys = new KeyReader(tables, lexicon);
  const seen = [] as (KeyedRow | undefined)[];
  const found: Repeat[] = [];
  for (const table of tables.of(form.id)) {
    const { numbers, parts } = keys.of(table, fields);
    table.rows.forEach((row, at) => {
      const key = numbers[at] ?? blankKey;
      if (key === blankKey) return;
      const first = seen[key];
      if (first === undefined) {
        seen[key] = { table, row, at };
        return;
      }
      const again = { table, row, at };
      const isOneFile = first.table.file === table.file;
      const differing = isOneFile ? [] : differingFields(form, keys, first, again);
      if (isOneFile || differing.length > 0) found.push({ key: parts(row), first, again, differing });
    });
  }
  return found;
}

/** Fields that both rows fill, and fill differently. */
function differingFields(form: Form, keys: KeyReader, first: KeyedRow, again: KeyedRow): FieldName[] {
  return form.fields
    .map(({ name }) => name)
    .filter((name) => {
      const [one = blankKey, other = blankKey] = [first, again].map(
        ({ table, at }) => keys.of(table, [name]).numbers[at],
      );
      return one !== blankKey && other !== blankKey && one !== other;
    });
}

function otherOf({ first, again, differing }: Repeat, form: Form) {
  return {
    firstRow: first.row,
    firstFile: first.table.file === again.table.file ? null : (first.table.file ?? null),
    differing: differing.map((name) => form.fields.find((field) => field.name === name)?.title ?? name),
  };
}

function differencePlace({ again, differing }: Repeat) {
  const [name] = differing;
  return name === undefined ? null : placeOf(again.table, again.row, name);
}
