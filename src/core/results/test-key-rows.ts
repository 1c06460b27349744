/** The test key of a sheet's row; the rows of a form by their key. */
import { areSame } from '../memory';
import type { FieldName } from '../schema/field';
import type { FormId } from '../schema/form';
import { testKey } from '../schema/test-key';
import type { Lexicon } from '../schema/lexicon';
import { rowByRow } from '../table/changed-rows';
import { KeyNumbers } from '../table/key-numbers';
import { normaliseLabel } from '../table/normalise-label';
import { textsOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import { canonicalName, testNames, type CanonicalNames, type TestNames } from './canonical-names';
import { keyText, type TestKey } from './result';

export interface KeyedTestRow {
  readonly key: TestKey;
  /** Numbers of the key, and of the same a school year before. */
  readonly id: number;
  readonly earlierId: number;
  /** Which of the form's tables it stands in. */
  readonly sheet: number;
  readonly row: number;
}

/** The same with the table itself, to read its other columns. */
export interface TestRow {
  readonly key: TestKey;
  readonly table: Table;
  readonly row: number;
}

/** Throws where the index is of other tables. */
export function rowIn(tables: readonly Table[], { key, sheet, row }: KeyedTestRow): TestRow {
  const table = tables[sheet];
  if (table === undefined) throw new Error(`No table ${sheet} among ${tables.length}`);
  return { key, table, row };
}

export class TestKeyRows {
  private readonly names: TestNames;
  private readonly schools = new Map<string, string>();

  constructor(
    private readonly tables: Tables,
    private readonly lexicon: Lexicon,
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

  /** Of a row, without the school; null where a part that every test has is blank or unreadable. */
  testsOf(table: Table): (row: number) => Omit<TestKey, 'school'> | null {
    const { tables, names } = this;
    const years = tables.column(table, 'schoolYear').values;
    const grades = tables.column(table, 'grade').values;
    const procedureOf = canonicalTexts(table, 'procedure', names.procedures);
    const subjectOf = canonicalTexts(table, 'subject', names.subjects);
    const levelOf = canonicalTexts(table, 'level', names.levels);
    return (row) => {
      const schoolYear = years[row] ?? NaN;
      const grade = grades[row] ?? NaN;
      const procedure = procedureOf(row);
      const subject = subjectOf(row);
      if (Number.isNaN(schoolYear) || Number.isNaN(grade) || procedure === '' || subject === '') return null;
      return { schoolYear, procedure, grade, subject, level: levelOf(row) };
    };
  }

  keysOf(table: Table): (row: number) => TestKey | null {
    const testOf = this.testsOf(table);
    const textOf = textsOf(table, 'school');
    const codes = new Map<string, string>();
    return (row) => {
      const test = testOf(row);
      const text = textOf(row);
      if (test === null || text === '') return null;
      const school = codes.get(text) ?? this.schools.get(normaliseLabel(text)) ?? text;
      codes.set(text, school);
      return { ...test, school };
    };
  }

  /** The same object for as long as the form's keys and the registry's codes are the same. */
  index(form: FormId): TestIndex {
    const seen = this.tables.limitedTo([
      { form, fields: testKey },
      { form: 'schools', fields: ['code'] },
    ]);
    const [sheets, registry] = [seen.of(form), seen.of('schools')];
    const inputs = [...seen.all, this.lexicon];
    return this.tables.keep<Indexed>(`rows of ${form}`, inputs, (last) => {
      const numbers = last?.numbers ?? new KeyNumbers();
      const known = last !== undefined && areSame(last.registry, registry) ? last.sheets : [];
      const keyed = sheets.map((table, sheet) => ({
        table,
        made: rowByRow(table, known[sheet], this.rowReader(table, sheet, numbers)),
      }));
      const rows = keyed.flatMap(({ made }) => made);
      return { registry, sheets: keyed, numbers, index: new TestIndex(rows, numbers) };
    }).index;
  }

  private rowReader(
    table: Table,
    sheet: number,
    numbers: KeyNumbers,
  ): (row: number) => KeyedTestRow | typeof keyless {
    const keyOf = this.keysOf(table);
    return (row) => {
      const key = keyOf(row);
      if (key === null) return keyless;
      const earlier = keyText({ ...key, schoolYear: key.schoolYear - 1 });
      return { key, id: numbers.of(keyText(key)), earlierId: numbers.of(earlier), sheet, row };
    };
  }
}

/** The first row of each key in the form's sheets; repeated keys are another check's finding. */
export class TestIndex {
  /** In the order of the sheets. */
  readonly rows: readonly KeyedTestRow[];
  private readonly byId: readonly (KeyedTestRow | undefined)[];
  private readonly bySheet: KeyedTestRow[][] = [];
  private pairs: Int32Array | null = null;

  constructor(
    rows: readonly (KeyedTestRow | typeof keyless)[],
    private readonly numbers: KeyNumbers,
  ) {
    const byId = new Array<KeyedTestRow | undefined>(numbers.size);
    const first: KeyedTestRow[] = [];
    for (const row of rows) {
      if (row === keyless || byId[row.id] !== undefined) continue;
      byId[row.id] = row;
      (this.bySheet[row.sheet] ??= [])[row.row] = row;
      first.push(row);
    }
    this.rows = first;
    this.byId = byId;
  }

  get(key: TestKey): KeyedTestRow | undefined {
    const id = this.numbers.known(keyText(key));
    return id === undefined ? undefined : this.byId[id];
  }

  /** Undefined for a row without a key and for one that repeats an earlier one's. */
  at(sheet: number, row: number): KeyedTestRow | undefined {
    return this.bySheet[sheet]?.[row];
  }

  /**
   * Of every row whose test the school had a year before too, in their order, as four numbers: sheet and row of the
   * earlier, sheet and row of the later.
   */
  get yearPairs(): Int32Array {
    if (this.pairs === null) {
      const pairs: number[] = [];
      for (const later of this.rows) {
        const earlier = this.byId[later.earlierId];
        if (earlier !== undefined) pairs.push(earlier.sheet, earlier.row, later.sheet, later.row);
      }
      this.pairs = Int32Array.from(pairs);
    }
    return this.pairs;
  }
}

/** A row whose key has a blank or unreadable part. */
const keyless = 'keyless';

interface Indexed {
  readonly registry: readonly Table[];
  readonly sheets: readonly {
    readonly table: Table;
    readonly made: readonly (KeyedTestRow | typeof keyless)[];
  }[];
  readonly numbers: KeyNumbers;
  readonly index: TestIndex;
}

function canonicalTexts(table: Table, name: FieldName, names: CanonicalNames): (row: number) => string {
  const textOf = textsOf(table, name);
  const known = new Map<string, string>();
  return (row) => {
    const text = textOf(row);
    const canonical = known.get(text) ?? canonicalName(names, text);
    known.set(text, canonical);
    return canonical;
  };
}
