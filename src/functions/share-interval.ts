/** SHAREINTERVAL: limits of a share, Wilson's or the exact ones. */
import { clopperPearsonInterval, wilsonInterval } from '../core/statistics/share-interval';
import { valueError } from './function-error';
import { dataRows } from './data-rows';
import { blankCells, countAt, placeAt, type Argument, type ResultMatrix } from './matrix';

export function shareIntervalColumns({
  count,
  total,
  level,
  exact,
}: {
  readonly count: Argument;
  readonly total: Argument;
  readonly level: number | null;
  readonly exact: boolean | null;
}): ResultMatrix {
  const interval = exact === true ? clopperPearsonInterval : wilsonInterval;
  const { start, end } = dataRows([count, total]);
  const result: ResultMatrix = [];
  for (let row = 0; row < Math.max(1, end); row++) {
    const known = row < start ? null : countAt(count, row);
    const all = row < start ? null : countAt(total, row);
    if (known === null || all === null) {
      result.push(blankCells(2));
      continue;
    }
    if (known > all) {
      const place = placeAt(count, row);
      throw valueError({ code: 'more-than', place, value: known, other: total.name, limit: all });
    }
    const limits = interval(known, all, levelOf(level ?? 0.95));
    result.push(limits === null ? blankCells(2) : [limits.lower, limits.upper]);
  }
  return result;
}

/** 95 and «95%» typed as text mean 0.95. */
function levelOf(value: number): number {
  return value >= 1 ? value / 100 : value;
}
