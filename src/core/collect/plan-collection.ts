/** What collecting writes: cells of the district's forms, rows to be added, and the journal that says where each came from. */
import type { FieldName } from '../schema/field';
import type { CellValue } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import type { TableRow } from '../table/tables';
import type { CollectedCell } from './compare-books';
import { blankEntry, cellKey, type JournalEntry } from './journal';
import type { SchoolBook } from './read-school-book';
import { bookRemarks, remarkEntries, sendingChanges, type RemarkWords } from './sending-changes';
import { saysSame } from '../table/same-value';

/** Whose value stands, by `cellKey`; a conflict nobody decided stays open and the district's value stays. */
export type Decisions = ReadonlyMap<string, 'school' | 'district'>;

export interface CellWrite {
  readonly form: string;
  readonly at: TableRow;
  readonly column: FieldName;
  readonly current: CellValue;
  readonly value: CellValue;
}

export interface AddedRow {
  readonly form: string;
  readonly values: Readonly<Record<FieldName, CellValue>>;
}

export interface CollectionPlan {
  readonly writes: readonly CellWrite[];
  readonly added: readonly AddedRow[];
  readonly journal: readonly JournalEntry[];
}

export interface PlanContext {
  readonly collection: string;
  /** Serial day. */
  readonly today: number;
  readonly decisions: Decisions;
  readonly isApproved: boolean;
  /** Why an approved collection changes; empty where it is not approved. */
  readonly reason: string;
  readonly journal: readonly JournalEntry[];
  readonly remarkWords: RemarkWords;
}

export function planCollection(
  books: readonly SchoolBook[],
  cells: readonly CollectedCell[],
  context: PlanContext,
): CollectionPlan {
  const people = new Map(books.map(({ file, identity }) => [file, identity]));
  const writes: CellWrite[] = [];
  const rows = new Map<string, { form: string; values: Record<FieldName, CellValue> }>();
  const journal: JournalEntry[] = [];
  for (const cell of cells) {
    const entry = entryOf(cell, context);
    const { filledBy = '', head = '' } = people.get(cell.file) ?? {};
    if (entry !== null) journal.push({ ...entry, person: filledBy, head });
    if (!isWritten(cell, context.decisions)) continue;
    const { form, at, column, current, sent: value } = cell;
    if (at !== null) {
      writes.push({ form, at, column, current, value });
      continue;
    }
    const key = [form, cell.school, cell.key].map(normaliseLabel).join('\u001f');
    const row = rows.get(key) ?? { form, values: { ...cell.row } };
    row.values[column] = value;
    rows.set(key, row);
  }
  const remarks = books.flatMap((book) => remarkNews(book, context));
  return {
    writes,
    added: [...rows.values()],
    journal: [...receivedEntries(books, cells, [...remarks, ...journal], context), ...remarks, ...journal],
  };
}

function isWritten(cell: CollectedCell, decisions: Decisions): boolean {
  switch (cell.difference) {
    case 'new':
    case 'changed':
      return true;
    case 'same':
      return false;
    case 'conflict':
      return decisions.get(cellKey(cell)) === 'school';
  }
}

/** Null where the journal already says it. */
function entryOf(cell: CollectedCell, context: PlanContext): JournalEntry | null {
  const { collection, school, sheet, key, field, file, current, sent, last, difference } = cell;
  const base = {
    ...blankEntry,
    day: context.today,
    collection,
    school,
    sheet,
    key,
    field,
    file,
    reason: context.reason,
  };
  const decided = context.decisions.get(cellKey(cell));
  if (difference === 'same') {
    const isKnown = last !== null && (saysSame(last.after, current) || last.event === 'kept');
    return isKnown ? null : { ...base, event: 'value', before: current, after: sent };
  }
  if (difference === 'conflict' && decided === undefined) {
    const isKnown =
      last?.event === 'disputed' && saysSame(last.before, current) && saysSame(last.after, sent);
    return isKnown ? null : { ...base, event: 'disputed', before: current, after: sent };
  }
  if (decided === 'district') return { ...base, event: 'kept', before: sent, after: current };
  return { ...base, event: context.isApproved ? 'corrected' : 'value', before: current, after: sent };
}

/** A form that came in is noted unless it brings nothing that the journal does not know. */
function receivedEntries(
  books: readonly SchoolBook[],
  cells: readonly CollectedCell[],
  news: readonly JournalEntry[],
  { collection, today, journal }: PlanContext,
): readonly JournalEntry[] {
  return books.flatMap((book) => {
    const { file, identity } = book;
    const school = identity?.school ?? '';
    const own = cells.filter((cell) => cell.file === file);
    return [...new Set(own.map(({ sheet }) => sheet))].flatMap((sheet): JournalEntry[] => {
      const inForm = own.filter((cell) => cell.sheet === sheet);
      const before = journal
        .filter((entry) => entry.event === 'received' && isOf(entry, { collection, school, sheet }))
        .at(-1);
      const remarks = remarksOf(book);
      const isNews =
        before?.remarks !== remarks || news.some((entry) => isOf(entry, { collection, school, sheet }));
      if (!isNews) return [];
      const { filledBy = '', head = '' } = identity ?? {};
      const entry = { ...blankEntry, day: today, collection, school, sheet, file, remarks };
      return [{ ...entry, event: 'received', after: inForm.length, person: filledBy, head }];
    });
  });
}

/** What the sending brought and what it mended. */
function remarkNews(book: SchoolBook, context: PlanContext): readonly JournalEntry[] {
  const of = { collection: context.collection, school: book.identity?.school ?? '' };
  const changes = sendingChanges(context.journal, of, bookRemarks(book, context.remarkWords));
  return remarkEntries(changes, { ...of, day: context.today, file: book.file });
}

/** Errors and warnings of the workbook, and cells nobody filled in. */
export function remarksOf({ findings, open }: Pick<SchoolBook, 'findings' | 'open'>): number {
  const found = findings.filter(({ severity }) => severity !== 'info');
  return found.reduce((sum, { count }) => sum + count, open.length);
}

function isOf(
  entry: JournalEntry,
  { collection, school, sheet }: Pick<JournalEntry, 'collection' | 'school' | 'sheet'>,
): boolean {
  return (
    normaliseLabel(entry.collection) === normaliseLabel(collection) &&
    normaliseLabel(entry.school) === normaliseLabel(school) &&
    normaliseLabel(entry.sheet) === normaliseLabel(sheet)
  );
}
