/** Words for the state of a roadmap's event, and the sentence that says why it is in it. */
import type { EventState, EventStatus, StateReason } from '../core/states/event-state';
import { dateText } from './date-text';
import { bindingText, quoted } from './deadline-text';
import { counted, plural, type PluralForms, schoolGenitive } from './plural';

const days: PluralForms = { one: 'день', few: 'дня', many: 'дней', other: 'дня' };

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
    .map(([words, count]) => `${words} ${counted(count, schoolGenitive)}`);
  if (said.length === 0 && reason.done === 0) return 'Списка школ нет.';
  const ofYear = reason.done + reason.due + reason.overdue;
  const done = ofYear === 0 ? [] : [`в этом году проведено в ${reason.done} из ${ofYear}`];
  return `По школам: ${[...done, ...said].join(', ')}.`;
}
