/** The day of the clock's own calendar, as workbooks count days. */
import { serialOf } from '../core/table/parse-date';

export function todaySerial(now: Date): number {
  const serial = serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (serial === null) throw new Error('The clock shows no day.');
  return serial;
}
