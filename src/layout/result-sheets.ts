/** The sheets a job writes: which, in which order, from one analysis. */
import type { Analysis } from '../core/analysis';
import type { DocumentModel } from '../core/model/document-model';
import type { SheetModel } from '../core/model/sheet-model';
import { checkSheet } from './check-sheet';
import { checkedVolume } from './checked-volume';
import { expectedSheet } from './expected-sheet';
import { flagsSheet } from './flags-sheet';
import { nameLookup } from '../core/report/school-facts';
import { indicatorsDocument } from './indicators-document';
import { chartsDocument } from './charts/charts-document';
import { documentSheet } from './document-sheet';
import { orderDocument } from './order-document';
import { progressSheet } from './progress-sheet';
import { storedRecordsSheet } from './records-sheet';
import type { ResultSheet } from './result-sheet';
import { reportSheet } from './report-sheet';
import { tasks } from '../core/report/tasks';
import { tasksSheet } from './tasks-sheet';
import type { SheetHeading } from './sheet-heading';

/** Sheets without anything to say (no profile, so no expected results) are left out. `workbookFile`: see checkSheet. */
export function resultSheets(
  analysis: Analysis,
  wanted: readonly ResultSheet[],
  workbookFile?: string,
): readonly SheetModel[] {
  return wanted.flatMap((sheet) => oneSheet(analysis, sheet, workbookFile) ?? []);
}

function oneSheet(
  analysis: Analysis,
  sheet: ResultSheet,
  workbookFile: string | undefined,
): SheetModel | null {
  const { findings, accepted, flags, schools, roadmap, district, expected, expectedRecords, report } =
    analysis;
  const heading: SheetHeading = { districtName: report.districtName, reportingDate: report.reportingDate };
  switch (sheet) {
    case 'check':
      return checkSheet({ heading, findings, accepted, volume: checkedVolume(analysis), workbookFile });
    case 'tasks':
      return tasksSheet(heading, tasks(report, findings));
    case 'flags':
      return flagsSheet({ heading, flags, schools, told: report });
    case 'expected':
      return expected === null
        ? null
        : expectedSheet({ heading, table: expected, existing: expectedRecords });
    case 'roadmap':
      return roadmap === null || district === null
        ? null
        : progressSheet({ heading, progress: roadmap, district, schools });
    case 'indicators': {
      const document = indicatorsPaper(analysis);
      return document === null ? null : documentSheet(document, { tabColor: '5B7F2B' });
    }
    case 'report':
      return reportSheet(report);
    case 'charts':
      return documentSheet(chartsDocument(analysis));
    case 'order': {
      const order = orderDocument(report);
      return order === null ? null : documentSheet(order);
    }
    case 'records':
      return storedRecordsSheet(analysis);
  }
}

export function indicatorsPaper({
  roadmap,
  district,
  schools,
  rating,
  report,
}: Analysis): DocumentModel | null {
  if (roadmap === null || district === null) return null;
  const { indicators, year } = roadmap;
  const input = { indicators, district, nameOf: nameLookup(schools), year };
  return indicatorsDocument(report, input, rating, roadmap);
}
