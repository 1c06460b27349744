/** What a paper names as its data. */
import type { Tables } from '../table/tables';

export interface ReportSource {
  /** Name of the workbook's file; null where it has none. */
  readonly file: string | null;
  /** As the workbook states it. */
  readonly formVersion: string | null;
  /** Those of this program. */
  readonly formsVersion: number;
  /** Who answers for the workbook. */
  readonly responsible: string | null;
}

export function reportSource(tables: Tables, formsVersion: number): ReportSource {
  const details = tables.of('details')[0];
  const text = (name: string) => (details === undefined ? null : tables.text(details, 0, name) || null);
  return {
    file: details?.file ?? null,
    formVersion: text('formVersion'),
    formsVersion,
    responsible: text('responsible'),
  };
}
