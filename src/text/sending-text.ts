/** What became of a school's remarks since its last sending. */
import { keySeparator, valueText } from '../core/table/row-key';
import type { BookRemark, SendingCounts } from '../core/collect/sending-changes';

export const unfilledTitle = 'Не заполнено';
export const sinceLastTime = 'С прошлого раза';
export const fixedHeading = 'Исправлено';
export const freshHeading = 'Появилось';
export const remainingHeading = 'Осталось';

/** «исправлено 3, новых 1, осталось 2» */
export function sendingText({ fixed, fresh, remaining }: SendingCounts): string {
  return fixed + fresh + remaining === 0
    ? 'замечаний не было и нет'
    : `исправлено ${fixed}, новых ${fresh}, осталось ${remaining}`;
}

/** «Показатели школы, «Охвачено горячим питанием»: Вместо числа — текст («семь»)» */
export function remarkText({ sheet, key, field, about, value }: BookRemark): string {
  const words = key.replaceAll(keySeparator, ', ');
  const place = [sheet, words, field === '' || field === words ? '' : `«${field}»`]
    .filter(Boolean)
    .join(', ');
  const shown = valueText(value);
  return `${place}: ${about}${shown === '' ? '' : ` («${shown}»)`}`;
}
