/** Words of taking the document's plan on for a year that it does not name. */
import type { PlanProposal } from '../core/roadmap/plan-proposals';
import { counted, type PluralForms } from './plural';
import { targetValueText, yearsText } from './target-text';

const plans: PluralForms = { one: 'план', few: 'плана', many: 'планов', other: 'плана' };

const adoptTitle = (year: number) => `Принять план документа на ${year} год`;
export const nothingToAdopt = (year: number) =>
  `На ${year} год предлагать нечего: либо план уже есть, либо в документе нет чисел за прошедшие годы.`;
export const noIndicatorSheet =
  'В книге нет листа «Показатели»: план некуда записать. Добавьте листы района и повторите.';
export const orderNeeded =
  'Срок документа прошёл. Укажите приказ, который продлевает его показатели, например: приказ от 12.01.2026 № 5.';
export const ofSeveralYears = 'число за несколько лет вместе, на один год решите сами';

export const planNotAdopted = 'План не принят';
const chooseOne = 'Отметьте хотя бы один показатель.';

/** Why the document's plan cannot be taken on as it was asked. */
export function planRefusalText(reason: 'order-needed' | 'no-sheet' | 'nothing-chosen'): string {
  if (reason === 'order-needed') return orderNeeded;
  return reason === 'no-sheet' ? noIndicatorSheet : chooseOne;
}

/** «не менее 30 % (2020–2021)». */
export function proposedPlanText({ target }: PlanProposal): string {
  return `${targetValueText(target)} (${yearsText(target.years)})`;
}

export function proposalsTitle(count: number, year: number, isExpired: boolean): string {
  if (count === 0) return nothingToAdopt(year);
  return `${adoptTitle(year)}: ${counted(count, plans)}.${isExpired ? ` ${orderNeeded}` : ''}`;
}
