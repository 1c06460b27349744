/** What follows from indicators, assessments and decisions for whom, by directions. */
import { textRow, type Block } from '../../core/model/document-model';
import type { ReportFacts } from '../../core/report/report-facts';
import * as column from '../../text/column-titles';
import { addresseeText, occasionText } from '../../text/direction-advice-text';
import { firstRows } from './first-rows';

const listedAdvice = 40;

/** `heading`: above it, where there is any. */
export function adviceBlocks({ cycle, district }: ReportFacts, heading: Block): Block[] {
  const quantities = district?.quantities ?? [];
  const blocks = firstRows(cycle.advice, listedAdvice, (rows) => ({
    kind: 'table',
    isDense: true,
    columns: [
      { title: column.direction, share: 22 },
      { title: column.conclusion, share: 38 },
      { title: column.addressee, share: 18 },
      { title: column.recommendation, share: 30 },
    ],
    rows: rows.map((advice) =>
      textRow(
        advice.direction ?? '—',
        occasionText(advice.occasion, quantities),
        addresseeText(advice),
        advice.rule.recommendation,
      ),
    ),
  }));
  return blocks.length === 0 ? [] : [heading, ...blocks];
}
