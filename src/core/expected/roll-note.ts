/** What is odd about the text of a row, and what of it only a person can settle. */
import type { IsoDate } from '../calendar/calendar';
import type { Wording } from './row-wordings';

export type RollNote =
  /** The column prints another year than the rest of the row. */
  | {
      readonly code: 'misprint';
      readonly column: number;
      readonly printed: string;
      readonly expected: string;
    }
  /** What the text looks back on is not over on the reporting date (without a date: at the column's end). */
  | { readonly code: 'year-not-over'; readonly period: string; readonly ends: IsoDate }
  | { readonly code: 'every-years'; readonly count: number; readonly last: number }
  | { readonly code: 'wording-differs'; readonly variants: readonly Wording[] }
  /** `isSpanAmbiguous`: the cell may have been merged over the following columns. */
  | { readonly code: 'single-column'; readonly column: number; readonly isSpanAmbiguous: boolean }
  | { readonly code: 'ended'; readonly last: number }
  | { readonly code: 'irregular'; readonly columns: readonly number[] }
  | { readonly code: 'lag-unclear'; readonly lags: readonly number[] }
  | { readonly code: 'year-range'; readonly text: string }
  | { readonly code: 'cut-by-page-break'; readonly columns: readonly number[] }
  | { readonly code: 'reconstructed' }
  | { readonly code: 'empty-in-document'; readonly isSpanAmbiguous: boolean }
  | { readonly code: 'before-document'; readonly first: number };

const doubts: ReadonlySet<RollNote['code']> = new Set([
  'wording-differs',
  'single-column',
  'ended',
  'irregular',
  'lag-unclear',
  'year-range',
  'cut-by-page-break',
]);

export function isDoubt({ code }: RollNote): boolean {
  return doubts.has(code);
}
