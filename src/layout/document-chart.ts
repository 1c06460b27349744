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
  const lengths = rows.map(({ cells }) => String(cells[categoryColumn]?.value ?? '').length);
  if (chartKind !== 'bar')
    return lengths.some((length) => length > lineOfNames.below) ? halfPage : thirdOfPage;
  const bars = grouping === undefined || grouping === 'clustered' ? series.length : 1;
  return Math.min(maximumRowHeight, 84 + rows.length * Math.max(3 + 9 * bars, roomOfNames(lengths)));
}

/** Of each bar, in points: a name of several lines takes room above and below, half of what its neighbour leaves. */
function roomOfNames(lengths: readonly number[]): number {
  const lines = lengths.map((length) => Math.ceil(length / lineOfNames.beside));
  const pairs = lines.map((count, index) => (count + (lines[index + 1] ?? 1)) / 2);
  return lineHeight * Math.max(...pairs);
}

/** Characters: a longer name takes another line beside its bar, or stands aslant below its column. */
const lineOfNames = { beside: 46, below: 9 } as const;
/** Points. */
const lineHeight = 10.5;
const halfPage = 330;
const thirdOfPage = 220;
