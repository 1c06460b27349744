/** The charts of the year for a screen: of the one model that sheets and Word draw, section by section, each with its words and its numbers. */
import type { Analysis } from '../core/analysis';
import { chartValues, sharesOf, type ChartValues } from '../core/model/chart-values';
import type { Block, ChartBlock, TableBlock } from '../core/model/document-model';
import type { ValueAxis } from '../core/model/sheet-model';
import { chartsDocument } from '../layout/charts/charts-document';
import { chartAlternative } from '../text/chart-alternative-text';
import { numberText } from '../text/plural';

export interface ChartsOverview {
  /** What is said of all of them. */
  readonly notes: readonly string[];
  readonly sections: readonly ChartSection[];
}

export interface ChartSection {
  readonly heading: string;
  readonly parts: readonly ChartPart[];
}

export type ChartPart = { readonly kind: 'text'; readonly text: string } | DrawnChart;

export interface DrawnChart extends ChartValues {
  readonly kind: ChartBlock['chartKind'];
  readonly title: string;
  /** The chart told to those who do not see it. */
  readonly words: string;
  readonly isStacked: boolean;
  /** Drawn as parts of a whole: the values are per cents. */
  readonly isPercent: boolean;
  /** Null: the axis ends where the values do. */
  readonly axis: ValueAxis | null;
  readonly table: NumbersTable;
}

/** As it is printed. */
export interface NumbersTable {
  readonly columns: readonly string[];
  /** The column that names the rows. */
  readonly names: number;
  readonly rows: readonly (readonly string[])[];
}

export function chartsOverview(analysis: Analysis): ChartsOverview {
  const { blocks, data } = chartsDocument(analysis);
  const tables = new Map(data?.tables.map((table) => [table.id, table]));
  const notes: string[] = [];
  const sections: { heading: string; parts: ChartPart[] }[] = [];
  for (const block of blocks) {
    const parts = sections.at(-1)?.parts;
    if (block.kind === 'heading') sections.push({ heading: block.text, parts: [] });
    else if (parts === undefined) notes.push(...(block.kind === 'note' ? [block.text] : []));
    else parts.push(...partOf(block, tables));
  }
  return { notes, sections };
}

function partOf(block: Block, tables: ReadonlyMap<string | undefined, TableBlock>): ChartPart[] {
  if (block.kind !== 'chart') return 'text' in block ? [{ kind: 'text', text: block.text }] : [];
  const table = tables.get(block.table);
  return table === undefined ? [] : [drawnChart(block, table)];
}

export function drawnChart(block: ChartBlock, table: TableBlock): DrawnChart {
  const { chartKind: kind, grouping, title, valueAxis = null, categoryColumn } = block;
  const isPercent = grouping === 'percent';
  const values = chartValues(block, table);
  return {
    ...(isPercent ? sharesOf(values) : values),
    kind,
    title,
    words: chartAlternative(block, values),
    isStacked: isPercent || grouping === 'stacked',
    isPercent,
    axis: isPercent ? { minimum: 0, maximum: 100 } : valueAxis,
    table: numbersTable(table, categoryColumn),
  };
}

function numbersTable({ columns, rows }: TableBlock, names: number): NumbersTable {
  const text = (value: string | number | null, column: number): string =>
    typeof value === 'number'
      ? numberText(value, column === names ? undefined : columns[column]?.decimals)
      : (value ?? '—');
  return {
    columns: columns.map(({ title }) => title),
    names,
    rows: rows.map(({ cells }) => columns.map((_, column) => text(cells[column]?.value ?? null, column))),
  };
}
