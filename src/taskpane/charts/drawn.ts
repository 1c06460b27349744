/** What is drawn: bars and lines over the same categories, between the ends of one axis. */
import { scaleLinear } from '@visx/scale';
import type { ReactElement } from 'react';
import type { ChartSeries } from '../../core/model/chart-values';
import type { ValueAxis } from '../../core/model/sheet-model';

export interface DrawnSeries extends ChartSeries {
  /** Among all series of the chart: its sign in the legend. */
  readonly index: number;
}

export interface Drawn {
  readonly width: number;
  readonly categories: readonly string[];
  readonly bars: readonly DrawnSeries[];
  readonly lines: readonly DrawnSeries[];
  readonly isStacked: boolean;
  /** Behind the numbers of the axis. */
  readonly unit: string;
  /** Null: it ends where the numbers do. */
  readonly axis: ValueAxis | null;
}

export interface Picture {
  readonly height: number;
  readonly picture: ReactElement;
}

/** A bar from one value to another; `place` is its place beside the others of its category. */
export interface Bar {
  readonly series: DrawnSeries;
  readonly at: number;
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

export function barsOf({ bars, categories, isStacked }: Drawn): Bar[] {
  return categories.flatMap((_, at) => {
    let sum = 0;
    return bars.flatMap((series, place): Bar[] => {
      const value = series.values[at] ?? null;
      if (value === null) return [];
      if (!isStacked) return [{ series, at, place, from: 0, to: value }];
      const from = sum;
      sum += value;
      return [{ series, at, place: 0, from, to: sum }];
    });
  });
}

export function valueScale(drawn: Drawn, range: readonly [number, number]) {
  const { axis, lines } = drawn;
  const values = [
    ...barsOf(drawn).map(({ to }) => to),
    ...lines.flatMap((series) => series.values.flatMap((value) => value ?? [])),
  ];
  return axis === null
    ? scaleLinear<number>({ domain: [0, Math.max(1, ...values)], range: [...range], nice: true })
    : scaleLinear<number>({ domain: [axis.minimum, axis.maximum], range: [...range] });
}

/** Points of a letter's width: about so much of its size. */
const letterWidth = 0.54;

export function shortened(text: string, width: number, size: number): string {
  const most = Math.max(1, Math.floor(width / (size * letterWidth)));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

export function widthOf(text: string, size: number): number {
  return text.length * size * letterWidth;
}
