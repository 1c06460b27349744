/** What a share or a count has grown by since its base. */
import type { Indicator } from '../schema/indicator';
import { isWithinChance } from '../statistics/two-share-test';
import type { IndicatorValue, ValueContext, ValueProblem } from './indicator-value';
import { countedValue } from './members-value';
import { membersOf } from './population';
import { shareValue } from './share-value';

/** Growth since the base, on exact counts: per cent points of a share, else the difference. */
export function dynamicsValue(
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
    isWithinChance: isGrowthByChance(now, before),
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

function isGrowthByChance(now: IndicatorValue, before: IndicatorValue): boolean {
  const { numerator, denominator } = now;
  if (numerator === null || denominator === null) return false;
  if (before.numerator === null || before.denominator === null) return false;
  return isWithinChance(numerator, denominator, before.numerator, before.denominator);
}

function withoutValue(problem: ValueProblem) {
  return { value: null, problem, least: -Infinity, most: Infinity };
}
