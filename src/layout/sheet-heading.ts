/** The lines every written sheet begins with: what it is, whose, and for which day. */
import { asOf, dateText } from '../text/date-text';
import { capitalised } from '../text/test-name';
import type { SheetBuilder } from './sheet-builder';
import { styles } from './styles';

export interface SheetHeading {
  /** In the nominative; null where the workbook does not say. */
  readonly districtName: string | null;
  /** ISO day; null where the workbook does not say. */
  readonly reportingDate: string | null;
}

export function addHeading(
  sheet: SheetBuilder,
  title: string,
  heading: SheetHeading,
  more: readonly string[] = [],
): void {
  sheet.wide(title, styles.title, 24);
  const subtitle = headingSubtitle(heading, more);
  if (subtitle !== '') sheet.wide(subtitle, styles.subtitle);
  sheet.gap();
}

/** «Белинский район · по состоянию на 20.11.2026 · …», of what is known. */
export function headingSubtitle(heading: SheetHeading, more: readonly string[] = []): string {
  const { districtName, reportingDate } = heading;
  const date = reportingDate === null ? null : asOf(dateText(reportingDate));
  return capitalised([districtName, date, ...more].filter((part) => part !== null).join(' · '));
}

/** «Отчёт. Белинский район», for the footer. */
export function footerWith(name: string, districtName: string | null): string {
  return districtName === null ? name : `${name}. ${capitalised(districtName)}`;
}
