/** Charts with a bar a school: marks as parts of a whole, means beside those of the cluster. */
import { textRow, type Block } from '../../core/model/document-model';
import type { ChartFacts } from '../../core/report/chart-facts';
import * as words from '../../text/charts-text';
import * as column from '../../text/column-titles';
import { palette } from '../styles';
import { chartedTable } from './charted-table';
import { inParts } from './in-parts';
import { roundedEnd } from './rounded-end';

/** From dark to light, so that print without colour can be read. */
const markColors = ['5A1010', 'A65E00', '8FB3D9', 'E3EDF7'] as const;

/** Fewer bars are no picture. */
const leastSchools = 3;

export function marksBlocks({ marks }: ChartFacts): Block[] {
  const drawn = marks.filter(({ schools }) => schools.length >= leastSchools);
  const others = marks.filter(({ schools }) => schools.length < leastSchools).map(({ test }) => test);
  const charts = drawn.flatMap(({ test, schools }, index) =>
    inParts(schools).flatMap(({ items, part, number }): Block[] => {
      return chartedTable(
        `marks-${index}-${number}`,
        {
          endsEarly: true,
          columns: [
            { title: column.school, share: 40 },
            ...words.markTitles.map((title) => ({ title, share: 10, align: 'center' as const })),
            { title: column.total, share: 12, align: 'center' },
          ],
          rows: items.map(({ school, marks: own }) =>
            textRow(
              school.name,
              ...own,
              own.reduce((total, works) => total + works, 0),
            ),
          ),
        },
        {
          chartKind: 'bar',
          grouping: 'percent',
          title: words.marksTitle(test, part),
          series: words.markTitles.map((title, mark) => ({
            title,
            column: mark + 1,
            color: markColors[mark] ?? palette.chart[0],
          })),
        },
      );
    }),
  );
  return [
    ...charts,
    ...(others.length === 0 ? [] : [{ kind: 'note', text: words.fewSchoolsNote(others) } as const]),
  ];
}

export function clusterBlocks({ clusters }: ChartFacts): Block[] {
  return clusters.flatMap(({ test, schools }, index) =>
    inParts(schools).flatMap(({ items, part, number }): Block[] => {
      return chartedTable(
        `cluster-${index}-${number}`,
        {
          endsEarly: true,
          columns: [
            { title: column.school, share: 40 },
            { title: column.meanScore, share: 10, align: 'center', decimals: 1 },
            { title: words.expectedMean, share: 10, align: 'center', decimals: 1 },
          ],
          rows: items.map(({ school, mean, expectedMean }) => textRow(school.name, mean, expectedMean)),
        },
        {
          chartKind: 'column',
          title: words.clustersTitle(test, part),
          // A bar that does not begin at 0 shows a small difference as a large one.
          valueAxis: {
            minimum: 0,
            maximum: roundedEnd(items.flatMap(({ mean, expectedMean }) => [mean, expectedMean])),
          },
          series: [
            { title: column.meanScore, column: 1, color: palette.chart[5] },
            { title: words.expectedMean, column: 2, color: palette.chart[3], mark: 'points' },
          ],
        },
      );
    }),
  );
}
