/** Russian words for the state of the roadmap's events, targets and coverage, and sentences that say why. */
import type { CoverageState, SchoolCoverage } from '../core/roadmap/coverage';
import type { TargetProgress } from '../core/roadmap/target-progress';
import type { EventState, EventStatus, Judgement, StateReason } from '../core/states/event-state';
import type { Target, TargetUnit } from '../core/schema/roadmap';
import { dateText } from './date-text';
import { bindingText, quoted } from './deadline-text';
import { counted, numberText, percentText, plural, type PluralForms } from './plural';

const days: PluralForms = { one: 'день', few: 'дня', many: 'дней', other: 'дня' };
const schoolsGenitive: PluralForms = { one: 'школы', few: 'школ', many: 'школ', other: 'школы' };

/** One or two words for a cell. */
export function stateName(state: EventState): string {
  switch (state) {
    case 'done':
      return 'выполнено';
    case 'on-time':
      return 'в срок';
    case 'due-soon':
      return 'скоро';
    case 'overdue':
      return 'просрочено';
    case 'waiting-for-event':
      return 'ждёт события';
    case 'no-data':
      return 'нет данных';
    case 'upcoming':
      return 'предстоит';
    case 'awaiting-decision':
      return 'ждёт решения';
    case 'cancelled':
      return 'отменено';
    case 'not-planned':
      return 'не запланировано';
    case 'in-force':
      return 'действует';
    case 'reference':
      return 'справочно';
  }
}

/** The state as it stands beside one event: what was done late is said to be late. */
export function judgementName({ state, reason }: Judgement): string {
  return reason.code === 'done-late' ? 'выполнено с опозданием' : stateName(state);
}

function eventStatusText(status: EventStatus): string {
  switch (status) {
    case 'done':
      return 'выполнено';
    case 'in-progress':
      return 'выполняется';
    case 'not-started':
      return 'не начато';
    case 'cancelled':
      return 'отменено';
  }
}

/** Why the state is so, a whole sentence. */
export function stateReasonText(reason: StateReason): string {
  switch (reason.code) {
    case 'done-in-time':
      return reason.due === null
        ? `Выполнено ${dateText(reason.doneOn)}.`
        : `Выполнено ${dateText(reason.doneOn)}, срок — ${dateText(reason.due)}.`;
    case 'done-late':
      return `Выполнено ${dateText(reason.doneOn)} при сроке ${dateText(reason.due)}: на ${counted(reason.days, days)} позже.`;
    case 'done-without-date':
      return 'Отмечено как выполненное, но дата выполнения не указана, поэтому неизвестно, в срок ли.';
    case 'done-in-future':
      return `Указанная дата выполнения ${dateText(reason.doneOn)} ещё не наступила. Проверьте её.`;
    case 'not-due':
      return `Срок — ${dateText(reason.due)}, ${remaining(reason.days)}.`;
    case 'due-soon':
      return reason.days === 0
        ? `Срок наступил: ${dateText(reason.due)}.`
        : `Срок близко: ${dateText(reason.due)}, ${remaining(reason.days)}.`;
    case 'past-due':
      return `Срок истёк ${dateText(reason.due)}; ${statusClause(reason.status)}.`;
    case 'not-mentioned':
      return `Срок истёк ${dateText(reason.due)}, сведений о мероприятии нет.`;
    case 'evidence-without-status':
      return `Срок истёк ${dateText(reason.due)}: подтверждение указано, а отметки о выполнении нет.`;
    case 'event-not-told':
      return `Срок зависел от события (${bindingText(reason.binding)}) и прошёл ${dateText(reason.due)}; отметки о выполнении нет.`;
    case 'later-done':
      return `Срок был ${dateText(reason.due)}; отмечено выполнение только к более позднему сроку.`;
    case 'waiting':
      return reason.latest === null
        ? `Срок зависит от события: ${bindingText(reason.binding)}.`
        : `Срок зависит от события (${bindingText(reason.binding)}), но не позднее ${dateText(reason.latest)}.`;
    case 'ongoing':
      return reason.isReported
        ? 'Работа ведётся постоянно, отметка об этом есть.'
        : `Работа ведётся постоянно; отметка о ней нужна до ${dateText(reason.due)}.`;
    case 'ongoing-not-started':
      return `Работа должна вестись постоянно, а отмечено, что она не начата; срок — до ${dateText(reason.due)}.`;
    case 'ongoing-no-status':
      return `Работа велась до ${dateText(reason.due)}; подтверждения нет.`;
    case 'year-not-begun':
      return reason.due === null
        ? 'Год ещё не начался.'
        : `Год ещё не начался, срок — ${dateText(reason.due)}.`;
    case 'year-unsaid':
      return `Год в сроке не назван, а документ рассчитан до ${reason.last} года. Нужно ли мероприятие в этом году?`;
    case 'not-planned':
      return notPlannedText(reason);
    case 'in-force':
      return reason.doneOn === null
        ? `Выполнено раньше, действует: ${reason.evidence}.`
        : `Выполнено ${dateText(reason.doneOn)}, действует: ${reason.evidence}.`;
    case 'region':
      return 'Мероприятие региона: приводится для сведения.';
    case 'deadline-empty':
      return 'Срок в документе не указан.';
    case 'deadline-unreadable':
      return `Срок ${quoted(reason.phrase)} не удалось прочитать однозначно, его нужно уточнить.`;
    case 'by-school':
      return bySchoolText(reason);
    case 'cancelled':
      return 'Мероприятие отменено.';
  }
}

