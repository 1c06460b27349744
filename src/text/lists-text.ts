/** The paper of lists: schools to check again and schools to help. */
import type { ReportFacts } from '../core/report/report-facts';
import { adviceHeading } from './direction-advice-text';
import { reportPlace } from './report-opening-text';

export const listsTitle = 'ПЕРЕЧНИ ШКОЛ НА ПЕРЕПРОВЕРКУ И НА ПОДДЕРЖКУ';
export const listsSubject = (facts: ReportFacts) => `по итогам оценочных процедур ${reportPlace(facts)}`;
export const recheckHeading = '1. Перепроверка работ';
export const supportHeading = '2. Поддержка школ';
export const directionsHeading = `3. ${adviceHeading}`;
export const nobodyToSupport = 'Школ с низкими результатами и близких к ним по имеющимся данным нет.';
