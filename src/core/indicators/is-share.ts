/** Whether an indicator's value, plan and fact are per cent. */
import type { Indicator } from '../schema/indicator';

export function isShare({ kind }: Pick<Indicator, 'kind'>): boolean {
  return kind === 'share' || kind === 'coverage' || kind === 'computed';
}
