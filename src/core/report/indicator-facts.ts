/** Plan against fact by indicator and year, for the municipality and for its schools. */
import { indicatorRowsOf } from '../roadmap/indicator-rows';
import type { District } from '../schema/district';
import type { Target } from '../schema/roadmap';
import type { IsoDate } from '../calendar/calendar';
import type { RoadmapProgress } from '../roadmap/progress';
import { targetProgress, type TargetProgress } from '../roadmap/target-progress';
import { judgeReached } from '../states/judge-target';
import { normaliseLabel } from '../table/normalise-label';
import type { TableRow, Tables } from '../table/tables';
import { groupBy } from '../table/group-by';

/** A target of the document is judged as everywhere; the district's own plan, whose direction no document tells, as it lies. */
export type PlanState = TargetProgress['state'] | 'not-below' | 'below' | 'not-planned';

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
  /** Of the municipality's own rows of the year: the document's indicators are told by their values. */
  readonly counts: IndicatorCounts;
  readonly byDirection: readonly { readonly direction: string; readonly counts: IndicatorCounts }[];
  /** The municipality's rows with a plan or a fact: the year's first, then other years with a fact, latest first. */
  readonly compared: readonly IndicatorFact[];
  readonly schools: readonly SchoolIndicator[];
}

export interface IndicatorContext {
  readonly district: District | null;
  readonly roadmap: RoadmapProgress | null;
  readonly year: number;
  readonly reportingDate: IsoDate;
}

/** Null: the workbook has no rows of indicators beside those of the document. */
export function indicatorFacts(tables: Tables, context: IndicatorContext): IndicatorFacts | null {
  const { year } = context;
  const targetOf = targetStates(context);
  const told = indicatorsTold(tables, context);
  const rows = tables
    .rows('indicators')
    .filter(({ table, row }) => !told.has(placeOfRow(table, row)))
    .flatMap((row) => factOf(row, tables, { targetOf, context }) ?? []);
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

/** Rows of the year that speak of the document's indicators, by sheet and row. */
function indicatorsTold(tables: Tables, { district, year }: IndicatorContext): ReadonlySet<string> {
  if (district === null) return new Set();
  const rows = indicatorRowsOf(tables, district).filter(
    (each) => each.indicator !== null && each.year === year,
  );
  return new Set(rows.map(({ table, row }) => placeOfRow(table, row)));
}

function placeOfRow({ file, grid }: TableRow['table'], row: number): string {
  return `${file ?? ''}|${grid.sheet}|${row}`;
}

/** The state of the document's target that a row of the district speaks of; null where it speaks of none. */
type TargetStateOf = (indicator: string, year: number) => TargetProgress['state'] | null;

function targetStates({ district, roadmap, reportingDate }: IndicatorContext): TargetStateOf {
  const targets: readonly Target[] = district?.targets ?? [];
  const byYear = new Map<number, readonly TargetProgress[]>();
  const inYear = (year: number) => {
    const { facts = [], adopted = [] } = roadmap ?? {};
    const known = byYear.get(year) ?? targetProgress(targets, { facts, adopted, year, reportingDate });
    byYear.set(year, known);
    return known;
  };
  return (indicator, year) => {
    const label = normaliseLabel(indicator);
    const found = inYear(year).filter(({ target }) => normaliseLabel(target.subject) === label);
    return (found.find(({ state }) => state !== 'no-plan') ?? found[0])?.state ?? null;
  };
}

interface FactContext {
  readonly targetOf: TargetStateOf;
  readonly context: IndicatorContext;
}

function factOf(
  { table, row }: TableRow,
  tables: Tables,
  { targetOf, context }: FactContext,
): IndicatorFact | null {
  const text = (name: string) => tables.text(table, row, name);
  const indicator = text('indicator');
  const year = tables.number(table, row, 'year');
  if (indicator === '' || year === null) return null;
  const plan = tables.number(table, row, 'plan');
  const fact = tables.number(table, row, 'fact');
  const unit = text('unit') || null;
  const school = text('school') || null;
  const state = school === null ? targetOf(indicator, year) : null;
  return {
    direction: text('direction'),
    indicator,
    documentPlace: text('documentPlace') || null,
    school,
    year,
    unit,
    plan,
    fact,
    difference: plan === null || fact === null ? null : fact - plan,
    evidence: text('evidence') || null,
    state: state ?? ownState({ plan, fact, unit, year }, context.reportingDate),
  };
}

function ownState(
  { plan, fact, unit, year }: Pick<IndicatorFact, 'plan' | 'fact' | 'unit' | 'year'>,
  date: IsoDate,
): PlanState {
  if (plan === null) return fact === null ? 'no-data' : 'not-planned';
  if (unit === '%' && fact !== null && fact > 0 && fact < 1 && plan >= 1) return 'share-or-percent';
  const reached = fact === null ? null : { least: fact, most: fact };
  const state = judgeReached({ value: plan, comparison: '>=' }, reached, { first: year, last: year }, date);
  if (state === 'met') return 'not-below';
  return state === 'not-met' ? 'below' : state;
}

function countRows(rows: readonly IndicatorFact[]): IndicatorCounts {
  const of = (matches: (row: IndicatorFact) => boolean) => rows.filter(matches).length;
  return {
    total: rows.length,
    planned: of(({ plan }) => plan !== null),
    withFact: of(({ fact }) => fact !== null),
    met: of(({ state }) => state === 'met' || state === 'not-below'),
    missed: of(({ state }) => state === 'not-met' || state === 'below'),
    unconfirmed: of(({ fact, evidence }) => fact !== null && evidence === null),
  };
}

function schoolIndicators(rows: readonly IndicatorFact[]): readonly SchoolIndicator[] {
  const groups = groupBy(rows, ({ indicator, year }) => `${normaliseLabel(indicator)} ${year}`);
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
