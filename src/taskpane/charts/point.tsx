/** A point of a line; lines differ by the shapes of their points, so that print without colour can be read. */
import type { ReactElement } from 'react';

const size = 4;
const shapes = [
  `M0,-${size}A${size},${size} 0 1 1 -0.01,-${size}Z`,
  `M-${size},-${size}H${size}V${size}H-${size}Z`,
  `M0,-${size}L${size},${size}L-${size},${size}Z`,
  `M0,-${size}L${size},0L0,${size}L-${size},0Z`,
  `M-${size},-${size}L${size},${size}M${size},-${size}L-${size},${size}`,
] as const;

export function Point({
  x,
  y,
  shape,
  color,
}: {
  readonly x: number;
  readonly y: number;
  readonly shape: number;
  readonly color: string;
}): ReactElement {
  return (
    <path
      d={shapes[shape % shapes.length]}
      transform={`translate(${x},${y})`}
      fill={`#${color}`}
      stroke={`#${color}`}
      strokeWidth="1.5"
    />
  );
}
