/** Russian words and sentences for the management cycle at work: indicators, assessment, decisions. */
import { measuredEffectText } from './direction-advice-text';
import type { AssessmentFacts } from '../core/report/assessment-facts';
import type { DecisionFact, DecisionFacts } from '../core/report/decision-facts';
import type { IndicatorFacts, PlanState } from '../core/report/indicator-facts';
import type { CycleStep } from '../core/schema/cycle-steps-of';
import type { Target, TargetUnit } from '../core/schema/roadmap';
import { dateText } from './date-text';
import { counted, indicatorForms, numberText, type PluralForms } from './plural';
import { targetStateName, targetValueText, yearsText } from './target-text';

export function cycleStepName(step: CycleStep): string {
  switch (step) {
    case 'recommendations':
      return 'Адресные рекомендации';
    case 'decisions':
      return 'Меры и управленческие решения';
    case 'effectiveness':
      return 'Оценка эффективности';
  }
}

const byCriterionForms: PluralForms = {
  one: 'критерию',
  few: 'критериям',
  many: 'критериям',
  other: 'критерия',
};

export function indicatorSummary({ counts, year }: IndicatorFacts): string {
  const { total, planned, withFact, met, missed, unconfirmed } = counts;
  if (total === 0) return `Других показателей района за ${year} год нет.`;
  const opening = `За ${year} год учитывается ${counted(total, indicatorForms)} района: план указан у ${numberText(planned)}, факт — у ${numberText(withFact)}.`;
  if (withFact === 0) return `${opening} Сравнивать пока не с чем.`;
  const compared =
    met + missed === 0 ? '' : ` План достигнут по ${numberText(met)}, не достигнут по ${numberText(missed)}.`;
  const proof = unconfirmed === 0 ? '' : ` Факт без подтверждения — у ${numberText(unconfirmed)}.`;
  return `${opening}${compared}${proof}`;
}

export function planStateName(state: PlanState): string {
  switch (state) {
    case 'not-below':
      return 'не ниже плана';
    case 'below':
      return 'ниже плана';
    case 'not-planned':
      return 'план не указан';
    default:
      return targetStateName(state);
  }
}

export function amountWithUnit(value: number | null, unit: string | null): string {
  if (value === null) return '—';
  return unit === null ? numberText(value) : `${numberText(value)}\u00a0${unit}`;
}

/** @example signedText(-4.5) → '−4,5' */
export function signedText(value: number | null): string {
  if (value === null) return '—';
  return value > 0 ? `+${numberText(value)}` : numberText(value);
}

export function assessmentSummary({ criteria, counts }: AssessmentFacts): string {
  const { assessed, compared, agreeing, higher, lower } = counts;
  if (assessed === 0) {
    return `Самооценка проводится по ${counted(criteria, byCriterionForms)}; ни одного балла ещё нет.`;
  }
  if (compared === 0) {
    return `Баллы внесены по ${counted(assessed, byCriterionForms)}, но ни по одному критерию нет сразу и самооценки, и внешней оценки: сравнивать нечего.`;
  }
  const parts = [
    agreeing === 0 ? null : `совпали — ${numberText(agreeing)}`,
    higher === 0 ? null : `самооценка выше — ${numberText(higher)}`,
    lower === 0 ? null : `самооценка ниже — ${numberText(lower)}`,
  ].filter((part) => part !== null);
  return `Самооценка и внешняя оценка сопоставлены по ${counted(compared, byCriterionForms)}: ${parts.join(', ')}. Расхождение — повод обсудить критерий, а не ошибка.`;
}

export function decisionSummary({ counts }: DecisionFacts): string {
  const begun = counts.total - counts.open;
  if (begun === 0) {
    return `Поводов для решений — ${numberText(counts.total)}; рекомендаций и решений ещё нет.`;
  }
  const parts = [
    counts.open === 0 ? null : `ещё без рекомендации — ${numberText(counts.open)}`,
    counts.recommended === 0 ? null : `рекомендация дана, решения нет — ${numberText(counts.recommended)}`,
    counts.decided === 0 ? null : `решение принято, результата пока нет — ${numberText(counts.decided)}`,
    counts['with-effect'] === 0 ? null : `результат известен — ${numberText(counts['with-effect'])}`,
  ].filter((part) => part !== null);
  const late = counts.overdue === 0 ? '' : ` Срок прошёл, а результата нет — ${numberText(counts.overdue)}.`;
  return `Поводов для решений — ${numberText(counts.total)}: ${parts.join('; ')}.${late}`;
}

/** Decision and its order in one cell. */
export function decisionText({ decision, orderNumber, orderDate }: DecisionFact): string {
  const date = orderDate === null ? '' : ` от ${dateText(orderDate)}`;
  const order = orderNumber === null ? null : `Приказ${date} №\u00a0${orderNumber}`;
  return [decision, order].filter((part) => part !== null).join('. ') || '—';
}

/** What a person wrote, and what the next value of the indicator says of it. */
export function effectText({ effect, isOverdue, measuredEffect }: DecisionFact): string {
  const said = effect ?? (isOverdue ? 'срок прошёл, результата нет' : null);
  const measured = measuredEffect === null ? null : measuredEffectText(measuredEffect);
  return [said, measured].filter((part) => part !== null).join('; ') || '—';
}

/** Ends a table that shows only a part. */
export function shownText(shown: number, all: number): string {
  return `Показаны первые ${numberText(shown)} из ${numberText(all)}.`;
}

/** @example documentPlanText([{ value: 30, years: [2020, 2021, 2022], … }], 'percent') → 'не менее 30 % (2020–2022)' */
export function documentPlanText(
  plans: readonly Pick<Target, 'years' | 'value' | 'valueMax' | 'comparison' | 'cumulative'>[],
  unit: TargetUnit,
): string {
  return plans.map((plan) => `${targetValueText({ ...plan, unit })} (${yearsText(plan.years)})`).join('; ');
}

/** @example scaleText(['нет', 'частично', 'есть']) → '0 — нет, 1 — частично, 2 — есть.' */
export function scaleText(steps: readonly string[]): string {
  return `${steps.map((step, at) => `${numberText(at)} — ${step}`).join(', ')}.`;
}

export const inPieces = 'ед.';
export const percentPoints = 'п.п.';
export const inYears = 'лет';
export const timesPerHalfYear = 'раз в полугодие';
export const cycleHeading = (number: number) => `${number}. Показатели, самооценка и решения`;
export const noCycleSheets = 'Сведений о показателях, самооценке и решениях нет.';
export const plansAndFacts = 'Показатели: план и факт';
export const noDirection = 'Направление не указано';
export const schoolIndicators = 'Показатели школ';
export const assessmentHeading = 'Самооценка и внешняя оценка';
export const byDirections = 'По направлениям';
export const differencesCaption = 'Где оценки расходятся сильнее всего';
export const districtItself = 'Район';
export const decisionsHeading = 'От рекомендации к результату';
