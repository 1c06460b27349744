/** The results that people typed, row by row; after an edit the others are the same objects as before. */
import type { FieldName } from '../schema/field';
import { changedRows } from '../table/changed-rows';
import { placeOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import type { JournalComparison, TestKey, TestResult } from './result';
import { rowIn, type KeyedTestRow, type TestIndex, type TestRow } from './test-key-rows';

const markFields = ['marks2', 'marks3', 'marks4', 'marks5'] as const;
const journalFields = ['journalLower', 'journalEqual', 'journalHigher'] as const;
const fields: readonly FieldName[] = [
  'participants',
  ...markFields,
  'belowMinimum',
  'mean',
  ...journalFields,
];

export interface TypedResults {
  readonly results: readonly TestResult[];
  /** Of the results, in their order: the same object for as long as an edit changes only their numbers. */
  readonly keys: readonly TestKey[];
}

interface Typed extends TypedResults {
  readonly index: TestIndex;
  readonly sheets: readonly Table[];
  /** By number of the key: what it was read by, and the result; null for a row without a number of participants. */
  readonly keyed: readonly KeyedTestRow[];
  readonly byKey: readonly (TestResult | null)[];
}

/** With more changed rows than this, going over all of them is as fast. */
const fewRows = 100;

/** One without a number of participants is no result. */
export function typedResults(tables: Tables, index: TestIndex): TypedResults {
  const sheets = tables.limitedTo([{ form: 'results', fields }]).of('results');
  return tables.keep<Typed>('typed results', [index, ...sheets], (last) => {
    const changed = sheets.map((table, at) => {
      const before = last?.sheets[at];
      return before === undefined ? null : changedRows(before, table);
    });
    return (
      (last?.index === index ? withFewRows(last, tables, sheets, changed) : null) ??
      everyRow(last, tables, { index, sheets }, changed)
    );
  });
}

/** Null where more than a few rows have changed, or where a result came or went. */
function withFewRows(
  last: Typed,
  tables: Tables,
  sheets: readonly Table[],
  changed: readonly (ReadonlySet<number> | null)[],
): Typed | null {
  const { index } = last;
  if (changed.some((rows) => rows === null || rows.size > fewRows)) return null;
  const byKey = [...last.byKey];
  const results = [...last.results];
  for (const [sheet, rows] of changed.entries()) {
    for (const row of rows ?? []) {
      const keyed = index.at(sheet, row);
      if (keyed === undefined) continue;
      const before = byKey[keyed.id] ?? null;
      const now = resultIn(tables, rowIn(sheets, keyed));
      if ((before === null) !== (now === null)) return null;
      byKey[keyed.id] = now;
      if (before !== null && now !== null) results[results.indexOf(before)] = now;
    }
  }
  return { ...last, sheets, byKey, results };
}

function everyRow(
  last: Typed | undefined,
  tables: Tables,
  { index, sheets }: Pick<Typed, 'index' | 'sheets'>,
  changed: readonly (ReadonlySet<number> | null)[],
): Typed {
  const keyed: KeyedTestRow[] = [];
  const byKey: (TestResult | null)[] = [];
  const results: TestResult[] = [];
  for (const row of index.rows) {
    const isAsBefore = last?.keyed[row.id] === row && changed[row.sheet]?.has(row.row) === false;
    const known = isAsBefore ? last.byKey[row.id] : undefined;
    const result = known === undefined ? resultIn(tables, rowIn(sheets, row)) : known;
    keyed[row.id] = row;
    byKey[row.id] = result;
    if (result !== null) results.push(result);
  }
  return { index, sheets, keyed, byKey, results, keys: results.map(({ key }) => key) };
}

function resultIn(tables: Tables, { key, table, row }: TestRow): TestResult | null {
  const number = (name: string) => tables.number(table, row, name);
  const participants = number('participants');
  if (participants === null) return null;
  const [two = null, three = null, four = null, five = null] = markFields.map(number);
  const hasMarks = two !== null && three !== null && four !== null && five !== null;
  return {
    key,
    participants,
    marks: hasMarks ? [two, three, four, five] : null,
    belowMinimum: number('belowMinimum'),
    mean: number('mean'),
    standardDeviation: null,
    journal: journalIn(journalFields.map(number)),
    spearman: null,
    source: 'sheet',
    place: placeOf(table, row, 'participants'),
  };
}

function journalIn([lower = null, equal = null, higher = null]: readonly (
  number | null
)[]): JournalComparison | null {
  return lower === null || equal === null || higher === null
    ? null
    : { lower, equal, higher, gapTwoOrMore: null };
}
