/** No key and no unique value stands twice in one file; several files may carry one record, if they agree on it. */
import { defineCheck, type Finding } from '../finding';
import type { FieldName } from '../schema/field';
import type { Form } from '../schema/form';
import { placeOf } from '../table/table';
import type { TableRow } from '../table/tables';
import type { CheckContext, CrossSheetCheck } from './check';
import { KeyReader, type Key } from './key-index';

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

export const checkKeys: CrossSheetCheck = {
  id: 'keys',
  scope: 'cross-sheet',
  forms: 'all',
  run: (context) => context.forms.flatMap((form) => formFindings(form, context)),
};

interface Repeat {
  readonly key: Key;
  readonly first: TableRow;
  readonly again: TableRow;
  /** Titles of the columns in which the two files disagree; empty within one file. */
  readonly differing: readonly FieldName[];
}

function formFindings(form: Form, context: CheckContext): Finding[] {
  const findings: Finding[] = [];
  const unique = form.fields
    .filter(({ constraints }) => constraints?.unique === true)
    .map(({ name }) => name);
  const isSaidAsValue = form.primaryKey.length === 1 && unique.includes(form.primaryKey[0] ?? '');
  if (form.primaryKey.length > 0 && !isSaidAsValue) {
    for (const repeat of repeats(form, form.primaryKey, context)) {
      const { table, row } = repeat.again;
      const place = { file: table.file, sheet: table.grid.sheet, row };
      const facts = { ...otherOf(repeat, form), key: repeat.key.parts.filter(Boolean) };
      findings.push(keyFindings.of('duplicate-key', differencePlace(repeat) ?? place, facts));
    }
  }
  for (const name of unique) {
    for (const repeat of repeats(form, [name], context)) {
      const { table, row } = repeat.again;
      const facts = { ...otherOf(repeat, form), value: repeat.key.parts.join(' ') };
      findings.push(
        keyFindings.of('duplicate-value', differencePlace(repeat) ?? placeOf(table, row, name), facts),
      );
    }
  }
  return findings;
}

/** Rows whose key an earlier row has; a record that another file says alike is none. */
function repeats(form: Form, fields: readonly FieldName[], { tables, lexicon }: CheckContext): Repeat[] {
  const keys = new KeyReader(tables, lexicon);
  const seen = new Map<string, TableRow>();
  const found: Repeat[] = [];
  for (const table of tables.of(form.id)) {
    const keyOf = keys.of(table, fields);
    for (const row of table.rows) {
      const key = keyOf(row);
      if (key === null) continue;
      const first = seen.get(key.folded);
      if (first === undefined) {
        seen.set(key.folded, { table, row });
        continue;
      }
      const again = { table, row };
      const isOneFile = first.table.file === table.file;
      const differing = isOneFile ? [] : differingFields(form, keys, first, again);
      if (isOneFile || differing.length > 0) found.push({ key, first, again, differing });
    }
  }
  return found;
}

/** Fields that both rows fill, and fill differently. */
function differingFields(form: Form, keys: KeyReader, first: TableRow, again: TableRow): FieldName[] {
  return form.fields
    .map(({ name }) => name)
    .filter((name) => {
      const [one, other] = [first, again].map(({ table, row }) => keys.of(table, [name])(row)?.folded);
      return one !== undefined && other !== undefined && one !== other;
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
