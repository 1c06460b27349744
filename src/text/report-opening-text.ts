/** The opening of the report: whose it is, for what period, on what grounds, and how sound the data are. */
import type { ReportFacts } from '../core/report/report-facts';
import { longDateText, schoolYearText } from './date-text';
import { counted, numberText, schoolForms } from './plural';

export function reportSubject(facts: ReportFacts): string {
  return `о муниципальной системе оценки качества образования ${reportPlace(facts)}`;
}

/** «Белинского района за 2025/2026 учебный год (по состоянию на 20 ноября 2026 г.)». */
export function reportPlace({
  district,
  districtName,
  schoolYear,
  year,
  reportingDate,
}: ReportFacts): string {
  const place = district?.name.genitive ?? districtName ?? 'муниципалитета';
  const period = schoolYear === null ? `за ${year} год` : `за ${schoolYearText(schoolYear)} учебный год`;
  const date = reportingDate === null ? '' : ` (по состоянию на ${longDateText(reportingDate)})`;
  return `${place} ${period}${date}`;
}

export function basisSentences({
  district,
  methodVersion,
  schoolCount,
  tests,
  schoolYear,
}: ReportFacts): string[] {
  const basis =
    district === null
      ? 'Документ района о МСОКО не указан, поэтому «дорожная карта» и ожидаемые результаты не рассматриваются.'
      : `Основание: ${district.document.title}.`;
  const schools = counted(schoolCount, schoolForms);
  const participants = tests.reduce((sum, test) => sum + test.participants, 0);
  const data =
    schoolYear === null
      ? `В реестре ${schools}; результатов оценочных процедур нет.`
      : `В реестре ${schools}; за ${schoolYearText(schoolYear)} учебный год учтено выполненных работ — ${numberText(participants)}.`;
  return [`${basis} ${data} Показатели рассчитаны по методике версии ${methodVersion}.`];
}

export function checkedSentences({ findings }: ReportFacts): string[] {
  const { error, warning, info } = findings;
  if (error + warning + info === 0) return ['Данные проверены, замечаний нет.'];
  if (error === 0) {
    return [
      `Данные проверены, ошибок нет; предупреждений — ${numberText(warning)}, сведений для справки — ${numberText(info)}.`,
    ];
  }
  return [
    `Данные проверены: ошибок — ${numberText(error)}, предупреждений — ${numberText(warning)}. До исправления ошибок показатели, которых они касаются, предварительные.`,
  ];
}
