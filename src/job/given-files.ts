/** Files given together on one call: schools' own workbooks apart, the rest analysed as one district's. */
import type { Analysis } from '../core/analysis';
import { analyze } from '../core/analyze';
import { separateBooks, type SeparatedBooks } from '../core/collect/separate-books';
import type { Reference } from '../core/reference';
import type { District, DistrictListing } from '../core/schema/district';
import type { SourceSheet } from '../core/table/recognise';
import { checkSheetsAlone, type SheetsAlone } from '../core/validation/check-sheets-alone';
import { todaySerial } from './today';

export function separateFiles(
  files: readonly { readonly sheets: readonly SourceSheet[] }[],
  reference: Reference,
): SeparatedBooks {
  return separateBooks(
    files.flatMap(({ sheets }) => sheets),
    reference,
  );
}

/** Of a file some sheets of which cannot be read. */
export function checkAlone(
  { sheets }: { readonly sheets: readonly SourceSheet[] },
  reference: Reference,
): SheetsAlone {
  return checkSheetsAlone(sheets, reference);
}

/** A district of a person's own file is then a known one. `year`: null where nobody asked for one. */
export function analyzeAs(
  district: District | null,
  sheets: readonly SourceSheet[],
  { reference, now }: { readonly reference: Reference; readonly now: Date },
  year: number | null,
): Analysis {
  const knownDistricts =
    district === null ? reference.knownDistricts : withListing(reference.knownDistricts, district);
  return analyze({
    sheets,
    reference: { ...reference, knownDistricts },
    district,
    today: todaySerial(now),
    year,
  });
}

/** One that describes a known district stands in its place. */
function withListing(
  listings: readonly DistrictListing[],
  { id, name, region }: District,
): readonly DistrictListing[] {
  const own = { id, name: name.nominative, region: region.nominative };
  return [...listings.filter((listing) => listing.id !== own.id && listing.name !== own.name), own];
}
