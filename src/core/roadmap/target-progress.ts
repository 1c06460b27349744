/** Targets against facts for a year: single values, running totals, and series such as 20 / 35 / 50 per cent. */
import type { EventId, Target, TargetId } from '../schema/roadmap';
import type { IsoDate } from '../calendar/calendar';
import {
  judgeReached,
  periodIn,
  type ReachedValue,
  type TargetPeriod,
  type TargetState,
} from '../states/judge-target';
import { parseNumber } from '../table/parse-number';

/** A reached value as the workbook gives it; a running total for a cumulative target. */
export interface TargetFact {
  /** Null: said of the event, and taken for each of its targets when it has one of the unit only. */
  readonly target: TargetId | null;
  readonly event: EventId | null;
  readonly year: number;
  readonly value: number | string;
  /** Of an indicator's value: what the missing could make of it, and whether values of several years are summed. */
  readonly measured?: ReachedValue & {
    readonly sent: number;
    readonly of: number;
    readonly isSummed: boolean;
  };
}

/** The document's plan taken on for a year that the document does not name. */
export interface AdoptedPlan {
  readonly target: TargetId;
  readonly year: number;
  readonly value: number;
  /** The paper by which it was taken on. */
  readonly basis: string | null;
  /** The document ended before the year: without a paper nobody has taken it on. */
  readonly needsBasis: boolean;
}

/** What keeps a fact from being compared at all. */
export type FactProblem =
  /** The fact is text without a number. */
  | 'not-a-number'
  /** A per cent between 0 and 1: a share, or a per cent that small. */
  | 'share-or-percent'
  /** One fact for an event with several targets: whose it is cannot be told. */
  | 'ambiguous-fact';

export interface TargetProgress {
  readonly target: Target;
  readonly year: number;
  readonly state: TargetState | FactProblem;
  /** What is to be reached in the year: the document's value, or the adopted one. */
  readonly plan: number;
  readonly isAdopted: boolean;
  /** The paper by which the plan was adopted, as the sheet names it. */
  readonly basis: string | null;
  /** Adopted past the document's end, and no paper says so. */
  readonly isUnfounded: boolean;
  readonly period: TargetPeriod;
  readonly fact: number | null;
  readonly factText: string | null;
  /** The year of the fact; earlier than `year` where the target is of several years. */
  readonly factYear: number | null;
  /** How many of those asked have sent; null where nobody is asked. */
  readonly sample: { readonly sent: number; readonly of: number } | null;
}

export interface TargetSeries {
  readonly name: string;
  readonly points: readonly {
    readonly year: number;
    readonly target: Target;
    readonly fact: number | null;
  }[];
}

export interface TargetContext {
  readonly facts: readonly TargetFact[];
  readonly adopted: readonly AdoptedPlan[];
  readonly year: number;
  readonly reportingDate: IsoDate;
}

export function targetProgress(targets: readonly Target[], context: TargetContext): TargetProgress[] {
  return targets
    .filter((target) => target.duplicateOf === null)
    .map((target) => progressOf(target, targets, context));
}

/** Series of the document with their facts, years in order. */
export function targetSeries(targets: readonly Target[], facts: readonly TargetFact[]): TargetSeries[] {
  const series = new Map<string, { year: number; target: Target; fact: number | null }[]>();
  for (const target of targets) {
    const [year] = target.years ?? [];
    if (target.series === null || year === undefined) continue;
    const found = factsFor(target, targets, facts, year);
    const fact = found === 'ambiguous' ? undefined : found.find((each) => each.year === year);
    const points = series.get(target.series) ?? [];
    points.push({ year, target, fact: fact === undefined ? null : numberOf(fact.value) });
    series.set(target.series, points);
  }
  return [...series].map(([name, points]) => ({ name, points: points.sort((a, b) => a.year - b.year) }));
}

