/** What people typed on the sheets of results, scores, items and scales, as results; cells that cannot be read count as blank. */
import type { Lexicon } from '../schema/lexicon';
import type { Scale } from '../schema/scale';
import { placeOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import { NumberedCells } from './numbered-cells';
import type { ItemProfile, ScoreDistribution, TestKey } from './result';
import type { ResultSet } from './result-set';
import { rowIn, TestKeyRows, type TestRow } from './test-key-rows';
import { typedResults } from './typed-results';

export interface ResultTables {
  readonly results: ResultSet;
  /** Where the result of a key stands. */
  readonly rowOf: (key: TestKey) => TestRow | undefined;
}

export function readResultTables(tables: Tables, lexicon: Lexicon): ResultTables {
  const keys = new TestKeyRows(tables, lexicon);
  const index = keys.index('results');
  const sheets = tables.of('results');
  const { results, keys: ofResults } = typedResults(tables, index);
  const scoreCells = new NumberedCells('score', lexicon);
  const itemCells = new NumberedCells('item', lexicon);
  return {
    results: {
      results,
      keys: ofResults,
      distributions: keys
        .index('scores')
        .rows.flatMap((row) => distributionIn(scoreCells, rowIn(tables.of('scores'), row)) ?? []),
      profiles: keys
        .index('items')
        .rows.map((row) => profileIn(tables, itemCells, rowIn(tables.of('items'), row))),
      records: [],
      pooled: [],
    },
    rowOf: (key) => {
      const row = index.get(key);
      return row && rowIn(sheets, row);
    },
  };
}

/** Null where the row holds no count, or one that cannot be a count. */
function distributionIn(cells: NumberedCells, { key, table, row }: TestRow): ScoreDistribution | null {
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

function profileIn(tables: Tables, cells: NumberedCells, { key, table, row }: TestRow): ItemProfile {
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

/** In the order of the sheet. Put before the built-in ones, they win. */
export function typedScales(tables: Tables, lexicon: Lexicon): Scale[] {
  const keys = new TestKeyRows(tables, lexicon);
  return tables.of('scales').flatMap((table) => {
    const testOf = keys.testsOf(table);
    return [...table.rows].flatMap((row) => scaleIn(tables, table, row, testOf(row)) ?? []);
  });
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
