/** Is a share of low results low by the rule, and how surely? */
import { wilsonInterval } from '../statistics/share-interval';
import type { LowResultReliability } from './low-result';

/** In whole numbers, so that 3 of 10 is 30 %. */
export function isLowShare(low: number, participants: number, sharePercent = 30): boolean {
  return participants > 0 && low * 100 >= sharePercent * participants;
}

export function lowShareReliability(
  low: number,
  participants: number,
  { sharePercent, riskPercent }: { readonly sharePercent: number; readonly riskPercent: number },
): LowResultReliability {
  if (isLowShare(low, participants, sharePercent)) {
    const lower = wilsonInterval(low, participants)?.lower ?? 0;
    return lower * 100 >= sharePercent ? 'steady' : 'borderline';
  }
  return isLowShare(low, participants, riskPercent) ? 'risk' : 'none';
}

export type LowResultAnswer = 'low' | 'not-low' | 'few-data';

/** One procedure of one school: the answer of the custom function. */
export function lowResult(
  low: number,
  participants: number,
  sharePercent = 30,
  minimum = 10,
): LowResultAnswer {
  if (participants < minimum) return 'few-data';
  return isLowShare(low, participants, sharePercent) ? 'low' : 'not-low';
}
