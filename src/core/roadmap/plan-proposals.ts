/** The document's plan taken on for a year that it does not name: what may be proposed, and where it would stand. */
import type { District } from '../schema/district';
import type { Target, TargetId } from '../schema/roadmap';
import type { Tables } from '../table/tables';
import { indicatorRowsOf, lastYear, type IndicatorRow } from './indicator-rows';
import { documentPeriod } from '../calendar/document-period';

export interface PlanProposal {
  readonly target: Target;
  /** The row of the year that has no plan yet; null: the sheet has no such row. */
  readonly row: IndicatorRow | null;
  /** The document's value is of several years together: one year's plan is for the district to say. */
  readonly isOfSeveralYears: boolean;
}

export interface PlanProposals {
  readonly year: number;
  /** The document ended before the year: a paper must prolong it. */
  readonly isExpired: boolean;
  readonly proposals: readonly PlanProposal[];
}

/** Of a series its last value. The region's targets are context, and what is adopted already needs no proposal. */
export function planProposals(tables: Tables, district: District, year: number): PlanProposals {
  const rows = indicatorRowsOf(tables, district).filter((each) => each.year === year);
  const isAdopted = (id: TargetId) =>
    rows.some(({ plan, targets }) => plan !== null && targets.some((target) => target.id === id));
  const past = district.targets.filter(
    (target) =>
      target.duplicateOf === null &&
      target.owner !== 'region' &&
      target.kind !== 'duration' &&
      lastYear(target) < year,
  );
  return {
    year,
    isExpired: documentEnd(district) < year,
    proposals: past
      .filter((target) => target.years !== null && isLastOfSeries(target, district.targets))
      .filter(({ id }) => !isAdopted(id))
      .map((target) => ({
        target,
        row: rows.find(({ plan, targets }) => plan === null && targets.includes(target)) ?? null,
        isOfSeveralYears: isOfSeveralYears(target),
      })),
  };
}

function isLastOfSeries({ series, id }: Target, targets: readonly Target[]): boolean {
  if (series === null) return true;
  const members = targets.filter((target) => target.series === series);
  return members.reduce((last, each) => (lastYear(each) > lastYear(last) ? each : last)).id === id;
}

function isOfSeveralYears({ years, per, cumulative, unit }: Target): boolean {
  return cumulative || (unit === 'count' && per === null && (years?.length ?? 0) > 1);
}

/** Last year of the document; of one that names no period the last year of its targets. */
export function documentEnd(district: District): number {
  return documentPeriod(district)?.last ?? Math.max(...district.targets.map(lastYear));
}
