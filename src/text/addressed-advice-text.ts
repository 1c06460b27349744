/** Whom a school's recommendation is for: its head or the municipality's methodists. */
import type { Advice, AdviceCode } from '../core/report/advice';
import { adviceText } from './report-text';

const head = 'Руководителю школы';
const methodists = 'Методистам';

const addressees: Readonly<Record<AdviceCode, string>> = {
  'recheck-works': methodists,
  'check-outside': methodists,
  'align-marking': `${head} и учителям`,
  'study-change': head,
  'observe-next-test': methodists,
  'support-programme': head,
  'subject-support': methodists,
  'confirm-first': methodists,
  watch: head,
};

/** «Методистам: перепроверить работы …». */
export function addressedAdvice(advice: Advice): string {
  const text = adviceText(advice);
  return `${addressees[advice.code]}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
