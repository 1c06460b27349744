/** Recommendation → decision → effect. */
import { textCell, type Block, type TableBlock } from '../../core/model/document-model';
import type { DecisionFacts } from '../../core/report/decision-facts';
import * as column from '../../text/column-titles';
import { decisionsHeading, decisionSummary, decisionText, effectText } from '../../text/cycle-text';
import { firstRows } from './first-rows';

const listedDecisions = 30;

export function decisionBlocks(facts: DecisionFacts): Block[] {
  return [
    { kind: 'subheading', text: decisionsHeading },
    { kind: 'paragraph', text: decisionSummary(facts) },
    ...firstRows(facts.begun, listedDecisions, decisionTable),
  ];
}

function decisionTable(rows: DecisionFacts['begun']): TableBlock {
  return {
    kind: 'table',
    isDense: true,
    columns: [
      { title: column.occasion, share: 25 },
      { title: column.recommendation, share: 21 },
      { title: column.decision, share: 20 },
      { title: column.addressee, share: 13 },
      { title: column.deadline, share: 18 },
      { title: column.result, share: 19 },
    ],
    rows: rows.map((row) => ({
      cells: [
        textCell(row.occasion),
        textCell(row.recommendation ?? '—'),
        textCell(decisionText(row)),
        textCell(row.addressee ?? '—'),
        textCell(row.deadlinePhrase ?? '—'),
        textCell(effectText(row), row.isOverdue ? 'red' : undefined),
      ],
    })),
  };
}
