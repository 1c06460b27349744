/** The wordings of a row: texts that differ in more than the year; punctuation and blanks make no other wording. */
import type { ExpectedRow } from '../schema/expected-results';
import { bareLabel } from '../table/normalise-label';
import { textOf } from './row-lag';
import { filledColumns } from './row-rhythm';
import { withYears, withoutYears, yearMentions } from './year-mentions';

/** Columns in order, and the text as the last of them prints it. */
export interface Wording {
  readonly columns: readonly number[];
  readonly text: string;
}

export function wordingsOf(row: ExpectedRow, documentYears: readonly number[]): Wording[] {
  const wordings = new Map<string, Wording>();
  for (const column of filledColumns(row, documentYears)) {
    const text = textOf(row, column) ?? '';
    const key = bareLabel(withoutYears(text));
    wordings.set(key, { columns: [...(wordings.get(key)?.columns ?? []), column], text });
  }
  return [...wordings.values()];
}

/** What each wording comes to in the year, the latest first. */
export function wordingsFor(row: ExpectedRow, year: number, documentYears: readonly number[]): string[] {
  return wordingsOf(row, documentYears)
    .map(({ columns, text }) => ({ text, last: columns.at(-1) ?? year }))
    .sort((left, right) => right.last - left.last)
    .map(({ text, last }) => {
      const mentions = yearMentions(text);
      const years = mentions.map((mention) => mention.year - last + year);
      return withYears(text, mentions, years);
    });
}
