/** What a direction's indicators, assessments and decisions ask for, and of whom: the same path as from a test's flag to a decision. Nothing of a period that has not ended. */
import type { IndicatorProgress } from '../roadmap/indicator-progress';
import type { DirectionId } from '../schema/direction';
import type { District } from '../schema/district';
import type { AssessedCriterion } from './assessment-facts';
import type { DecisionFact } from './decision-facts';
import type { SchoolName } from './school-facts';

export type Addressee = 'head' | 'teachers' | 'methodists' | 'further-education' | 'office';

/** Whom a recommendation of a direction goes to, and what it says: a methodologist edits them. */
export interface AdviceRule {
  readonly addressee: Addressee;
  readonly recommendation: string;
}
export interface AdviceRules {
  /** Of each direction where an indicator is missed. */
  readonly missed: Readonly<Record<DirectionId, AdviceRule>>;
  readonly selfAbove: AdviceRule;
  readonly overdue: AdviceRule;
  readonly noEffect: AdviceRule;
}

export type Occasion =
  | { readonly kind: 'indicator-missed'; readonly progress: IndicatorProgress }
  /** Self-assessment far better than the external one. */
  | { readonly kind: 'self-above'; readonly criterion: AssessedCriterion }
  | { readonly kind: 'decision-overdue'; readonly decision: DecisionFact }
  | { readonly kind: 'decision-without-effect'; readonly decision: DecisionFact };

export interface DirectionAdvice {
  readonly occasion: Occasion;
  /** As the sheets name it; null where they name none. */
  readonly direction: string | null;
  readonly documentPlace: string | null;
  readonly rule: AdviceRule;
  /** Of whom the occasion is: a school's own, else the district's. */
  readonly school: SchoolName | null;
}

export interface AdviceInput {
  readonly district: Pick<District, 'directions' | 'assessment'> | null;
  readonly indicators: readonly IndicatorProgress[];
  readonly differences: readonly AssessedCriterion[];
  readonly decisions: readonly DecisionFact[];
}

/** Where the document has no scale of its own: two steps of a scale of three. */
const defaultFarSteps = 2;

export function directionAdvice(
  { district, indicators, differences, decisions }: AdviceInput,
  rules: AdviceRules,
): DirectionAdvice[] {
  const farSteps = district?.assessment?.farSteps ?? defaultFarSteps;
  const headings = new Map(district?.directions.map(({ id, heading }) => [id, heading]));
  const missed = indicators
    .filter(({ state }) => state === 'not-met')
    .map((progress): DirectionAdvice => {
      const { direction, where } = progress.value.indicator;
      return {
        occasion: { kind: 'indicator-missed', progress },
        direction: headings.get(direction) ?? null,
        documentPlace: where,
        rule: rules.missed[direction],
        school: null,
      };
    });
  const above = differences
    .filter(({ flattery }) => (flattery ?? 0) >= farSteps)
    .map((criterion): DirectionAdvice => ({
      occasion: { kind: 'self-above', criterion },
      direction: criterion.direction,
      documentPlace: null,
      rule: rules.selfAbove,
      school: criterion.school,
    }));
  return [...missed, ...above, ...decisions.flatMap((decision) => adviceOfDecision(decision, rules))];
}

function adviceOfDecision(decision: DecisionFact, rules: AdviceRules): DirectionAdvice[] {
  const kind = decision.isOverdue ? 'decision-overdue' : 'decision-without-effect';
  if (!decision.isOverdue && decision.measuredEffect !== 'did-not-come') return [];
  const { direction, documentPlace } = decision;
  const rule = decision.isOverdue ? rules.overdue : rules.noEffect;
  return [{ occasion: { kind, decision }, direction, documentPlace, rule, school: null }];
}
