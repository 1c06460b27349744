/** Dates and school years as a reader expects them. */

const dayAndMonth = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** @example dateText('2026-11-20') → '20.11.2026' */
export function dateText(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${day}.${month}.${year}`;
}

/** @example longDateText('2026-11-20') → '20 ноября 2026 г.' */
export function longDateText(iso: string): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return `${dayAndMonth.format(date)} ${date.getUTCFullYear()}\u00a0г.`;
}

/** A moment of this computer's clock. @example momentText(new Date(2026, 10, 20, 9, 5)) → '20.11.2026, 09:05' */
export function momentText(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [two(moment.getDate()), two(moment.getMonth() + 1), moment.getFullYear()].join('.');
  return `${day}, ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** @example schoolYearText(2025) → '2025/2026' */
export function schoolYearText(firstYear: number): string {
  return `${firstYear}/${firstYear + 1}`;
}

export const schoolYearHeading = (schoolYear: string) => `${schoolYear} учебный год`;
export const asOf = (date: string) => `по состоянию на ${date}`;
