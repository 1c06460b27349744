/** What a paper rests on: workbook, dates, versions; and what was missing when it was made. */
import type { ReportFacts } from '../core/report/report-facts';
import { hasValue } from '../core/roadmap/indicator-progress';
import { dateText } from './date-text';
import { counted, indicatorGenitive, numberText, schoolForms } from './plural';

export const approvalLines = (head: string): readonly string[] => [
  'УТВЕРЖДАЮ',
  head,
  '________________  ____________________',
  '«____» ________________ 20___ г.',
];
export const dateAndNumber = 'от «____» ________________ 20___ г.  № __________';
export const dataHeading = 'Приложение. Данные, методика и чего не хватает';
export const missingHeading = 'Чего не хватает';

export function dataSentences({ source, year, reportingDate, methodVersion }: ReportFacts): string[] {
  const { file, formVersion, formsVersion } = source;
  return [
    file === null ? null : `Исходные данные: файл «${file}».`,
    `Год — ${year}${reportingDate === null ? '' : `, состояние на ${dateText(reportingDate)}`}.`,
    `Версия форм — ${formVersion ?? numberText(formsVersion)}, версия методики — ${methodVersion}.`,
  ].filter((sentence) => sentence !== null);
}

export function missingSentences(
  { schoolsWithoutResults, roadmap, findings, tests, schoolYear }: ReportFacts,
  isPublic: boolean,
): string[] {
  const names = schoolsWithoutResults.map(({ name }) => name);
  const silent = roadmap?.progress.indicators.filter((each) => !hasValue(each)).length ?? 0;
  const unknown = roadmap?.progress.counts['no-data'] ?? 0;
  return [
    schoolYear === null || tests.length === 0 ? 'Нет результатов оценочных процедур.' : null,
    names.length === 0
      ? null
      : `Нет результатов за учебный год: ${counted(names.length, schoolForms)}${isPublic ? '' : ` (${named(names)})`}.`,
    silent === 0 ? null : `Нет значения за год у ${counted(silent, indicatorGenitive)} документа.`,
    unknown === 0
      ? null
      : `Нет сведений о выполнении ${counted(unknown, { one: 'мероприятия', few: 'мероприятий', many: 'мероприятий', other: 'мероприятия' })} года.`,
    findings.error === 0 ? null : `Не исправлено ошибок в исходных данных — ${numberText(findings.error)}.`,
  ].filter((sentence) => sentence !== null);
}

const mostNames = 20;
function named(names: readonly string[]): string {
  const rest = names.length - mostNames;
  return `${names.slice(0, mostNames).join(', ')}${rest > 0 ? ` и ещё ${numberText(rest)}` : ''}`;
}
export const nothingMissing = 'Все нужные данные есть.';
