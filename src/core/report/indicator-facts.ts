/** Plan against fact by indicator and year, for the municipality and for its schools. */
import type { District } from '../schema/district';
import { indicatorsOf } from '../schema/indicators-of';
import type { TargetComparison } from '../schema/roadmap';
import { normaliseLabel } from '../table/normalise-label';
import type { TableRow, Tables } from '../table/tables';

export type PlanState =
  | 'met'
  | 'not-met'
  /** More than an «exactly» asks. */
  | 'above'
  /** Against the district's own plan, whose direction no document tells. */
  | 'not-below'
  | 'below'
  /** A per cent between 0 and 1 beside a plan in per cent: a share, or a per cent that small. */
  | 'share-or-percent'
  | 'no-plan'
  | 'no-fact';

export interface IndicatorFact {
  /** As the sheet names it. */
  readonly direction: string;
  readonly indicator: string;
  readonly documentPlace: string | null;
  /** Code; null is the municipality's own row. */
  readonly school: string | null;
  readonly year: number;
  readonly unit: string | null;
  readonly plan: number | null;
  readonly fact: number | null;
  /** Fact less plan. */
  readonly difference: number | null;
  readonly evidence: string | null;
  readonly state: PlanState;
}

export interface IndicatorCounts {
  readonly total: number;
  readonly planned: number;
  readonly withFact: number;
  readonly met: number;
  readonly missed: number;
  /** A fact without evidence. */
  readonly unconfirmed: number;
}

/** The schools' rows of one indicator and year. */
export interface SchoolIndicator {
  readonly indicator: string;
  readonly year: number;
  readonly unit: string | null;
  readonly schools: number;
  readonly withFact: number;
  readonly least: number | null;
  readonly greatest: number | null;
  /** Codes of those whose fact is lower than their plan. */
  readonly missed: readonly string[];
}

export interface IndicatorFacts {
  readonly year: number;
  /** Of the municipality's rows of the year. */
  readonly counts: IndicatorCounts;
  readonly byDirection: readonly { readonly direction: string; readonly counts: IndicatorCounts }[];
  /** The municipality's rows with a plan or a fact: the year's first, then other years with a fact, latest first. */
  readonly compared: readonly IndicatorFact[];
  readonly schools: readonly SchoolIndicator[];
}

/** Null: the workbook has no rows of indicators. */
export function indicatorFacts(
  tables: Tables,
  district: District | null,
  year: number,
): IndicatorFacts | null {
  const comparisonOf = comparisons(district);
  const rows = tables.rows('indicators').flatMap((row) => factOf(row, tables, comparisonOf) ?? []);
  if (rows.length === 0) return null;
  const own = rows.filter(({ school }) => school === null);
  const current = own.filter((each) => each.year === year);
  const directions = [...new Set(current.map(({ direction }) => direction))];
  const others = own.filter((each) => each.year !== year && each.fact !== null);
  return {
    year,
    counts: countRows(current),
    byDirection: directions.map((direction) => ({
      direction,
      counts: countRows(current.filter((each) => each.direction === direction)),
    })),
    compared: [
      ...current.filter(({ plan, fact }) => plan !== null || fact !== null),
      ...others.sort((a, b) => b.year - a.year),
    ],
    schools: schoolIndicators(rows.filter(({ school }) => school !== null)),
  };
}

type ComparisonOf = (indicator: string) => TargetComparison | null;

function comparisons(district: District | null): ComparisonOf {
  const known = new Map<string, TargetComparison>();
  for (const { text, plans } of district === null ? [] : indicatorsOf(district)) {
    const [plan] = plans;
    if (plan !== undefined) known.set(normaliseLabel(text), plan.comparison);
  }
  return (indicator) => known.get(normaliseLabel(indicator)) ?? null;
}

function factOf({ table, row }: TableRow, tables: Tables, comparisonOf: ComparisonOf): IndicatorFact | null {
  const text = (name: string) => tables.text(table, row, name);
  const indicator = text('indicator');
  const year = tables.number(table, row, 'year');
  if (indicator === '' || year === null) return null;
  const plan = tables.number(table, row, 'plan');
  const fact = tables.number(table, row, 'fact');
  const unit = text('unit') || null;
  return {
    direction: text('direction'),
    indicator,
    documentPlace: text('documentPlace') || null,
    school: text('school') || null,
    year,
    unit,
    plan,
    fact,
    difference: plan === null || fact === null ? null : fact - plan,
    evidence: text('evidence') || null,
    state: stateOf(plan, fact, unit, comparisonOf(indicator)),
  };
}

function stateOf(
  plan: number | null,
  fact: number | null,
  unit: string | null,
  comparison: TargetComparison | null,
): PlanState {
  if (fact === null) return 'no-fact';
  if (plan === null) return 'no-plan';
  if (unit === '%' && fact > 0 && fact < 1 && plan >= 1) return 'share-or-percent';
  if (comparison === null) return fact < plan ? 'below' : 'not-below';
  if (fact < plan) return 'not-met';
  return comparison === '=' && fact > plan ? 'above' : 'met';
}

function countRows(rows: readonly IndicatorFact[]): IndicatorCounts {
  const of = (matches: (row: IndicatorFact) => boolean) => rows.filter(matches).length;
  return {
    total: rows.length,
    planned: of(({ plan }) => plan !== null),
    withFact: of(({ fact }) => fact !== null),
    met: of(({ state }) => state === 'met' || state === 'not-below' || state === 'above'),
    missed: of(({ state }) => state === 'not-met' || state === 'below'),
    unconfirmed: of(({ fact, evidence }) => fact !== null && evidence === null),
  };
}

function schoolIndicators(rows: readonly IndicatorFact[]): readonly SchoolIndicator[] {
  const groups = new Map<string, IndicatorFact[]>();
  for (const row of rows) {
    const key = `${normaliseLabel(row.indicator)} ${row.year}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const facts = members.flatMap(({ fact }) => fact ?? []);
    return [
      {
        indicator: first.indicator,
        year: first.year,
        unit: first.unit,
        schools: members.length,
        withFact: facts.length,
        least: facts.length === 0 ? null : Math.min(...facts),
        greatest: facts.length === 0 ? null : Math.max(...facts),
        missed: members.flatMap(({ school, difference }) =>
          school !== null && difference !== null && difference < 0 ? [school] : [],
        ),
      },
    ];
  });
}
