/** Every flag explained with its own numbers. A flag is grounds for a second look or for help, never a verdict. */
import type {
  ComputedMarker,
  FederalIndex,
  MarkerResult,
  Outcome,
  SchoolStatus,
  SchoolStatusCode,
} from '../core/flags/flag';
import type { ExplainedFlag } from '../core/flags/explained-flags';
import { uncountedRules } from '../core/flags/status';
import type { MarkerId } from '../core/flags/marker-facts';
import type { CutExcess } from '../core/flags/municipal-excess';
import type { DecisionFact } from '../core/report/decision-facts';
import type { Explanation } from '../core/table/explanations';
import { bareLabel } from '../core/table/normalise-label';
import { valueText } from '../core/table/row-key';
import { decisionText } from './cycle-text';
import { schoolYearText } from './date-text';
import { explainedText } from './explanation-text';
import { closed } from './findings/sentences';
import {
  boundaryJumpText,
  clusterDeviationText,
  hardOverEasyText,
  journalGapText,
  nextYearDropText,
  recheckText,
  uniformText,
} from './flags/extended-sentences';
import {
  cohortFallText,
  cohortRiseText,
  inflatedMeanText,
  journalCorrelationText,
} from './flags/federal-sentences';
import { about, comparedWith, referenceText } from './flags/flag-words';
import { markerName } from './flags/marker-names';
import { fewDataText, notComputedText } from './flags/unanswered-sentences';
import { counted, numberText, percentText, schoolGenitive, workForms } from './plural';
import { listWithAnd, testName } from './test-name';

/** Said once wherever flags are explained. */
export const flagNotice = 'Это повод для перепроверки, а не доказательство нарушения.';

/** Whole sentences; the school and the test are named by whoever shows them. */
export function flagText(result: MarkerResult): string {
  switch (result.outcome) {
    case 'few-data':
      return fewDataText(result);
    case 'not-computed':
      return notComputedText(result.reason);
    case 'flag':
    case 'attention':
    case 'clear':
      return groundsText(result);
  }
}

/** The same without its closing notice, for a paper that says the notice once for all. */
export function groundsText(result: ComputedMarker): string {
  return sentences(factsText(result), referenceText(result.reference), reservation(result));
}

/** What each marker compares a school with, said once for all grounds, and the grounds without it. */
export function commonReferences(grounds: readonly ComputedMarker[]): {
  readonly said: string | null;
  readonly text: (ground: ComputedMarker) => string;
} {
  const byMarker = new Map<MarkerId, Set<string>>();
  for (const { marker, reference } of grounds) {
    const words = reference.kind === 'none' ? '' : comparedWith(reference);
    byMarker.set(marker, (byMarker.get(marker) ?? new Set()).add(words));
  }
  const markers = new Map<string, MarkerId[]>();
  for (const [marker, words] of byMarker) {
    const [only = ''] = words;
    if (words.size === 1 && only !== '') markers.set(only, [...(markers.get(only) ?? []), marker]);
  }
  const shared = new Set([...markers.values()].flat());
  const parts = [...markers].map(([words, of]) => `${listWithAnd(of)} — ${words}`);
  return {
    said: parts.length === 0 ? null : `Сравнение: ${parts.join('; ')}.`,
    text: (ground) =>
      shared.has(ground.marker) ? sentences(factsText(ground), reservation(ground)) : groundsText(ground),
  };
}

export function outcomeName(outcome: Outcome): string {
  switch (outcome) {
    case 'flag':
      return 'признак есть';
    case 'attention':
      return 'обратить внимание';
    case 'clear':
      return 'не выявлено';
    case 'few-data':
      return 'мало данных';
    case 'not-computed':
      return 'не считалось';
  }
}

export function statusName(status: SchoolStatusCode): string {
  switch (status) {
    case 'clear':
      return 'не выявлено';
    case 'few-data':
      return 'мало данных';
    case 'attention':
      return 'обратить внимание';
    case 'priority':
      return 'в первую очередь на перепроверку';
  }
}

/** Why the school has its status, in whole sentences. */
export function schoolStatusText({ status, countedRules, repeatedRules, markers }: SchoolStatus): string {
  switch (status) {
    case 'clear': {
      const aside = uncountedRules(markers);
      return aside.length === 0
        ? 'По имеющимся данным признаков нет; доказательством объективности это не служит.'
        : `Признаков, которые учитываются в статусе школы, по имеющимся данным нет; доказательством объективности это не служит. Не учтено: ${ruleNames(aside)}.`;
    }
    case 'few-data':
      return 'Мало данных: ни один признак нельзя вычислить надёжно. Это не значит, что всё хорошо.';
    case 'attention':
      return `Обратить внимание: ${ruleNames(countedRules)}.`;
    case 'priority': {
      const repeated = repeatedRules.length === 0 ? '' : ` Второй год подряд: ${ruleNames(repeatedRules)}.`;
      return `В первую очередь на перепроверку: ${ruleNames(countedRules)}.${repeated}`;
    }
  }
}

