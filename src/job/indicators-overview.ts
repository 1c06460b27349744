/** The document's indicators as a surface shows them, by direction: the same words and digits as their sheet. */
import type { Analysis } from '../core/analysis';
import { nameLookup } from '../core/report/school-facts';
import type { IndicatorProgress } from '../core/roadmap/indicator-progress';
import type { Finding } from '../core/finding';
import { indicatorCells, isTold, type IndicatorCells } from '../layout/indicator-tables';
import { headingOf } from '../core/schema/direction-heading';
import { measuredSummary } from '../text/indicator-text';
import { planOverview, type PlanOverview } from './plan-adoption';
import { questionCodes } from './question-codes';
import { preparedDecisions, type PreparedDecision } from './prepared-decisions';

export interface IndicatorLine extends IndicatorCells {
  readonly id: string;
  readonly direction: string;
  readonly kind: IndicatorProgress['state'];
  /** It has a value or a plan of the year. */
  readonly isTold: boolean;
}

export interface IndicatorsOverview {
  readonly year: number;
  readonly summary: string;
  /** Directions one after another. */
  readonly lines: readonly IndicatorLine[];
  /** What of the document's plan may be taken on for the year. */
  readonly plan: PlanOverview | null;
  /** Values that jumped or stand far from the others: what the schools are to answer. */
  readonly questions: number;
  /** Rows that may be added to the sheet of decisions; empty where the workbook has no such sheet. */
  readonly decisions: readonly PreparedDecision[];
}

/** Null where the district is not known or its document has no indicators. */
export function indicatorsOverview(
  analysis: Analysis,
  findings: readonly Finding[],
): IndicatorsOverview | null {
  const { roadmap, district, schools } = analysis;
  if (roadmap === null || district === null || roadmap.indicators.length === 0) return null;
  const nameOf = nameLookup(schools);
  const directions = [...new Set(roadmap.indicators.map(({ value }) => value.indicator.direction))];
  return {
    year: roadmap.year,
    summary: measuredSummary(roadmap.indicators, roadmap.year),
    lines: directions.flatMap((direction) =>
      roadmap.indicators
        .filter(({ value }) => value.indicator.direction === direction)
        .map((progress) => ({
          ...indicatorCells(progress, district, nameOf),
          id: progress.value.indicator.id,
          direction: headingOf(district, direction),
          kind: progress.state,
          isTold: isTold(progress),
        })),
    ),
    plan: planOverview(analysis),
    decisions: analysis.tables.of('decisions').length === 0 ? [] : preparedDecisions(analysis),
    questions: findings.filter(({ code }) => questionCodes.includes(code)).length,
  };
}
