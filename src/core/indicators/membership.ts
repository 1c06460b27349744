/** Who counts in a year: those active in its collections; of one that left, what it sent and its successor does not repeat. */
import { daysOf, daysOfYear } from './collections';
import { isAskedIn, type Organization } from './organizations';
import { Answer, yearValue, type QuantityValues, type YearValue } from './quantity-values';

export interface Membership {
  /** Places of those asked in at least one of the year's collections, or in the year where it has none. */
  readonly members: readonly number[];
  /** By place: no longer active when the last collection of the year ends, so nobody waits for its answer. */
  readonly hasLeft: readonly boolean[];
}

const known = new WeakMap<QuantityValues, Map<number, Membership>>();

export function membershipIn(values: QuantityValues, year: number): Membership {
  const ofYears = known.get(values) ?? new Map<number, Membership>();
  const found = ofYears.get(year) ?? membership(values, year);
  known.set(values, ofYears.set(year, found));
  return found;
}

function membership(
  { organizations, collections, collectionsOfYear }: QuantityValues,
  year: number,
): Membership {
  const described = (collectionsOfYear.get(year) ?? []).flatMap((at) => collections[at] ?? []);
  const spans = described.length === 0 ? [daysOfYear(year)] : described.map(daysOf);
  const end = Math.max(...spans.map(({ last }) => last));
  const isAsked = (organization: Organization) => spans.some((days) => isAskedIn(organization, days));
  return {
    members: organizations.flatMap((organization, at) => (isAsked(organization) ? [at] : [])),
    hasLeft: organizations.map(({ to }) => to !== null && to < end),
  };
}

/**
 * Of one that left, persons and answers are its successor's by the end of the year; events that it held are still its own.
 * Null: it neither counts nor is missing.
 */
export function memberValue(
  values: QuantityValues,
  organization: number,
  quantity: number,
  year: number,
): YearValue | null {
  const found = yearValue(values, organization, quantity, year);
  if (membershipIn(values, year).hasLeft[organization] !== true) return found;
  const isTakenOver = (values.organizations[organization]?.successors.length ?? 0) > 0;
  const isSummed = values.quantities[quantity]?.overTime === 'sum';
  return found.answer !== Answer.value || (isTakenOver && !isSummed) ? null : found;
}

/** Whether what a row says is of an organisation that is asked in its collection; the district always is. */
export function isAskedOf(
  { organizations, collections, asked }: QuantityValues,
  organization: number,
  collection: number,
): boolean {
  if (organization < 0 || collection < 0 || organization >= organizations.length) return true;
  return asked[organization * collections.length + collection] !== 0;
}
