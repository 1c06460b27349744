/** Facts of the document's targets from the indicators' values: one place for each fact. */
import type { IndicatorValue } from '../indicators/indicator-value';
import type { Quantity } from '../schema/quantity';
import type { Target } from '../schema/roadmap';
import type { TargetFact } from './target-progress';

export function measuredFacts(
  values: readonly IndicatorValue[],
  targets: readonly Target[],
  quantities: readonly Quantity[],
): readonly TargetFact[] {
  const byId = new Map(targets.map((target) => [target.id, target]));
  const summed = new Set(quantities.filter(({ overTime }) => overTime === 'sum').map(({ id }) => id));
  return values.flatMap((each) =>
    each.indicator.targets.flatMap((id): TargetFact[] => {
      const target = byId.get(id);
      const value = target?.per === 'organization' ? each.leastOfOrganizations : each.value;
      if (target === undefined || value === null) return [];
      const isEach = target.per === 'organization';
      const isWhole = each.missing.length === 0;
      return [
        {
          target: id,
          event: null,
          year: each.year,
          value,
          measured: {
            least: isEach && !isWhole ? -Infinity : isEach ? value : each.least,
            most: isEach ? value : each.most,
            sent: each.sent,
            of: each.of,
            isSummed: each.indicator.kind === 'count' && summed.has(each.indicator.numerator ?? ''),
          },
        },
      ];
    }),
  );
}
