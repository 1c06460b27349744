/** Words of measured indicators: values with the counts they are made of, states, who has not sent. */
import { isShare } from '../core/indicators/is-share';
import type { AssessedSteps, IndicatorValue, ValueProblem } from '../core/indicators/indicator-value';
import type { Indicator } from '../core/schema/indicator';
import { hasValue, type IndicatorProgress } from '../core/roadmap/indicator-progress';
import type { Quantity } from '../core/schema/quantity';
import { districtLevel, passportPlace, schoolLevel } from './place-words';
import { quoted } from './findings/sentences';
import { counted, indicatorForms, numberText, percentText } from './plural';
import { targetStateName, targetStateText, targetValueText } from './target-text';

export const measuredTitle = 'Показатели по направлениям';
export const measuredCaption = 'Показатели, посчитанные по данным школ и района';

/** «19 из 20 (95 %)», «12 ед.», «есть». */
function indicatorValueText(value: IndicatorValue, unit: string | null): string {
  if (value.value === null) return problemText(value.problem ?? 'no-data');
  const { indicator, numerator, denominator, assessment } = value;
  if (assessment !== null) return assessedText(assessment, value);
  switch (indicator.kind) {
    case 'presence':
      if (value.of <= 1) return value.value === 0 ? 'нет' : 'есть';
      return `есть у ${numberText(value.value)} из ${numberText(value.sent)}`;
    case 'share':
    case 'coverage':
    case 'computed':
      return `${numberText(numerator ?? 0)} из ${numberText(denominator ?? 0)} (${percentText(value.value, 1)})`;
    case 'dynamics': {
      const isCount = indicator.denominator === null && indicator.computes === null;
      const signed = `${value.value > 0 ? '+' : ''}${numberText(value.value, isCount ? undefined : 1)}`;
      const words = isCount ? withUnit(signed, unit) : `${signed}\u00a0п.п.`;
      return value.isWithinChance ? `${words}, в пределах случайного` : words;
    }
    case 'count':
    case 'mean':
    case 'group':
    case 'text':
      return withUnit(numberText(value.value), unit);
  }
}

/** The step of one; of several, how many of them stand at the highest. */
function assessedText({ steps, counts }: AssessedSteps, { sent, value }: IndicatorValue): string {
  if (sent === 1) return steps[counts.indexOf(1)] ?? '';
  return `${quoted(steps.at(-1) ?? '')} — ${numberText(counts.at(-1) ?? 0)} из ${numberText(sent)} (${percentText(value ?? 0, 1)})`;
}

/** A cell such as «Не менее 4-х мероприятий в год» leaves it to its row to say of what. */
export function indicatorWords({ value, target }: IndicatorProgress): string {
  const title = indicatorTitle(value.indicator);
  const subject = target?.target.subject;
  return subject !== undefined && /^не менее\s/iu.test(title) ? `${title}: ${subject}` : title;
}

/** A criterion and an item of a group often only end the sentence that their heading begins. */
export function indicatorTitle({ group, text }: Pick<Indicator, 'group' | 'text'>): string {
  return group === null || group === text ? text : `${group.replace(/[\s:;,.]+$/u, '')}: ${text}`;
}

/** Where the document prints it; a criterion stands in its direction at one of two levels, by its number. */
export function indicatorPlaceText({ place, where, kind }: Indicator): string {
  if (place.passport !== null) return passportPlace(where);
  if (place.criterion === null) return where;
  const number = /, (\d+)\.?$/u.exec(where)?.[1];
  const level = kind === 'presence' ? districtLevel : schoolLevel;
  return number === undefined ? level : `№\u00a0${number}, ${level}`;
}

function withUnit(number: string, unit: string | null): string {
  return unit === null ? number : `${number}\u00a0${unit}`;
}

export function problemText(problem: ValueProblem): string {
  switch (problem) {
    case 'no-data':
      return 'нет данных';
    case 'not-applicable':
      return 'не применимо';
    case 'no-list':
      return 'нет данных: нет перечня';
    case 'no-base':
      return 'нет базы для сравнения';
    case 'not-measured':
      return 'не измеряется';
  }
}

export function indicatorPlanText(
  { target, ownPlan, value }: IndicatorProgress,
  unit: string | null,
): string {
  if (target !== null && target.state !== 'no-plan') {
    return targetValueText({ ...target.target, value: target.plan });
  }
  if (ownPlan === null) return '—';
  return withUnit(numberText(ownPlan), isShare(value.indicator) ? '%' : unit);
}

