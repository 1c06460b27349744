/** Values that the document sets by year, such as 20, 35 and 50 per cent, each beside its fact. */
import { textRow, type Block } from '../core/model/document-model';
import type { TargetSeries } from '../core/roadmap/target-progress';
import * as column from '../text/column-titles';
import { seriesCaption, seriesPointText } from '../text/roadmap-report-text';

export function seriesBlocks(series: readonly TargetSeries[]): Block[] {
  if (series.length === 0) return [];
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort();
  return [
    {
      kind: 'table',
      caption: seriesCaption,
      isDense: true,
      columns: [
        { title: column.indicator, share: 50 },
        ...years.map((year) => ({ title: String(year), share: 20, align: 'center' as const })),
      ],
      rows: series.map(({ points }) =>
        textRow(
          points[0]?.target.subject ?? '',
          ...years.map((year) => {
            const point = points.find((each) => each.year === year);
            return point === undefined ? null : seriesPointText(point.target, point.fact);
          }),
        ),
      ),
    },
  ];
}
