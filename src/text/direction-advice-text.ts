/** Words of what a direction's indicators, assessments and decisions ask for: the occasion, whom, what. */
import type { Addressee, DirectionAdvice, Occasion } from '../core/report/direction-advice';
import type { MeasuredEffect } from '../core/report/measured-effect';
import type { Quantity } from '../core/schema/quantity';
import { quoted } from './findings/sentences';
import { indicatorPlanText, indicatorTitle, indicatorValueText, unitOf } from './indicator-text';
import { numberText } from './plural';

export const adviceHeading = 'Выводы и адресные рекомендации по направлениям';

/** «Показатель «…» за 2026 год: 17 из 20 (85 %), план 100 %»: the row of decisions is found again by these words. */
export function occasionText(occasion: Occasion, quantities: readonly Quantity[]): string {
  switch (occasion.kind) {
    case 'indicator-missed': {
      const { progress } = occasion;
      const { value } = progress;
      const unit = unitOf(value, quantities);
      const fact = indicatorValueText(value, unit);
      const plan = indicatorPlanText(progress, unit);
      return `Показатель ${quoted(value.indicator.text)} не достигнут: ${fact}, план — ${plan}; за ${value.year} год`;
    }
    case 'self-above': {
      const { group, criterion, self, external } = occasion.criterion;
      const step = (value: number | null) => stepText(value, occasion.criterion.steps);
      return `${selfAboveHead(occasion)}: ${quoted(indicatorTitle({ group, text: criterion }))} — ${step(self)}, а по внешней оценке — ${step(external)}`;
    }
    case 'decision-overdue':
      return `Срок решения прошёл, результата нет: ${occasion.decision.occasion}`;
    case 'decision-without-effect':
      return `Решение не помогло: ${occasion.decision.occasion}`;
  }
}

function selfAboveHead({ criterion: { school } }: Extract<Occasion, { kind: 'self-above' }>): string {
  return `Самооценка ${school === null ? 'района' : `школы (${school.name})`} намного лучше внешней оценки`;
}

/** The words of the scale, or the number itself. */
export function stepText(value: number | null, steps: readonly string[]): string {
  if (value === null) return '—';
  const word = steps[value];
  return word === undefined ? numberText(value) : quoted(word);
}

/** A school's own occasion is its head's. */
export function addresseeText({ rule, school }: Pick<DirectionAdvice, 'rule' | 'school'>): string {
  const name = addresseeName(rule.addressee);
  return school === null ? name : `${addresseeOfSchool(rule.addressee)}: ${school.name}`;
}

function addresseeOfSchool(addressee: Addressee): string {
  return addressee === 'head' ? 'руководителю' : addresseeName(addressee);
}

function addresseeName(addressee: Addressee): string {
  switch (addressee) {
    case 'head':
      return 'руководителям школ';
    case 'teachers':
      return 'учителям';
    case 'methodists':
      return 'методистам';
    case 'further-education':
      return 'организаторам повышения квалификации';
    case 'office':
      return 'отделу образования';
  }
}

export function measuredEffectText(effect: MeasuredEffect): string {
  switch (effect) {
    case 'came':
      return 'эффект есть: по следующему сбору показатель лучше';
    case 'did-not-come':
      return 'эффекта нет: по следующему сбору показатель не лучше';
    case 'not-yet':
      return 'эффект пока не измерить: следующего сбора не было';
  }
}
