/** Bars one below the other, each under its name: the first row on top, as in the table. */
import { AxisBottom } from '@visx/axis';
import { GridColumns } from '@visx/grid';
import { Group } from '@visx/group';
import { Bar as BarShape } from '@visx/shape';
import { axisLook, fontSize, label, tickText } from './axis-look';
import { barsOf, shortened, valueScale, type Drawn, type Picture } from './drawn';
import { ink, rule } from './paper-colors';

const nameHeight = 15;
const gap = 8;
const thickness = { alone: 14, beside: 9 } as const;
const axisHeight = 26;
/** Room for half a number at each end of the axis. */
const side = 16;

export function drawBars(drawn: Drawn): Picture {
  const { width, categories, bars, isStacked, unit } = drawn;
  const beside = isStacked ? 1 : bars.length;
  const thick = beside === 1 ? thickness.alone : thickness.beside;
  const step = nameHeight + beside * thick + gap;
  const bottom = categories.length * step;
  const scale = valueScale(drawn, [0, width - 2 * side]);
  return {
    height: bottom + axisHeight,
    picture: (
      <Group left={side}>
        <GridColumns scale={scale} height={bottom} stroke={rule} numTicks={5} />
        {categories.map((category, at) => (
          <text key={at} {...label} x={0} y={at * step + nameHeight - 4}>
            {shortened(category, width - 2 * side, fontSize)}
          </text>
        ))}
        {barsOf(drawn).map(({ series, at, place, from, to }) => (
          <BarShape
            key={`${at} ${series.index}`}
            x={scale(from)}
            y={at * step + nameHeight + place * thick}
            width={Math.max(0, scale(to) - scale(from))}
            height={thick}
            fill={`#${series.color}`}
            stroke={ink}
            strokeWidth={0.5}
          />
        ))}
        <AxisBottom
          {...axisLook}
          top={bottom}
          scale={scale}
          numTicks={5}
          tickFormat={tickText(unit)}
          tickLabelProps={{ ...label, textAnchor: 'middle' }}
        />
      </Group>
    ),
  };
}
