/** Excel.Chart: kept for the client and for saving; the engine draws none. */
import { HostError } from '../host-error';
import { removeWhere, type KeptChart, type KeptSeries } from '../kept-state';
import { found, PropertyBag, RemoteCollection, RemoteObject } from '../remote-object';
import type { HostContext } from './host-context';
import { Range } from './range-object';
import { Worksheet } from './worksheet-object';

export class ChartCollection extends RemoteCollection {
  constructor(
    private readonly context: HostContext,
    private readonly sheet: string,
  ) {
    super();
  }

  children(): readonly Chart[] {
    return this.list().map((chart) => new Chart(this.context, this.sheet, chart));
  }
  get count() {
    return this.list().length;
  }
  getCount() {
    return this.list().length;
  }
  add(type: string, source: unknown, seriesBy?: string) {
    this.context.guardSheet(this.sheet, 'ChartCollection.add');
    if (!(source instanceof Range)) throw new HostError('InvalidArgument', 'ChartCollection.add');
    const chart: KeptChart = {
      id: this.context.kept.nextId(),
      name: `Диаграмма ${this.list().length + 1}`,
      type,
      anchor: null,
      title: { text: '', visible: true, overlay: false },
      legend: { visible: true, position: 'Bottom', overlay: false },
      categoryAxisTitle: { text: '', visible: false },
      valueAxisTitle: { text: '', visible: false },
      valueAxis: { minimum: '', maximum: '' },
      series: seriesOf(source, seriesBy ?? 'Auto'),
    };
    this.list().push(chart);
    return new Chart(this.context, this.sheet, chart);
  }
  getItem(name: string) {
    return found(this.getItemOrNullObject(name), 'ChartCollection.getItem');
  }
  getItemOrNullObject(name: string) {
    return this.children().find((chart) => chart.name === name || chart.id === name) ?? null;
  }
  getItemAt(index: number) {
    return found(this.children()[index], 'ChartCollection.getItemAt');
  }
  _GetItem(key: string) {
    return this.getItem(key);
  }

  private list(): KeptChart[] {
    return this.context.kept.sheet(this.sheet).charts;
  }
}

export class Chart extends RemoteObject {
  constructor(
    private readonly context: HostContext,
    private readonly sheet: string,
    private readonly kept: KeptChart,
  ) {
    super();
  }

  override get identity(): Readonly<Record<string, unknown>> {
    return { Id: this.kept.id };
  }
  get id() {
    return this.kept.id;
  }
  get name() {
    return this.kept.name;
  }
  set name(name: string) {
    this.kept.name = name;
  }
  get chartType() {
    return this.kept.type;
  }
  set chartType(type: string) {
    this.kept.type = type;
  }
  get title() {
    return new PropertyBag('ChartTitle', this.kept.title);
  }
  get legend() {
    return new PropertyBag('ChartLegend', this.kept.legend);
  }
  get axes() {
    return new PropertyBag('ChartAxes', {
      categoryAxis: new PropertyBag('ChartAxis', {
        title: new PropertyBag('ChartAxisTitle', this.kept.categoryAxisTitle),
      }),
      valueAxis: new PropertyBag(
        'ChartAxis',
        { ...this.kept.valueAxis, title: new PropertyBag('ChartAxisTitle', this.kept.valueAxisTitle) },
        (name, value) => Object.assign(this.kept.valueAxis, { [name]: value }),
      ),
    });
  }
  get series() {
    return new ChartSeriesCollection(this.context, this.kept);
  }
  get worksheet() {
    return new Worksheet(this.context, this.sheet);
  }
  setPosition(start: unknown, end?: unknown) {
    const first = this.areaOf(start);
    const last = end === undefined || end === null ? first : this.areaOf(end);
    this.kept.anchor = { top: first.top, left: first.left, bottom: last.bottom, right: last.right };
  }
  delete() {
    removeWhere(this.context.kept.sheet(this.sheet).charts, (chart) => chart === this.kept);
  }

  private areaOf(given: unknown) {
    if (given instanceof Range) return given.place.area;
    return new Worksheet(this.context, this.sheet).getRange(String(given)).place.area;
  }
}

class ChartSeriesCollection extends RemoteCollection {
  constructor(
    private readonly context: HostContext,
    private readonly chart: KeptChart,
  ) {
    super();
  }

