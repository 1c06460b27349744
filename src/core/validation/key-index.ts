/** Keys of rows: the parts as a reader sees them, folded as the program reads them; rows of a form by their key. */
import { canonicalName, testNames, type CanonicalNames } from '../results/canonical-names';
import type { FieldName } from '../schema/field';
import type { FormId } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { rowByRow } from '../table/changed-rows';
import { KeyNumbers } from '../table/key-numbers';
import { columnsOf } from '../table/narrowed';
import { normaliseLabel } from '../table/normalise-label';
import { fieldOf, textsOf, type Table } from '../table/table';
import type { TableRow, Tables } from '../table/tables';

/** Keys are equal where the program takes them for one: case, spaces, another spelling of a year or a subject. */
const separator = '\u001f';

export const blankKey = -1;

/** Of one table's rows. */
export interface RowKeys {
  /** A number for each of the table's rows, the same for the same key in any table; `blankKey` where every part is blank. */
  readonly numbers: readonly number[];
  readonly parts: (row: number) => readonly string[];
}

interface Folded {
  readonly table: Table;
  readonly made: readonly number[];
}

/** Reads keys; `of` prepares a table's columns once. */
export class KeyReader {
  private readonly names: ReadonlyMap<FieldName, CanonicalNames>;

  constructor(
    private readonly tables: Tables,
    private readonly lexicon: Lexicon,
  ) {
    const { procedures, subjects, levels } = testNames(lexicon);
    this.names = new Map([
      ['procedure', procedures],
      ['subject', subjects],
      ['level', levels],
    ]);
  }

  of(table: Table, fields: readonly FieldName[]): RowKeys {
    const texts = fields.map((name) => textsOf(table, name));
    return { numbers: this.numbers(table, fields), parts: (row) => texts.map((text) => text(row)) };
  }

  private numbers(table: Table, fields: readonly FieldName[]): readonly number[] {
    const seen = this.tables.narrowed(table, columnsOf(table, fields));
    const name = `keys of ${table.file} ${table.grid.sheet} ${fields.join()}`;
    const read = (last: Folded | undefined): Folded => {
      const keyOf = this.keyReader(seen, fields);
      const numbers = this.tables.keep('numbers of keys', [this.lexicon], () => new KeyNumbers());
      const numberOf = (row: number) => {
        const key = keyOf(row);
        return key === '' ? blankKey : numbers.of(key);
      };
      return { table: seen, made: rowByRow(seen, last, numberOf) };
    };
    return this.tables.keep(name, [seen, this.lexicon], read, table.file).made;
  }

  /** Blank where every part is. */
  private keyReader(table: Table, fields: readonly FieldName[]): (row: number) => string {
    const texts = fields.map((name) => textsOf(table, name));
    const folds = fields.map((name, at) => this.partFolder(table, name, texts[at] ?? (() => '')));
    return (row) => {
      if (texts.every((text) => text(row) === '')) return '';
      let key = '';
      for (const fold of folds) key += fold(row) + separator;
      return key;
    };
  }

  private partFolder(table: Table, name: FieldName, text: (row: number) => string): (row: number) => string {
    const type = fieldOf(table, name)?.type ?? 'string';
    const names = this.names.get(name);
    if (type === 'string' || type === 'any') {
      const known = new Map<string, string>();
      return (row) => {
        const own = text(row);
        const folded =
          known.get(own) ?? normaliseLabel(names === undefined ? own : canonicalName(names, own));
        known.set(own, folded);
        return folded;
      };
    }
    const { values } = this.tables.column(table, name);
    return (row) => {
      const value = values[row] ?? NaN;
      return Number.isNaN(value) ? normaliseLabel(text(row)) : String(value);
    };
  }
}

/** First row of each key. */
export function indexRows(
  tables: Tables,
  keys: KeyReader,
  form: FormId,
  fields: readonly FieldName[],
): ReadonlyMap<number, TableRow> {
  const index = new Map<number, TableRow>();
  for (const table of tables.of(form)) {
    const { numbers } = keys.of(table, fields);
    table.rows.forEach((row, at) => {
      const key = numbers[at] ?? blankKey;
      if (key !== blankKey && !index.has(key)) index.set(key, { table, row });
    });
  }
  return index;
}
