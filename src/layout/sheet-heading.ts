/** The lines every written sheet begins with: what it is, whose, and for which day. */
import { dateText } from '../text/date-text';
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
  const date = heading.reportingDate === null ? null : `по состоянию на ${dateText(heading.reportingDate)}`;
  const parts = [heading.districtName, date, ...more].filter((part) => part !== null);
  if (parts.length > 0) sheet.wide(parts.join(' · '), styles.subtitle);
  sheet.gap();
}
