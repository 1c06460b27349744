/** The test key of a sheet's row; the rows of a form by their key. */
import type { FormId } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { normaliseLabel } from '../table/normalise-label';
import type { Table } from '../table/table';
import type { Tables } from '../table/tables';
import { canonicalName, testNames, type TestNames } from './canonical-names';
import { keyText, type TestKey } from './result';

export interface KeyedTestRow {
  readonly key: TestKey;
  readonly table: Table;
  readonly row: number;
}

export class TestKeyRows {
  private readonly names: TestNames;
  private readonly schools = new Map<string, string>();

  constructor(
    private readonly tables: Tables,
    lexicon: Lexicon,
  ) {
    this.names = testNames(lexicon);
    for (const table of tables.of('schools')) {
      for (const row of table.rows) {
        const code = tables.text(table, row, 'code');
        if (code !== '' && !this.schools.has(normaliseLabel(code)))
          this.schools.set(normaliseLabel(code), code);
      }
    }
  }

  /** Without the school; null where a part that every test has is blank or unreadable. */
  test(table: Table, row: number): Omit<TestKey, 'school'> | null {
    const { tables, names } = this;
    const schoolYear = tables.number(table, row, 'schoolYear');
    const grade = tables.number(table, row, 'grade');
    const procedure = canonicalName(names.procedures, tables.text(table, row, 'procedure'));
    const subject = canonicalName(names.subjects, tables.text(table, row, 'subject'));
    const level = canonicalName(names.levels, tables.text(table, row, 'level'));
    if (schoolYear === null || grade === null || procedure === '' || subject === '') return null;
    return { schoolYear, procedure, grade, subject, level };
  }

  key(table: Table, row: number): TestKey | null {
    const test = this.test(table, row);
    const text = this.tables.text(table, row, 'school');
    if (test === null || text === '') return null;
    return { ...test, school: this.schools.get(normaliseLabel(text)) ?? text };
  }

  /** The first row of each key in the form's sheets; repeated keys are another check's finding. */
  index(form: FormId): ReadonlyMap<string, KeyedTestRow> {
    const index = new Map<string, KeyedTestRow>();
    for (const table of this.tables.of(form)) {
      for (const row of table.rows) {
        const key = this.key(table, row);
        if (key === null) continue;
        const text = keyText(key);
        if (!index.has(text)) index.set(text, { key, table, row });
      }
    }
    return index;
  }
}
