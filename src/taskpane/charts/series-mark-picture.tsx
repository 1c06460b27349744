/** The sign of a series in the legend, as it is drawn in the chart. */
import type { ReactElement } from 'react';
import type { ChartSeries } from '../../core/model/chart-values';
import { ink } from './paper-colors';
import { Point } from './point';
import { lineLook } from './line-look';

export function SeriesMarkPicture({
  series: { color, mark },
  isLine,
  index,
}: {
  readonly series: ChartSeries;
  readonly isLine: boolean;
  readonly index: number;
}): ReactElement {
  const { hasLine, dashes, hasPoints } = lineLook(mark);
  return (
    <svg width="22" height="12" aria-hidden="true" focusable="false">
      {isLine ? (
        <>
          {hasLine && (
            <line
              x1="0"
              y1="6"
              x2="22"
              y2="6"
              stroke={`#${color}`}
              strokeWidth="2"
              strokeDasharray={dashes}
            />
          )}
          {hasPoints && <Point x={11} y={6} shape={index} color={color} />}
        </>
      ) : (
        <rect x="4" y="0.5" width="14" height="11" fill={`#${color}`} stroke={ink} strokeWidth="0.5" />
      )}
    </svg>
  );
}
