/** What people typed on the sheets of results, scores, items and scales, as results; cells that cannot be read count as blank. */
import type { Lexicon } from '../schema/lexicon';
import type { Scale } from '../schema/scale';
import { placeOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import { NumberedCells } from './numbered-cells';
import type { ItemProfile, JournalComparison, ScoreDistribution, TestKey, TestResult } from './result';
import type { ResultSet } from './result-set';
import { TestKeyRows, type KeyedTestRow } from './test-key-rows';

const markFields = ['marks2', 'marks3', 'marks4', 'marks5'];

export interface ResultTables {
  readonly results: ResultSet;
  /** In the order of the sheet. Put before the built-in ones, they win. */
  readonly scales: readonly Scale[];
  /** Where each result stands, by `keyText`. */
  readonly rows: ReadonlyMap<string, KeyedTestRow>;
}

export function readResultTables(tables: Tables, lexicon: Lexicon): ResultTables {
  const keys = new TestKeyRows(tables, lexicon);
  const rows = keys.index('results');
  const scoreCells = new NumberedCells('score', lexicon);
  const itemCells = new NumberedCells('item', lexicon);
  return {
    results: {
      results: [...rows.values()].flatMap((row) => resultIn(tables, row) ?? []),
      distributions: [...keys.index('scores').values()].flatMap(
        (row) => distributionIn(scoreCells, row) ?? [],
      ),
      profiles: [...keys.index('items').values()].map((row) => profileIn(tables, itemCells, row)),
      records: [],
      pooled: [],
    },
    scales: readScales(tables, keys),
    rows,
  };
}

/** Null without a number of participants. */
function resultIn(tables: Tables, { key, table, row }: KeyedTestRow): TestResult | null {
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
    journal: journalIn(tables, table, row),
    spearman: null,
    source: 'sheet',
    place: placeOf(table, row, 'participants'),
  };
}

function journalIn(tables: Tables, table: Table, row: number): JournalComparison | null {
  const lower = tables.number(table, row, 'journalLower');
  const equal = tables.number(table, row, 'journalEqual');
  const higher = tables.number(table, row, 'journalHigher');
  if (lower === null || equal === null || higher === null) return null;
  return { lower, equal, higher, gapTwoOrMore: null };
}

/** Null where the row holds no count, or one that cannot be a count. */
function distributionIn(cells: NumberedCells, { key, table, row }: KeyedTestRow): ScoreDistribution | null {
  const filled = cells.of(table, row).filter(({ value }) => value !== null);
  const highest = filled.reduce(
    (most, { number, value }) => ((value ?? 0) > 0 ? Math.max(most, number) : most),
    -1,
  );
  const isCounted = filled.every(({ value }) => Number.isInteger(value) && (value ?? 0) >= 0);
  if (highest < 0 || !isCounted) return null;
  const counts = new Array<number>(highest + 1).fill(0);
  for (const { number, value } of filled) if (number <= highest) counts[number] = value ?? 0;
  return { key, counts, source: 'sheet', place: placeOf(table, row, 'school') };
}

function profileIn(tables: Tables, cells: NumberedCells, { key, table, row }: KeyedTestRow): ItemProfile {
  const items = cells.of(table, row);
  const last = items.reduce((most, { number }) => Math.max(most, number), 0);
  const percent = new Array<number | null>(last).fill(null);
  for (const { number, value } of items) if (number >= 1) percent[number - 1] = value;
  return {
    key,
    percent,
    levels: percent.map(() => null),
    participants: tables.number(table, row, 'participants') ?? 0,
  };
}

function readScales(tables: Tables, keys: TestKeyRows): Scale[] {
  return tables
    .of('scales')
    .flatMap((table) =>
      [...table.rows].flatMap((row) => scaleIn(tables, table, row, keys.test(table, row)) ?? []),
    );
}

/** Null for a row that gives neither cuts nor a threshold. A district's own scale is confirmed by its source. */
function scaleIn(
  tables: Tables,
  table: Table,
  row: number,
  test: Omit<TestKey, 'school'> | null,
): Scale | null {
  const number = (name: string) => tables.number(table, row, name);
  const three = number('cut3');
  const four = number('cut4');
  const five = number('cut5');
  const threshold = number('threshold');
  const cuts = three === null || four === null || five === null ? null : ([three, four, five] as const);
  if (test === null || (cuts === null && threshold === null)) return null;
  const source = tables.text(table, row, 'source');
  return {
    ...test,
    maximum: number('maximum'),
    cuts,
    threshold,
    extraCondition: null,
    source,
    isConfirmed: source !== '',
  };
}
