/** Native charts of a sheet model: one series after another, each with its own cells. */
import type { ChartModel } from '../core/model/sheet-model';
import { addressOf } from './address';

const barTypes = { clustered: 'BarClustered', stacked: 'BarStacked', percent: 'BarStacked100' } as const;
const columnTypes = {
  clustered: 'ColumnClustered',
  stacked: 'ColumnStacked',
  percent: 'ColumnStacked100',
} as const;
/** Lines differ by their marks too, so that print without colour can be read. */
const markers = ['Circle', 'Square', 'Triangle', 'Diamond', 'X'] as const;
const ink = '#404040';

function chartType({ kind, grouping = 'clustered' }: ChartModel): Excel.ChartType | 'Line' | 'BarClustered' {
  if (kind === 'line') return 'Line';
  return (kind === 'bar' ? barTypes : columnTypes)[grouping] as Excel.ChartType;
}

export function writeChart(sheet: Excel.Worksheet, model: ChartModel): void {
  const [first, ...others] = model.series;
  if (first === undefined) return;
  // A chart begins with the cells of its first series, so that it has exactly one to name.
  const chart = sheet.charts.add(chartType(model), sheet.getRange(addressOf(first.values)), 'Columns');
  fillSeries(sheet, chart.series.getItemAt(0), model, first, 0);
  others.forEach((series, index) =>
    fillSeries(sheet, chart.series.add(series.title), model, series, index + 1),
  );
  chart.title.text = model.title;
  chart.legend.visible = model.series.length > 1;
  if (model.axisTitle !== undefined) chart.axes.valueAxis.title.text = model.axisTitle;
  const ends = model.grouping === 'percent' ? { minimum: 0, maximum: 1 } : model.valueAxis;
  if (ends !== undefined) {
    chart.axes.valueAxis.minimum = ends.minimum;
    chart.axes.valueAxis.maximum = ends.maximum;
  }
  const { top, left, bottom, right } = model.anchor;
  chart.setPosition(sheet.getCell(top, left), sheet.getCell(bottom, right));
}

function fillSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  { kind, grouping, categories }: ChartModel,
  { title, values, color, mark }: ChartModel['series'][number],
  index: number,
): void {
  series.name = title;
  series.setValues(sheet.getRange(addressOf(values)));
  series.setXAxisValues(sheet.getRange(addressOf(categories)));
  const isLine = kind === 'line' || (kind === 'column' && mark !== undefined);
  if (isLine && kind === 'column') series.chartType = 'Line';
  if (isLine) {
    series.markerStyle =
      mark === 'line' || mark === 'dashes' ? 'None' : (markers[index % markers.length] ?? 'Circle');
    if (mark === 'dashes') series.format.line.lineStyle = 'Dash';
  }
  if (!isLine && grouping !== undefined && grouping !== 'clustered') series.format.line.color = ink;
  if (color === undefined) return;
  if (!isLine) series.format.fill.setSolidColor(`#${color}`);
  else {
    series.format.line.color = `#${color}`;
    series.markerBackgroundColor = `#${color}`;
    series.markerForegroundColor = `#${color}`;
  }
  // After the colour, which would draw the line again.
  if (mark === 'points') series.format.line.lineStyle = 'None';
}
