/** The summary of the year's procedures: results, what changed, quality over the years. */
import type { DocumentModel } from '../../core/model/document-model';
import type { ChartFacts } from '../../core/report/chart-facts';
import type { ReportFacts } from '../../core/report/report-facts';
import { dynamicsHeading, noDynamics } from '../../text/charts-text';
import { reportPlace } from '../../text/report-opening-text';
import { resultsSummaryTitle } from '../../text/results-text';
import { author, headOfOffice, signature, signatureInFull } from '../../text/report-text';
import { summarySheetName } from '../../text/sheet-names';
import { dynamicsBlocks } from '../charts/district-charts';
import { footerWith } from '../sheet-heading';
import { paperAnnex } from './paper-annex';
import { numberedBlocks } from './numbered-blocks';
import { resultsSection } from './results-section';

export function summaryPaper(
  facts: ReportFacts,
  years: Pick<ChartFacts, 'dynamics' | 'years'>,
): DocumentModel {
  const authority = facts.district?.authority ?? null;
  const dynamics = dynamicsBlocks(years);
  return {
    name: summarySheetName,
    orientation: 'portrait',
    footerText: footerWith(summarySheetName, facts.districtName),
    blocks: numberedBlocks([
      ...(authority === null ? [] : [{ kind: 'subtitle', text: authority } as const]),
      { kind: 'title', text: resultsSummaryTitle },
      { kind: 'subtitle', text: reportPlace(facts) },
      ...resultsSection(facts, 1),
      { kind: 'heading', text: dynamicsHeading(2) },
      ...(dynamics.length === 0 ? [{ kind: 'paragraph', text: noDynamics } as const] : dynamics),
      {
        kind: 'signatures',
        lines: [headOfOffice, author].map((role) => ({ role, fields: [signature, signatureInFull] })),
      },
      ...paperAnnex(facts),
    ]),
  };
}
