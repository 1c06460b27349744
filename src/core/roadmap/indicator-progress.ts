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
  /** Typed beside the plan; null where the value is measured, or nobody typed one. */
  readonly typed: number | null;
  /** Null: nobody planned anything. */
  readonly state: TargetProgress['state'] | null;
}

/** Measured from answers, or typed by the district. */
export function hasValue({ value, typed }: Pick<IndicatorProgress, 'value' | 'typed'>): boolean {
  return value.value !== null || typed !== null;
}

/** A number typed on a row of the indicator: its plan, or its fact. Of several the last counts, as of a target's facts. */
export interface TypedNumber {
  readonly indicator: string;
  readonly year: number;
  readonly value: number;
}

export interface TypedNumbers {
  readonly plans: readonly TypedNumber[];
  readonly facts: readonly TypedNumber[];
}

export const nothingTyped: TypedNumbers = { plans: [], facts: [] };

export function indicatorProgress(
  values: readonly IndicatorValue[],
  targets: readonly TargetProgress[],
  { plans, facts }: TypedNumbers,
  { year, reportingDate }: { readonly year: number; readonly reportingDate: IsoDate },
): readonly IndicatorProgress[] {
  const byId = new Map(targets.map((progress) => [progress.target.id, progress]));
  return values
    .filter((value) => value.year === year)
    .map((value) => {
      const target = targetOf(value, byId);
      const numberIn = (numbers: readonly TypedNumber[]) =>
        numbers.filter((each) => each.indicator === value.indicator.id && each.year === year).at(-1)?.value ??
        null;
      const ownPlan = target === null ? numberIn(plans) : null;
      const typed = value.value === null ? (numberIn(facts) ?? target?.fact ?? null) : null;
      const state = target?.state ?? stateOf(value, ownPlan, typed, reportingDate);
      return { value, target, ownPlan, typed, state };
    });
}

/** Of a series the target of the year; where none is planned, one that names the years of all of them. */
function targetOf(
  { indicator }: IndicatorValue,
  byId: ReadonlyMap<string, TargetProgress>,
): TargetProgress | null {
  const found = indicator.targets.flatMap((id) => byId.get(id) ?? []);
  const planned = found.find(({ state }) => state !== 'no-plan');
  const last = found.at(-1);
  if (planned !== undefined || last === undefined) return planned ?? null;
  const years = [...new Set(found.flatMap(({ target }) => target.years ?? []))].sort();
  return { ...last, target: { ...last.target, years: years.length === 0 ? null : years } };
}

function stateOf(
  value: IndicatorValue,
  plan: number | null,
  typed: number | null,
  date: IsoDate,
): TargetState | null {
  const { indicator, year, least, most } = value;
  if (indicator.owner === 'region') return 'reference';
  if (plan === null) return null;
  const known = typed === null ? null : { least: typed, most: typed };
  const reached = value.value === null ? known : { least, most };
  const comparison = indicator.better === 'lower' ? '<=' : '>=';
  return judgeReached({ value: plan, comparison }, reached, { first: year, last: year }, date);
}
