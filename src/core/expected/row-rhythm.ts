/** In which years a row of the table of expected results has text, and in which later years it is due. */
import type { ExpectedRow } from '../schema/expected-results';

export type Rhythm =
  /** Every so many years, counted from the last filled column. */
  | { readonly kind: 'every'; readonly count: number; readonly last: number }
  /** One column only: something done once, or a cell that was merged over the years. */
  | { readonly kind: 'once'; readonly column: number }
  /** It stops before the table does. */
  | { readonly kind: 'ended'; readonly last: number }
  | { readonly kind: 'irregular'; readonly columns: readonly number[] }
  | { readonly kind: 'never' };

/** Columns of the row that have text, years in order. */
export function filledColumns(row: ExpectedRow, years: readonly number[]): number[] {
  return [...years].sort((a, b) => a - b).filter((year) => (row.cells[String(year)] ?? '').trim() !== '');
}

export function rhythmOf(row: ExpectedRow, years: readonly number[]): Rhythm {
  const columns = filledColumns(row, years);
  const [first, second] = columns;
  const last = columns.at(-1);
  if (first === undefined || last === undefined) return { kind: 'never' };
  if (second === undefined) return { kind: 'once', column: first };
  const step = second - first;
  const isEven = columns.every((column, at) => column === first + at * step);
  if (!isEven) return { kind: 'irregular', columns };
  const tableEnd = Math.max(...years);
  return last + step <= tableEnd ? { kind: 'ended', last } : { kind: 'every', count: step, last };
}
