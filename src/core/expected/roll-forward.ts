/**
 * The text of a row of expected results for any year. The lag of a row is the printed year minus its column, the mode over
 * the columns; where the columns differ in more than the year the text is proposed, and what page breaks cut is never rolled.
 */
import { lastDay, yearOf, type IsoDate } from '../calendar/calendar';
import type { ExpectedRow } from '../schema/expected-results';
import { bareLabel } from '../table/normalise-label';
import { lagsOf, misprints, textOf } from './row-lag';
import { filledColumns, rhythmOf } from './row-rhythm';
import {
  withYears,
  withoutYears,
  wordsBefore,
  yearMentions,
  type YearMention,
  type YearWords,
} from './year-mentions';

export type RolledSource =
  /** The year is one of the document's columns. */
  | 'document'
  | 'rolled'
  /** A person must decide. */
  | 'proposal'
  /** A page break cut the text: only the document can tell. */
  | 'check-document'
  /** Nothing is expected in this year. */
  | 'empty-by-rhythm';

export interface TextVariant {
  readonly columns: readonly number[];
  readonly text: string;
}

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
  | { readonly code: 'wording-differs'; readonly variants: readonly TextVariant[] }
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

export interface RolledCell {
  readonly year: number;
  readonly source: RolledSource;
  /** Null: the cell is empty, or only the document can tell. */
  readonly text: string | null;
  readonly notes: readonly RollNote[];
  /** The printed text it was made from. */
  readonly basis: { readonly column: number; readonly text: string } | null;
  /** Last day of the school year the text names, or before it where the text plans it; else of the column's year. */
  readonly due: IsoDate;
  /** The text plans a school year. */
  readonly isPlan: boolean;
}

export interface RollContext {
  /** Columns of the table. */
  readonly documentYears: readonly number[];
  readonly words: YearWords;
  readonly reportingDate: IsoDate | null;
}

/** `row` may be of any district; `year` any year. */
export function rollForward(row: ExpectedRow, year: number, context: RollContext): RolledCell {
  const first = Math.min(...context.documentYears);
  const empty = { year, text: null, basis: null, due: lastDay(year), isPlan: false };
  if (context.documentYears.includes(year)) return documentCell(row, year, context);
  if (year < first)
    return { ...empty, source: 'check-document', notes: [{ code: 'before-document', first }] };
  if (isCut(row))
    return {
      ...empty,
      source: 'check-document',
      notes: [cutNote(row, context)],
      basis: basisOf(row, context),
    };
  return rolledCell(row, year, context);
}

/** What each column's wording comes to in the year, the latest first; spelling differences make no other wording. */
export function wordingsFor(
  row: ExpectedRow,
  year: number,
  { documentYears }: Pick<RollContext, 'documentYears'>,
): readonly string[] {
  const wordings = new Map<string, string>();
  for (const column of filledColumns(row, documentYears).reverse()) {
    const printed = textOf(row, column) ?? '';
    const mentions = yearMentions(printed);
    const text = withYears(
      printed,
      mentions,
      mentions.map((mention) => mention.year - column + year),
    );
    const key = bareLabel(withoutYears(text));
    if (!wordings.has(key)) wordings.set(key, text);
  }
  return [...wordings.values()];
}

/** Only a person can settle them. */
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

/** As printed, with what is odd about it. */
function documentCell(row: ExpectedRow, year: number, context: RollContext): RolledCell {
  const text = textOf(row, year);
  const isSpanAmbiguous = row.flags.includes('span-ambiguous');
  if (text === null) {
    const notes: RollNote[] = [{ code: 'empty-in-document', isSpanAmbiguous }];
    return { year, source: 'empty-by-rhythm', text, notes, basis: null, due: lastDay(year), isPlan: false };
  }
  const notes: RollNote[] = [];
  if (row.truncatedYears.includes(year)) notes.push(cutNote(row, context));
  if (row.flags.includes('reconstructed')) notes.push({ code: 'reconstructed' });
  const lags = lagsOf(row, yearMentions(text).length, context.documentYears);
  if (lags.kind === 'clear') {
    notes.push(...misprintNotes(row, lags.values, context).filter((note) => note.column === year));
  }
  notes.push(...notOverNotes(text, year, context));
  return {
    year,
    source: 'document',
    text,
    notes,
    basis: { column: year, text },
    ...dueOf(text, year, context.words),
  };
}

