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
  const series = chart.series.map((_, index) => seriesXml(chart, index, model)).join('');
  return (
    `<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title, 1400)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `${plotXml(chart, series)}${axesXml(chart)}</c:plotArea>` +
    `${chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function plotXml(chart: ChartModel, series: string): string {
  const axes = `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/>`;
  if (chart.kind === 'line') {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
  const direction = chart.kind === 'bar' ? 'bar' : 'col';
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="60"/>${axes}</c:barChart>`
  );
}

function seriesXml(chart: ChartModel, index: number, model: SheetModel): string {
  const series = chart.series[index];
  if (series === undefined) return '';
  const color = series.color ?? defaultColors[index % defaultColors.length] ?? '4472C4';
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const look =
    chart.kind === 'line'
      ? `<c:spPr><a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill}</c:spPr></c:marker>`
      : `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${plainXml(series.title)}</c:v></c:tx>${look}` +
    `<c:cat>${textsXml(chart.categories, model)}</c:cat><c:val>${numbersXml(series.values, model)}</c:val>` +
    `${chart.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
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

/** Bars run from the top down, so their category axis is turned and the value axis put back below. */
function axesXml(chart: ChartModel): string {
  const isBar = chart.kind === 'bar';
  const title = chart.axisTitle === undefined ? '' : titleXml(chart.axisTitle, 1000);
  return (
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isBar ? 'b' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `${title}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${categoryAxis}"/><c:crosses val="${isBar ? 'max' : 'autoZero'}"/></c:valAx>`
  );
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
