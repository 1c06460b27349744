/** O7: did a recheck confirm too few of the works? */
import type { MarkerResult } from './flag';
import type { Recheck } from './flags-input';
import { computed, fewData } from './marker-result';
import type { FlagsParameters } from './parameters';

/** Below the share, in whole numbers, so that 9 of 10 is 90 %. */
export function isRecheckFailed(confirmed: number, rechecked: number, sharePercent: number): boolean {
  return confirmed * 100 < sharePercent * rechecked;
}

export function recheckResults(rechecks: readonly Recheck[], limits: FlagsParameters['O7']): MarkerResult[] {
  return rechecks.map(({ key, rechecked, confirmed }) => {
    if (rechecked < limits.minimum) return fewData('O7', key, rechecked, limits.minimum, 'rechecked-works');
    return computed('O7', key, {
      outcome: isRecheckFailed(confirmed, rechecked, limits.sharePercent) ? 'flag' : 'clear',
      facts: { rechecked, confirmed, share: confirmed / rechecked, threshold: limits.sharePercent / 100 },
      reference: { kind: 'none' },
    });
  });
}
