/** Collections of the workbook: those its sheet describes, and those that only rows of numbers name. */
import type { Collection, CollectionState } from '../schema/collection';
import type { Lexicon } from '../schema/lexicon';
import { ColumnCursor } from '../table/column-cursor';
import { CellKind } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { serialOf, yearOfSerial } from '../table/parse-date';
import { textOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import type { Days } from './organizations';

export const collectionsForm = 'collections';

/** By year, then by the day they are of, then as they come. `forms`: sheets whose rows name collections. */
export function collectionsOf(tables: Tables, forms: readonly string[], lexicon: Lexicon): Collection[] {
  const found = new Map<string, Collection>();
  for (const { table, row } of tables.rows(collectionsForm)) {
    const described = describedCollection(tables, table, row, lexicon);
    if (described !== null && !found.has(normaliseLabel(described.title))) {
      found.set(normaliseLabel(described.title), described);
    }
  }
  for (const title of forms.flatMap((form) => tables.of(form)).flatMap(titlesIn)) {
    const named = found.has(normaliseLabel(title)) ? null : namedCollection(title);
    if (named !== null) found.set(normaliseLabel(title), named);
  }
  return [...found.values()].sort(
    (left, right) => left.year - right.year || daysOf(left).last - daysOf(right).last,
  );
}

/** The days in which an organisation must be active to be asked. */
export function daysOf({ first, last, asOf }: Pick<Collection, 'first' | 'last' | 'asOf'>): Days {
  return asOf === null ? { first, last } : { first: asOf, last: asOf };
}

/** A collection nobody described, of a whole calendar year. A school year belongs to the year it ends in. */
export function namedCollection(title: string): Collection | null {
  const year = collectionYear(title);
  return year === null ? null : { ...undescribed, ...daysOfYear(year), title, year };
}

const undescribed = {
  asOf: null,
  opened: null,
  due: null,
  approver: null,
  state: null,
  approvedOn: null,
  order: null,
} as const;

export function daysOfYear(year: number): Days {
  return { first: serialOf(year, 1, 1) ?? NaN, last: serialOf(year, 12, 31) ?? NaN };
}

/** Null where neither its dates nor its title say which year it is of. */
function describedCollection(tables: Tables, table: Table, row: number, lexicon: Lexicon): Collection | null {
  const title = textOf(table, row, 'collection');
  const day = (name: string) => tables.number(table, row, name);
  const named = title === '' ? null : namedCollection(title);
  const [from, to, asOf] = [day('from'), day('to'), day('asOf')];
  const end = to ?? asOf;
  const year = end === null ? named?.year : yearOfSerial(end);
  if (title === '' || year === undefined) return null;
  const whole = daysOfYear(year);
  return {
    title,
    year,
    first: from ?? whole.first,
    last: to ?? whole.last,
    asOf,
    opened: day('opened'),
    due: day('due'),
    approver: textOf(table, row, 'approver') || null,
    state: stateOf(textOf(table, row, 'state'), lexicon),
    approvedOn: day('approvedOn'),
    order: textOf(table, row, 'order') || null,
  };
}

/** Open until somebody says otherwise. */
function stateOf(text: string, { meanings }: Lexicon): CollectionState {
  const folded = normaliseLabel(text);
  const isOneOf = (words: readonly string[]) => words.some((word) => normaliseLabel(word) === folded);
  if (isOneOf(meanings.collectionApproved)) return 'approved';
  return isOneOf(meanings.collectionClosed) ? 'closed' : 'open';
}

/** Each text of the column once, in the order of the rows. */
function titlesIn(table: Table): string[] {
  const column = table.columnOf.get('collection');
  if (column === undefined) return [];
  const cursor = new ColumnCursor(table.grid, column);
  const seen = new Set<number>();
  const titles: string[] = [];
  for (const row of table.rows) {
    // Half a step parts the pool id of a text from a number.
    const key = cursor.numberAt(row) + (cursor.kindAt(row) === CellKind.text ? 0.5 : 0);
    if (seen.has(key)) continue;
    seen.add(key);
    titles.push(textOf(table, row, 'collection'));
  }
  return titles;
}

/** @example collectionYear('2025/2026') → 2026 */
function collectionYear(title: string): number | null {
  const years = [...title.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(([year]) => Number(year));
  const short = /(20\d\d)\s?[/\u2010-\u2015-]\s?(\d\d)(?!\d)/u.exec(title);
  if (short !== null && years.length === 1) return Number(short[1]) + 1;
  return years.at(-1) ?? null;
}
