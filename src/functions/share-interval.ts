/** SHAREINTERVAL: limits of a share, Wilson's or the exact ones. */
import { clopperPearsonInterval, wilsonInterval } from '../core/statistics/share-interval';
import { shareIntervalDefinition } from './catalogue/statistics';
import { parameterName } from './function-definition';
import { valueError } from './function-error';
import { dataRows } from './data-rows';
import { argument, blankCells, countAt, optionalNumber, placeAt, type ResultMatrix } from './matrix';
import { optionalSwitch } from './switch-argument';

const name = (index: number) => parameterName(shareIntervalDefinition, index);

export function shareIntervalColumns(
  count: unknown,
  total: unknown,
  level: unknown,
  exact: unknown,
): ResultMatrix {
  const counts = argument(name(0), count);
  const totals = argument(name(1), total);
  const confidence = optionalNumber(name(2), level, { minimum: 0.01, maximum: 99.99 }) ?? 0.95;
  const interval = optionalSwitch(name(3), exact) === true ? clopperPearsonInterval : wilsonInterval;
  const { start, end } = dataRows([counts, totals]);
  const result: ResultMatrix = [];
  for (let row = 0; row < Math.max(1, end); row++) {
    const known = row < start ? null : countAt(counts, row);
    const all = row < start ? null : countAt(totals, row);
    if (known === null || all === null) {
      result.push(blankCells(2));
      continue;
    }
    if (known > all) {
      const place = placeAt(counts, row);
      throw valueError({ code: 'more-than', place, value: known, other: totals.name, limit: all });
    }
    const limits = interval(known, all, levelOf(confidence));
    result.push(limits === null ? blankCells(2) : [limits.lower, limits.upper]);
  }
  return result;
}

/** 95 and «95%» typed as text mean 0.95. */
function levelOf(value: number): number {
  return value >= 1 ? value / 100 : value;
}
