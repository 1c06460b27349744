/** How far the years a row prints lie from their columns, and which columns print another year than the rest. */
import type { ExpectedRow } from '../schema/expected-results';
import { filledColumns } from './row-rhythm';
import { withYears, yearMentions } from './year-mentions';

export type Lags =
  | { readonly kind: 'clear'; readonly values: readonly number[] }
  | { readonly kind: 'unclear'; readonly first: readonly number[] };

/** For each place of a year in the text the commonest lag over the columns that name as many years; a tie is unclear. */
export function lagsOf(row: ExpectedRow, places: number, documentYears: readonly number[]): Lags {
  const columns = filledColumns(row, documentYears)
    .map((column) => ({ column, mentions: yearMentions(textOf(row, column) ?? '') }))
    .filter(({ mentions }) => mentions.length === places);
  const values: number[] = [];
  for (let place = 0; place < places; place++) {
    const lags = columns.map(({ column, mentions }) => (mentions[place]?.year ?? column) - column);
    const mode = modeOf(lags);
    if (mode === null) return { kind: 'unclear', first: lags };
    values.push(mode);
  }
  return { kind: 'clear', values };
}

function modeOf(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const modes = [...counts].filter(([, count]) => count === most);
  return modes.length === 1 ? (modes[0]?.[0] ?? null) : null;
}

export interface Misprint {
  readonly column: number;
  readonly printed: string;
  readonly expected: string;
}

/** Columns outvoted by the rest of their row. */
export function misprints(
  row: ExpectedRow,
  lags: readonly number[],
  documentYears: readonly number[],
): Misprint[] {
  return filledColumns(row, documentYears).flatMap((column) => {
    const text = textOf(row, column) ?? '';
    const mentions = yearMentions(text);
    if (mentions.length !== lags.length) return [];
    const wrong = mentions.findIndex((mention, at) => mention.year - column !== lags[at]);
    const mention = mentions[wrong];
    if (mention === undefined) return [];
    const right = withYears(
      text,
      mentions,
      lags.map((lag) => column + lag),
    );
    const expected = yearMentions(right)[wrong]?.text ?? '';
    return [{ column, printed: mention.text, expected }];
  });
}

/** The trimmed text of a column; null when it is empty. */
export function textOf(row: ExpectedRow, column: number): string | null {
  const text = row.cells[String(column)]?.trim() ?? '';
  return text === '' ? null : text;
}
