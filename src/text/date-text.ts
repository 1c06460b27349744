/** Dates and school years as a reader expects them. */

const genitiveMonths = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** @example dateText('2026-11-20') → '20.11.2026' */
export function dateText(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${day}.${month}.${year}`;
}

/** @example longDateText('2026-11-20') → '20 ноября 2026 г.' */
export function longDateText(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${Number(day)} ${genitiveMonths[Number(month) - 1] ?? ''} ${year}\u00a0г.`;
}

/** @example schoolYearText(2025) → '2025/2026' */
export function schoolYearText(firstYear: number): string {
  return `${firstYear}/${firstYear + 1}`;
}

export const schoolYearHeading = (schoolYear: string) => `${schoolYear} учебный год`;
export const asOf = (date: string) => `по состоянию на ${date}`;
