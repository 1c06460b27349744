/** What a district's definitions ask for in a year: rows of schools' numbers, of the district's own, and of once-a-year columns. */
import { askedIn, asksContingent } from '../core/indicators/asked-quantities';
import { daysOfYear } from '../core/indicators/collections';
import type { District } from '../core/schema/district';
import type { Quantity } from '../core/schema/quantity';
import { deadlineWords } from '../data/lexicon/deadline-words';
import { unitText } from '../text/quantity-text';
import type { FormRow } from './form-sheet';
import { headingOf } from '../core/schema/direction-heading';

/** Of each school, or once without a code where no school is known. */
export function schoolQuantityRows(district: District, schools: readonly string[], year: number): FormRow[] {
  const asked = askedIn(district, year, deadlineWords).filter(
    ({ about, sameAs, isDefault }) => about === 'school' && sameAs === null && isDefault,
  );
  return (schools.length === 0 ? [null] : schools).flatMap((school) =>
    asked.map((quantity) => ({ school, ...quantityRow(district, quantity, year) })),
  );
}

export function districtQuantityRows(district: District, year: number): FormRow[] {
  const places = new Map(district.indicators.map(({ id, where }) => [id, where]));
  return askedIn(district, year, deadlineWords)
    .filter(
      ({ about, sameAs, reportedBy }) => about !== 'school' && sameAs === null && reportedBy !== 'computed',
    )
    .map((quantity) => ({
      ...quantityRow(district, quantity, year),
      documentPlace: places.get(quantity.id) ?? null,
    }));
}

/** The year as one collection: its days are known, when it is due the district says. */
export function collectionRows(year: number): FormRow[] {
  const { first, last } = daysOfYear(year);
  return [{ collection: String(year), from: { date: first }, to: { date: last } }];
}

export function contingentRows(district: District, schools: readonly string[], year: number): FormRow[] {
  return asksContingent(district) ? schools.map((school) => ({ school, collection: String(year) })) : [];
}

function quantityRow(district: District, quantity: Quantity, year: number): FormRow {
  return {
    direction: headingOf(district, quantity.direction),
    quantity: quantity.title,
    unit: unitText(quantity),
    collection: String(year),
  };
}
