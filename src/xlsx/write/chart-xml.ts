/** Native charts of a sheet model: the chart part, with its values cached, and the drawing that places it. */
import type { ChartModel, SheetModel } from '../../core/model/sheet-model';
import type { Area } from '../../core/table/grid';
import { absoluteReference } from '../cells/cell-reference';
import type { Dialect } from '../xml/namespaces';
import { plainXml } from '../xml/xml-text';

const defaultColors = ['4472C4', 'ED7D31', '70AD47', 'A5A5A5', 'FFC000', '5B9BD5'];
const categoryAxis = 111_111_111;
const valueAxis = 222_222_222;

export function chartXml(chart: ChartModel, model: SheetModel, dialect: Dialect): string {
  return (
    `<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title, 1400)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `${plotsXml(chart, model)}${axesXml(chart)}</c:plotArea>` +
    `${chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** The columns and the lines over them are two plots on the same axes. */
function plotsXml(chart: ChartModel, model: SheetModel): string {
  const axes = `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/>`;
  const plot = (wantsLines: boolean) =>
    chart.series
      .flatMap((each, index) =>
        isLine(chart, each) === wantsLines ? [seriesXml(chart, each, index, model)] : [],
      )
      .join('');
  const [bars, lines] = [plot(false), plot(true)];
  const grouping = groupings[chart.grouping ?? 'clustered'];
  const overlap = grouping === 'clustered' ? '' : '<c:overlap val="100"/>';
  return (
    (bars === ''
      ? ''
      : `<c:barChart><c:barDir val="${chart.kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${bars}` +
        `<c:gapWidth val="60"/>${overlap}${axes}</c:barChart>`) +
    (lines === ''
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${axes}</c:lineChart>`)
  );
}

const groupings = { clustered: 'clustered', stacked: 'stacked', percent: 'percentStacked' } as const;
/** Lines differ by their marks too, so that print without colour can be read. */
const symbols = ['circle', 'square', 'triangle', 'diamond', 'x'];

type Series = ChartModel['series'][number];

function isLine({ kind }: ChartModel, { mark }: Series): boolean {
  return kind === 'line' || (kind === 'column' && mark !== undefined);
}

function seriesXml(chart: ChartModel, series: Series, index: number, model: SheetModel): string {
  const color = series.color ?? defaultColors[index % defaultColors.length] ?? '4472C4';
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const isStacked = (chart.grouping ?? 'clustered') !== 'clustered';
  const outline = isStacked
    ? `<a:ln w="6350"><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill></a:ln>`
    : '';
  const look = isLine(chart, series)
    ? lineXml(series, fill, index)
    : `<c:spPr>${fill}${outline}</c:spPr><c:invertIfNegative val="0"/>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${plainXml(series.title)}</c:v></c:tx>${look}` +
    `<c:cat>${textsXml(chart.categories, model)}</c:cat><c:val>${numbersXml(series.values, model)}</c:val>` +
    `${isLine(chart, series) ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

const ink = '404040';

function lineXml({ mark }: Series, fill: string, index: number): string {
  const symbol = mark === 'line' || mark === 'dashes' ? 'none' : symbols[index % symbols.length];
  const marker =
    symbol === 'none'
      ? '<c:marker><c:symbol val="none"/></c:marker>'
      : `<c:marker><c:symbol val="${symbol}"/><c:size val="6"/><c:spPr>${fill}</c:spPr></c:marker>`;
  const stroke = mark === 'points' ? '<a:noFill/>' : fill;
  const dash = mark === 'dashes' ? '<a:prstDash val="dash"/>' : '';
  return `<c:spPr><a:ln w="22225" cap="rnd">${stroke}${dash}<a:round/></a:ln></c:spPr>${marker}`;
}

function textsXml(area: Area, model: SheetModel): string {
  const values = valuesOf(area, model);
  const points = values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${plainXml(String(value))}</c:v></c:pt>`,
  );
  return (
    `<c:strRef><c:f>${plainXml(absoluteReference(model.name, area))}</c:f>` +
    `<c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`
  );
}

function numbersXml(area: Area, model: SheetModel): string {
  const values = valuesOf(area, model);
  const points = values.map((value, index) =>
    typeof value === 'number' ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : '',
  );
  return (
    `<c:numRef><c:f>${plainXml(absoluteReference(model.name, area))}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`
  );
}

function valuesOf(area: Area, model: SheetModel): (string | number | null)[] {
  const values: (string | number | null)[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = model.rows[row]?.cells[column]?.value ?? null;
      values.push(typeof value === 'string' || typeof value === 'number' ? value : null);
    }
  }
  return values;
}

/** Excel shows each name beside its bar by the interval, LibreOffice where the names are told to stand level. */
const everyName = '<c:tickLblSkip val="1"/>';
const levelNames =
  '<c:txPr><a:bodyPr rot="0" vert="horz"/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr lang="ru-RU"/></a:p></c:txPr>';

/** Bars run from the top down, so their category axis is turned and the value axis put back below. */
function axesXml(chart: ChartModel): string {
  const isBar = chart.kind === 'bar';
  const title = chart.axisTitle === undefined ? '' : titleXml(chart.axisTitle, 1000);
  return (
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `${isBar ? levelNames : ''}<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/>${isBar ? everyName : ''}</c:catAx>` +
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/>${endsXml(chart)}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isBar ? 'b' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `${title}<c:numFmt formatCode="${chart.grouping === 'percent' ? '0%' : 'General'}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${categoryAxis}"/><c:crosses val="${isBar ? 'max' : 'autoZero'}"/></c:valAx>`
  );
}

/** In the order of the schema: the greatest value first. Parts of a whole end at the whole. */
function endsXml({ grouping, valueAxis: ends }: ChartModel): string {
  const { minimum, maximum } = grouping === 'percent' ? { minimum: 0, maximum: 1 } : (ends ?? {});
  if (minimum === undefined || maximum === undefined) return '';
  return `<c:max val="${maximum}"/><c:min val="${minimum}"/>`;
}

function titleXml(text: string, size: number): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr>` +
    `<a:r><a:rPr lang="ru-RU" sz="${size}" b="0"/><a:t>${plainXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

/** One drawing for all charts of a sheet; `ids` are the relationship ids of the chart parts. */
export function drawingXml(charts: readonly ChartModel[], ids: readonly string[], dialect: Dialect): string {
  const anchors = charts.map(({ anchor, title }, index) => {
    const corner = (name: string, row: number, column: number): string =>
      `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    return (
      `<xdr:twoCellAnchor>${corner('from', anchor.top, anchor.left)}${corner('to', anchor.bottom + 1, anchor.right + 1)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${plainXml(title)}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}" r:id="${ids[index] ?? ''}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return (
    `<xdr:wsDr xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">` +
    `${anchors.join('')}</xdr:wsDr>`
  );
}
