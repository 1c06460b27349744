/** Each indicator in the year shown: its value beside the plan of the document, or the district's own, and the state. */
import type { IsoDate } from '../calendar/calendar';
import type { IndicatorValue } from '../indicators/indicator-value';
import { judgeReached, type TargetState } from '../states/judge-target';
import type { TargetProgress } from './target-progress';

export interface IndicatorProgress {
  readonly value: IndicatorValue;
  /** Of the document's target; null where it has none. */
  readonly target: TargetProgress | null;
  /** Adopted by the district for an indicator without a target. */
  readonly ownPlan: number | null;
  /** Null: nobody planned anything. */
  readonly state: TargetProgress['state'] | null;
}

export interface OwnPlan {
  readonly indicator: string;
  readonly year: number;
  readonly value: number;
}

export function indicatorProgress(
  values: readonly IndicatorValue[],
  targets: readonly TargetProgress[],
  plans: readonly OwnPlan[],
  { year, reportingDate }: { readonly year: number; readonly reportingDate: IsoDate },
): readonly IndicatorProgress[] {
  const byId = new Map(targets.map((progress) => [progress.target.id, progress]));
  return values
    .filter((value) => value.year === year)
    .map((value) => {
      const target = targetOf(value, byId);
      const plan = plans.find((each) => each.indicator === value.indicator.id && each.year === year);
      const ownPlan = target === null ? (plan?.value ?? null) : null;
      const state = target?.state ?? stateOf(value, ownPlan, reportingDate);
      return { value, target, ownPlan, state };
    });
}

/** Of a series the target of the year, else the first. */
function targetOf(
  { indicator }: IndicatorValue,
  byId: ReadonlyMap<string, TargetProgress>,
): TargetProgress | null {
  const found = indicator.targets.flatMap((id) => byId.get(id) ?? []);
  return found.find(({ state }) => state !== 'no-plan') ?? found[0] ?? null;
}

function stateOf(value: IndicatorValue, plan: number | null, date: IsoDate): TargetState | null {
  const { indicator, year, least, most } = value;
  if (indicator.owner === 'region') return 'reference';
  if (plan === null) return null;
  const reached = value.value === null ? null : { least, most };
  const comparison = indicator.better === 'lower' ? '<=' : '>=';
  return judgeReached({ value: plan, comparison }, reached, { first: year, last: year }, date);
}
