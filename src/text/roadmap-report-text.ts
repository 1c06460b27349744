/** Sentences of the report about the roadmap as a whole. */
import type { EventProgress } from '../core/roadmap/event-progress';
import type { RoadmapProgress } from '../core/roadmap/progress';
import type { ResponsibleCounts, StateCounts } from '../core/roadmap/state-counts';
import type { Target } from '../core/schema/roadmap';
import { dateText } from './date-text';
import { counted, eventForms, numberText, plural } from './plural';
import { amountText, targetValueText } from './target-text';

export function roadmapIntroduction({
  counts,
  events,
  reportingDate,
  hasSheet,
  year,
}: RoadmapProgress): string {
  const total = counted(events.length, eventForms);
  if (!hasSheet) {
    return `В «дорожной карте» района ${total}. Сведений об их выполнении нет.`;
  }
  const parts = statesOfYear(counts);
  const besides = [
    said('не запланировано на этот год', counts['not-planned']),
    said('выполнено раньше и действует', counts['in-force']),
    said('мероприятия региона (справочно)', counts.reference),
  ].filter((part) => part !== null);
  const unconfirmed =
    counts.unconfirmed === 0
      ? ''
      : ` Без подтверждающего документа — ${counted(counts.unconfirmed, { one: 'выполненное мероприятие', few: 'выполненных мероприятия', many: 'выполненных мероприятий', other: 'выполненного мероприятия' })}.`;
  const ofYear = parts.length === 0 ? 'ничего не запланировано' : parts.join(', ');
  const rest = besides.length === 0 ? '' : ` Кроме того: ${besides.join(', ')}.`;
  return `В «дорожной карте» ${total}. За ${year} год по состоянию на ${dateText(reportingDate)}: ${ofYear}.${rest}${unconfirmed}`;
}

/** The events of the year, state by state; empty where none is planned. */
function statesOfYear(counts: StateCounts): readonly string[] {
  return [
    said('выполнено', counts.done),
    said('идут в срок', counts['on-time']),
    said('срок скоро', counts['due-soon']),
    said('просрочено', counts.overdue),
    said('ждут события', counts['waiting-for-event']),
    said('нет данных', counts['no-data']),
    said('предстоит', counts.upcoming),
    said('ждут решения', counts['awaiting-decision']),
    said('отменено', counts.cancelled),
  ].filter((part) => part !== null);
}

/** @example «Отдел образования: 12 мероприятий; выполнено — 10, просрочено — 2.» */
export function responsibleText({ responsible, counts }: ResponsibleCounts): string {
  return `${responsible}: ${counted(counts.total, eventForms)}; ${statesOfYear(counts).join(', ')}.`;
}

export function overdueSentence(all: number): string {
  const verb = plural(all, { one: 'Просрочено', few: 'Просрочены', many: 'Просрочено', other: 'Просрочено' });
  return `${verb} ${counted(all, eventForms)}.`;
}

function said(words: string, count: number): string | null {
  return count === 0 ? null : `${words} — ${numberText(count)}`;
}

/** By what a done event is confirmed, or that it is not. */
export function confirmationText({ evidence, state, isConfirmed }: EventProgress): string {
  return evidence ?? (state === 'done' && !isConfirmed ? 'не подтверждено' : '—');
}

/** A year's value of a series beside its fact. */
export function seriesPointText(target: Target, fact: number | null): string {
  return `план ${targetValueText(target)}, факт ${fact === null ? 'не указан' : amountText(fact, target.unit)}`;
}

export const eventsByDirection = 'Мероприятия по направлениям';
export const roadmapHeading = (number: number) => `${number}. Ход выполнения «дорожной карты»`;
export const roadmapNotJudged = 'Документ района не указан, поэтому ход «дорожной карты» не оценивался.';
export const noRoadmap = 'В документе района «дорожной карты» нет.';
export const dueSoonCaption = 'Мероприятия, срок которых близок';
export const unconfirmedCaption = 'Выполнено, но не подтверждено документом';
export const outsideDocument = 'Вне документа района';
export const targetsCaption = 'Целевые показатели: план и факт';
export const seriesCaption = 'Показатели, которые документ устанавливает по годам: план и факт';
export const overdueEventsCaption = 'Просроченные мероприятия';
