/** LOWRESULT: is a procedure's result low by the rule, row by row; a blank row stays blank. */
import { lowResult } from '../core/flags/low-share';
import { lowResultAnswer } from '../text/function-text-answers';
import { lowResultDefinition } from './catalogue/low-results';
import { valueError } from './function-error';
import { parameterName } from './function-definition';
import { dataRows } from './data-rows';
import { argument, countAt, optionalNumber, placeAt, type ResultMatrix } from './matrix';
import { parametersArgument } from './parameters-argument';

const name = (index: number) => parameterName(lowResultDefinition, index);

export function lowResultColumn(
  low: unknown,
  participants: unknown,
  threshold: unknown,
  minimum: unknown,
  parameters: unknown,
): ResultMatrix {
  const lows = argument(name(0), low);
  const totals = argument(name(1), participants);
  const { lowResults } = parametersArgument(name(4), parameters);
  const share = optionalNumber(name(2), threshold, { minimum: 0, maximum: 100 });
  const sharePercent = share === null ? lowResults.sharePercent : percentOf(share);
  const least = optionalNumber(name(3), minimum, { minimum: 0 }) ?? lowResults.minimum;
  const { start, end } = dataRows([lows, totals]);
  const result: ResultMatrix = [];
  for (let row = 0; row < Math.max(1, end); row++) {
    const count = row < start ? null : countAt(lows, row);
    const total = row < start ? null : countAt(totals, row);
    if (count === null || total === null) {
      result.push(['']);
      continue;
    }
    if (count > total) {
      const place = placeAt(lows, row);
      throw valueError({ code: 'more-than', place, value: count, other: totals.name, limit: total });
    }
    result.push([lowResultAnswer(lowResult(count, total, sharePercent, least))]);
  }
  return result;
}

/** Excel hands «30%» over as 0.3; no threshold of the rule lies below 1 %. */
function percentOf(share: number): number {
  return share > 0 && share < 1 ? Math.round(share * 1e8) / 1e6 : share;
}
