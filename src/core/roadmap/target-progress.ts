/** Targets against facts for a year: single values, running totals, and series such as 20 / 35 / 50 per cent. */
import type { EventId, Target, TargetId } from '../schema/roadmap';
import { parseNumber } from '../table/parse-number';

/** A reached value as the workbook gives it; a running total for a cumulative target. */
export interface TargetFact {
  /** Null: said of the event, and taken for each of its targets when it has one of the unit only. */
  readonly target: TargetId | null;
  readonly event: EventId | null;
  readonly year: number;
  readonly value: number | string;
}

export type TargetState =
  | 'met'
  | 'not-met'
  /** More than an «exactly» asks. */
  | 'above'
  | 'no-fact'
  /** The fact is text without a number. */
  | 'not-a-number'
  /** A per cent between 0 and 1: a share, or a per cent that small. */
  | 'share-or-percent'
  /** One fact for an event with several targets: whose it is cannot be told. */
  | 'ambiguous-fact'
  | 'not-this-year';

export interface TargetProgress {
  readonly target: Target;
  readonly year: number;
  readonly state: TargetState;
  readonly fact: number | null;
  readonly factText: string | null;
  /** The year of the fact; earlier than `year` only for a running total. */
  readonly factYear: number | null;
  /** A running total that is lower than an earlier one: probably the numbers are of single years. */
  readonly hasFallen: boolean;
  /** The document's years are over; the target goes on because it is set for every year. */
  readonly isBeyondDocument: boolean;
}

export interface TargetSeries {
  readonly name: string;
  readonly points: readonly {
    readonly year: number;
    readonly target: Target;
    readonly fact: number | null;
  }[];
}

export function targetProgress(
  targets: readonly Target[],
  facts: readonly TargetFact[],
  year: number,
): TargetProgress[] {
  return targets
    .filter((target) => target.duplicateOf === null)
    .map((target) => progressOf(target, targets, facts, year));
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

function progressOf(
  target: Target,
  targets: readonly Target[],
  facts: readonly TargetFact[],
  year: number,
): TargetProgress {
  const blank: TargetProgress = {
    target,
    year,
    state: 'no-fact',
    fact: null,
    factText: null,
    factYear: null,
    hasFallen: false,
    isBeyondDocument: isBeyond(target, year),
  };
  if (!isSetFor(target, year)) return { ...blank, state: 'not-this-year' };
  const own = factsFor(target, targets, facts, year);
  if (own === 'ambiguous') return { ...blank, state: 'ambiguous-fact' };
  const usable = own.filter((each) => (target.cumulative ? each.year <= year : each.year === year));
  const latest = usable.sort((a, b) => a.year - b.year).at(-1);
  if (latest === undefined) return blank;
  const fact = numberOf(latest.value);
  const said = { ...blank, fact, factText: String(latest.value), factYear: latest.year };
  if (fact === null) return { ...said, state: 'not-a-number' };
  const earlier = usable.slice(0, -1).map((each) => numberOf(each.value) ?? -Infinity);
  const hasFallen = target.cumulative && earlier.some((value) => value > fact);
  return { ...said, hasFallen, state: compare(target, fact) };
}

function compare(target: Target, fact: number): TargetState {
  if (target.unit === 'percent' && fact > 0 && fact < 1 && target.value >= 1) return 'share-or-percent';
  if (fact < target.value) return 'not-met';
  return target.comparison === '=' && fact > target.value ? 'above' : 'met';
}

/** Without years a target is set for any year; one for every year of the document goes on after it. */
function isSetFor(target: Target, year: number): boolean {
  return target.years === null || target.years.includes(year) || isBeyond(target, year);
}

function isBeyond(target: Target, year: number): boolean {
  const last = Math.max(...(target.years ?? [Infinity]));
  return target.series === null && target.per !== null && year > last;
}

/** Facts of the target itself, else those of its event when no other target of the event could claim them. */
function factsFor(
  target: Target,
  targets: readonly Target[],
  facts: readonly TargetFact[],
  year: number,
): TargetFact[] | 'ambiguous' {
  const own = facts.filter((fact) => fact.target === target.id);
  if (own.length > 0 || target.event === null) return own;
  const ofEvent = facts.filter((fact) => fact.target === null && fact.event === target.event);
  const rivals = targets.filter(
    (other) => other.event === target.event && other.duplicateOf === null && isSetFor(other, year),
  );
  return ofEvent.length > 0 && rivals.length > 1 ? 'ambiguous' : ofEvent;
}

function numberOf(value: number | string): number | null {
  return typeof value === 'number' ? value : parseNumber(value);
}
