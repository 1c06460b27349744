/** Keys of rows: the parts as a reader sees them, folded as the program reads them; rows of a form by their key. */
import { canonicalName, testNames, type CanonicalNames } from '../results/canonical-names';
import type { FieldName } from '../schema/field';
import type { FormId } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { normaliseLabel } from '../table/normalise-label';
import { fieldOf, textOf, type Table } from '../table/table';
import type { TableRow, Tables } from '../table/tables';

const separator = '\u001f';

export interface Key {
  readonly parts: readonly string[];
  /** Equal where the program takes two keys for one: case, spaces, another spelling of a year or a subject. */
  readonly folded: string;
}

type PartFolder = (row: number, text: string) => string;

/** Reads keys; `of` prepares a table's columns once. */
export class KeyReader {
  private readonly names: ReadonlyMap<FieldName, CanonicalNames>;

  constructor(
    private readonly tables: Tables,
    lexicon: Lexicon,
  ) {
    const { procedures, subjects, levels } = testNames(lexicon);
    this.names = new Map([
      ['procedure', procedures],
      ['subject', subjects],
      ['level', levels],
    ]);
  }

  /** The key of each row; null where every part is blank. */
  of(table: Table, fields: readonly FieldName[]): (row: number) => Key | null {
    const columns = fields.map((name) => ({ name, fold: this.partFolder(table, name) }));
    return (row) => {
      const parts = columns.map(({ name }) => textOf(table, row, name));
      if (parts.every((part) => part === '')) return null;
      return {
        parts,
        folded: columns.map(({ fold }, index) => fold(row, parts[index] ?? '')).join(separator),
      };
    };
  }

  private partFolder(table: Table, name: FieldName): PartFolder {
    const type = fieldOf(table, name)?.type ?? 'string';
    const names = this.names.get(name);
    if (type === 'string' || type === 'any') {
      return (_, text) => normaliseLabel(names === undefined ? text : canonicalName(names, text));
    }
    const { values } = this.tables.column(table, name);
    return (row, text) => {
      const value = values[row] ?? NaN;
      return Number.isNaN(value) ? normaliseLabel(text) : String(value);
    };
  }
}

/** First row of each key. */
export function indexRows(
  tables: Tables,
  keys: KeyReader,
  form: FormId,
  fields: readonly FieldName[],
): ReadonlyMap<string, TableRow> {
  const index = new Map<string, TableRow>();
  for (const table of tables.of(form)) {
    const keyOf = keys.of(table, fields);
    for (const row of table.rows) {
      const key = keyOf(row);
      if (key !== null && !index.has(key.folded)) index.set(key.folded, { table, row });
    }
  }
  return index;
}
