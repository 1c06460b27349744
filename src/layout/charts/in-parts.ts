/** Long lists part by part: a chart holds as many names as can be read. */
import { partOf } from '../../text/charts-text';

const longest = 30;

export interface Part<T> {
  readonly items: readonly T[];
  /** Words for its title; empty where there is one part only. */
  readonly part: string;
  readonly number: number;
}

export function inParts<T>(items: readonly T[]): Part<T>[] {
  const parts = Math.ceil(items.length / longest);
  return Array.from({ length: parts }, (_, number) => {
    const start = number * longest;
    const own = items.slice(start, start + longest);
    return { items: own, number, part: parts === 1 ? '' : partOf(start + 1, start + own.length) };
  });
}
