/** A chart of the document drawn on the screen, its axis ending where the model says. */
import { makeStyles } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { ChartSeries } from '../../core/model/chart-values';
import type { DrawnChart } from '../../job/charts-overview';
import { drawBars } from './bars';
import { drawColumns } from './columns';
import type { Drawn } from './drawn';

// In a narrower place it is smaller at once, and drawn anew when that is measured.
const useStyles = makeStyles({ picture: { display: 'block', width: '100%', height: 'auto' } });

/** Narrower, it is made smaller as a whole. */
const leastWidth = 260;

export function ChartPicture({
  chart,
  width,
}: {
  readonly chart: DrawnChart;
  readonly width: number;
}): ReactElement {
  const styles = useStyles();
  const id = useId();
  const ownWidth = Math.max(width, leastWidth);
  const draw = chart.kind === 'bar' ? drawBars : drawColumns;
  const { height, picture } = draw(drawn(chart, ownWidth));
  return (
    <svg
      role="img"
      aria-labelledby={id}
      viewBox={`0 0 ${ownWidth} ${height}`}
      className={styles.picture}
      focusable="false"
    >
      <desc id={id}>{chart.words}</desc>
      {picture}
    </svg>
  );
}

function drawn({ kind, categories, series, isStacked, isPercent, axis }: DrawnChart, width: number): Drawn {
  const indexed = series.map((each, index) => ({ ...each, index }));
  const isBar = ({ mark }: ChartSeries) => kind !== 'line' && mark === undefined;
  return {
    width,
    categories,
    bars: indexed.filter(isBar),
    lines: indexed.filter((each) => !isBar(each)),
    isStacked,
    unit: isPercent ? '\u00a0%' : '',
    axis,
  };
}