function rolledCell(row: ExpectedRow, year: number, context: RollContext): RolledCell {
  const basis = basisOf(row, context);
  const rhythm = rhythmOf(row, context.documentYears);
  const empty = {
    year,
    source: 'empty-by-rhythm',
    text: null,
    basis,
    due: lastDay(year),
    isPlan: false,
  } as const;
  if (basis === null || rhythm.kind === 'never') return { ...empty, notes: [] };
  const notes: RollNote[] = [];
  if (rhythm.kind === 'every' && rhythm.count > 1) {
    notes.push({ code: 'every-years', count: rhythm.count, last: rhythm.last });
    if ((year - rhythm.last) % rhythm.count !== 0) return { ...empty, notes };
  }
  const doubts: RollNote[] = [...rhythmDoubts(row, context), ...wordingDoubts(row, context)];
  const mentions = yearMentions(basis.text);
  const range = mentions.find((mention) => mention.kind === 'range');
  if (range !== undefined) doubts.push({ code: 'year-range', text: range.text });
  const lags = lagsOf(row, mentions.length, context.documentYears);
  if (lags.kind === 'unclear') doubts.push({ code: 'lag-unclear', lags: lags.first });
  else notes.push(...misprintNotes(row, lags.values, context));
  if (row.flags.includes('reconstructed')) notes.push({ code: 'reconstructed' });
  const values = lags.kind === 'clear' ? lags.values : mentions.map((mention) => mention.year - basis.column);
  const text = withYears(
    basis.text,
    mentions,
    values.map((lag) => year + lag),
  );
  notes.push(...notOverNotes(text, year, context));
  const source = doubts.length > 0 ? 'proposal' : 'rolled';
  return { year, source, text, notes: [...doubts, ...notes], basis, ...dueOf(text, year, context.words) };
}

function rhythmDoubts(row: ExpectedRow, context: RollContext): RollNote[] {
  const rhythm = rhythmOf(row, context.documentYears);
  switch (rhythm.kind) {
    case 'once': {
      const isSpanAmbiguous = row.flags.includes('span-ambiguous');
      return [{ code: 'single-column', column: rhythm.column, isSpanAmbiguous }];
    }
    case 'ended':
      return [{ code: 'ended', last: rhythm.last }];
    case 'irregular':
      return [{ code: 'irregular', columns: rhythm.columns }];
    case 'every':
    case 'never':
      return [];
  }
}

/** Texts that differ in more than the year; punctuation and blanks do not count. */
function wordingDoubts(row: ExpectedRow, context: RollContext): RollNote[] {
  const variants = new Map<string, { columns: number[]; text: string }>();
  for (const column of filledColumns(row, context.documentYears)) {
    const text = textOf(row, column) ?? '';
    const key = bareLabel(withoutYears(text));
    const known = variants.get(key);
    variants.set(key, { columns: [...(known?.columns ?? []), column], text });
  }
  return variants.size > 1 ? [{ code: 'wording-differs', variants: [...variants.values()] }] : [];
}

function misprintNotes(row: ExpectedRow, lags: readonly number[], { documentYears }: RollContext) {
  return misprints(row, lags, documentYears).map((each) => ({ code: 'misprint', ...each }) as const);
}

/** A school year, unless planned, and a calendar year looked back on must be over before the result can exist. */
function notOverNotes(text: string, year: number, { words, reportingDate }: RollContext): RollNote[] {
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

/**
 * A plan for a school year is due before it begins, anything else of a school year at its end, which may come after the
 * column's year; the rest by the end of the column's year.
 */
function dueOf(text: string, year: number, words: YearWords): Pick<RolledCell, 'due' | 'isPlan'> {
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

function isCut(row: ExpectedRow): boolean {
  return row.truncatedYears.length > 0 || row.flags.includes('truncated') || row.flags.includes('page-split');
}

function cutNote(row: ExpectedRow, context: RollContext): RollNote {
  const columns =
    row.truncatedYears.length > 0 ? row.truncatedYears : filledColumns(row, context.documentYears);
  return { code: 'cut-by-page-break', columns };
}

/** The latest column with text. */
function basisOf(row: ExpectedRow, context: RollContext): RolledCell['basis'] {
  const column = filledColumns(row, context.documentYears).at(-1);
  const text = column === undefined ? null : textOf(row, column);
  return column === undefined || text === null ? null : { column, text };
}
