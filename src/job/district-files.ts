/** Whose files they are: the district they name, the district's workbooks among them, the one that is written to. */
import type { Analysis } from '../core/analysis';
import type { Reference } from '../core/reference';
import type { District } from '../core/schema/district';
import { identifyDistrict } from '../core/table/identify-district';
import type { SourceSheet } from '../core/table/recognise';

/** The asked district's profile, else that of the district the files name; null where none is known. */
export async function districtOf(
  sheets: readonly SourceSheet[],
  { forms, lexicon, knownDistricts }: Reference,
  loadDistrict: (id: string) => Promise<District>,
  asked: string | null = null,
): Promise<District | null> {
  const id = asked ?? identifyDistrict(sheets, forms, lexicon, knownDistricts)?.id ?? null;
  return id === null ? null : loadDistrict(id);
}

/** Files that call themselves a district's workbook; with more than one a person must choose. */
export function districtFiles({ tables }: Pick<Analysis, 'tables'>): readonly string[] {
  return [...new Set(tables.of('details').flatMap(({ file }) => file ?? []))];
}

/** The file that results are written to: the district's own, else the first with any form; null where there is none. */
export function targetFile(analysis: Analysis): string | null {
  return districtFiles(analysis)[0] ?? analysis.tables.all[0]?.file ?? null;
}
