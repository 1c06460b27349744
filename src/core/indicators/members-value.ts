/** Values that members give one by one: sums, means, and for how many of them something holds. */
import type { Indicator } from '../schema/indicator';
import { problemValue, type IndicatorValue, type ValueContext } from './indicator-value';
import { membershipIn } from './membership';
import { emptyProblem, saidBy, sentOf, sumOf, type Sent } from './sent-numbers';

export function countedValue(
  indicator: Indicator,
  members: readonly number[],
  context: ValueContext,
): IndicatorValue {
  const sent = sentOf(indicator.numerator, members, context);
  const { numbers } = sent;
  const said = saidBy(sent, context);
  if (numbers.length === 0) {
    return { ...problemValue(indicator, context.year, emptyProblem(sent)), ...said };
  }
  const sum = sumOf(numbers);
  const leastOfOrganizations = Math.min(...numbers);
  const isWhole = sent.missing.length === 0;
  const value = indicator.kind === 'mean' ? sum / numbers.length : sum;
  const [least, most] = isWhole
    ? [value, value]
    : indicator.kind === 'mean'
      ? [0, Infinity]
      : [sum, Infinity];
  return {
    ...problemValue(indicator, context.year, null),
    ...said,
    value,
    numerator: sum,
    denominator: indicator.kind === 'mean' ? numbers.length : null,
    least,
    most,
    leastOfOrganizations,
  };
}

/** Of those for whom it applies: a «no» of one is known whatever the missing say. */
export function coverageValue(
  indicator: Indicator,
  members: readonly number[],
  context: ValueContext,
): IndicatorValue {
  const sent = sentOf(indicator.numerator, members, context);
  return ratioOfMembers(indicator, sent, context);
}

/** A condition nobody types holds for a member. */
export function computedValue(
  indicator: Indicator,
  members: readonly number[],
  context: ValueContext,
): IndicatorValue {
  const { organizations } = context.values;
  const { hasLeft } = membershipIn(context.values, context.year);
  const procedure = indicator.procedure ?? '';
  const answers = members
    .map((place) => ({
      place,
      held: context.holds(procedure, organizations[place]?.code ?? '', context.year),
    }))
    .filter(({ place, held }) => held === true || hasLeft[place] !== true);
  const known = answers.flatMap(({ held }) => held ?? []);
  const missing = answers.flatMap(({ place, held }) => (held === null ? [place] : []));
  const places = answers.flatMap(({ place, held }) => (held === null ? [] : [place]));
  return ratioOfMembers(
    indicator,
    { numbers: known.map(Number), places, missing, notApplicable: 0 },
    context,
  );
}

function ratioOfMembers(indicator: Indicator, sent: Sent, context: ValueContext): IndicatorValue {
  const { numbers, missing } = sent;
  const said = saidBy(sent, context);
  if (numbers.length === 0) {
    return { ...problemValue(indicator, context.year, emptyProblem(sent)), ...said };
  }
  const held = numbers.filter((number) => number !== 0).length;
  const all = numbers.length + missing.length;
  return {
    ...problemValue(indicator, context.year, null),
    ...said,
    value: (100 * held) / numbers.length,
    numerator: held,
    denominator: numbers.length,
    least: (100 * held) / all,
    most: (100 * (held + missing.length)) / all,
    leastOfOrganizations: Math.min(...numbers),
  };
}
