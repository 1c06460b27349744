/** A chart of the document as one that Word draws itself, with the numbers of its table. Its library is loaded only for a paper that has charts. */
import { Paragraph } from 'docx';
import type { ChartSeries } from 'docx/charts';
import type { SeriesMark } from '../core/model/sheet-model';
import { chartValues } from '../core/model/chart-values';
import type { ChartBlock, TableBlock } from '../core/model/document-model';
import { chartAlternative } from '../text/chart-alternative-text';
import { gap } from './word-text';

/** Pixels of 1/96 inch; a page of A4 has 620 × 970 of them between the margins. */
const size = { width: 620, category: 26, frame: 110, greatestHeight: 880, standingHeight: 350 } as const;

export type ChartMaker = (block: ChartBlock, table: TableBlock) => Paragraph;

export async function chartMaker(): Promise<ChartMaker> {
  const { ChartRun } = await import(/* webpackChunkName: "word-charts" */ 'docx/charts');
  return (block, table) => {
    const isBar = block.chartKind === 'bar';
    const values = chartValues(block, table);
    const { categories, series } = values;
    const chart = new ChartRun({
      type: block.chartKind,
      stacking: block.grouping === 'clustered' ? undefined : block.grouping,
      title: block.title,
      categories,
      series: series.map(({ title, color, mark, values: numbers }, index) => ({
        name: title,
        color,
        ...lineLook(block, mark, index),
        values: numbers,
      })),
      // The first row on top, as in the table.
      categoryAxis: { reverseOrder: isBar },
      valueAxis: { crossesAt: isBar ? 'maximum' : undefined, ...block.valueAxis },
      transformation: {
        width: size.width,
        height: isBar
          ? Math.min(size.greatestHeight, size.frame + categories.length * size.category)
          : size.standingHeight,
      },
      altText: { name: block.title, description: chartAlternative(block, values) },
    });
    return new Paragraph({ spacing: { after: gap.normal }, children: [chart] });
  };
}

const shapes = ['circle', 'square', 'triangle', 'diamond', 'x'] as const;

/** Lines differ by their marks too, so that print without colour can be read. */
function lineLook(
  { chartKind }: ChartBlock,
  mark: SeriesMark | undefined,
  index: number,
): Pick<ChartSeries, 'type' | 'markers' | 'line'> {
  if (chartKind === 'bar' || (chartKind === 'column' && mark === undefined)) return {};
  const shape = shapes[index % shapes.length];
  return {
    type: 'line',
    markers: mark === 'points' || mark === undefined ? { shape, size: 6 } : false,
    line:
      mark === 'dashes' ? { width: 1.5, dash: 'dash' } : { width: mark === 'points' ? 0 : 2, dash: 'solid' },
  };
}
