/** The report's annex: warnings and questions that somebody answered, each with its explanation. */
import type { ReportFacts } from '../../core/report/report-facts';
import { textRow, type Block } from '../../core/model/document-model';
import * as column from '../../text/column-titles';
import {
  acceptedAnnexHeading,
  acceptedAnnexNote,
  serialText,
  subjectText,
} from '../../text/explanation-text';
import { findingTitle } from '../../text/finding-title';
import { valueText } from '../../core/table/row-key';

/** Nothing where nobody explained anything. */
export function acceptedAnnex({ accepted }: ReportFacts): Block[] {
  if (accepted.length === 0) return [];
  return [
    { kind: 'page-break' },
    { kind: 'heading', text: acceptedAnnexHeading },
    { kind: 'paragraph', text: acceptedAnnexNote(accepted.length) },
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: column.kindOfFinding, share: 22 },
        { title: column.subject, share: 26 },
        { title: column.value, share: 10, align: 'center' },
        { title: column.comment, share: 28 },
        { title: column.whoAndWhen, share: 18 },
      ],
      rows: accepted.map(({ finding, explanation }) =>
        textRow(
          findingTitle(finding.code),
          subjectText(explanation),
          valueText(explanation.value),
          explanation.text,
          `${explanation.person}, ${serialText(explanation.day)}`,
        ),
      ),
    },
  ];
}
