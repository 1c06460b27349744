/** Values of quantities as columns: organisation × quantity × collection; the district stands after the last organisation. */
import type { Collection } from '../schema/collection';
import type { OverTime, Quantity, QuantityId } from '../schema/quantity';
import { daysOf } from './collections';
import { isAskedIn, lineagesOf, type Organization } from './organizations';

export const Answer = { none: 0, value: 1, noData: 2, notApplicable: 3 } as const;
export type Answer = (typeof Answer)[keyof typeof Answer];

export interface QuantityValues {
  readonly organizations: readonly Organization[];
  readonly quantities: readonly Quantity[];
  readonly collections: readonly Collection[];
  /** Each organisation, and those that it alone took the place of. */
  readonly lineages: readonly (readonly number[])[];
  readonly quantityIndex: ReadonlyMap<QuantityId, number>;
  /** Collections of each year, in the order of the year. */
  readonly collectionsOfYear: ReadonlyMap<number, readonly number[]>;
  /** Organisation × collection: 1 where the organisation is asked in it. */
  readonly asked: Uint8Array;
  readonly answers: Uint8Array;
  readonly numbers: Float64Array;
}

export function emptyValues(
  organizations: readonly Organization[],
  quantities: readonly Quantity[],
  collections: readonly Collection[],
): QuantityValues {
  const size = (organizations.length + 1) * quantities.length * collections.length;
  const days = collections.map(daysOf);
  const collectionsOfYear = new Map<number, number[]>();
  collections.forEach(({ year }, at) => {
    collectionsOfYear.set(year, [...(collectionsOfYear.get(year) ?? []), at]);
  });
  return {
    organizations,
    quantities,
    collections,
    lineages: lineagesOf(organizations),
    quantityIndex: new Map(quantities.map(({ id }, at) => [id, at])),
    collectionsOfYear,
    asked: Uint8Array.from(
      organizations.flatMap((organization) => days.map((each) => (isAskedIn(organization, each) ? 1 : 0))),
    ),
    answers: new Uint8Array(size),
    numbers: new Float64Array(size),
  };
}

/** Place of a cell; `organization` may be the number of organisations, which is the district. */
export function cellIndex(
  { quantities, collections }: Pick<QuantityValues, 'quantities' | 'collections'>,
  organization: number,
  quantity: number,
  collection: number,
): number {
  return (organization * quantities.length + quantity) * collections.length + collection;
}

export interface YearValue {
  readonly answer: Answer;
  readonly number: number;
}

const nothing: YearValue = { answer: Answer.none, number: NaN };

/** The year's value of one organisation: its collections summed, the last, or the least of them. */
export function yearValue(
  values: QuantityValues,
  organization: number,
  quantity: number,
  year: number,
): YearValue {
  const overTime = values.quantities[quantity]?.overTime ?? 'last';
  let found = nothing;
  for (const collection of values.collectionsOfYear.get(year) ?? []) {
    const at = cellIndex(values, organization, quantity, collection);
    const answer = (values.answers[at] ?? Answer.none) as Answer;
    if (answer === Answer.none) continue;
    const number = values.numbers[at] ?? NaN;
    found = {
      answer,
      number:
        found.answer === Answer.value && answer === Answer.value
          ? joined(overTime, found.number, number)
          : number,
    };
  }
  return found;
}

function joined(overTime: OverTime, before: number, next: number): number {
  if (overTime === 'sum') return before + next;
  return overTime === 'each' ? Math.min(before, next) : next;
}
