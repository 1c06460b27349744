/** SPEARMAN: rank correlation of two columns; a pair with a blank is left out. */
import { spearman } from '../core/statistics/spearman';
import { spearmanDefinition } from './catalogue/statistics';
import { parameterName } from './function-definition';
import { notAvailable } from './function-error';
import { dataRows } from './data-rows';
import { argument, numberAt } from './matrix';

const name = (index: number) => parameterName(spearmanDefinition, index);
const fewestPairs = 3;

export function spearmanCorrelation(first: unknown, second: unknown): number {
  const columns = [argument(name(0), first), argument(name(1), second)] as const;
  const { start, end } = dataRows(columns);
  const a: number[] = [];
  const b: number[] = [];
  for (let row = start; row < end; row++) {
    const left = numberAt(columns[0], row);
    const right = numberAt(columns[1], row);
    if (left === null || right === null) continue;
    a.push(left);
    b.push(right);
  }
  if (a.length < fewestPairs) throw notAvailable({ code: 'few-pairs', pairs: a.length, needed: fewestPairs });
  const correlation = spearman(a, b);
  if (correlation === null) throw notAvailable({ code: 'no-variation' });
  return correlation;
}
