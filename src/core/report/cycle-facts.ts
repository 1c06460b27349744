/** The management cycle at work: indicators, assessments, decisions, as the workbook's own sheets tell. */
import type { IsoDate } from '../calendar/calendar';
import type { DeadlineWords } from '../calendar/deadline-words';
import { documentPeriod } from '../calendar/document-period';
import type { RoadmapProgress } from '../roadmap/progress';
import type { IndicatorValue } from '../indicators/indicator-value';
import { directionAdvice, type AdviceRules, type DirectionAdvice } from './direction-advice';
import type { FormId } from '../schema/form';
import type { District } from '../schema/district';
import type { Lexicon } from '../schema/lexicon';
import type { Tables } from '../table/tables';
import { activityFacts, type ActivityFacts } from './activity-facts';
import { assessmentFacts, type AssessmentFacts } from './assessment-facts';
import { decisionFacts, type DecisionFacts } from './decision-facts';
import { indicatorFacts, type IndicatorFacts } from './indicator-facts';
import { nameLookup, type SchoolName } from './school-facts';

export interface CycleFacts {
  /** Null where the workbook has no rows of the kind. */
  readonly indicators: IndicatorFacts | null;
  readonly assessment: AssessmentFacts | null;
  readonly activities: ActivityFacts | null;
  readonly decisions: DecisionFacts | null;
  /** What all of them, and the document's indicators, ask for. */
  readonly advice: readonly DirectionAdvice[];
}

export interface CycleInput {
  readonly district: District | null;
  readonly schools: readonly SchoolName[];
  readonly roadmap: RoadmapProgress | null;
  readonly year: number;
  readonly reportingDate: IsoDate;
  readonly words: DeadlineWords;
  readonly lexicon: Lexicon;
  readonly measured: readonly IndicatorValue[];
  readonly rules: AdviceRules;
}

/** The forms the cycle is told by. */
export const cycleForms: readonly FormId[] = ['indicators', 'selfAssessment', 'levelActivities', 'decisions'];

export function cycleFacts(tables: Tables, input: CycleInput): CycleFacts {
  const { district, roadmap } = input;
  const period = district === null ? null : documentPeriod(district);
  const assessment = assessmentFacts(tables, nameLookup(input.schools), input);
  const decisions = decisionFacts(tables, { ...input, period });
  const said = {
    district,
    indicators: roadmap?.indicators ?? [],
    differences: assessment?.differences ?? [],
    decisions: decisions?.begun ?? [],
  };
  return {
    indicators: indicatorFacts(tables, input),
    assessment,
    activities: activityFacts(tables, nameLookup(input.schools), input),
    decisions,
    advice: directionAdvice(said, input.rules),
  };
}
