/** Whom a school's recommendation is for: its head, the municipality's methodists or its office. */
import type { Advice, AdviceCode } from '../core/report/advice';
import type { Addressee } from '../core/report/direction-advice';
import { addresseeOfSchool } from './direction-advice-text';
import { adviceText } from './report-text';
import { capitalised } from './test-name';

/** Commissions, observers and mentors are appointed by the office: a methodist cannot send anybody. */
const addressees: Readonly<Record<AdviceCode, Addressee>> = {
  'recheck-works': 'office',
  'check-outside': 'office',
  'align-marking': 'head',
  'study-change': 'head',
  'observe-next-test': 'office',
  'support-programme': 'head',
  'subject-support': 'office',
  'confirm-first': 'methodists',
  watch: 'methodists',
};

/** «Отделу образования: перепроверить работы …». */
export function addressedAdvice(advice: Advice): string {
  const text = adviceText(advice);
  const addressee = capitalised(addresseeOfSchool(addressees[advice.code]));
  return `${addressee}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
