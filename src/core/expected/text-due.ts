/** When what a text expects is due, and whether what it looks back on is over. */
import { lastDay, yearOf, type IsoDate } from '../calendar/calendar';
import type { RollNote } from './roll-note';
import { wordsBefore, yearMentions, type YearMention, type YearWords } from './year-mentions';

/** A school year, unless planned, and a calendar year looked back on must be over before the result can exist. */
export function notOverNotes(
  text: string,
  year: number,
  { words, reportingDate }: { readonly words: YearWords; readonly reportingDate: IsoDate | null },
): RollNote[] {
  const asOf = reportingDate ?? lastDay(year);
  return yearMentions(text).flatMap((mention) => {
    const ends = endOf(mention);
    if (ends <= asOf || !looksBack(text, mention, words)) return [];
    return [{ code: 'year-not-over', period: mention.text, ends } as const];
  });
}

function looksBack(text: string, mention: YearMention, words: YearWords): boolean {
  if (mention.kind === 'school-year') return !isPlanned(text, mention, words);
  const before = wordsBefore(text, mention, 2);
  return mention.kind === 'year' && before.some((word) => words.retrospective.includes(word));
}

export interface TextDue {
  /** Last day of the school year the text names, or before it where the text plans it; else of the column's year. */
  readonly due: IsoDate;
  /** The text plans a school year. */
  readonly isPlan: boolean;
}

/**
 * A plan for a school year is due before it begins, anything else of a school year at its end, which may come after the
 * column's year; the rest by the end of the column's year.
 */
export function dueOf(text: string, year: number, words: YearWords): TextDue {
  const mentions = yearMentions(text).filter((mention) => mention.kind === 'school-year');
  const ends = mentions.map((mention) =>
    isPlanned(text, mention, words) ? lastDay(mention.year, schoolYearLastMonth) : endOf(mention),
  );
  const due =
    ends
      .filter((end) => yearOf(end) >= year)
      .sort()
      .at(-1) ?? lastDay(year);
  return { due, isPlan: mentions.length > 0 && mentions.every((each) => isPlanned(text, each, words)) };
}

function isPlanned(text: string, mention: YearMention, words: YearWords): boolean {
  return words.planned.includes(wordsBefore(text, mention, 1).at(-1) ?? '');
}

const schoolYearLastMonth = 8;

function endOf(mention: YearMention): IsoDate {
  return mention.kind === 'school-year'
    ? lastDay(mention.year + 1, schoolYearLastMonth)
    : lastDay(mention.year);
}
