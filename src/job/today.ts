/** Days of the clock's own calendar and of a person's hand, as workbooks count them. */
import type { Reference } from '../core/reference';
import { parseDate, serialOf } from '../core/table/parse-date';

export function todaySerial(now: Date): number {
  const serial = serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (serial === null) throw new Error('The clock shows no day.');
  return serial;
}

/** A day as a person writes it; null where it is none. */
export function serialDay(text: string, { lexicon }: Pick<Reference, 'lexicon'>): number | null {
  return parseDate(text, lexicon.months)?.serial ?? null;
}
