/** Every indicator's value in each year that has numbers, and in the year shown. */
import type { TestResult } from '../results/result';
import type { District } from '../schema/district';
import { computedConditions } from './computed-conditions';
import { indicatorValue, type IndicatorValue } from './indicator-value';
import { resultsCounts, type ComputedResults } from './results-counts';
import type { SchoolList } from './population';
import type { QuantitySheets } from './quantity-sheets';

export interface MeasureContext {
  readonly results: { readonly results: readonly TestResult[] };
  /** Of every year. */
  readonly statuses: ComputedResults['schools'];
  readonly listed: SchoolList;
  readonly year: number;
}

export function measureIndicators(
  district: Pick<District, 'indicators'> | null,
  quantities: Pick<QuantitySheets, 'values'> | null,
  { results, statuses, listed, year }: MeasureContext,
): readonly IndicatorValue[] {
  if (district === null || quantities === null) return [];
  const { values } = quantities;
  const context = {
    values,
    listed,
    holds: computedConditions(results, listed),
    fromResults: resultsCounts({ results: results.results, schools: statuses }),
  };
  const years = new Set([...values.collectionsOfYear.keys(), year]);
  return [...years].flatMap((each) =>
    district.indicators.map((indicator) => indicatorValue(indicator, { ...context, year: each })),
  );
}
