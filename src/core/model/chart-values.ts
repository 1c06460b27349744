/** The numbers that a chart of a document draws, taken from the columns of its table: every surface that draws it begins here. */
import type { ChartBlock, TableBlock } from './document-model';
import type { SeriesMark } from './sheet-model';

export interface ChartSeries {
  readonly title: string;
  /** RRGGBB. */
  readonly color: string;
  readonly mark?: SeriesMark;
  /** One a category; null where there is no number. */
  readonly values: readonly (number | null)[];
}

export interface ChartValues {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

export function chartValues({ categoryColumn, series }: ChartBlock, { rows }: TableBlock): ChartValues {
  return {
    categories: rows.map(({ cells }) => String(cells[categoryColumn]?.value ?? '')),
    series: series.map(({ title, color, mark, column }) => ({
      title,
      color,
      mark,
      values: rows.map(({ cells }) => numberOf(cells[column]?.value)),
    })),
  };
}

/** What is drawn as parts of a whole, in per cents of each category's sum. */
export function sharesOf({ categories, series }: ChartValues): ChartValues {
  const sums = categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const share = (value: number | null, at: number) => {
    const sum = sums[at] ?? 0;
    return value === null || sum === 0 ? null : (value * 100) / sum;
  };
  return { categories, series: series.map((each) => ({ ...each, values: each.values.map(share) })) };
}

function numberOf(value: string | number | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
