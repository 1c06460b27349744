/** What the federal markers say with their own numbers. */
import type { CohortFacts, MarkerFacts } from '../../core/flags/marker-facts';
import { schoolYearText } from '../date-text';
import { numberText, percentText } from '../plural';
import { pairsBy, worksBy } from './flag-words';

export function inflatedMeanText(facts: MarkerFacts['F1'], isFlag: boolean): string {
  const { n, mean, lower, referenceMean, referenceUpper } = facts;
  const own = `Средний балл ${numberText(mean, 1)} по ${worksBy(n)}`;
  const reference = `${numberText(referenceUpper, 1)} при среднем ${numberText(referenceMean, 1)}`;
  return isFlag
    ? `${own}: доверительный интервал (от ${numberText(lower, 1)}) целиком выше интервала для сравнения (до ${reference}).`
    : `${own}: нижняя граница его доверительного интервала (${numberText(lower, 1)}) не выше верхней границы интервала для сравнения (${reference}).`;
}

export function journalCorrelationText(facts: MarkerFacts['F2'], isFlag: boolean): string {
  const { pairs, correlation, printedForm, isPrintedSignDifferent } = facts;
  const figure = `коэффициент Спирмена ${numberText(correlation, 2)} по ${pairsBy(pairs)} «балл — отметка»`;
  const said = isFlag
    ? `Чем выше отметка в журнале, тем ниже балл за работу: ${figure}.`
    : `Баллы за работу не противоречат отметкам в журнале: ${figure}.`;
  if (!isPrintedSignDifferent || printedForm === null) return said;
  return `${said} По упрощённой формуле, которая не учитывает совпадающие баллы, знак другой (${numberText(printedForm, 2)}).`;
}

export function cohortFallText(facts: CohortFacts, isFlag: boolean): string {
  return isFlag
    ? `${cohortFigures(facts)} ${ratioText(facts)} выше границы ${numberText(facts.upperFence, 2)}: у одних и тех же учеников результат упал намного сильнее, чем в других школах.`
    : `${cohortFigures(facts)} ${ratioText(facts)} не выше границы ${numberText(facts.upperFence, 2)}: резкого падения нет.`;
}

export function cohortRiseText(facts: CohortFacts, isFlag: boolean): string {
  return isFlag
    ? `${cohortFigures(facts)} ${ratioText(facts)} ниже границы ${numberText(facts.lowerFence, 2)}: у одних и тех же учеников результат вырос намного сильнее, чем в других школах.`
    : `${cohortFigures(facts)} ${ratioText(facts)} не ниже границы ${numberText(facts.lowerFence, 2)}: резкого роста нет.`;
}

function cohortFigures({
  earlierGrade,
  earlierSchoolYear,
  earlierPercent,
  laterPercent,
}: CohortFacts): string {
  return `В ${earlierGrade} классе (${schoolYearText(earlierSchoolYear)} учебный год) ученики набрали в среднем ${percentText(earlierPercent, 1)} от максимального балла, через год — ${percentText(laterPercent, 1)}.`;
}

function ratioText({ ratio }: CohortFacts): string {
  return `Отношение ${numberText(ratio, 2)}`;
}
