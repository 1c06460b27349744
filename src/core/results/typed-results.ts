/** The results that people typed, row by row; after an edit the others are the same objects as before. */
import type { FieldName } from '../schema/field';
import { changedRows } from '../table/changed-rows';
import { placeOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import type { JournalComparison, TestResult } from './result';
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

interface Typed {
  readonly sheets: readonly Table[];
  /** By number of the key: what it was read by, and the result; null for a row without a number of participants. */
  readonly keyed: readonly KeyedTestRow[];
  readonly byKey: readonly (TestResult | null)[];
  readonly results: readonly TestResult[];
}

/** One without a number of participants is no result. */
export function typedResults(tables: Tables, index: TestIndex): readonly TestResult[] {
  const sheets = tables.limitedTo([{ form: 'results', fields }]).of('results');
  return tables.keep<Typed>('typed results', [index, ...sheets], (last) => {
    const changed = sheets.map((table, at) => {
      const before = last?.sheets[at];
      return before === undefined ? null : changedRows(before, table);
    });
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
    return { sheets, keyed, byKey, results };
  }).results;
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
