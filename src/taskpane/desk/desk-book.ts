/** What lies on the desk: the files opened together, their sheets as read, the analysis of them all; and what the page is told of it. */
import type { Finding } from '../../core/finding';
import type { SheetId } from '../../core/workbook';
import type { BookAnalysis } from './doors';
import { byRuleOrder, bySheetOrder } from './finding-orders';
import type { OpenFile, ReadSheet } from './open-files';
import type { SheetMarks } from './sheet-window';
import type { BookOverview, BookSheet, WorkEvent } from './work-calls';

export interface DeskBook {
  readonly files: readonly OpenFile[];
  readonly sheets: ReadonlyMap<SheetId, ReadSheet>;
  readonly analysis: BookAnalysis;
  readonly marks: ReadonlyMap<string, SheetMarks>;
}

/** What the book itself does not know: where changes go, and which were made. */
type Changes = Pick<BookOverview, 'target' | 'written' | 'undoDepth' | 'expired' | 'wasUndone' | 'isChanged'>;

const findingsInMessage = 500;

export function bookOverview(book: DeskBook, changes: Changes): BookOverview {
  const { findings, summary, reportSheets } = book.analysis;
  const sheets = bookSheets(book);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return {
    ...summary,
    ...changes,
    cautions: book.files.find(({ name }) => name === changes.target)?.workbook.cautions ?? [],
    sheets,
    counts,
    byRule: byRuleOrder(findings),
    bySheet: bySheetOrder(findings, sheets),
    reportSheets: reportSheets.map(({ id, name }) => ({
      id,
      name,
      isNew: sheets.every((sheet) => sheet.file !== changes.target || sheet.name !== name),
    })),
  };
}

export function bookSheets({ sheets }: DeskBook): BookSheet[] {
  return [...sheets.values()].map(({ info }) => info);
}

/** Findings go in parts: no single message may hold the page up. */
export function sendFindings(findings: readonly Finding[], report: (event: WorkEvent) => void): void {
  for (let start = 0; start < findings.length; start += findingsInMessage) {
    report({ kind: 'findings', findings: findings.slice(start, start + findingsInMessage) });
  }
}
