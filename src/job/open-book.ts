/** The files opened together, their sheets as read, the analysis of them all; and what a surface is told of it. */
import type { SchoolBook } from '../core/collect/read-school-book';
import type { SchoolFile } from '../core/collect/separate-books';
import type { Finding } from '../core/finding';
import type { DamagedBook } from '../core/validation/check-sheets-alone';
import type { BookAnalysis } from './book-analysis';
import type { CollectionOverview, SchoolOverview } from './collection/collection-overview';
import type { PlannedCollection } from './collection/plan-into';
import { fileLines } from './file-lines';
import { byRuleOrder, bySheetOrder } from './finding-orders';
import type { OpenFile, ReadSheets } from './open-files';
import type { SheetMarks } from './sheet-window';
import type { BookOverview, BookSheet } from './book-overview';
import type { Report } from './work-event';

export interface OpenBook {
  readonly files: readonly OpenFile[];
  readonly sheets: ReadSheets;
  readonly analysis: BookAnalysis;
  readonly marks: ReadonlyMap<string, SheetMarks>;
  /** Schools' own workbooks among the files, which no district's analysis reads. */
  readonly schools: readonly SchoolFile[];
  readonly books: readonly SchoolBook[];
  /** What collecting them would do, nothing decided yet; null where there is no district's workbook to collect into. */
  readonly planned: PlannedCollection | null;
  readonly collection: CollectionOverview | null;
  /** Of each of `books`. */
  readonly schoolOverviews: readonly SchoolOverview[];
  /** Files of which some sheets cannot be read. */
  readonly damaged: readonly DamagedBook[];
}

/** What the book itself does not know: where changes go, which were made, and what could not be opened with it. */
type Changes = Pick<
  BookOverview,
  'target' | 'written' | 'undoDepth' | 'expired' | 'wasUndone' | 'isChanged' | 'refused'
>;

const findingsInMessage = 500;

export function bookOverview(book: OpenBook, changes: Changes): BookOverview {
  const { findings, summary, reportSheets } = book.analysis;
  const sheets = bookSheets(book);
  return {
    ...summary,
    ...changes,
    files: fileLines({ ...book, analysis: book.analysis.analysis }),
    collection: book.collection,
    districtName: isOnlySchools(book) ? districtOfBooks(book) : summary.districtName,
    isOnlyDamaged: book.damaged.length > 0 && book.damaged.length === book.files.length,
    schools: isOnlySchools(book) ? book.schoolOverviews : [],
    cautions: book.files.find(({ name }) => name === changes.target)?.workbook.cautions ?? [],
    sheets,
    byRule: byRuleOrder(findings),
    bySheet: bySheetOrder(findings, sheets),
    reportSheets: reportSheets.map(({ id, name }) => ({
      id,
      name,
      isNew: sheets.every((sheet) => sheet.file !== changes.target || sheet.name !== name),
    })),
  };
}

/** A school's file is never told of as a district's. */
function isOnlySchools({ files, schools }: OpenBook): boolean {
  return schools.length > 0 && schools.length === files.length;
}

/** Null where they are not of one district. */
function districtOfBooks({ books }: OpenBook): string | null {
  const [name = '', ...others] = new Set(books.map(({ identity }) => identity?.district ?? ''));
  return name === '' || others.length > 0 ? null : name;
}

export function bookSheets({ sheets }: OpenBook): BookSheet[] {
  return [...sheets.values()].map(({ info }) => info);
}

/** Findings go in parts: no single message may hold the page up. */
export function sendFindings(findings: readonly Finding[], report: Report): void {
  for (let start = 0; start < findings.length; start += findingsInMessage) {
    report({ kind: 'findings', findings: findings.slice(start, start + findingsInMessage) });
  }
}
