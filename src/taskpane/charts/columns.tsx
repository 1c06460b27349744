/** Columns and lines over categories that stand beside each other. */
import { AxisLeft } from '@visx/axis';
import { GridRows } from '@visx/grid';
import { Group } from '@visx/group';
import { scaleBand } from '@visx/scale';
import { Bar as BarShape, LinePath } from '@visx/shape';
import type { ReactElement } from 'react';
import { axisLook, fontSize, label, tickText } from './axis-look';
import { barsOf, shortened, valueScale, widthOf, type Drawn, type DrawnSeries, type Picture } from './drawn';
import { lineLook } from './line-look';
import { ink, rule } from './paper-colors';
import { Point } from './point';

const plotHeight = 200;
const top = 8;
const left = 34;
const lineOfNames = 20;
/** Names that stand upright end here. */
const uprightNames = 165;

export function drawColumns(drawn: Drawn): Picture {
  const { width, categories, bars, lines, unit } = drawn;
  const across = scaleBand<number>({
    domain: categories.map((_, at) => at),
    range: [0, width - left - 8],
    paddingInner: 0.2,
    paddingOuter: 0.1,
  });
  const up = valueScale(drawn, [plotHeight, 0]);
  const middle = (at: number) => (across(at) ?? 0) + across.bandwidth() / 2;
  const thick = across.bandwidth() / Math.max(1, bars.length);
  const longest = Math.max(0, ...categories.map((category) => widthOf(category, fontSize)));
  const isUpright = longest > across.step() && longest > shortName;
  const below = isUpright ? Math.min(uprightNames, longest) + 8 : lineOfNames;
  return {
    height: top + plotHeight + below,
    picture: (
      <Group left={left} top={top}>
        <GridRows scale={up} width={width - left - 8} stroke={rule} numTicks={5} />
        {barsOf(drawn).map(({ series, at, place, to }) => (
          <BarShape
            key={`${at} ${series.index}`}
            x={(across(at) ?? 0) + place * thick}
            y={up(to)}
            width={thick}
            height={Math.max(0, plotHeight - up(to))}
            fill={`#${series.color}`}
            stroke={ink}
            strokeWidth={0.5}
          />
        ))}
        {lines.map((series) => (
          <Line key={series.index} series={series} x={middle} y={up} />
        ))}
        <AxisLeft
          {...axisLook}
          scale={up}
          numTicks={5}
          tickFormat={tickText(unit)}
          tickLabelProps={{ ...label, textAnchor: 'end', dx: -4, dy: 4 }}
        />
        <line x1={0} x2={width - left - 8} y1={plotHeight} y2={plotHeight} stroke={ink} />
        {categories.map((category, at) =>
          isUpright ? (
            <text
              key={at}
              {...label}
              textAnchor="end"
              transform={`translate(${middle(at) + 4},${plotHeight + 5}) rotate(-90)`}
            >
              {shortened(category, uprightNames, fontSize)}
            </text>
          ) : (
            at % Math.ceil((longest + 4) / across.step()) === 0 && (
              <text key={at} {...label} textAnchor="middle" x={middle(at)} y={plotHeight + 14}>
                {category}
              </text>
            )
          ),
        )}
      </Group>
    ),
  };
}

/** A number of points: some of them may be left out between the others. */
const shortName = 30;

function Line({
  series,
  x,
  y,
}: {
  readonly series: DrawnSeries;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}): ReactElement {
  const { hasLine, dashes, hasPoints } = lineLook(series.mark);
  const points = series.values.map((value, at) => ({ at, value }));
  return (
    <>
      {hasLine && (
        <LinePath
          data={points}
          defined={({ value }) => value !== null}
          x={({ at }) => x(at)}
          y={({ value }) => y(value ?? 0)}
          stroke={`#${series.color}`}
          strokeWidth={2}
          strokeDasharray={dashes}
        />
      )}
      {hasPoints &&
        points.map(
          ({ at, value }) =>
            value !== null && (
              <Point key={at} x={x(at)} y={y(value)} shape={series.index} color={series.color} />
            ),
        )}
    </>
  );
}
