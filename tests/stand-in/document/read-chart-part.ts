/** Reads one chart part back, if it is of a kind that `chartXml` writes. */
import type { ChartModel } from '../../../src/core/model/sheet-model';
import { textAt, type Area, type Grid } from '../../../src/core/table/grid';
import { hexColor, type ThemeColors } from './read-colors';
import { areaOnSheet } from './sheet-reference';
import { attributeOf, childAt, descendantOf } from './xml-lenient';
import { childrenOf, parseXml, type XmlElement } from '../../../src/xlsx/xml/xml-tree';

type Series = ChartModel['series'][number];

/** Charts name the text and ground colours by their use. */
const themeNames: Readonly<Record<string, string>> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' };

/**
 * Null for a chart that is stacked, mixed, in space or of another kind, or that draws from other sheets. Series without
 * values on the sheet are left out.
 */
export function readChartPart(
  source: string,
  part: string,
  grid: Grid,
  theme: ThemeColors,
): Omit<ChartModel, 'anchor'> | null {
  const chart = childAt(parseXml(source, part), 'chart');
  const plotArea = childAt(chart, 'plotArea');
  const [plot, ...others] = plotArea?.children.filter(({ name }) => name.endsWith('Chart')) ?? [];
  const kind = plot === undefined || others.length > 0 ? null : kindOf(plot);
  if (plot === undefined || kind === null) return null;
  const elements = childrenOf(plot, 'ser');
  const series = elements.flatMap((element) => seriesOf(element, kind, grid, theme));
  const categories = elements
    .map((element) => areaOf(childAt(element, 'cat'), grid))
    .find((area) => area !== null);
  if (series.length === 0 || categories === undefined) return null;
  const axisTitle = textOf(childAt(plotArea, 'valAx', 'title', 'tx'), grid);
  return {
    kind,
    title: textOf(childAt(chart, 'title', 'tx'), grid),
    categories,
    series,
    ...(axisTitle === '' ? {} : { axisTitle }),
  };
}

function kindOf(plot: XmlElement): ChartModel['kind'] | null {
  const grouping = attributeOf(childAt(plot, 'grouping'), 'val') ?? 'standard';
  if (plot.name === 'lineChart') return grouping === 'standard' ? 'line' : null;
  if (plot.name !== 'barChart' || !['clustered', 'standard'].includes(grouping)) return null;
  return attributeOf(childAt(plot, 'barDir'), 'val') === 'bar' ? 'bar' : 'column';
}

function seriesOf(element: XmlElement, kind: ChartModel['kind'], grid: Grid, theme: ThemeColors): Series[] {
  const values = areaOf(childAt(element, 'val'), grid);
  if (values === null) return [];
  const shape = childAt(element, 'spPr');
  const color = colorOf(childAt(kind === 'line' ? childAt(shape, 'ln') : shape, 'solidFill'), theme);
  const title = textOf(childAt(element, 'tx'), grid);
  return [{ title, values, ...(color === null ? {} : { color }) }];
}

function areaOf(data: XmlElement | undefined, grid: Grid): Area | null {
  return areaOnSheet(descendantOf(data, 'f')?.text ?? '', grid.sheet);
}

/** Typed into the chart, or taken from a cell: as it was last seen, else as it is. */
function textOf(element: XmlElement | undefined, grid: Grid): string {
  const typed = childAt(element, 'v');
  if (typed !== undefined) return typed.text;
  const reference = childAt(element, 'strRef');
  const seen = childAt(reference, 'strCache', 'pt', 'v');
  if (seen !== undefined) return seen.text;
  const area = areaOnSheet(childAt(reference, 'f')?.text ?? '', grid.sheet);
  if (area !== null) return textAt(grid, area.top, area.left);
  const paragraphs = childrenOf(childAt(element, 'rich'), 'p');
  return paragraphs
    .map((paragraph) =>
      childrenOf(paragraph, 'r')
        .map((run) => childAt(run, 't')?.text ?? '')
        .join(''),
    )
    .join('\n');
}

/** A shade of a theme colour is left to the host, which knows how to make it. */
function colorOf(fill: XmlElement | undefined, theme: ThemeColors): string | null {
  const named = childAt(fill, 'schemeClr');
  if (named === undefined) return hexColor(attributeOf(childAt(fill, 'srgbClr'), 'val'));
  const name = attributeOf(named, 'val') ?? '';
  return named.children.length > 0 ? null : (theme.get(themeNames[name] ?? name) ?? null);
}
