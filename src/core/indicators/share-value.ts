/** A share: a part of those counted over all of them. */
import type { Indicator } from '../schema/indicator';
import { problemValue, type IndicatorValue, type ValueContext } from './indicator-value';
import { membershipIn } from './membership';
import { emptyProblem, saidBy, sentOf, sumOf, type Sent } from './sent-numbers';

/** Σ numerators / Σ denominators over those who sent both; a zero denominator leaves both sums. */
export function shareValue(
  indicator: Indicator,
  members: readonly number[],
  context: ValueContext,
): IndicatorValue {
  const [above, below] = partsAndWholes(indicator, members, context);
  const districts = context.values.organizations.length;
  // The district's own number over a sum of schools, or both of the same members.
  const isAcross = above.places.includes(districts) && !below.places.includes(districts);
  const pairs = (isAcross ? acrossPairs(above, below) : memberPairs(above, below)).filter(isPossible);
  const sent: Sent = {
    numbers: pairs.map(({ above: number }) => number),
    places: pairs.map(({ place }) => place),
    missing: missingOfBoth(above, below, pairs, isAcross),
    notApplicable: Math.max(above.notApplicable, below.notApplicable),
  };
  const said = saidBy(sent, context);
  const denominator = sumOf(pairs.map(({ below: number }) => number));
  if (pairs.length === 0) return { ...problemValue(indicator, context.year, emptyProblem(sent)), ...said };
  if (denominator === 0) return { ...problemValue(indicator, context.year, 'not-applicable'), ...said };
  const numerator = sumOf(sent.numbers);
  const value = (100 * numerator) / denominator;
  const rest = knownDenominators(sent.missing, below);
  const isWhole = sent.missing.length === 0;
  return {
    ...problemValue(indicator, context.year, null),
    ...said,
    value,
    numerator,
    denominator,
    least: isWhole ? value : rest === null ? 0 : (100 * numerator) / (denominator + rest),
    most: isWhole ? value : rest === null ? 100 : (100 * (numerator + rest)) / (denominator + rest),
    leastOfOrganizations: Math.min(
      ...pairs.filter(({ below: number }) => number > 0).map((each) => (100 * each.above) / each.below),
    ),
  };
}

function partsAndWholes(
  { numerator, denominator, computes }: Indicator,
  members: readonly number[],
  context: ValueContext,
): [above: Sent, below: Sent] {
  if (computes === null) return [sentOf(numerator, members, context), sentOf(denominator, members, context)];
  const { values, year, fromResults } = context;
  const counts = members.map((at) => fromResults(computes, values.organizations[at]?.code ?? '', year));
  const places = members.filter((_, at) => counts[at] !== null);
  const { hasLeft } = membershipIn(values, year);
  const missing = members.filter((place, at) => counts[at] === null && hasLeft[place] !== true);
  const sent = (numbers: readonly number[]): Sent => ({ numbers, places, missing, notApplicable: 0 });
  return [
    sent(counts.flatMap((count) => count?.part ?? [])),
    sent(counts.flatMap((count) => count?.whole ?? [])),
  ];
}

interface Pair {
  readonly place: number;
  readonly above: number;
  readonly below: number;
}

/** A part larger than its whole is held out until one of them is mended: the check names the cell. */
function isPossible({ above, below }: Pair): boolean {
  return above <= below;
}

function memberPairs(above: Sent, below: Sent): Pair[] {
  const denominators = new Map(below.places.map((place, at) => [place, below.numbers[at] ?? 0]));
  return above.places.flatMap((place, at) => {
    const denominator = denominators.get(place);
    return denominator === undefined ? [] : [{ place, above: above.numbers[at] ?? 0, below: denominator }];
  });
}

function acrossPairs(above: Sent, below: Sent): Pair[] {
  const [place = 0] = above.places;
  return below.missing.length > 0 || below.places.length === 0
    ? []
    : [{ place, above: sumOf(above.numbers), below: sumOf(below.numbers) }];
}

function missingOfBoth(above: Sent, below: Sent, pairs: readonly Pair[], isAcross: boolean): number[] {
  if (isAcross) return pairs.length === 0 ? [...above.places, ...below.missing] : [...below.missing];
  const sent = new Set(pairs.map(({ place }) => place));
  const asked = new Set([...above.places, ...above.missing, ...below.places, ...below.missing]);
  const applicable = new Set([...above.places, ...above.missing]);
  return [...asked]
    .filter((place) => applicable.has(place) && !sent.has(place))
    .sort((left, right) => left - right);
}

/** Sum of the denominators of those whose numerator is missing; null where one of those is missing too. */
function knownDenominators(missing: readonly number[], below: Sent): number | null {
  const denominators = new Map(below.places.map((place, at) => [place, below.numbers[at] ?? 0]));
  let sum = 0;
  for (const place of missing) {
    const denominator = denominators.get(place);
    if (denominator === undefined) return null;
    sum += denominator;
  }
  return sum;
}
