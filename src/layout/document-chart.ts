/** A chart of a document on its sheet: how high it is, and the cells of the table that it is drawn from. */
import type { ChartBlock, TableBlock } from '../core/model/document-model';
import type { ChartModel } from '../core/model/sheet-model';
import { maximumRowHeight } from './text-width';

export interface TablePlace {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Grid column in which each column of the table begins. */
  readonly lefts: readonly number[];
}

/** In a row that its height was kept free in, over columns up to `right`. */
export function chartModel(
  { chartKind: kind, grouping, valueAxis, title, axisTitle, categoryColumn, series }: ChartBlock,
  { firstRow, lastRow, lefts }: TablePlace,
  { row, right }: { readonly row: number; readonly right: number },
): ChartModel {
  const area = (column: number) => {
    const left = lefts[column] ?? 0;
    return { top: firstRow, left, bottom: lastRow, right: left };
  };
  return {
    kind,
    grouping,
    valueAxis,
    title,
    axisTitle,
    anchor: { top: row, left: 0, bottom: row, right },
    categories: area(categoryColumn),
    series: series.map(({ column, ...look }) => ({ ...look, values: area(column) })),
  };
}

/** A chart stands in one row, so that no page break cuts it. */
export function chartHeight(
  { chartKind, grouping, series, categoryColumn }: ChartBlock,
  { rows }: TableBlock,
): number {
  const longest = Math.max(...rows.map(({ cells }) => String(cells[categoryColumn]?.value ?? '').length));
  if (chartKind !== 'bar') return longest > lineOfNames.below ? halfPage : thirdOfPage;
  const bars = grouping === undefined || grouping === 'clustered' ? series.length : 1;
  const spare = longest > lineOfNames.beside ? 20 : 3;
  return Math.min(maximumRowHeight, 84 + rows.length * (spare + 9 * bars));
}

/** Characters: a longer name takes two lines beside its bar, or stands aslant below its column. */
const lineOfNames = { beside: 32, below: 9 } as const;
/** Points. */
const halfPage = 330;
const thirdOfPage = 220;