function progressOf(target: Target, targets: readonly Target[], context: TargetContext): TargetProgress {
  const { year, reportingDate } = context;
  const adopted = context.adopted.find((each) => each.target === target.id && each.year === year);
  const own = periodIn(target, year);
  const period = own === 'no-plan' ? { first: year, last: year } : own;
  const plan = own === 'no-plan' && adopted !== undefined ? adopted.value : target.value;
  const isAdopted = own === 'no-plan' && adopted !== undefined;
  const basis = isAdopted ? adopted.basis : null;
  const isUnfounded = isAdopted && adopted.needsBasis && basis === null;
  const blank = { target, year, plan, isAdopted, basis, isUnfounded, period, ...noFact };
  if (target.owner === 'region') return { ...blank, state: 'reference' };
  if (own === 'no-plan' && adopted === undefined) return { ...blank, state: 'no-plan' };
  const found = factsFor(target, targets, context.facts, year);
  if (found === 'ambiguous') return { ...blank, state: 'ambiguous-fact' };
  const usable = usableFacts(target, found, period);
  const latest = usable.at(-1);
  const judged = (reached: ReachedValue | null) =>
    judgeReached({ value: plan, comparison: target.comparison }, reached, period, reportingDate);
  if (latest === undefined) return { ...blank, state: judged(null) };
  const fact = numberOf(latest.value);
  const said = {
    ...blank,
    fact,
    factText: String(latest.value),
    factYear: latest.year,
    sample: sampleOf(latest),
  };
  if (fact === null) return { ...said, state: 'not-a-number' };
  if (latest.measured === undefined && isShare(target, fact)) return { ...said, state: 'share-or-percent' };
  const values = usable.flatMap((each) => numberOf(each.value) ?? []);
  return { ...said, state: judged(reachedOf(target, usable, values, fact)) };
}

const noFact = { fact: null, factText: null, factYear: null, sample: null } as const;

/** Of the target's period, in the order of years; a running total also counts what came before. */
function usableFacts(target: Target, facts: readonly TargetFact[], period: TargetPeriod): TargetFact[] {
  const first = target.cumulative ? -Infinity : (period?.first ?? -Infinity);
  const last = period?.last ?? Infinity;
  return facts
    .filter(({ year }) => year >= first && year <= last)
    .sort((left, right) => left.year - right.year);
}

/**
 * Counts of several years: at least the greatest of them, at most their sum, as persons may be the same. Shares and running
 * totals: the last.
 */
function reachedOf(
  target: Target,
  facts: readonly TargetFact[],
  values: readonly number[],
  last: number,
): ReachedValue {
  const measured = facts.flatMap((fact) => fact.measured ?? []);
  const latest = measured.at(-1);
  if (latest !== undefined && (target.unit !== 'count' || target.cumulative)) return latest;
  if (latest !== undefined) {
    const sum = (side: 'least' | 'most') => measured.reduce((total, each) => total + each[side], 0);
    const greatest = Math.max(...measured.map(({ least }) => least));
    return { least: latest.isSummed ? sum('least') : greatest, most: sum('most') };
  }
  if (target.unit !== 'count' || target.cumulative) return { least: last, most: last };
  return { least: Math.max(...values), most: values.reduce((sum, value) => sum + value, 0) };
}

function sampleOf({ measured }: TargetFact): TargetProgress['sample'] {
  return measured === undefined ? null : { sent: measured.sent, of: measured.of };
}

function isShare(target: Target, fact: number): boolean {
  return target.unit === 'percent' && fact > 0 && fact < 1 && target.value >= 1;
}

/** Facts of the target itself, else those of its event when no other target of the event could claim them. */
function factsFor(
  target: Target,
  targets: readonly Target[],
  facts: readonly TargetFact[],
  year: number,
): TargetFact[] | 'ambiguous' {
  const named = facts.filter((fact) => fact.target === target.id);
  const measured = named.filter((fact) => fact.measured !== undefined);
  // What is measured stands in place of what was typed for the same target.
  const own = measured.length > 0 ? measured : named;
  if (own.length > 0 || target.event === null) return own;
  const ofEvent = facts.filter((fact) => fact.target === null && fact.event === target.event);
  const rivals = targets.filter(
    (other) =>
      other.event === target.event && other.duplicateOf === null && periodIn(other, year) !== 'no-plan',
  );
  return ofEvent.length > 0 && rivals.length > 1 ? 'ambiguous' : ofEvent;
}

function numberOf(value: number | string): number | null {
  return typeof value === 'number' ? value : parseNumber(value);
}