function notPlannedText({ last, next }: Extract<StateReason, { code: 'not-planned' }>): string {
  if (next !== null) return `На этот год не запланировано, ближайший срок — ${dateText(next)}.`;
  return last === null
    ? 'На этот год не запланировано.'
    : `На этот год не запланировано: срок был ${dateText(last)}.`;
}

function remaining(count: number): string {
  return `${plural(count, { one: 'остался', few: 'осталось', many: 'осталось', other: 'осталось' })} ${counted(count, days)}`;
}

function statusClause(status: EventStatus | null): string {
  return status === null ? 'отметки о выполнении нет' : `состояние — ${quoted(eventStatusText(status))}`;
}

function bySchoolText(reason: Extract<StateReason, { code: 'by-school' }>): string {
  const groups: readonly (readonly [string, number])[] = [
    ['срок прошёл у', reason.overdue],
    ['срок в этом году у', reason.due],
    ['срок в следующие годы у', reason.onTime],
    ['нет данных у', reason.noData],
  ];
  const said = groups
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${words} ${counted(count, schoolsGenitive)}`);
  if (said.length === 0 && reason.done === 0) return 'Списка школ нет.';
  const ofYear = reason.done + reason.due + reason.overdue;
  const done = ofYear === 0 ? [] : [`в этом году проведено в ${reason.done} из ${ofYear}`];
  return `По школам: ${[...done, ...said].join(', ')}.`;
}

export function coverageStateText(state: CoverageState): string {
  switch (state) {
    case 'done-this-year':
      return 'проведено в этом году';
    case 'on-time':
      return 'в срок';
    case 'due-this-year':
      return 'нужно в этом году';
    case 'overdue':
      return 'просрочено';
    case 'no-data':
      return 'нет данных';
  }
}

/** What is to be done about one school. */
export function coverageText(school: SchoolCoverage, everyYears: number): string {
  const { lastYear, nextDueYear, plannedYear } = school;
  const rule = `раз в ${counted(everyYears, { one: 'год', few: 'года', many: 'лет', other: 'года' })}`;
  if (lastYear === null) {
    return plannedYear === null
      ? 'Год последнего проведения не указан, следующий не запланирован.'
      : `Год последнего проведения не указан; запланировано на ${plannedYear} год.`;
  }
  const due = `Последний раз — в ${lastYear} году, по правилу «${rule}» следующий — не позднее ${nextDueYear} года`;
  return school.isPlannedLate ? `${due}, а запланировано на ${plannedYear} год.` : `${due}.`;
}

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

/** The target beside its fact, a whole sentence. */
export function targetText(progress: TargetProgress): string {
  const { target, state, plan, fact, factText, year } = progress;
  const goal = `цель ${periodText(progress)} — ${targetValueText({ ...target, value: plan })}`;
  const reached = fact === null ? '' : amountText(fact, target.unit);
  switch (state) {
    case 'met':
    case 'not-met':
    case 'in-progress':
    case 'upcoming':
    case 'undetermined':
    case 'no-data':
    case 'reference':
      return fact === null
        ? `Факт не указан, ${goal}: ${targetStateText(progress)}.`
        : `Факт — ${reached}, ${goal}: ${targetStateText(progress)}.${totalText(progress)}`;
    case 'not-a-number':
      return `Факт ${quoted(factText ?? '')} — не число, ${goal}.`;
    case 'share-or-percent':
      return `Факт — ${numberText(fact ?? 0)}: это доля или процент? Цель указана в процентах: запишите факт так же (${numberText((fact ?? 0) * 100)}, а не ${numberText(fact ?? 0)}).`;
    case 'ambiguous-fact':
      return 'У мероприятия несколько целей, а факт один: запишите факт каждой цели на листе «Показатели».';
    case 'no-plan':
      return `На ${year} год плана нет: в документе цель установлена на ${yearsText(target.years)}.`;
  }
}

function periodText({ period }: TargetProgress): string {
  if (period === null) return 'без указания года';
  const { first, last } = period;
  return first === last ? `на ${first} год` : `на ${first}–${last} годы, за весь период`;
}

/** @example yearsText([2020, 2021, 2022]) → '2020–2022' */
export function yearsText(years: readonly number[] | null): string {
  const [first, ...rest] = years ?? [];
  if (first === undefined) return 'год не назван';
  const last = rest.at(-1) ?? first;
  if (rest.length === 0) return String(first);
  return last - first === rest.length ? `${first}–${last}` : [first, ...rest].join(', ');
}

function totalText({ hasFallen }: TargetProgress): string {
  return hasFallen
    ? ' Нарастающий итог меньше прежнего: проверьте, не записаны ли значения отдельных лет.'
    : '';
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
      return counted(value, { one: 'год', few: 'года', many: 'лет', other: 'года' });
    case 'times_per_half_year':
      return `${counted(value, { one: 'раз', few: 'раза', many: 'раз', other: 'раза' })} в полугодие`;
  }
}
