/** Numbers of one quantity in a year as its members sent them, and who has not. */
import type { QuantityId } from '../schema/quantity';
import type { IndicatorValue, ValueContext, ValueProblem } from './indicator-value';
import { memberValue } from './membership';
import { Answer, type YearValue } from './quantity-values';

/** Numbers of one quantity, member by member; the district's own is one member. */
export interface Sent {
  readonly numbers: readonly number[];
  /** Places in `organizations` of those who sent a number, in the same order. */
  readonly places: readonly number[];
  readonly missing: readonly number[];
  readonly notApplicable: number;
}

export function sentOf(
  id: QuantityId | null,
  members: readonly number[],
  { values, year }: ValueContext,
): Sent {
  const quantity = id === null ? undefined : values.quantityIndex.get(id);
  const numbers: number[] = [];
  const places: number[] = [];
  const missing: number[] = [];
  let notApplicable = 0;
  if (quantity === undefined) return { numbers, places, missing: members, notApplicable };
  const isDistricts = values.quantities[quantity]?.about !== 'school';
  const types = values.quantities[quantity]?.types ?? [];
  for (const place of isDistricts ? [values.organizations.length] : members) {
    const found = memberValue(values, place, quantity, year);
    if (found === null) continue;
    const isAsked =
      isDistricts || types.length === 0 || types.includes(values.organizations[place]?.type ?? '');
    const { answer, number } = isAsked ? found : notAsked;
    if (answer === Answer.value) {
      numbers.push(number);
      places.push(place);
    } else if (answer === Answer.notApplicable) notApplicable++;
    else missing.push(place);
  }
  return { numbers, places, missing, notApplicable };
}

/** Of a type that the number is not asked of. */
const notAsked: YearValue = { answer: Answer.notApplicable, number: NaN };

/** Why there is no value where nobody sent a number. */
export function emptyProblem({ missing, notApplicable }: Sent): ValueProblem {
  return missing.length === 0 && notApplicable > 0 ? 'not-applicable' : 'no-data';
}

export function saidBy(
  sent: Sent,
  { values }: ValueContext,
): Pick<IndicatorValue, 'sent' | 'of' | 'missing'> {
  const { organizations } = values;
  return {
    sent: sent.numbers.length,
    of: sent.numbers.length + sent.missing.length,
    missing: sent.missing.flatMap((at) => organizations[at]?.code ?? []),
  };
}

export function sumOf(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
