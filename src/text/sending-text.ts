/** What became of a school's remarks since its last sending. */
import type { SendingCounts } from '../core/collect/sending-changes';

export const unfilledTitle = 'Не заполнено';
export const sinceLastTime = 'С прошлого раза';

/** «исправлено 3, новых 1, осталось 2» */
export function sendingText({ fixed, fresh, remaining }: SendingCounts): string {
  return fixed + fresh + remaining === 0
    ? 'замечаний не было и нет'
    : `исправлено ${fixed}, новых ${fresh}, осталось ${remaining}`;
}
