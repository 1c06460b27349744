/** The management cycle at work: indicators, assessments, decisions, as the workbook's own sheets tell. */
import type { IsoDate } from '../calendar/calendar';
import type { DeadlineWords } from '../calendar/deadline-words';
import { periodOf, type RoadmapProgress } from '../roadmap/progress';
import type { District } from '../schema/district';
import type { Tables } from '../table/tables';
import { assessmentFacts, type AssessmentFacts } from './assessment-facts';
import { decisionFacts, type DecisionFacts } from './decision-facts';
import { indicatorFacts, type IndicatorFacts } from './indicator-facts';
import { nameLookup, type SchoolName } from './school-facts';

export interface CycleFacts {
  /** Null where the workbook has no rows of the kind. */
  readonly indicators: IndicatorFacts | null;
  readonly assessment: AssessmentFacts | null;
  readonly decisions: DecisionFacts | null;
}

export interface CycleInput {
  readonly tables: Tables;
  readonly district: District | null;
  readonly schools: readonly SchoolName[];
  readonly roadmap: RoadmapProgress | null;
  readonly year: number;
  readonly reportingDate: IsoDate;
  readonly words: DeadlineWords;
}

export function cycleFacts({
  tables,
  district,
  schools,
  roadmap,
  year,
  reportingDate,
  words,
}: CycleInput): CycleFacts {
  const period = district === null ? null : periodOf(district);
  return {
    indicators: indicatorFacts(tables, { district, roadmap, year, reportingDate }),
    assessment: assessmentFacts(tables, nameLookup(schools)),
    decisions: decisionFacts(tables, { words, period, year, reportingDate }),
  };
}
