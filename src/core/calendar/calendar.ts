/** Calendar days as ISO text 'YYYY-MM-DD', which compares like time; no local time zone is ever asked. */
import { isoOfSerial, serialOf, serialOfIso } from '../table/parse-date';

declare const isoDateBrand: unique symbol;
/** A day of the calendar that exists, 'YYYY-MM-DD'. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

/** Null when there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (![year, month, day].every(Number.isInteger) || year < 1900 || year > 9999) return null;
  const serial = serialOf(year, month, day);
  return serial === null ? null : isoDateOfSerial(serial);
}

/** From Excel's serial day; the time of day is dropped. */
export function isoDateOfSerial(serial: number): IsoDate {
  return isoOfSerial(serial) as IsoDate;
}

/** The same for a number a person typed; null beyond the days Excel can show. */
export function readSerialDate(serial: number): IsoDate | null {
  return serial >= 1 && serial < 2_958_466 ? isoDateOfSerial(serial) : null;
}

/** First and last day of a month, or of a year when no month is named. */
export function firstDay(year: number, month = 1): IsoDate {
  return `${year}-${twoDigits(month)}-01` as IsoDate;
}
export function lastDay(year: number, month = 12): IsoDate {
  return month === 12 ? (`${year}-12-31` as IsoDate) : addDays(firstDay(year, month + 1), -1);
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(lastDay(year, month));
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}
export function dayOf(date: IsoDate): number {
  return Number(date.slice(8, 10));
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDateOfSerial(serialOfDate(date) + days);
}
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return serialOfDate(to) - serialOfDate(from);
}
/** Monday is 1, Sunday is 7. */
export function weekdayOf(date: IsoDate): number {
  return ((serialOfDate(date) + 5) % 7) + 1;
}

function serialOfDate(date: IsoDate): number {
  const serial = serialOfIso(date);
  if (serial === null) throw new Error(`Not a day of the calendar: ${date}`);
  return serial;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
