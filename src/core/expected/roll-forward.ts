/**
 * The text of a row of expected results for any year. The lag of a row is the printed year minus its column, the mode over
 * the columns; where the columns differ in more than the year the text is proposed, and what page breaks cut is never rolled.
 */
import { lastDay, type IsoDate } from '../calendar/calendar';
import type { ExpectedRow } from '../schema/expected-results';
import type { RollNote } from './roll-note';
import { lagsOf, misprints, textOf } from './row-lag';
import { filledColumns, rhythmOf } from './row-rhythm';
import { wordingsOf } from './row-wordings';
import { dueOf, notOverNotes, type TextDue } from './text-due';
import { withYears, yearMentions, type YearWords } from './year-mentions';

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

export interface RolledCell extends TextDue {
  readonly year: number;
  readonly source: RolledSource;
  /** Null: the cell is empty, or only the document can tell. */
  readonly text: string | null;
  readonly notes: readonly RollNote[];
  /** The printed text it was made from. */
  readonly basis: { readonly column: number; readonly text: string } | null;
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
  if (context.documentYears.includes(year)) return documentCell(row, year, context);
  if (year < first) return emptyCell(year, 'check-document', [{ code: 'before-document', first }]);
  if (isCut(row)) return emptyCell(year, 'check-document', [cutNote(row, context)], basisOf(row, context));
  return rolledCell(row, year, context);
}

function emptyCell(
  year: number,
  source: RolledSource,
  notes: readonly RollNote[],
  basis: RolledCell['basis'] = null,
): RolledCell {
  return { year, source, text: null, notes, basis, due: lastDay(year), isPlan: false };
}

/** As printed, with what is odd about it. */
function documentCell(row: ExpectedRow, year: number, context: RollContext): RolledCell {
  const text = textOf(row, year);
  if (text === null) {
    const isSpanAmbiguous = row.flags.includes('span-ambiguous');
    return emptyCell(year, 'empty-by-rhythm', [{ code: 'empty-in-document', isSpanAmbiguous }]);
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
  if (basis === null || rhythm.kind === 'never') return emptyCell(year, 'empty-by-rhythm', [], basis);
  const notes: RollNote[] = [];
  if (rhythm.kind === 'every' && rhythm.count > 1) {
    notes.push({ code: 'every-years', count: rhythm.count, last: rhythm.last });
    if ((year - rhythm.last) % rhythm.count !== 0) return emptyCell(year, 'empty-by-rhythm', notes, basis);
  }
  const doubts = rhythmDoubts(row, context);
  const variants = wordingsOf(row, context.documentYears);
  if (variants.length > 1) doubts.push({ code: 'wording-differs', variants });
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

function misprintNotes(row: ExpectedRow, lags: readonly number[], { documentYears }: RollContext) {
  return misprints(row, lags, documentYears).map((each) => ({ code: 'misprint', ...each }) as const);
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
