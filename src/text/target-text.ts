/** Words for a target of the document: its plan, its years, its state. */
import type { TargetProgress } from '../core/roadmap/target-progress';
import type { Target, TargetUnit } from '../core/schema/roadmap';
import { counted, numberText, percentText, timesForms, yearForms } from './plural';

/** Words for one target's cell; without a plan for the year the document's own years are named. */
export function targetStateText(progress: TargetProgress): string {
  const { target, state, year, isAdopted, isUnfounded, sample, basis } = progress;
  if (state === 'no-plan') return `нет плана на ${year} (документ: ${yearsText(target.years)})`;
  const isPart = sample !== null && sample.sent > 0 && sample.sent < sample.of;
  const name = `${targetStateName(state)}${isPart ? ` (по ${sample.sent} из ${sample.of})` : ''}`;
  if (!isAdopted) return name;
  const plan = `по документу ${yearsText(target.years)}`;
  if (isUnfounded) return `${name}, план ${plan}, приказа о продлении нет`;
  return `${name}, план принят ${plan}${basis === null ? '' : ` (${basis})`}`;
}

export function targetStateName(state: TargetProgress['state']): string {
  switch (state) {
    case 'met':
      return 'достигнуто';
    case 'not-met':
      return 'не достигнуто';
    case 'in-progress':
      return 'в работе';
    case 'upcoming':
      return 'предстоит';
    case 'no-data':
      return 'нет данных';
    case 'undetermined':
      return 'предварительно, состояние не определено';
    case 'no-plan':
      return 'нет плана';
    case 'reference':
      return 'справочно';
    case 'not-a-number':
      return 'не число';
    case 'share-or-percent':
      return 'доля или процент?';
    case 'ambiguous-fact':
      return 'неясно, к чему относится';
  }
}

/** @example yearsText([2020, 2021, 2022]) → '2020–2022' */
export function yearsText(years: readonly number[] | null): string {
  const [first, ...rest] = years ?? [];
  if (first === undefined) return 'год не назван';
  const last = rest.at(-1) ?? first;
  if (rest.length === 0) return String(first);
  return last - first === rest.length ? `${first}–${last}` : [first, ...rest].join(', ');
}

/** What is to be reached: «не менее 30 %», «3–5». */
export function targetValueText(
  target: Pick<Target, 'value' | 'valueMax' | 'unit' | 'comparison' | 'cumulative'>,
): string {
  const upper = target.valueMax === null ? '' : `–${numberText(target.valueMax)}`;
  const amount = upper === '' ? amountText(target.value, target.unit) : `${numberText(target.value)}${upper}`;
  const total = target.cumulative ? ' нарастающим итогом' : '';
  return `${comparisonText(target.comparison)}${amount}${total}`;
}

function comparisonText(comparison: Target['comparison']): string {
  if (comparison === '>=') return 'не менее ';
  return comparison === '<=' ? 'не более ' : '';
}

export function amountText(value: number, unit: TargetUnit): string {
  switch (unit) {
    case 'percent':
      return percentText(value);
    case 'count':
      return numberText(value);
    case 'years':
      return counted(value, yearForms);
    case 'times_per_half_year':
      return `${counted(value, timesForms)} в полугодие`;
  }
}
