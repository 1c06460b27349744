/** Years of the document's period; null where it names none. */
import type { District } from '../schema/district';
import type { DistrictPeriod } from './deadline';

export function documentPeriod({ document }: Pick<District, 'document'>): DistrictPeriod | null {
  const { years } = document.period;
  if (years === null || years.length === 0) return null;
  return { first: Math.min(...years), last: Math.max(...years) };
}
