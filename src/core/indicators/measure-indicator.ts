/** An indicator's value for a year, by its kind. */
import type { Indicator } from '../schema/indicator';
import { criterionValue } from './criterion-value';
import { dynamicsValue } from './dynamics-value';
import { problemValue, type IndicatorValue, type ValueContext } from './indicator-value';
import { computedValue, countedValue, coverageValue } from './members-value';
import { membersOf } from './population';
import { shareValue } from './share-value';

export function measureIndicator(indicator: Indicator, context: ValueContext): IndicatorValue {
  if (indicator.kind === 'text' || indicator.kind === 'group')
    return problemValue(indicator, context.year, 'not-measured');
  const members = membersOf(indicator.among, context.values, context.year, context.listed);
  if (members === null) return problemValue(indicator, context.year, 'no-list');
  if (indicator.place.criterion !== null) return criterionValue(indicator, members, context);
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
