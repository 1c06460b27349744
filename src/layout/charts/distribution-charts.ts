/** How works are spread over the scores where a flag is up: the school before the other schools, and where marks begin. */
import { textRow, type Block } from '../../core/model/document-model';
import type { ChartFacts } from '../../core/report/chart-facts';
import type { FlaggedDistribution } from '../../core/report/score-distributions';
import * as words from '../../text/charts-text';
import { palette } from '../styles';
import { chartedTable } from './charted-table';
import { roundedEnd } from './rounded-end';

/** Three pages of them; the rest is told by the sheet of flags. */
const greatestNumber = 9;

export function distributionBlocks({ distributions }: ChartFacts): Block[] {
  if (distributions.length === 0) return [];
  const shown = distributions.slice(0, greatestNumber);
  const isAll = shown.length === distributions.length;
  const notes = [
    words.distributionNote,
    ...(isAll ? [] : [words.shownOf(shown.length, distributions.length)]),
  ];
  return [{ kind: 'note', text: notes.join(' '), keepsWithNext: true }, ...shown.flatMap(distributionChart)];
}

export function distributionChart(
  { key, school, markers, scores }: FlaggedDistribution,
  index: number,
): Block[] {
  const end = roundedEnd(scores.flatMap(({ percent, othersPercent }) => [percent, othersPercent ?? 0]));
  const hasOthers = scores.some(({ othersPercent }) => othersPercent !== null);
  const hasCuts = scores.some(({ cut }) => cut !== null);
  return chartedTable(
    `distribution-${index}`,
    {
      endsEarly: true,
      columns: [
        { title: words.score, share: 40, align: 'center' },
        { title: words.works, share: 10, align: 'center' },
        { title: words.inSchool, share: 10, align: 'center', decimals: 1 },
        { title: words.inOthers, share: 11, align: 'center', decimals: 1 },
        { title: words.cut, share: 10, align: 'center', decimals: 0 },
      ],
      rows: scores.map(({ score, works, percent, othersPercent, cut }) =>
        textRow(score, works, percent, othersPercent, cut === null ? null : end),
      ),
    },
    {
      chartKind: 'column',
      title: words.distributionTitle(school.name, key, markers),
      valueAxis: { minimum: 0, maximum: end },
      series: [
        { title: words.inSchool, column: 2, color: palette.chart[0] },
        ...(hasCuts ? [{ title: words.cut, column: 4, color: 'C9C9C9' }] : []),
        ...(hasOthers
          ? [{ title: words.inOthers, column: 3, color: palette.chart[2], mark: 'line' } as const]
          : []),
      ],
    },
  );
}
