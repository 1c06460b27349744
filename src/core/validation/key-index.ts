/** Rows of a form by the folded text of a key, over all its tables. */
import type { FieldName } from '../schema/field';
import type { FormId } from '../schema/form';
import { normaliseLabel } from '../table/normalise-label';
import { textOf, type Table } from '../table/table';
import type { TableRow, Tables } from '../table/tables';

const separator = '\u001f';

/** The key's parts as a reader sees them; null when every part is blank. */
export function keyParts(table: Table, row: number, fields: readonly FieldName[]): readonly string[] | null {
  const parts = fields.map((name) => textOf(table, row, name));
  return parts.every((part) => part === '') ? null : parts;
}

/** Folds keys so that case, spaces and the diaeresis do not matter; remembers what it folded. */
export class KeyFolder {
  private readonly known = new Map<string, string>();

  fold(parts: readonly string[]): string {
    return parts.map((part) => this.foldPart(part)).join(separator);
  }

  private foldPart(part: string): string {
    let folded = this.known.get(part);
    if (folded === undefined) this.known.set(part, (folded = normaliseLabel(part)));
    return folded;
  }
}

/** First row of each key. */
export function indexRows(
  tables: Tables,
  form: FormId,
  fields: readonly FieldName[],
): ReadonlyMap<string, TableRow> {
  const folder = new KeyFolder();
  const index = new Map<string, TableRow>();
  for (const table of tables.of(form)) {
    for (const row of table.rows) {
      const parts = keyParts(table, row, fields);
      if (parts === null) continue;
      const key = folder.fold(parts);
      if (!index.has(key)) index.set(key, { table, row });
    }
  }
  return index;
}
