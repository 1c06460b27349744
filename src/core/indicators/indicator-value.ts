/** An indicator's value for a year: over all who sent, with what the missing could still make of it. Never NaN, never a silent zero. */
import type { Indicator } from '../schema/indicator';
import type { QuantityId } from '../schema/quantity';
import { twoShareTest } from '../statistics/two-share-test';
import type { Holds } from './computed-conditions';
import type { ResultsCount } from './results-counts';
import { membersOf, type SchoolList } from './population';
import { memberValue, membershipIn } from './membership';
import { Answer, type QuantityValues, type YearValue } from './quantity-values';

export type ValueProblem =
  /** Nobody has sent. */
  | 'no-data'
  /** Everyone says that it does not apply, or the true denominator is zero. */
  | 'not-applicable'
  /** Nobody said who is on the list it is reckoned over. */
  | 'no-list'
  | 'no-base'
  /** The document's words cannot be measured, or it belongs to a group to be chosen from. */
  | 'not-measured';

export interface IndicatorValue {
  readonly indicator: Indicator;
  readonly year: number;
  /** Per cent of a share, coverage or its growth; a count; a mean; 1 or 0 of a presence. Null with a problem. */
  readonly value: number | null;
  readonly problem: ValueProblem | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Whatever the missing say, the value lies between these. */
  readonly least: number;
  readonly most: number;
  /** Of a growth between two shares that the two-share test cannot tell apart. */
  readonly isWithinChance: boolean;
  /** The least of the organisations' own values, for a target that each of them must reach. */
  readonly leastOfOrganizations: number | null;
  readonly sent: number;
  readonly of: number;
  /** Codes of those who have not sent; of the district's own number nobody's. */
  readonly missing: readonly string[];
}

export interface ValueContext {
  readonly values: QuantityValues;
  readonly year: number;
  readonly listed: SchoolList;
  /** Whether the condition of a computed indicator holds for a school in the year. */
  readonly holds: Holds;
  /** What the results give of a school in the year. */
  readonly fromResults: ResultsCount;
}

export function indicatorValue(indicator: Indicator, context: ValueContext): IndicatorValue {
  if (indicator.kind === 'text' || indicator.kind === 'group')
    return problemValue(indicator, context.year, 'not-measured');
  const members = membersOf(indicator.among, context.values, context.year, context.listed);
  if (members === null) return problemValue(indicator, context.year, 'no-list');
  switch (indicator.kind) {
    case 'computed':
      return indicator.computes === null
        ? computedValue(indicator, members, context)
        : shareValue(indicator, members, context);
    case 'dynamics':
      return dynamicsValue(indicator, members, context);
    case 'share':
      return shareValue(indicator, members, context);
    case 'coverage':
      return coverageValue(indicator, members, context);
    case 'count':
    case 'mean':
    case 'presence':
      return countedValue(indicator, members, context);
  }
}

/** Numbers of one quantity, member by member; the district's own is one member. */
interface Sent {
  readonly numbers: readonly number[];
  /** Places in `organizations` of those who sent a number, in the same order. */
  readonly places: readonly number[];
  readonly missing: readonly number[];
  readonly notApplicable: number;
}

function sentOf(id: QuantityId | null, members: readonly number[], { values, year }: ValueContext): Sent {
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

function countedValue(
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
function coverageValue(
  indicator: Indicator,
  members: readonly number[],
  context: ValueContext,
): IndicatorValue {
  const sent = sentOf(indicator.numerator, members, context);
  return ratioOfMembers(indicator, sent, context);
}

function computedValue(
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

/** Σ numerators / Σ denominators over those who sent both; a zero denominator leaves both sums. */
function shareValue(indicator: Indicator, members: readonly number[], context: ValueContext): IndicatorValue {
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

/** Growth since the base, on exact counts: per cent points of a share, else the difference. */
function dynamicsValue(
  indicator: Indicator,
  members: readonly number[],
  context: ValueContext,
): IndicatorValue {
  const isCounted = indicator.denominator === null && indicator.computes === null;
  const measure = isCounted ? countedValue : shareValue;
  const now = measure(indicator, members, context);
  if (now.value === null) return now;
  const { base } = indicator;
  const baseYear = context.year - (base?.kind === 'years' ? base.count : 1);
  if (base === null || base.kind === 'collection') return { ...now, ...withoutValue('no-base') };
  const before = measure(indicator, membersBefore(indicator, members, baseYear, context), {
    ...context,
    year: baseYear,
  });
  if (before.value === null) return { ...now, ...withoutValue('no-base') };
  return {
    ...now,
    value: now.value - before.value,
    least: now.least - before.most,
    most: now.most - before.least,
    isWithinChance: isWithinChance(now, before),
  };
}

/** The same listed schools; of the district those that were active then: what merged since is counted where it was. */
function membersBefore(
  { among }: Indicator,
  members: readonly number[],
  year: number,
  { values, listed }: ValueContext,
): readonly number[] {
  const isCohort = among.kind === 'list' || among.kind === 'sample';
  return isCohort ? members : (membersOf(among, values, year, listed) ?? []);
}

/** Two-sided at five per cent, as the shares stand. */
function isWithinChance(now: IndicatorValue, before: IndicatorValue): boolean {
  const { numerator, denominator } = now;
  if (numerator === null || denominator === null) return false;
  if (before.numerator === null || before.denominator === null) return false;
  const higher = twoShareTest(numerator, denominator, before.numerator, before.denominator);
  const lower = twoShareTest(before.numerator, before.denominator, numerator, denominator);
  return 2 * Math.min(higher?.p ?? 1, lower?.p ?? 1) >= chanceLevel;
}

const chanceLevel = 0.05;

function withoutValue(problem: ValueProblem) {
  return { value: null, problem, least: -Infinity, most: Infinity };
}

function emptyProblem({ missing, notApplicable }: Sent): ValueProblem {
  return missing.length === 0 && notApplicable > 0 ? 'not-applicable' : 'no-data';
}

function saidBy(sent: Sent, { values }: ValueContext): Pick<IndicatorValue, 'sent' | 'of' | 'missing'> {
  const { organizations } = values;
  return {
    sent: sent.numbers.length,
    of: sent.numbers.length + sent.missing.length,
    missing: sent.missing.flatMap((at) => organizations[at]?.code ?? []),
  };
}

function problemValue(indicator: Indicator, year: number, problem: ValueProblem | null): IndicatorValue {
  return {
    indicator,
    year,
    value: null,
    problem,
    numerator: null,
    denominator: null,
    least: -Infinity,
    most: Infinity,
    isWithinChance: false,
    leastOfOrganizations: null,
    sent: 0,
    of: 0,
    missing: [],
  };
}

function sumOf(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