/** The index, what it counts, and the warning where F1 marks too many schools. */
export function federalIndexText(index: FederalIndex): string {
  const year = `${schoolYearText(index.schoolYear)} учебный год`;
  if (index.index === null) {
    return `Индекс объективности за ${year} не рассчитан: ни по одной школе нет данных хотя бы для одного федерального признака.`;
  }
  const figure = `Индекс объективности за ${year} — ${percentText(index.index, 1)}: хотя бы один федеральный признак есть у ${numberText(index.withMarker)} из ${counted(index.computed, schoolGenitive)}, где признаки удалось вычислить.`;
  return sentences(figure, f1WarningText(index) ?? '');
}

/** Null where F1 marks no more schools than the parameter allows. */
export function f1WarningText({ isF1ShareHigh, f1Share }: FederalIndex): string | null {
  if (!isF1ShareHigh || f1Share === null) return null;
  return `Признак F1 «${markerName('F1')}» есть у ${percentText(f1Share * 100, 0)} школ: это много. При большом числе работ за границей интервала оказываются и обычные школы, поэтому рассматривайте этот признак вместе с O3 «${markerName('O3')}».`;
}

/** The municipality's own excess at one cut. */
export function municipalExcessText(excess: CutExcess): string {
  const { mark, observed, expected, lower, upper, extraCondition } = excess;
  const percent = (share: number): string => percentText(share * 100, 0);
  const figures = `${testName(excess)}: по району ровно на границе «${mark}» — ${counted(observed, workForms)}, по плавной кривой ожидалось ${about(expected)}; отклонение ${percent(excess.excess)}, с учётом случайности от ${percent(lower)} до ${percent(upper)}.`;
  const doubt = lower > 0 ? '' : 'Это может быть случайностью.';
  const condition = extraCondition === null ? '' : `Отметка зависит ещё и от условия (${extraCondition}).`;
  return sentences(figures, doubt, condition);
}

function factsText(result: ComputedMarker): string {
  const isFlag = result.outcome === 'flag';
  switch (result.marker) {
    case 'F1':
      return inflatedMeanText(result.facts, isFlag);
    case 'F2':
      return journalCorrelationText(result.facts, isFlag);
    case 'F3':
      return cohortFallText(result.facts, isFlag);
    case 'F4':
      return cohortRiseText(result.facts, isFlag);
    case 'O1':
      return boundaryJumpText(result.facts);
    case 'O2':
      return journalGapText(result.facts, isFlag);
    case 'O3':
      return clusterDeviationText(result.facts);
    case 'O4':
      return nextYearDropText(result.facts, isFlag);
    case 'O5':
      return hardOverEasyText(result.facts, result.outcome);
    case 'O6':
      return uniformText(result.facts, result.outcome === 'attention');
    case 'O7':
      return recheckText(result.facts);
  }
}

/** Why a flag does not count, or how little it rests on. O5 and O6 say it themselves. */
function reservation({ marker, approximate, isCounted, outcome }: ComputedMarker): string {
  if (approximate) return 'Мало данных, вывод ориентировочный и в статусе школы не учитывается.';
  if (isCounted || outcome !== 'flag') return '';
  if (marker === 'F1')
    return `В статусе школы без поддержки признака O3 «${markerName('O3')}» не учитывается.`;
  return 'В статусе школы не учитывается.';
}

/** «признаки F2 «…» и O1 «…»». */
function ruleNames(rules: readonly MarkerId[]): string {
  const named = rules.map((rule) => `${rule} «${markerName(rule)}»`);
  return `${rules.length === 1 ? 'признак' : 'признаки'} ${listWithAnd(named)}`;
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** Whether the explanation was given for what the flag says today. */
export function standsFor({ value }: Pick<Explanation, 'value'>, result: ComputedMarker): boolean {
  return bareLabel(valueText(value)) === bareLabel(groundsText(result));
}

/** What somebody answered to the flag; for other numbers it is told, and the flag asks again. */
export function flagAnswerText({ result, explanation }: ExplainedFlag): string {
  const said = explainedText(explanation);
  return standsFor(explanation, result) ? `Пояснение: ${said}` : `Пояснение дано к прежним числам: ${said}`;
}

/** Sentences that stand behind a flag's numbers wherever it is printed; none where nobody answered it. */
export function answersTo(result: ComputedMarker, explained: readonly ExplainedFlag[]): readonly string[] {
  return explained.filter((each) => each.result === result).map((each) => closed(flagAnswerText(each)));
}

/** «Решение: провести перепроверку. Приказ от 12.10.2026 № 151; срок — ноябрь 2026 г.; результат: подтверждено» */
export function schoolDecisionText(fact: DecisionFact): string {
  const { recommendation, deadlinePhrase, effect, stage } = fact;
  const decided =
    stage === 'recommended' ? `Рекомендация: ${recommendation ?? ''}` : `Решение: ${decisionText(fact)}`;
  const deadline = deadlinePhrase === null ? null : `срок — ${deadlinePhrase}`;
  const result = effect === null ? 'результата пока нет' : `результат: ${effect}`;
  return [decided, deadline, result].filter((part) => part !== null).join('; ');
}
