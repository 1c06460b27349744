/** Self-assessment against external: counts of schools and directions, and where the two differ. */
import { sectionedRows, textRow, type Block, type TableBlock } from '../../core/model/document-model';
import type {
  AssessedCriterion,
  AssessmentCounts,
  AssessmentFacts,
} from '../../core/report/assessment-facts';
import * as column from '../../text/column-titles';
import {
  assessmentHeading,
  assessmentSummary,
  byDirections,
  differencesCaption,
  districtItself,
  signedText,
} from '../../text/cycle-text';
import { stepText } from '../../text/direction-advice-text';
import { indicatorTitle } from '../../text/indicator-text';
import { firstRows } from './first-rows';

const listedDifferences = 30;

export function assessmentBlocks(facts: AssessmentFacts): Block[] {
  return [
    { kind: 'subheading', text: assessmentHeading },
    { kind: 'paragraph', text: assessmentSummary(facts) },
    ...(facts.counts.assessed === 0 ? [] : [assessmentTable(facts)]),
    ...firstRows(facts.differences, listedDifferences, differenceTable),
  ];
}

function assessmentTable({ bySchool, byDirection }: AssessmentFacts): TableBlock {
  return {
    kind: 'table',
    isDense: true,
    columns: [
      { title: column.assessedBy, share: 40 },
      { title: column.criteriaAssessed, share: 13, align: 'center' },
      { title: column.compared, share: 16, align: 'center' },
      { title: column.agreed, share: 11, align: 'center' },
      { title: column.selfHigher, share: 14, align: 'center' },
      { title: column.selfLower, share: 14, align: 'center' },
    ],
    rows: [
      ...bySchool.map(({ school, counts }) => textRow(school?.name ?? districtItself, ...countCells(counts))),
      ...sectionedRows(
        byDirection.length < 2 ? [] : byDirection,
        () => byDirections,
        ({ direction, counts }) => textRow(direction, ...countCells(counts)),
      ),
    ],
  };
}

function countCells({ assessed, compared, agreeing, higher, lower }: AssessmentCounts): number[] {
  return [assessed, compared, agreeing, higher, lower];
}

function differenceTable(rows: readonly AssessedCriterion[]): TableBlock {
  return {
    kind: 'table',
    caption: differencesCaption,
    isDense: true,
    columns: [
      { title: column.assessedBy, share: 22 },
      { title: column.criterion, share: 40 },
      { title: column.selfAssessment, share: 11, align: 'center' },
      { title: column.externalAssessment, share: 12, align: 'center' },
      { title: column.difference, share: 11, align: 'center' },
    ],
    rows: rows.map(({ school, group, criterion, self, external, steps, difference }) =>
      textRow(
        school?.name ?? districtItself,
        indicatorTitle({ group, text: criterion }),
        stepText(self, steps),
        stepText(external, steps),
        signedText(difference),
      ),
    ),
  };
}
