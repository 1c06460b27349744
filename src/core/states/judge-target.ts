/** A target against what was reached, on a day, in the year shown. */
import type { TargetComparison } from '../schema/roadmap';
import { firstDay, lastDay, type IsoDate } from '../calendar/calendar';

export interface PlannedValue {
  readonly value: number;
  readonly comparison: TargetComparison;
  /** Null where the document ties the value to no year. */
  readonly years: readonly number[] | null;
  /** `year`, `half_year`: each of the years for itself; else all of them together. */
  readonly per: 'year' | 'half_year' | 'organization' | null;
}

/**
 * What was reached, for certain and at best. Both are the same where everyone has sent; where the document counts each
 * school or half-year, the least of them.
 */
export interface ReachedValue {
  readonly least: number;
  readonly most: number;
}

export type TargetState =
  | 'met'
  | 'not-met'
  /** The period has not ended and the value is not reached yet. */
  | 'in-progress'
  | 'upcoming'
  | 'no-data'
  /** What is missing could change it. */
  | 'undetermined'
  /** The document's years are others, and nobody adopted its plan for this one. */
  | 'no-plan'
  /** The region's: context, never the district's miss. */
  | 'reference';

/** Years whose facts count together, both included; null: any time. */
export type TargetPeriod = { readonly first: number; readonly last: number } | null;

/** The period of the target that holds in the year; `no-plan` outside the document's years. */
export function periodIn(
  { years, per }: Pick<PlannedValue, 'years' | 'per'>,
  year: number,
): TargetPeriod | 'no-plan' {
  if (years === null) return null;
  if (!years.includes(year)) return 'no-plan';
  const isEachYear = per === 'year' || per === 'half_year';
  return isEachYear ? { first: year, last: year } : { first: Math.min(...years), last: Math.max(...years) };
}

/** Compares what was reached in a period with its plan. */
export function judgeReached(
  plan: Pick<PlannedValue, 'value' | 'comparison'>,
  reached: ReachedValue | null,
  period: TargetPeriod,
  date: IsoDate,
): TargetState {
  if (period !== null && date < firstDay(period.first)) return 'upcoming';
  const isOver = period !== null && date > lastDay(period.last);
  if (reached === null) return isOver ? 'no-data' : 'in-progress';
  const isCeiling = plan.comparison === '<=';
  const meets = (value: number) => (isCeiling ? value <= plan.value : value >= plan.value);
  const [worst, best] = isCeiling ? [reached.most, reached.least] : [reached.least, reached.most];
  if (isCeiling && !isOver) return 'in-progress';
  if (meets(worst)) return 'met';
  if (!isOver) return 'in-progress';
  return meets(best) ? 'undetermined' : 'not-met';
}
