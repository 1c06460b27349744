/** Charts between a sheet's model and what the stand-in keeps of them. */
import type { ChartModel } from '../../../src/core/model/sheet-model';
import type { KeptChart } from '../host/kept-state';
import { plainColor } from './cell-styles';

const types = { bar: 'BarClustered', column: 'ColumnClustered', line: 'Line' } as const;

export function chartModelsOf(chart: KeptChart): ChartModel[] {
  const categories = chart.series.find((series) => series.categories !== null)?.categories;
  if (chart.anchor === null || !categories) return [];
  const kind = chart.type.startsWith('Bar') ? 'bar' : chart.type.startsWith('Line') ? 'line' : 'column';
  const axisTitle = String(chart.valueAxisTitle['text'] ?? '');
  return [
    {
      kind,
      title: String(chart.title['text'] ?? ''),
      anchor: chart.anchor,
      categories: categories.area,
      series: chart.series.flatMap(({ name, values, color }) =>
        values === null
          ? []
          : [{ title: name, values: values.area, ...(color === '' ? {} : { color: plainColor(color) }) }],
      ),
      ...(axisTitle === '' ? {} : { axisTitle }),
    },
  ];
}

export function keptChartOf(model: ChartModel, sheet: string, id: string, number: number): KeptChart {
  const { kind, title, anchor, categories, series, axisTitle = '' } = model;
  return {
    id,
    name: `Диаграмма ${number}`,
    type: types[kind],
    anchor,
    title: { text: title, visible: title !== '', overlay: false },
    legend: { visible: series.length > 1, position: 'Bottom', overlay: false },
    categoryAxisTitle: { text: '', visible: false },
    valueAxisTitle: { text: axisTitle, visible: axisTitle !== '' },
    series: series.map(({ title: name, values, color }) => ({
      name,
      values: { sheet, area: values },
      categories: { sheet, area: categories },
      color: color === undefined ? '' : `#${color}`,
    })),
  };
}
