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
 * Null for a chart in space, mixed otherwise than lines over columns, or of another kind, or that draws from other
 * sheets. Series without values on the sheet are left out.
 */
export function readChartPart(
  source: string,
  part: string,
  grid: Grid,
  theme: ThemeColors,
): Omit<ChartModel, 'anchor'> | null {
  const chart = childAt(parseXml(source, part), 'chart');
  const plotArea = childAt(chart, 'plotArea');
  const [plot, over, ...others] = plotArea?.children.filter(({ name }) => name.endsWith('Chart')) ?? [];
  const kind = plot === undefined || others.length > 0 ? null : kindOf(plot);
  if (plot === undefined || kind === null) return null;
  if (over !== undefined && (kind !== 'column' || kindOf(over) !== 'line')) return null;
  const [own, lines] = [childrenOf(plot, 'ser'), over === undefined ? [] : childrenOf(over, 'ser')];
  const elements = [...own, ...lines];
  const series = [
    ...own.flatMap((element) => seriesOf(element, kind, grid, theme)),
    ...lines.flatMap((element) => seriesOf(element, 'line', grid, theme)),
  ];
  const categories = elements
    .map((element) => areaOf(childAt(element, 'cat'), grid))
    .find((area) => area !== null);
  if (series.length === 0 || categories === undefined) return null;
  const axisTitle = textOf(childAt(plotArea, 'valAx', 'title', 'tx'), grid);
  return {
    kind,
    ...groupingOf(plot),
    ...endsOf(plotArea, plot),
    title: textOf(childAt(chart, 'title', 'tx'), grid),
    categories,
    series,
    ...(axisTitle === '' ? {} : { axisTitle }),
  };
}

function kindOf(plot: XmlElement): ChartModel['kind'] | null {
  const grouping = attributeOf(childAt(plot, 'grouping'), 'val') ?? 'standard';
  if (plot.name === 'lineChart') return grouping === 'standard' ? 'line' : null;
  if (plot.name !== 'barChart') return null;
  return attributeOf(childAt(plot, 'barDir'), 'val') === 'bar' ? 'bar' : 'column';
}

function groupingOf(plot: XmlElement): Pick<ChartModel, 'grouping'> {
  const grouping = attributeOf(childAt(plot, 'grouping'), 'val');
  if (grouping === 'percentStacked') return { grouping: 'percent' };
  return grouping === 'stacked' ? { grouping: 'stacked' } : {};
}

function endsOf(plotArea: XmlElement | undefined, plot: XmlElement): Pick<ChartModel, 'valueAxis'> {
  const end = (name: string) => attributeOf(childAt(plotArea, 'valAx', 'scaling', name), 'val') ?? null;
  const [minimum, maximum] = [end('min'), end('max')];
  const isWhole = groupingOf(plot).grouping === 'percent';
  if (isWhole || minimum === null || maximum === null) return {};
  return { valueAxis: { minimum: Number(minimum), maximum: Number(maximum) } };
}

function markOf(element: XmlElement): Pick<Series, 'mark'> {
  const line = childAt(element, 'spPr', 'ln');
  if (childAt(line, 'noFill') !== undefined) return { mark: 'points' };
  if (attributeOf(childAt(line, 'prstDash'), 'val') === 'dash') return { mark: 'dashes' };
  return attributeOf(childAt(element, 'marker', 'symbol'), 'val') === 'none' ? { mark: 'line' } : {};
}

function seriesOf(element: XmlElement, kind: ChartModel['kind'], grid: Grid, theme: ThemeColors): Series[] {
  const values = areaOf(childAt(element, 'val'), grid);
  if (values === null) return [];
  const shape = childAt(element, 'spPr');
  const mark = kind === 'line' ? markOf(element) : {};
  const marker = childAt(element, 'marker', 'spPr');
  const painted = kind !== 'line' ? shape : mark.mark === 'points' ? marker : childAt(shape, 'ln');
  const color = colorOf(childAt(painted, 'solidFill'), theme);
  const title = textOf(childAt(element, 'tx'), grid);
  return [{ title, values, ...(color === null ? {} : { color }), ...mark }];
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
