/** The district's rows on the sheet of indicators: which indicator of the document each is of, which targets, its plan. */
import type { District } from '../schema/district';
import type { Indicator } from '../schema/indicator';
import type { Target } from '../schema/roadmap';
import { normaliseLabel } from '../table/normalise-label';
import { textOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import { groupBy } from '../table/group-by';

export interface IndicatorRow {
  readonly table: Table;
  readonly row: number;
  /** Of the document; null: the district's own, or of a target without an indicator. */
  readonly indicator: string | null;
  /** Targets that a value of the row's year speaks of. */
  readonly targets: readonly Target[];
  readonly year: number;
  readonly plan: number | null;
  /** The order or other paper by which the plan was taken on. */
  readonly basis: string | null;
  readonly fact: number | null;
}

export function indicatorRowsOf(
  tables: Tables,
  district: Pick<District, 'indicators' | 'targets'>,
): IndicatorRow[] {
  const bySubject = groupBy(district.targets, ({ subject }) => normaliseLabel(subject));
  const byText = groupBy(district.indicators, ({ text }) => normaliseLabel(text));
  return tables.rows('indicators').flatMap(({ table, row }): IndicatorRow[] => {
    const text = textOf(table, row, 'indicator');
    const year = tables.number(table, row, 'year');
    if (year === null || textOf(table, row, 'school') !== '') return [];
    const label = normaliseLabel(text);
    const indicator = atPlace(byText.get(label) ?? [], textOf(table, row, 'documentPlace'));
    const ids = indicator?.targets ?? [];
    const named = bySubject.get(label) ?? district.targets.filter(({ id }) => ids.includes(id));
    const spoken = ofYear(named, year);
    const own = indicator ?? district.indicators.find((each) => isOfTargets(each, spoken));
    return [
      {
        table,
        row,
        indicator: own?.id ?? null,
        targets: spoken,
        year,
        plan: tables.number(table, row, 'plan'),
        basis: textOf(table, row, 'basis') || null,
        fact: tables.number(table, row, 'fact'),
      },
    ];
  });
}

function isOfTargets({ targets }: Indicator, spoken: readonly Target[]): boolean {
  return spoken.some(({ id, duplicateOf }) => targets.includes(id) || targets.includes(duplicateOf ?? ''));
}

/** A series has one target a year, all measuring the same: a value is of its year's, and past the series of the last. */
function ofYear(targets: readonly Target[], year: number): readonly Target[] {
  const series = targets.filter((target) => target.series !== null && target.years !== null);
  const named = series.filter(({ years }) => years?.includes(year));
  const last = series.reduce<Target | null>(
    (latest, target) => (latest === null || lastYear(target) > lastYear(latest) ? target : latest),
    null,
  );
  const ofSeries = named.length > 0 ? named : last !== null && lastYear(last) < year ? [last] : [];
  return [...targets.filter((target) => !series.includes(target)), ...ofSeries];
}

/** −∞ where the document ties the value to no year. */
export function lastYear({ years }: Pick<Target, 'years'>): number {
  return Math.max(...(years ?? []));
}

/**
 * Of several indicators in the same words the one whose place the row names; the sheet may say its kind before it. One alone
 * is known by its section: an earlier sheet left the row of a passport out.
 */
function atPlace(indicators: readonly Indicator[], place: string): Indicator | undefined {
  const label = normaliseLabel(place);
  const named = indicators.find(({ where }) => label.endsWith(normaliseLabel(where)));
  const [only] = indicators;
  if (named !== undefined || only === undefined || indicators.length > 1) return named;
  const [section = ''] = only.where.split(',');
  return label === '' || label.includes(normaliseLabel(section)) ? only : undefined;
}
