/** The report's annex: warnings and questions that somebody answered, each with its explanation. */
import type { ReportFacts } from '../../core/report/report-facts';
import { textRow, type Block } from '../../core/model/document-model';
import * as column from '../../text/column-titles';
import {
  acceptedAnnexHeading,
  acceptedAnnexNote,
  acceptedCaption,
  serialText,
  subjectText,
} from '../../text/explanation-text';
import { findingTitle } from '../../text/finding-title';
import { outcomeName, standsFor } from '../../text/flag-text';
import { markerName } from '../../text/flags/marker-names';
import type { Explanation } from '../../core/table/explanations';
import { valueText } from '../../core/table/row-key';

/** Nothing where nobody explained anything; for everybody only of how many findings. */
export function acceptedAnnex({ accepted, explainedFlags }: ReportFacts, isPublic: boolean): Block[] {
  if (isPublic)
    return accepted.length === 0 ? [] : [{ kind: 'note', text: acceptedAnnexNote(accepted.length, 0) }];
  const flags = explainedFlags.filter(({ explanation, result }) => standsFor(explanation, result));
  if (accepted.length + flags.length === 0) return [];
  return [
    { kind: 'page-break' },
    { kind: 'heading', text: acceptedAnnexHeading },
    { kind: 'paragraph', text: acceptedAnnexNote(accepted.length, flags.length) },
    {
      kind: 'table',
      caption: acceptedCaption,
      isDense: true,
      columns: [
        { title: column.kindOfFinding, share: 22 },
        { title: column.subject, share: 26 },
        { title: column.value, share: 10, align: 'center' },
        { title: column.comment, share: 28 },
        { title: column.whoAndWhen, share: 18 },
      ],
      rows: [
        ...accepted.map(({ finding, explanation }) =>
          row(findingTitle(finding.code), valueText(explanation.value), explanation),
        ),
        // The numbers of a flag stand beside it in the report itself.
        ...flags.map(({ result, explanation }) =>
          row(`${result.marker}. ${markerName(result.marker)}`, outcomeName(result.outcome), explanation),
        ),
      ],
    },
  ];
}

function row(title: string, value: string, explanation: Explanation) {
  const { text, person, day } = explanation;
  return textRow(title, subjectText(explanation), value, text, `${person}, ${serialText(day)}`);
}
