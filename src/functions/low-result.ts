/** LOWRESULT: is a procedure's result low by the rule, row by row; a blank row stays blank. */
import { lowResult } from '../core/flags/low-share';
import type { FlagsParameters } from '../core/flags/parameters';
import { lowResultAnswer } from '../text/function-text-answers';
import { valueError } from './function-error';
import { dataRows } from './data-rows';
import { countAt, placeAt, type Argument, type ResultMatrix } from './matrix';

export function lowResultColumn({
  low,
  participants,
  threshold,
  minimum,
  parameters: { lowResults },
}: {
  readonly low: Argument;
  readonly participants: Argument;
  readonly threshold: number | null;
  readonly minimum: number | null;
  readonly parameters: FlagsParameters;
}): ResultMatrix {
  const sharePercent = threshold === null ? lowResults.sharePercent : percentOf(threshold);
  const least = minimum ?? lowResults.minimum;
  const { start, end } = dataRows([low, participants]);
  const result: ResultMatrix = [];
  for (let row = 0; row < Math.max(1, end); row++) {
    const count = row < start ? null : countAt(low, row);
    const total = row < start ? null : countAt(participants, row);
    if (count === null || total === null) {
      result.push(['']);
      continue;
    }
    if (count > total) {
      const place = placeAt(low, row);
      throw valueError({ code: 'more-than', place, value: count, other: participants.name, limit: total });
    }
    result.push([lowResultAnswer(lowResult(count, total, sharePercent, least))]);
  }
  return result;
}

/** Excel hands «30%» over as 0.3; no threshold of the rule lies below 1 %. */
function percentOf(share: number): number {
  return share > 0 && share < 1 ? Math.round(share * 1e8) / 1e6 : share;
}
