/** Every indicator's value in each year that has numbers, and in the year shown. */
import type { TestResult } from '../results/result';
import type { District } from '../schema/district';
import { noAssessments, type Assessments } from './assessments';
import { computedConditions, type TestedSchools } from './computed-conditions';
import type { IndicatorValue } from './indicator-value';
import { measureIndicator } from './measure-indicator';
import { resultsCounts, type ComputedResults } from './results-counts';
import type { SchoolList } from './population';
import type { QuantitySheets } from './quantity-sheets';

export interface MeasureContext {
  readonly results: { readonly results: readonly TestResult[] };
  readonly tested: TestedSchools;
  /** Of every year. */
  readonly statuses: ComputedResults['schools'];
  readonly listed: SchoolList;
  /** The sheet of self-assessment has one year: the one shown. */
  readonly assessed: Assessments;
  readonly year: number;
}

export function measureIndicators(
  district: Pick<District, 'indicators'> | null,
  quantities: Pick<QuantitySheets, 'values'> | null,
  { results, tested, statuses, listed, assessed, year }: MeasureContext,
): readonly IndicatorValue[] {
  if (district === null || quantities === null) return [];
  const { values } = quantities;
  const context = {
    values,
    listed,
    holds: computedConditions(tested, listed),
    fromResults: resultsCounts({ results: results.results, schools: statuses }),
  };
  const years = new Set([...values.collectionsOfYear.keys(), year]);
  return [...years].flatMap((each) => {
    const ofYear = { ...context, year: each, assessed: each === year ? assessed : noAssessments };
    return district.indicators.map((indicator) => measureIndicator(indicator, ofYear));
  });
}
