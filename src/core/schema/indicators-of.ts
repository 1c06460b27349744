/** The indicators a district's own document names: numeric targets first, then every indicator it prints without a number. */
import type { DirectionId } from './direction';
import type { District } from './district';
import type { Passport, PassportRow } from './passport';
import type { Target, TargetComparison, TargetId, TargetUnit } from './roadmap';

export interface Indicator {
  /** Stable: the target's, the event's or the row's own id. */
  readonly id: string;
  readonly direction: DirectionId;
  readonly text: string;
  /** Null where the document names none. */
  readonly unit: TargetUnit | null;
  readonly plans: readonly IndicatorPlan[];
  readonly origin: 'target' | 'event' | 'passport' | 'cycle';
  /** Section, passport or direction, and the row in it, as the document names them. */
  readonly where: string;
  readonly line: number | null;
  readonly targets: readonly TargetId[];
}

export interface IndicatorPlan {
  /** Null where the document ties the value to no year. */
  readonly years: readonly number[] | null;
  /** Each of the years, or else by the end of the last. */
  readonly eachYear: boolean;
  readonly value: number;
  readonly valueMax: number | null;
  readonly comparison: TargetComparison;
  readonly cumulative: boolean;
}

export function indicatorsOf(district: District): readonly Indicator[] {
  return [
    ...targetIndicators(district),
    ...eventIndicators(district),
    ...district.passports.flatMap((passport) => passportIndicators(passport, district.targets)),
    ...cycleIndicators(district),
  ];
}

/** The plan that holds in a year; null where the document plans nothing for it. */
export function planFor(indicator: Indicator, year: number): IndicatorPlan | null {
  const named = indicator.plans.filter((plan) => plan.years !== null);
  const exact = named.find((plan) => plan.years?.includes(year));
  return exact ?? indicator.plans.find((plan) => plan.years === null) ?? null;
}

/** A threshold printed twice is one indicator; the values of a series by year are one indicator. */
function targetIndicators(district: District): readonly Indicator[] {
  const indicators: Indicator[] = [];
  const bySeries = new Map<string, number>();
  for (const target of district.targets) {
    if (target.duplicateOf !== null) continue;
    const at = target.series === null ? undefined : bySeries.get(target.series);
    const started = at === undefined ? undefined : indicators[at];
    if (at !== undefined && started !== undefined) {
      const targets = [...started.targets, target.id];
      indicators[at] = { ...started, plans: [...started.plans, planOf(target)], targets };
      continue;
    }
    if (target.series !== null) bySeries.set(target.series, indicators.length);
    indicators.push({
      id: target.id,
      direction: target.direction,
      text: target.subject,
      unit: target.unit,
      plans: [planOf(target)],
      origin: 'target',
      where: placeOf(target.where, target.row),
      line: target.line,
      targets: [target.id],
    });
  }
  return indicators;
}

function planOf(target: Target): IndicatorPlan {
  const { years, value, valueMax, comparison, cumulative } = target;
  return {
    years,
    value,
    valueMax,
    comparison,
    cumulative,
    eachYear: target.per === 'year' || years?.length === 1,
  };
}

/** Events that have a target are indicators already. */
function eventIndicators(district: District): readonly Indicator[] {
  return district.roadmap.flatMap((section) =>
    section.events.flatMap((event): Indicator[] => {
      if (event.indicator === null || event.targets.length > 0) return [];
      return [
        {
          id: event.id,
          direction: event.direction,
          text: event.indicator,
          unit: null,
          plans: [],
          origin: 'event',
          where: placeOf(section.label, event.number),
          line: event.lines[0] ?? null,
          targets: [],
        },
      ];
    }),
  );
}

function passportIndicators(passport: Passport, targets: readonly Target[]): readonly Indicator[] {
  const texts = passport.indicatorBlocks.some((block) => block.indicators.length > 0)
    ? blockTexts(passport)
    : rowTexts(passport);
  const row = indicatorRows(passport)[0];
  return texts
    .filter(({ text }) => !targets.some((target) => text.includes(target.quote)))
    .map(({ id, text }) => ({
      id: `passport-${passport.id}/${id}`,
      direction: passport.direction,
      text,
      unit: text.includes('(%)') ? 'percent' : null,
      plans: [],
      origin: 'passport' as const,
      where: placeOf(passport.id, row?.number ?? ''),
      line: row?.lines[0] ?? null,
      targets: [],
    }));
}

interface IdentifiedText {
  readonly id: string;
  readonly text: string;
}

function blockTexts(passport: Passport): readonly IdentifiedText[] {
  return passport.indicatorBlocks.flatMap((block) =>
    block.indicators.map((text, index) => ({ id: `b${block.number}/${index + 1}`, text })),
  );
}

/**
 * Blocks without indicators of their own are the indicators; else the items of the rows that hold them, without the
 * line that introduces the list and without the rest of a sentence whose beginning is lost.
 */
function rowTexts(passport: Passport): readonly IdentifiedText[] {
  if (passport.indicatorBlocks.length > 0) {
    return passport.indicatorBlocks.map((block) => ({ id: `b${block.number}`, text: block.title }));
  }
  return indicatorRows(passport).flatMap((row) => {
    const items = row.items.length > 0 ? row.items : [row.text];
    return items
      .map((text, index) => ({ id: `${row.id}/${index + 1}`, text }))
      .filter(
        ({ text }, index) => index > 0 || !(text.endsWith(':') || row.flags.includes('starts-mid-sentence')),
      );
  });
}

function indicatorRows(passport: Passport): readonly PassportRow[] {
  const held = passport.components.find(({ component }) => component === 'indicators')?.rows ?? [];
  return passport.rows.filter((row) => held.includes(row.id));
}

function cycleIndicators(district: District): readonly Indicator[] {
  return district.directions.flatMap((direction) =>
    (direction.managementCycle?.indicators ?? []).map((passage, index) => ({
      id: `${direction.id}/cycle/${index + 1}`,
      direction: direction.id,
      text: passage.text,
      unit: null,
      plans: [],
      origin: 'cycle' as const,
      where: direction.number ?? direction.heading,
      line: passage.lines[0] ?? null,
      targets: [],
    })),
  );
}

function placeOf(section: string, row: string): string {
  return row === '' ? section : `${section}, ${row}`;
}
