/** The table of expected results by year. */
import type { DirectionId } from './direction';
import type { EventId } from './roadmap';

declare const resultRowIdBrand: unique symbol;
export type ResultRowId = string & { readonly [resultRowIdBrand]?: true };

export interface ExpectedResults {
  readonly title: string;
  readonly years: readonly number[];
  readonly directions: readonly ExpectedDirection[];
}

export interface ExpectedDirection {
  readonly direction: DirectionId;
  /** As printed in the table; null where the table has no heading for these rows. */
  readonly heading: string | null;
  readonly line: number | null;
  readonly note: string | null;
  readonly rows: readonly ExpectedRow[];
}

export type ExpectedRowFlag =
  | 'empty-cells'
  | 'span-ambiguous'
  | 'page-split'
  | 'truncated'
  | 'reconstructed'
  | 'wrong-year'
  | 'wording-changes'
  | 'duplicate-word'
  | 'two-items-in-cell'
  | 'column-mismatch';

export interface ExpectedRow {
  readonly id: ResultRowId;
  /** Text by year («2021»); a year without a key is an empty cell. */
  readonly cells: Readonly<Partial<Record<string, string>>>;
  readonly lines: readonly number[];
  readonly flags: readonly ExpectedRowFlag[];
  /** Years whose text the page break cut: never rolled to another year. */
  readonly truncatedYears: readonly number[];
  /** The table's rows as they physically stand, where page breaks leave another reading. */
  readonly printed: readonly { readonly line: number | null; readonly cells: readonly (string | null)[] }[];
  readonly notes: readonly string[];
  /** Events of the roadmap whose own text or indicator names this very result; their state is the result's. */
  readonly events: readonly EventId[];
}
