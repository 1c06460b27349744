/** Low results in words: reliability, comparison with official lists, and how the rule was applied. */
import type { ListComparison, LowResultReliability, LowResultRow } from '../core/flags/low-result';
import type { LowResultFacts } from '../core/report/report-facts';
import { counted, numberText, percentText, plural, procedurePrepositional, schoolForms } from './plural';
import { subjectName } from './test-name';

function reliabilityName(reliability: LowResultReliability): string {
  switch (reliability) {
    case 'steady':
      return 'устойчиво';
    case 'borderline':
      return 'на грани';
    case 'risk':
      return 'риск';
    case 'none':
      return '—';
  }
}

/** How the computed answer stands beside the official lists. */
export function comparisonName(comparison: ListComparison): string {
  switch (comparison) {
    case 'both':
      return 'есть и в официальном списке, и по расчёту';
    case 'computed':
      return 'только по расчёту';
    case 'official':
      return 'только в официальном списке';
    case 'neither':
      return 'нет ни в списке, ни по расчёту';
  }
}

type LowTest = Pick<LowResultRow['key'], 'procedure' | 'grade' | 'subject'>;

/** «ВПР, 5 класс, математика: 12 из 30 (40,0 %), устойчиво». */
export function lowRowText(row: LowResultRow): string {
  return lowRowsText([row]);
}

/** Of one school, what stands before said once: «ВПР, 5 класс, математика: 12 из 30 (40,0 %), риск; русский язык: …». */
export function lowRowsText(rows: readonly LowResultRow[]): string {
  return testsText(
    rows.map(({ key, low, participants, share, reliability }) => {
      const percent = share === null ? '' : ` (${percentText(share * 100, 1)})`;
      const word = reliability === 'none' ? '' : `, ${reliabilityName(reliability)}`;
      return { ...key, figures: `: ${low} из ${participants}${percent}${word}` };
    }),
  );
}

export function unconfirmedText(rows: readonly LowResultRow[]): string {
  return `Не подтверждено, есть признаки: ${testsText(rows.map(({ key }) => key))}.`;
}

export function lowBeforeText(tests: readonly LowTest[]): string {
  return `Год назад: ${testsText(tests)}.`;
}

function testsText(tests: readonly (LowTest & { readonly figures?: string })[]): string {
  const said = tests.map(({ procedure, grade, subject, figures = '' }, index) => {
    const before = tests[index - 1];
    const isSame = before?.procedure === procedure;
    const parts = [
      ...(isSame ? [] : [procedure]),
      ...(isSame && before.grade === grade ? [] : [`${grade} класс`]),
      subjectName(subject, ''),
    ];
    return parts.join(', ') + figures;
  });
  return said.join('; ');
}

export function lowResultsIntroduction({ schools, tested, commonPercent, rule }: LowResultFacts): string {
  if (tested === 0) return lowUntested;
  const low = schools.filter(({ group }) => group === 'low').length;
  const found =
    low === 0
      ? nothingLow
      : `К школам с низкими результатами ${plural(low, { one: 'относится', few: 'относятся', many: 'относится', other: 'относится' })} ${counted(low, schoolForms)}.`;
  const common =
    commonPercent === null
      ? ''
      : ` Доля низких результатов по району в целом — ${percentText(commonPercent, 1)}.`;
  return `${lowTested(tested)} ${found}${common} ${ruleText(rule)}`;
}

export const lowUntested =
  'Мало данных: ни у одной школы нет процедуры, в которой участников достаточно, чтобы применить правило низких результатов. Это не значит, что всё хорошо.';
export const lowTested = (tested: number) =>
  `Правило низких результатов применено к ${counted(tested, { one: 'школе', few: 'школам', many: 'школам', other: 'школы' })}.`;
export const nothingLow = 'Школ с низкими результатами не выявлено.';

function ruleText(rule: LowResultFacts['rule']): string {
  const { needsBoth, sharePercent, riskPercent, minimumProcedures, minimum } = rule;
  const link = needsBoth ? 'и одновременно' : 'или';
  const share = percentText(sharePercent);
  const procedures = counted(minimumProcedures, procedurePrepositional);
  return `Школа попадает в перечень, если не меньше ${share} участников получили «2» либо не преодолели минимум не менее чем в ${procedures} года ${link} в одной и той же процедуре два года подряд; процедуры, где участников меньше ${numberText(minimum)}, не учитываются. «Устойчиво» значит, что и нижняя граница 95-процентного интервала доли не ниже ${share}; «на грани» — порог достигнут, но это может быть случайностью; «риск» — доля от ${numberText(riskPercent)} до ${share}.`;
}

export const lowResultsHeading = 'Низкие результаты';
export const lowResultsKey =
  'По «или» — низкий результат в нескольких процедурах года или в одной процедуре два года подряд; по «и» — и то и другое. Индекс — доля низких результатов по всем процедурам вместе, %; знак ▲ или ▼ — школа выше или ниже контрольных границ района, два знака — намного. Это расчётный показатель, а не рейтинг.';
export const lowByEither = 'да, по «или»';
export const lowByBoth = 'да, по «или» и по «и»';
/** «Официальные списки (регион): есть и в официальном списке, и по расчёту.» */
export const officialListsText = (lists: readonly string[], comparison: ListComparison) =>
  `Официальные списки${lists.length === 0 ? '' : ` (${lists.join(', ')})`}: ${comparisonName(comparison)}.`;
export const noResults = 'нет результатов';
export const fewData = 'мало данных';
export const lowResultsSectionHeading = (number: number) => `${number}. Низкие результаты и адресная помощь`;
export const supportCaption = 'Перечень школ на поддержку';
export const watchCaption = 'Школы, за которыми нужно наблюдать';
export const nothingLowHere = 'По имеющимся данным низких результатов нет';

/** Each with its index of low results. */
export const calmSchoolsText = (kind: string, schools: readonly string[]) =>
  `Низкие результаты — ${kind} (в скобках индекс): ${schools.join('; ')}.`;
