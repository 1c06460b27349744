/** What the extended markers say with their own numbers. */
import type { CutFacts, MarkerFacts } from '../../core/flags/marker-facts';
import { schoolYearText } from '../date-text';
import { counted, numberText, percentText, pointForms, workForms } from '../plural';
import { about, chanceText, pupilForms, shareText, worksBy } from './flag-words';

export function boundaryJumpText(facts: MarkerFacts['O1']): string {
  const cuts = facts.cuts.filter(({ isUsed }) => isUsed).map(cutText);
  const first = cuts[0] ?? '';
  const all = `${first.charAt(0).toUpperCase()}${first.slice(1)}${cuts
    .slice(1)
    .map((cut) => `; ${cut}`)
    .join('')}`;
  const sum =
    cuts.length > 1
      ? `. Всего ${counted(facts.at, workForms)} вместо ожидаемых ${numberText(facts.expected, 0)}`
      : '';
  const condition =
    facts.extraCondition === null
      ? ''
      : ` Отметка здесь зависит ещё и от условия (${facts.extraCondition}), поэтому по одним баллам о ней судить нельзя.`;
  return `${all}${sum}; ${chanceText(facts.p)}.${condition}`;
}

function cutText({ mark, score, at, expected }: CutFacts): string {
  return `ровно на границе «${mark}» (${counted(score, pointForms)}) — ${counted(at, workForms)}, ожидалось ${about(expected)}`;
}

export function journalGapText(facts: MarkerFacts['O2'], isFlag: boolean): string {
  const { pairs, higher, lower, direction, share, othersShare, shareP, gapTwoOrMore, othersGapShare, gapP } =
    facts;
  const count = direction === 'higher' ? higher : lower;
  const side = direction === 'higher' ? 'выше' : 'ниже';
  const figures = `Отметка за работу ${side} журнальной у ${count} из ${counted(pairs, pupilForms)} (${shareText(share)}), в остальных школах — у ${shareText(othersShare)}`;
  const chance = facts.isShareExceeded ? `; ${chanceText(shareP)}` : '';
  const gap =
    facts.isGapExceeded && gapTwoOrMore !== null && othersGapShare !== null && gapP !== null
      ? ` Отметки расходятся на 2 и более у ${counted(gapTwoOrMore, pupilForms)}, в остальных школах — у ${shareText(othersGapShare)}; ${chanceText(gapP)}.`
      : '';
  return `${figures}${chance}.${gap}${isFlag ? directionAdvice(direction) : ''}`;
}

function directionAdvice(direction: 'higher' | 'lower'): string {
  return direction === 'higher'
    ? ' Стоит посмотреть, как проверялись работы.'
    : ' Стоит посмотреть на отметки в журнале: к самой работе этот признак вопросов не ставит.';
}

export function clusterDeviationText(facts: MarkerFacts['O3']): string {
  const { n, mean, expectedMean, t, p } = facts;
  const figures = `Средний балл ${numberText(mean, 1)} по ${worksBy(n)}, у похожих школ ожидается ${numberText(expectedMean, 1)}`;
  const chance = t > 0 ? `; ${chanceText(p)}` : '';
  return `${figures}${chance}. ${confirmationText(facts)}`;
}

function confirmationText({ confirmation, examProcedure }: MarkerFacts['O3']): string {
  const exam = examProcedure ?? '';
  switch (confirmation) {
    case 'confirmed':
      return `Экзамен по этому предмету (${exam}) подтверждает высокий результат.`;
    case 'not-confirmed':
      return `Экзамен по этому предмету (${exam}) такого отклонения не показывает.`;
    case 'not-checked':
      return 'Результатов экзамена по этому предмету за тот же год нет, поэтому подтвердить результат нечем.';
  }
}

export function nextYearDropText(facts: MarkerFacts['O4'], isFlag: boolean): string {
  const { earlier, later, laterGrade, laterSchoolYear, drop } = facts;
  const figures = `Отклонение от похожих школ (в стандартных ошибках) было ${numberText(earlier.t, 2)}, а через год у тех же учеников (${laterGrade} класс, ${schoolYearText(laterSchoolYear)} учебный год) — ${numberText(later.t, 2)}`;
  return isFlag
    ? `${figures}: высокий результат не сохранился, отклонение уменьшилось на ${numberText(drop, 2)}.`
    : `${figures}: спада после высокого результата нет.`;
}

export function hardOverEasyText(facts: MarkerFacts['O5'], outcome: 'flag' | 'attention' | 'clear'): string {
  const { easyItems, hardItems, easyPoints, hardPoints, p } = facts;
  const figures = `Лёгкие задания (№\u00a0${easyItems.join(', ')}) выполнены ${comparedText(easyPoints)}, чем у остальных, трудные (№\u00a0${hardItems.join(', ')}) — ${comparedText(hardPoints)}`;
  if (outcome === 'clear') return `${figures}.`;
  if (p === null) {
    return `${figures}. Баллов отдельных учеников нет, поэтому признак показан, но не учитывается.`;
  }
  return `${figures}; ${chanceText(p)}.`;
}

function comparedText(points: number): string {
  return `${points < 0 ? 'хуже' : 'лучше'} на ${numberText(Math.abs(points), 1)}\u00a0п.п.`;
}

export function uniformText(facts: MarkerFacts['O6'], isUniform: boolean): string {
  const { standardDeviation, expectedStandardDeviation, limit } = facts;
  const figures = `Стандартное отклонение баллов ${numberText(standardDeviation, 1)}, в остальных школах — ${numberText(expectedStandardDeviation, 1)}`;
  return isUniform
    ? `${figures}: работы похожи друг на друга больше обычного (граница ${numberText(limit, 1)}). Сам по себе этот признак не учитывается, он только поддерживает другие.`
    : `${figures}: разброс обычный (граница ${numberText(limit, 1)}).`;
}

export function recheckText({ rechecked, confirmed, share, threshold }: MarkerFacts['O7']): string {
  return `Перепроверено: ${counted(rechecked, workForms)}, подтвердилось ${confirmed} (${shareText(share)}); достаточно ${percentText(threshold * 100)}.`;
}
