/** The files opened together, their sheets as read, the analysis of them all; and what a surface is told of it. */
import type { Finding } from '../core/finding';
import type { BookAnalysis } from './book-analysis';
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

export function bookSheets({ sheets }: OpenBook): BookSheet[] {
  return [...sheets.values()].map(({ info }) => info);
}

/** Findings go in parts: no single message may hold the page up. */
export function sendFindings(findings: readonly Finding[], report: Report): void {
  for (let start = 0; start < findings.length; start += findingsInMessage) {
    report({ kind: 'findings', findings: findings.slice(start, start + findingsInMessage) });
  }
}