  children(): readonly ChartSeries[] {
    return this.chart.series.map((series) => new ChartSeries(this.context, this.chart, series));
  }
  get count() {
    return this.chart.series.length;
  }
  getCount() {
    return this.chart.series.length;
  }
  getItemAt(index: number) {
    return found(this.children()[index], 'ChartSeriesCollection.getItemAt');
  }
  add(name?: string | null) {
    const series: KeptSeries = { ...emptySeries(), name: name ?? '' };
    this.chart.series.push(series);
    return new ChartSeries(this.context, this.chart, series);
  }
}

class ChartSeries extends RemoteObject {
  constructor(
    private readonly context: HostContext,
    private readonly chart: KeptChart,
    private readonly kept: KeptSeries,
  ) {
    super();
  }

  get name() {
    return this.kept.name;
  }
  set name(name: string) {
    this.kept.name = name;
  }
  get chartType() {
    return this.kept.type === '' ? this.chart.type : this.kept.type;
  }
  set chartType(type: string) {
    this.kept.type = type;
  }
  get markerStyle() {
    return this.kept.look['markerStyle'];
  }
  set markerStyle(style: unknown) {
    this.kept.look['markerStyle'] = style;
  }
  get markerBackgroundColor() {
    return this.kept.look['markerBackgroundColor'];
  }
  set markerBackgroundColor(color: unknown) {
    this.kept.look['markerBackgroundColor'] = color;
  }
  get markerForegroundColor() {
    return this.kept.look['markerForegroundColor'];
  }
  set markerForegroundColor(color: unknown) {
    this.kept.look['markerForegroundColor'] = color;
  }
  get format() {
    return new PropertyBag('ChartSeriesFormat', { fill: new ChartFill(this.kept), line: this.line() });
  }
  setValues(range: unknown) {
    if (!(range instanceof Range)) throw new HostError('InvalidArgument', 'ChartSeries.setValues');
    this.kept.values = range.place;
  }
  setXAxisValues(range: unknown) {
    if (!(range instanceof Range)) throw new HostError('InvalidArgument', 'ChartSeries.setXAxisValues');
    this.kept.categories = range.place;
  }
  async getDimensionValues(dimension: string) {
    const place = dimension === 'Values' ? this.kept.values : this.kept.categories;
    if (place === null) return [];
    await this.context.engine.calculated();
    return this.context.engine
      .readCells(place.sheet, place.area)
      .flat()
      .map((cell) => cell.value);
  }
  delete() {
    removeWhere(this.chart.series, (series) => series === this.kept);
  }

  private line(): PropertyBag {
    const { color, look } = this.kept;
    return new PropertyBag(
      'ChartLineFormat',
      { color, lineStyle: look['lineStyle'] ?? 'Continuous' },
      (name, value) => {
        if (name === 'lineStyle') look['lineStyle'] = value;
        // A column's line is its outline.
        else if (this.chartType.startsWith('Line')) this.kept.color = String(value);
        else look['outline'] = value;
      },
    );
  }
}

class ChartFill extends RemoteObject {
  constructor(private readonly kept: KeptSeries) {
    super();
  }

  setSolidColor(color: string) {
    this.kept.color = color;
  }
  getSolidColor() {
    return this.kept.color;
  }
  clear() {
    this.kept.color = '';
  }
}

function emptySeries(): KeptSeries {
  return { name: '', values: null, categories: null, color: '', type: '', look: {} };
}

/** One series a column, or a row where the source is wider than high; no headers are guessed. */
function seriesOf(source: Range, seriesBy: string): KeptSeries[] {
  const { sheet, area } = source.place;
  const byRows =
    seriesBy === 'Rows' || (seriesBy === 'Auto' && area.right - area.left > area.bottom - area.top);
  const count = byRows ? area.bottom - area.top + 1 : area.right - area.left + 1;
  return Array.from({ length: count }, (_, index) => ({
    ...emptySeries(),
    name: `Ряд${index + 1}`,
    values: {
      sheet,
      area: byRows
        ? { ...area, top: area.top + index, bottom: area.top + index }
        : { ...area, left: area.left + index, right: area.left + index },
    },
  }));
}
