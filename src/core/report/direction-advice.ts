/** What a direction's indicators, assessments and decisions ask for, and of whom: the same path as from a test's flag to a decision. Nothing of a period that has not ended. */
import type { IndicatorProgress } from '../roadmap/indicator-progress';
import type { DirectionId } from '../schema/direction';
import type { District } from '../schema/district';
import type { Indicator } from '../schema/indicator';
import type { Quantity } from '../schema/quantity';
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
  /** Of each direction where a share, a number or its growth is missed. */
  readonly missed: Readonly<Record<DirectionId, AdviceRule>>;
  /** Where what the document wants there to be is not there. */
  readonly absent: {
    readonly inDistrict: AdviceRule;
    readonly inSchools: AdviceRule;
    /** Added where the document names the paper: `{evidence}`. */
    readonly paper: string;
  };
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
  readonly district: Pick<District, 'directions' | 'assessment' | 'quantities'> | null;
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
        rule: missedRule(progress.value.indicator, district?.quantities ?? [], rules),
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

/** A regulation that is not there is not looked for class by class: somebody is to prepare it. */
function missedRule(
  { kind, direction, numerator }: Indicator,
  quantities: readonly Quantity[],
  { missed, absent }: AdviceRules,
): AdviceRule {
  if (kind !== 'presence' && kind !== 'coverage') return missed[direction];
  const asked = quantities.find(({ id }) => id === numerator);
  const isOfSchools = asked === undefined ? kind === 'coverage' : asked.reportedBy === 'school';
  const rule = isOfSchools ? absent.inSchools : absent.inDistrict;
  const evidence = asked?.evidence ?? null;
  if (evidence === null) return rule;
  return {
    ...rule,
    recommendation: `${rule.recommendation} ${absent.paper.replace('{evidence}', evidence)}`,
  };
}

function adviceOfDecision(decision: DecisionFact, rules: AdviceRules): DirectionAdvice[] {
  const kind = decision.isOverdue ? 'decision-overdue' : 'decision-without-effect';
  if (!decision.isOverdue && decision.measuredEffect !== 'did-not-come') return [];
  const { direction, documentPlace } = decision;
  const rule = decision.isOverdue ? rules.overdue : rules.noEffect;
  return [{ occasion: { kind, decision }, direction, documentPlace, rule, school: null }];
}