/** Measured, or as somebody typed it where nothing is measured. */
export function indicatorFactText({ value, typed }: IndicatorProgress, unit: string | null): string {
  if (typed === null) return indicatorValueText(value, unit);
  if (value.indicator.kind === 'presence') return typed === 0 ? 'нет' : 'есть';
  return isShare(value.indicator) ? percentText(typed, 1) : withUnit(numberText(typed), unit);
}

export function indicatorStateText({ target, state, value }: IndicatorProgress): string {
  if (target !== null) return targetStateText(target);
  if (value.indicator.kind === 'group') return 'показатели выбирает район';
  if (state === null) return unplannedText(value.indicator);
  const isPart = value.sent > 0 && value.sent < value.of;
  return `${targetStateName(state)}${isPart ? ` (по ${value.sent} из ${value.of})` : ''}`;
}

/** A number may get a plan; that a paper is there, or how a criterion is met, needs none. */
function unplannedText({ kind, place }: Indicator): string {
  if (kind === 'text') return 'не измеряется';
  return kind === 'presence' || place.criterion !== null ? '—' : 'план не принят';
}

/** «18 из 20»; a number of the district itself has nobody to wait for. */
export function sentText({ sent, of }: IndicatorValue): string {
  return of === 0 ? '—' : `${numberText(sent)} из ${numberText(of)}`;
}

const listedSchools = 8;

export function missingText({ missing }: IndicatorValue, nameOf: (code: string) => string): string {
  if (missing.length === 0) return '';
  const names = missing.slice(0, listedSchools).map(nameOf).join(', ');
  const more = missing.length - listedSchools;
  return more > 0 ? `${names} и ещё ${numberText(more)}` : names;
}

/** What a reader must know of how it is counted. */
export function indicatorNote({ value, typed }: IndicatorProgress): string {
  const { indicator, assessment, sent } = value;
  const byHand = typed === null ? '' : 'Факт указал район, по ответам он не посчитан. ';
  const proposed = indicator.collected === 'proposed' ? 'Предложено надстройкой. ' : '';
  const assessed = assessment === null ? '' : `${assessedNote(assessment, sent)} `;
  return `${byHand}${assessed}${proposed}${indicator.reason ?? ''}`.trim();
}

/** On whose word the value rests, and who stands below the highest step. */
function assessedNote({ steps, counts, external }: AssessedSteps, sent: number): string {
  const whose =
    external === 0
      ? 'По самооценке.'
      : external === sent
        ? 'По внешней оценке.'
        : `По внешней оценке — ${numberText(external)} из ${numberText(sent)}, остальные — по самооценке.`;
  const below = steps.slice(0, -1).flatMap((step, at) => {
    const count = counts[at] ?? 0;
    return count === 0 ? [] : `${quoted(step)} — ${numberText(count)}`;
  });
  return sent === 1 || below.length === 0 ? whose : `${whose} Ниже: ${below.reverse().join(', ')}.`;
}

export function unitOf(value: IndicatorValue, quantities: readonly Quantity[]): string | null {
  return quantities.find(({ id }) => id === value.indicator.numerator)?.unit ?? null;
}

export function measuredSummary(indicators: readonly IndicatorProgress[], year: number): string {
  const of = (matches: (each: IndicatorProgress) => boolean) => indicators.filter(matches).length;
  const withValue = of(hasValue);
  const states = (['met', 'not-met', 'in-progress', 'undetermined', 'no-data'] as const)
    .map((state) => [state, of((each) => each.state === state)] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${targetStateName(state)} — ${numberText(count)}`);
  const notAdopted = of((each) => each.state === 'no-plan');
  const open =
    notAdopted === 0
      ? ''
      : ` Плана на ${year} год нет у ${numberText(notAdopted)}: план документа — на другие годы.`;
  const planned = states.length === 0 ? '' : ` С планом: ${states.join(', ')}.`;
  return `По документу района — ${counted(indicators.length, indicatorForms)}; значение за ${year} год есть у ${numberText(withValue)}.${planned}${open}`;
}

export const silentIndicators = (count: number) =>
  `Показатели документа без плана и значения за год: ${numberText(count)}`;
export const silentOfDirection = (direction: string, indicators: readonly string[]) =>
  `${direction}: ${indicators.map((text) => text.replace(/[\s;.,]+$/u, '')).join('; ')}.`;
