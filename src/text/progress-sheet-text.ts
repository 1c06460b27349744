/** Sentences of the paper «Ход дорожной карты». */
import type { EventState, StateReason } from '../core/states/event-state';
import { counted, schoolForms, schoolGenitive, yearForms } from './plural';
import { stateName } from './event-state-text';
import { capitalised } from './test-name';

export const progressTitle = 'Ход выполнения «дорожной карты»';
export const noDeadline = 'не указан';

/** @example stateHeading('overdue', 2026, 5) → 'Просрочено в 2026 году: 5' */
export function stateHeading(state: EventState, year: number, count: number): string {
  const name = state === 'overdue' ? `Просрочено в ${year} году` : capitalised(stateName(state));
  return `${name}: ${count}`;
}

export const usualResponsible = (name: string) => `Где ответственный не назван, это ${name}.`;

export const otherResponsible = (name: string) => `Ответственный: ${name}`;

/** The schools by name stand below. */
export function bySchoolText({
  done,
  due,
  overdue,
  noData,
}: Extract<StateReason, { code: 'by-school' }>): string {
  const all = done + due + overdue;
  const unknown = noData === 0 ? '' : `, нет данных у ${counted(noData, schoolGenitive)}`;
  return `Проведено в ${done} из ${counted(all, schoolGenitive)}${unknown}.`;
}

export const responsibleHeading = (year: number) => `Кто отвечает за мероприятия ${year} года`;

export const coverageHeading = 'Охват школ';
/** Events of the document that reach each school once in so many years, and the schools whose turn it is. */
export function coverageTurn(
  numbers: string,
  everyYears: number,
  year: number,
  { planned, overdue }: { readonly planned: readonly string[]; readonly overdue: readonly string[] },
): string {
  const named = (names: readonly string[]) => `${counted(names.length, schoolForms)} (${names.join(', ')})`;
  const parts = [
    planned.length === 0 ? null : `запланировано на ${year} год — ${named(planned)}`,
    overdue.length === 0 ? null : `срок прошёл — ${named(overdue)}`,
  ].filter((part) => part !== null);
  return `${numbers}: раз в ${counted(everyYears, yearForms)} в каждой школе; ${parts.join('; ')}.`;
}

export const earlierHeading = (year: number) =>
  `Приложение. Мероприятия других лет: на ${year} год не запланированы и в счёт не идут (номер и срок по документу)`;
/** One state's events of one section. */
export function earlierEvents(state: EventState, section: string, events: readonly string[]): string {
  const name = state === 'in-force' ? 'Выполнено раньше и действует' : capitalised(stateName(state));
  return `${name}. ${section}: ${events.join('; ')}.`;
}
