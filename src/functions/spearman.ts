/** SPEARMAN: rank correlation of two columns; a pair with a blank is left out. */
import { spearman } from '../core/statistics/spearman';
import { notAvailable } from './function-error';
import { dataRows } from './data-rows';
import { numberAt, type Argument } from './matrix';

const fewestPairs = 3;

export function spearmanCorrelation({
  first,
  second,
}: {
  readonly first: Argument;
  readonly second: Argument;
}): number {
  const { start, end } = dataRows([first, second]);
  const a: number[] = [];
  const b: number[] = [];
  for (let row = start; row < end; row++) {
    const left = numberAt(first, row);
    const right = numberAt(second, row);
    if (left === null || right === null) continue;
    a.push(left);
    b.push(right);
  }
  if (a.length < fewestPairs) throw notAvailable({ code: 'few-pairs', pairs: a.length, needed: fewestPairs });
  const correlation = spearman(a, b);
  if (correlation === null) throw notAvailable({ code: 'no-variation' });
  return correlation;
}
