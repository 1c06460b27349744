/** What a district's definitions ask for in a year: rows of schools' numbers, of the district's own, and of once-a-year columns. */
import { daysOfYear } from '../core/indicators/collections';
import { plannedIn } from '../core/states/planned';
import { parseDeadline } from '../core/calendar/parse-deadline';
import type { District } from '../core/schema/district';
import type { Indicator } from '../core/schema/indicator';
import type { Quantity } from '../core/schema/quantity';
import { documentPeriod } from '../core/calendar/document-period';
import { deadlineWords } from '../data/lexicon/deadline-words';
import { unitText } from '../text/quantity-text';
import type { FormRow } from './form-sheet';
import { headingOf } from '../core/schema/direction-heading';

/** Of each school, or once without a code where no school is known. */
export function schoolQuantityRows(district: District, schools: readonly string[], year: number): FormRow[] {
  const asked = askedIn(district, year).filter(
    ({ about, sameAs, isDefault }) => about === 'school' && sameAs === null && isDefault,
  );
  return (schools.length === 0 ? [null] : schools).flatMap((school) =>
    asked.map((quantity) => ({ school, ...quantityRow(district, quantity, year) })),
  );
}

export function districtQuantityRows(district: District, year: number): FormRow[] {
  const places = new Map(district.indicators.map(({ id, where }) => [id, where]));
  return askedIn(district, year)
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
  const isAsked = district.quantities.some(({ sameAs }) => sameAs?.form === 'contingent');
  return isAsked ? schools.map((school) => ({ school, collection: String(year) })) : [];
}

function quantityRow(district: District, quantity: Quantity, year: number): FormRow {
  return {
    direction: headingOf(district, quantity.direction),
    quantity: quantity.title,
    unit: unitText(quantity),
    collection: String(year),
  };
}

/** A number of an event that nobody planned for the year is not asked, nor a wording that another took the place of; a paper holds until it is revoked. */
export function askedIn(district: District, year: number): readonly Quantity[] {
  const planned = new Set(
    district.roadmap
      .flatMap(({ events }) => events)
      .filter(({ deadline, owner }) => owner !== 'region' && isPlanned(district, deadline, year))
      .map(({ id }) => id),
  );
  const indicators = new Map(district.indicators.map((indicator) => [indicator.id, indicator]));
  const replaced = new Set(district.quantities.map(({ replaces }) => replaces));
  return district.quantities.filter(({ id, validity }) => {
    const indicator = indicators.get(id);
    if (replaced.has(id)) return false;
    return indicator === undefined || validity === 'until-revoked' || isOfYear(indicator, planned);
  });
}

function isOfYear({ place, owner }: Indicator, planned: ReadonlySet<string>): boolean {
  return owner !== 'region' && (place.event === null || planned.has(place.event));
}

function isPlanned(district: District, deadline: string | null, year: number): boolean {
  return plannedIn(parseDeadline(deadline, deadlineWords), year, documentPeriod(district)).kind !== 'no';
}
