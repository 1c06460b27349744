/** Russian words for the state of the roadmap's events, targets and coverage, and sentences that say why. */
import type { CoverageState, SchoolCoverage } from '../core/roadmap/coverage';
import type { EventStatus } from '../core/roadmap/event-record';
import type { EventState, StateReason } from '../core/roadmap/event-state';
import type { TargetProgress, TargetState } from '../core/roadmap/target-progress';
import type { Target, TargetUnit } from '../core/schema/roadmap';
import { dateText } from './date-text';
import { bindingText, listText, quoted } from './deadline-text';
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
      return 'срок близко';
    case 'overdue':
      return 'просрочено';
    case 'waiting-for-event':
      return 'ожидает события';
    case 'no-data':
      return 'нет данных';
    case 'cancelled':
      return 'отменено';
  }
}

export function eventStatusText(status: EventStatus): string {
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
        ? `Срок — сегодня, ${dateText(reason.due)}.`
        : `Срок близко: ${dateText(reason.due)}, ${remaining(reason.days)}.`;
    case 'past-due':
      return `Срок прошёл ${dateText(reason.due)}, ${counted(reason.days, days)} назад; ${statusClause(reason.status)}.`;
    case 'not-mentioned':
      return `Срок прошёл ${dateText(reason.due)}, а в книге о мероприятии ничего не сказано.`;
    case 'due-in-earlier-year':
      return `Срок был ${dateText(reason.due)}, в прошлые годы; отметки о выполнении нет.`;
    case 'later-done':
      return `Срок был ${dateText(reason.due)}; отмечено выполнение только к более позднему сроку.`;
    case 'waiting':
      return reason.latest === null
        ? `Срок зависит от события: ${bindingText(reason.binding)}.`
        : `Срок зависит от события (${bindingText(reason.binding)}), но не позднее ${dateText(reason.latest)}.`;
    case 'ongoing':
      return 'Работа ведётся постоянно, отметка об этом есть.';
    case 'ongoing-not-started':
      return 'Работа должна вестись постоянно, но отмечено, что она не начата.';
    case 'ongoing-no-status':
      return 'Работа должна вестись постоянно; отметки о ней нет.';
    case 'nothing-due':
      return reason.next === null
        ? 'В этом году срока нет.'
        : `В этом году срока нет, ближайший — ${dateText(reason.next)}.`;
    case 'deadline-empty':
      return 'Срок в документе не указан.';
    case 'deadline-unreadable':
      return `Срок ${quoted(reason.phrase)} не удалось прочитать однозначно. Уточните его в столбце «Срок».`;
    case 'by-school':
      return bySchoolText(reason);
    case 'cancelled':
      return 'Мероприятие отменено.';
  }
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
    ['всё в срок у', reason.onTime],
    ['нет данных у', reason.noData],
  ];
  const said = groups
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${words} ${counted(count, schoolsGenitive)}`);
  return said.length === 0 ? 'В книге нет списка школ.' : `По школам: ${said.join(', ')}.`;
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

export function targetStateName(state: TargetState): string {
  switch (state) {
    case 'met':
      return 'достигнуто';
    case 'not-met':
      return 'не достигнуто';
    case 'above':
      return 'больше запланированного';
    case 'no-fact':
      return 'нет данных';
    case 'not-a-number':
      return 'не число';
    case 'share-or-percent':
      return 'доля или процент?';
    case 'ambiguous-fact':
      return 'неясно, к чему относится';
    case 'not-this-year':
      return 'не в этом году';
  }
}

/** The target beside its fact, a whole sentence. */
export function targetText(progress: TargetProgress): string {
  const { target, state, fact, factText, year } = progress;
  const goal = `цель на ${year} год — ${targetValueText(target)}`;
  const reached = fact === null ? '' : amountText(fact, target.unit);
  switch (state) {
    case 'met':
    case 'above':
    case 'not-met':
      return `Факт — ${reached}, ${goal}: ${targetStateName(state)}.${totalText(progress)}`;
    case 'no-fact':
      return `Факт не указан, ${goal}.`;
    case 'not-a-number':
      return `Факт ${quoted(factText ?? '')} — не число, ${goal}.`;
    case 'share-or-percent':
      return `Факт — ${numberText(fact ?? 0)}: это доля или процент? Цель указана в процентах: запишите факт так же (${numberText((fact ?? 0) * 100)}, а не ${numberText(fact ?? 0)}).`;
    case 'ambiguous-fact':
      return 'У мероприятия несколько целей, а факт один: запишите факт каждой цели на листе «Показатели».';
    case 'not-this-year':
      return target.years === null
        ? 'Для цели не указан год.'
        : `Цель установлена на ${listText(target.years.map(String))} ${plural(target.years.length, { one: 'год', few: 'годы', many: 'годы', other: 'годы' })}.`;
  }
}

function totalText({ hasFallen, isBeyondDocument }: TargetProgress): string {
  const fallen = hasFallen
    ? ' Нарастающий итог меньше прежнего: проверьте, не записаны ли значения отдельных лет.'
    : '';
  const beyond = isBeyondDocument ? ' Срок документа истёк, цель взята как ежегодная.' : '';
  return fallen + beyond;
}

/** What is to be reached: «не менее 30 %», «3–5». */
export function targetValueText(
  target: Pick<Target, 'value' | 'valueMax' | 'unit' | 'comparison' | 'cumulative'>,
): string {
  const upper = target.valueMax === null ? '' : `–${numberText(target.valueMax)}`;
  const amount = upper === '' ? amountText(target.value, target.unit) : `${numberText(target.value)}${upper}`;
  const total = target.cumulative ? ' нарастающим итогом' : '';
  return `${target.comparison === '>=' ? 'не менее ' : ''}${amount}${total}`;
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
