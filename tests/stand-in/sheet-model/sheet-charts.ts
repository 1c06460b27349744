/** Charts between a sheet's model and what the stand-in keeps of them. */
import type { ChartModel, SeriesMark } from '../../../src/core/model/sheet-model';
import type { KeptChart, KeptSeries } from '../host/kept-state';
import { plainColor } from './cell-styles';

const groupings = { clustered: 'Clustered', stacked: 'Stacked', percent: 'Stacked100' } as const;

function typeOf({ kind, grouping = 'clustered' }: ChartModel): string {
  return kind === 'line' ? 'Line' : `${kind === 'bar' ? 'Bar' : 'Column'}${groupings[grouping]}`;
}

function groupingOf(type: string): Pick<ChartModel, 'grouping'> {
  if (type.endsWith('Stacked100')) return { grouping: 'percent' };
  return type.endsWith('Stacked') ? { grouping: 'stacked' } : {};
}

function axisOf({ minimum, maximum }: KeptChart['valueAxis'], { grouping }: Pick<ChartModel, 'grouping'>) {
  // Parts of a whole always end at the whole.
  if (grouping === 'percent' || typeof minimum !== 'number' || typeof maximum !== 'number') return {};
  return { valueAxis: { minimum, maximum } };
}

function markOf({ look, type }: KeptSeries, kind: ChartModel['kind']): { mark?: SeriesMark } {
  if (look['lineStyle'] === 'None') return { mark: 'points' };
  if (look['lineStyle'] === 'Dash') return { mark: 'dashes' };
  const isPlain = look['markerStyle'] === 'None';
  return isPlain && (kind === 'line' || type.startsWith('Line')) ? { mark: 'line' } : {};
}

function lookOf({ mark }: { readonly mark?: SeriesMark }): Record<string, unknown> {
  if (mark === undefined) return {};
  if (mark === 'points') return { lineStyle: 'None' };
  return { markerStyle: 'None', ...(mark === 'dashes' ? { lineStyle: 'Dash' } : {}) };
}

export function chartModelsOf(chart: KeptChart): ChartModel[] {
  const categories = chart.series.find((series) => series.categories !== null)?.categories;
  if (chart.anchor === null || !categories) return [];
  const kind = chart.type.startsWith('Bar') ? 'bar' : chart.type.startsWith('Line') ? 'line' : 'column';
  const grouping = groupingOf(chart.type);
  const axisTitle = String(chart.valueAxisTitle['text'] ?? '');
  return [
    {
      kind,
      ...grouping,
      ...axisOf(chart.valueAxis, grouping),
      title: String(chart.title['text'] ?? ''),
      anchor: chart.anchor,
      categories: categories.area,
      series: chart.series.flatMap((series) => {
        const { name, values, color } = series;
        if (values === null) return [];
        const ownColor = color === '' ? {} : { color: plainColor(color) };
        return [{ title: name, values: values.area, ...ownColor, ...markOf(series, kind) }];
      }),
      ...(axisTitle === '' ? {} : { axisTitle }),
    },
  ];
}

export function keptChartOf(model: ChartModel, sheet: string, id: string, number: number): KeptChart {
  const { kind, title, anchor, categories, series, axisTitle = '' } = model;
  return {
    id,
    name: `Диаграмма ${number}`,
    type: typeOf(model),
    anchor,
    title: { text: title, visible: title !== '', overlay: false },
    legend: { visible: series.length > 1, position: 'Bottom', overlay: false },
    categoryAxisTitle: { text: '', visible: false },
    valueAxisTitle: { text: axisTitle, visible: axisTitle !== '' },
    valueAxis:
      model.grouping === 'percent'
        ? { minimum: 0, maximum: 1 }
        : { minimum: '', maximum: '', ...model.valueAxis },
    series: series.map(({ title: name, values, color, mark }) => ({
      name,
      type: kind === 'column' && mark !== undefined ? 'Line' : '',
      look: lookOf({ mark }),
      values: { sheet, area: values },
      categories: { sheet, area: categories },
      color: color === undefined ? '' : `#${color}`,
    })),
  };
}
