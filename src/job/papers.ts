/** The papers that become Word documents, what each holds, and the workbook of the schools' cards. */
import type { Analysis } from '../core/analysis';
import type { Block, DocumentModel } from '../core/model/document-model';
import type { SheetModel } from '../core/model/sheet-model';
import { yearsFacts } from '../core/report/chart-facts';
import { systemFacts } from '../core/report/system-facts';
import { documentSheet } from '../layout/document-sheet';
import { orderDocument } from '../layout/order-document';
import { listsPaper } from '../layout/report/lists-paper';
import { publicReport } from '../layout/report/public-report';
import { reportDocument } from '../layout/report/report-document';
import { summaryPaper } from '../layout/report/summary-paper';
import { yearlyReport } from '../layout/report/yearly-report';
import { schoolCards } from '../layout/school-cards';
import { cardsEnding, paperEndings, reportEnding } from '../text/file-names';
import type { NewBook } from './choices';
import type { Doors } from './doors';
import { reference } from './reference';

export type PaperId = 'report' | 'public' | 'order' | 'lists' | 'summary' | 'yearly';

export interface PaperRequest {
  readonly paper: PaperId;
}

/** What a paper holds, to be looked at before it is made. */
export interface PaperOutline {
  readonly headings: readonly { readonly isSub: boolean; readonly text: string }[];
  readonly tables: number;
  readonly charts: number;
}

/** Null where there is nothing to make the paper of. */
export function paperDocument(analysis: Analysis, { paper }: PaperRequest): DocumentModel | null {
  switch (paper) {
    case 'report':
      return reportDocument(analysis.report);
    case 'public':
      return publicReport(analysis.report);
    case 'lists':
      return listsPaper(analysis.report);
    case 'summary':
      return summaryPaper(analysis.report, yearsFacts(analysis.results));
    case 'yearly':
      return yearlyReport(
        analysis.report,
        systemFacts(analysis.tables, reference.lexicon, analysis.period.reportingDate),
      );
    case 'order':
      return orderDocument(analysis.report);
  }
}

/** Those that are no sheets of every report. */
export function paperSheets(analysis: Analysis, papers: readonly PaperId[]): SheetModel[] {
  return papers.flatMap((paper) => {
    const model = paper === 'report' || paper === 'order' ? null : paperDocument(analysis, { paper });
    return model === null ? [] : [documentSheet(model)];
  });
}

export function paperOutline({ blocks }: DocumentModel): PaperOutline {
  const count = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind).length;
  return {
    headings: blocks.flatMap((block) =>
      block.kind === 'heading' || block.kind === 'subheading'
        ? [{ isSub: block.kind === 'subheading', text: block.text }]
        : [],
    ),
    tables: count('table'),
    charts: count('chart'),
  };
}

/** `book`: the workbook that the paper speaks of. */
export function paperName(book: string, { paper }: PaperRequest): string {
  return stemOf(book) + paperEndings[paper];
}

/** One workbook with a card for each school, in the order of the register. */
export async function cardBook(analysis: Analysis, book: string, doors: Doors): Promise<NewBook> {
  const cards = schoolCards(analysis);
  const bytes = await doors.createWorkbook(cards.map(({ sheet }) => sheet));
  return { name: stemOf(book) + cardsEnding, bytes };
}

/** Without the ending that our own copy of the workbook has. */
function stemOf(book: string): string {
  const stem = book.replace(/\.[^.]*$/u, '');
  return stem.endsWith(reportEnding) ? stem.slice(0, -reportEnding.length) : stem;
}
