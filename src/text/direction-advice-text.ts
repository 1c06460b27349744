/** Words of what a direction's indicators, assessments and decisions ask for: the occasion, whom, what. */
import type { Addressee, DirectionAdvice, Occasion } from '../core/report/direction-advice';
import type { MeasuredEffect } from '../core/report/measured-effect';
import type { Quantity } from '../core/schema/quantity';
import { quoted } from './findings/sentences';
import { indicatorFactText, indicatorPlanText, indicatorTitle, unitOf } from './indicator-text';
import { counted, numberText, rowForms } from './plural';

export function preparedTitle(count: number): string {
  return count === 0
    ? 'Новых поводов для решений нет: строки по всем выводам уже стоят на листе «Решения».'
    : `Для листа «Решения» подготовлено: ${counted(count, rowForms)}.`;
}

export const withoutDirection = 'Направление не указано';
export const noDecisionSheet = 'В книге нет листа «Решения»: строки записать некуда.';

export const adviceHeading = 'Выводы и адресные рекомендации по направлениям';

/** How an occasion's words begin and end, whatever the values between them are by now: so a row of decisions is found again. */
export function occasionFrame(occasion: Occasion): readonly [begins: string, ends: string] {
  switch (occasion.kind) {
    case 'indicator-missed': {
      const { indicator, year } = occasion.progress.value;
      return [`Показатель ${quoted(indicator.text)} не достигнут`, `за ${year} год`];
    }
    case 'self-above':
      return [`${selfAboveHead(occasion)}: ${criterionQuoted(occasion)}`, ''];
    case 'decision-overdue':
      return [`Срок решения прошёл, результата нет: ${occasion.decision.occasion}`, ''];
    case 'decision-without-effect':
      return [`Решение не помогло: ${occasion.decision.occasion}`, ''];
  }
}

/** The whole of it, with the values. */
export function occasionText(occasion: Occasion, quantities: readonly Quantity[]): string {
  const [begins, ends] = occasionFrame(occasion);
  switch (occasion.kind) {
    case 'indicator-missed': {
      const { progress } = occasion;
      const unit = unitOf(progress.value, quantities);
      const fact = indicatorFactText(progress, unit);
      return `${begins}: ${fact}, план — ${indicatorPlanText(progress, unit)}; ${ends}`;
    }
    case 'self-above': {
      const { self, external, steps } = occasion.criterion;
      return `${begins} — ${stepText(self, steps)}, а по внешней оценке — ${stepText(external, steps)}`;
    }
    case 'decision-overdue':
    case 'decision-without-effect':
      return begins;
  }
}

function criterionQuoted({ criterion: { group, criterion } }: SelfAbove): string {
  return quoted(indicatorTitle({ group, text: criterion }));
}

type SelfAbove = Extract<Occasion, { kind: 'self-above' }>;

function selfAboveHead({ criterion: { school } }: SelfAbove): string {
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

export function addresseeOfSchool(addressee: Addressee): string {
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
