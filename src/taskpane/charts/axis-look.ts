/** Axes of the charts: what their numbers and lines look like. */
import { numberText } from '../../text/plural';
import { ink } from './paper-colors';

export const fontSize = 11;
const fontFamily = "'Segoe UI', sans-serif";
export const label = { fill: ink, fontSize, fontFamily } as const;

export const axisLook = { stroke: ink, hideTicks: true } as const;

export function tickText(unit: string): (value: { valueOf(): number }) => string {
  return (value) => `${numberText(value.valueOf())}${unit}`;
}
