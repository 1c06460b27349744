/** The annex of a paper: values that the district put in place of the method's own. */
import type { ReportFacts } from '../../core/report/report-facts';
import { textRow, type Block } from '../../core/model/document-model';
import * as column from '../../text/column-titles';
import * as words from '../../text/parameter-text';

/** Nothing where the method is as it was published. */
export function parametersAnnex({
  changedParameters,
  methodVersion,
}: Pick<ReportFacts, 'changedParameters' | 'methodVersion'>): Block[] {
  if (changedParameters.length === 0) return [];
  return [
    { kind: 'heading', text: words.annexHeading },
    { kind: 'paragraph', text: words.annexNote(changedParameters.length, methodVersion) },
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: column.parameter, share: 36 },
        { title: column.unit, share: 12, align: 'center' },
        { title: column.methodValue, share: 14, align: 'center' },
        { title: column.districtValue, share: 14, align: 'center' },
        { title: column.methodSource, share: 24 },
      ],
      rows: changedParameters.map(({ parameter, value }) =>
        textRow(
          parameter.title,
          parameter.unit,
          words.parameterValueText(parameter.value),
          words.parameterValueText(value),
          parameter.source,
        ),
      ),
    },
  ];
}
