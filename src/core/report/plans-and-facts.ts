/** Plan beside fact of the year's indicators that are told in per cent: the document's and the district's own. */
import { isShare } from '../indicators/is-share';
import type { IndicatorProgress } from '../roadmap/indicator-progress';
import type { IndicatorFact } from './indicator-facts';

/** Of an indicator in per cent. */
export interface PlanAndFact {
  /** The document's, or as the sheet names one of the district's own. */
  readonly indicator: IndicatorProgress | string;
  readonly plan: number;
  readonly fact: number;
}

export interface PlanInput {
  /** Those of the document. */
  readonly indicators: readonly IndicatorProgress[];
  /** The district's own rows beside them. */
  readonly compared: readonly IndicatorFact[];
  readonly year: number;
}

export function plansAndFacts({ indicators, compared, year }: PlanInput): PlanAndFact[] {
  const ofDocument = indicators.map((progress) => ({
    indicator: progress,
    plan: percentPlan(progress),
    fact: progress.value.value ?? progress.typed,
  }));
  const own = compared.flatMap((each) => (each.year === year && each.unit === '%' ? [each] : []));
  return [...ofDocument, ...own].flatMap(({ indicator, plan, fact }) =>
    isPercent(plan) && isPercent(fact) ? [{ indicator, plan, fact }] : [],
  );
}

/** Null where nothing is planned for the year, or no single number of per cent. */
function percentPlan({ value, target, ownPlan }: IndicatorProgress): number | null {
  if (!isShare(value.indicator)) return null;
  if (target === null) return ownPlan;
  const isPlanned = target.state !== 'no-plan' && target.state !== 'reference';
  return isPlanned && target.target.unit === 'percent' && target.target.valueMax === null
    ? target.plan
    : null;
}

function isPercent(value: number | null): value is number {
  return value !== null && value >= 0 && value <= 100;
}
