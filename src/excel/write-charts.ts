/** Native charts of a sheet model: one series after another, each with its own cells. */
import type { ChartModel } from '../core/model/sheet-model';
import { addressOf } from './address';

const chartTypes = { bar: 'BarClustered', column: 'ColumnClustered', line: 'Line' } as const;

export function writeChart(sheet: Excel.Worksheet, model: ChartModel): void {
  const [first, ...others] = model.series;
  if (first === undefined) return;
  // A chart begins with the cells of its first series, so that it has exactly one to name.
  const chart = sheet.charts.add(chartTypes[model.kind], sheet.getRange(addressOf(first.values)), 'Columns');
  fillSeries(sheet, chart.series.getItemAt(0), model, first);
  for (const series of others) fillSeries(sheet, chart.series.add(series.title), model, series);
  chart.title.text = model.title;
  chart.legend.visible = model.series.length > 1;
  if (model.axisTitle !== undefined) chart.axes.valueAxis.title.text = model.axisTitle;
  const { top, left, bottom, right } = model.anchor;
  chart.setPosition(sheet.getCell(top, left), sheet.getCell(bottom, right));
}

function fillSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  { kind, categories }: ChartModel,
  { title, values, color }: ChartModel['series'][number],
): void {
  series.name = title;
  series.setValues(sheet.getRange(addressOf(values)));
  series.setXAxisValues(sheet.getRange(addressOf(categories)));
  if (color === undefined) return;
  if (kind === 'line') series.format.line.color = `#${color}`;
  else series.format.fill.setSolidColor(`#${color}`);
}
