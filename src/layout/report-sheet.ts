/** The sheet «Отчёт»: the аналитическая справка, ready to print and sign. */
import type { ReportFacts } from '../core/report/report-facts';
import type { SheetModel } from '../core/model/sheet-model';
import { documentSheet } from './document-sheet';
import { reportDocument } from './report/report-document';

export function reportSheet(facts: ReportFacts): SheetModel {
  return documentSheet(reportDocument(facts), { tabColor: '1F4E79' });
}
