/** Which district's workbook it is, so that its profile can be fetched before the analysis. */
import type { DistrictListing } from '../schema/district';
import type { Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { normaliseLabel } from './normalise-label';
import { recognise, type SourceSheet } from './recognise';
import { textOf } from './table';
import type { Tables } from './tables';

/** The forms' sheet of details, where the district is named. */
const detailsForm = 'details';

/** The named district's id; null where none is named or the name is not known. */
export function identifyDistrict(
  sheets: readonly SourceSheet[],
  forms: readonly Form[],
  lexicon: Lexicon,
  known: readonly DistrictListing[],
): DistrictListing | null {
  const details = forms.filter(({ id }) => id === detailsForm);
  const { tables } = recognise(sheets, details, lexicon);
  for (const table of tables) {
    const district = districtNamed(textOf(table, 0, 'district'), known);
    if (district !== null) return district;
  }
  return null;
}

/** The district as the workbook names it, known or not. */
export function namedDistrict(tables: Tables): string | null {
  const details = tables.of(detailsForm)[0];
  return details === undefined ? null : tables.text(details, 0, 'district') || null;
}

/** The district that a text names: its name or id, also with its region behind it. */
export function districtNamed(text: string, known: readonly DistrictListing[]): DistrictListing | null {
  const label = normaliseLabel(text);
  if (label === '') return null;
  const named = (listing: DistrictListing) => normaliseLabel(listing.name);
  return (
    known.find((listing) => listing.id === label || named(listing) === label) ??
    known.find(
      (listing) => label.startsWith(`${named(listing)},`) || label.startsWith(`${named(listing)} `),
    ) ??
    null
  );
}
