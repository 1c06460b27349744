/**
 * A parsed deadline in a short notation an education specialist can read:
 *   08.2020                       месяц
 *   09–10.2020                    месяцы одного года
 *   10.2020–07.2021               месяцы разных лет
 *   15.08.2020 · до 01.11.2021    день · не позднее дня
 *   2020 · 2020–2022              год · годы
 *   каждый год: 02, 09            месяцы каждого года
 *   каждый год с 2020 по 2022     годы, которыми ограничено повторение
 *   08.2020, затем каждый год: 08 первая дата и повторение
 *   год не назван: 09             месяц без года
 *   постоянно с 05.2020           без срока
 *   событие «…»                   привязка к событию
 * Несколько частей разделены «; », привязка к событию добавлена через « + ».
 */
import type {
  Deadline,
  DeadlineSpan,
  MonthDay,
  Recurrence,
  YearBounds,
  YearMonth,
  YearPart,
} from '../../../src/core/calendar/deadline';

export function notationOf(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'empty':
      return 'пусто';
    case 'unreadable':
      return 'не прочитано';
    case 'event':
      return `событие «${deadline.binding}»`;
    case 'continuous': {
      const from = deadline.from === null ? '' : ` с ${yearMonth(deadline.from)}`;
      const to = deadline.to === null ? '' : ` по ${yearMonth(deadline.to)}`;
      return `постоянно${from}${to}${bound(deadline.binding)}`;
    }
    case 'intervals':
      return deadline.spans.map(span).join('; ') + bound(deadline.binding);
    case 'unsaid-year':
      return `год не назван${list(deadline.parts)}${bound(deadline.binding)}`;
    case 'recurring': {
      const times = deadline.times > 1 ? `${deadline.times} раза: ` : '';
      const schools = deadline.perSchool ? ', по каждой школе' : '';
      const detail = deadline.detail === null ? '' : ` [${deadline.detail}]`;
      return `${times}${recurrence(deadline.recurrence, deadline.years)}${schools}${bound(deadline.binding)}${detail}`;
    }
  }
}

function recurrence(rule: Recurrence, years: YearBounds): string {
  switch (rule.every) {
    case 'year': {
      const opening = rule.opening.map((each) => `${span(each)}, `).join('');
      const isThen = rule.opening.length > 0;
      const next = rule.nextYearDay === null ? '' : `, до ${monthDay(rule.nextYearDay)} следующего года`;
      const through = rule.isThroughout ? ', весь год' : '';
      return `${opening}${isThen ? 'затем ' : ''}каждый год${isThen ? '' : limits(years)}${list(rule.parts)}${through}${next}`;
    }
    case 'half-year':
      return `каждое полугодие${limits(years)}`;
    case 'quarter':
    case 'month': {
      const name = rule.every === 'quarter' ? 'каждый квартал' : 'каждый месяц';
      const day = rule.nextMonthDay === null ? '' : `, до ${rule.nextMonthDay} числа следующего месяца`;
      return `${name}${limits(years)}${day}${weekday(rule.weekday)}`;
    }
    case 'week':
      return `каждую неделю${limits(years)}${weekday(rule.weekday)}`;
    case 'years':
      return `раз в ${rule.count} года${limits(years)}`;
  }
}

function weekday(value: { readonly day: number; readonly nth: number | null } | null): string {
  if (value === null) return '';
  return value.nth === null ? `, день недели ${value.day}` : `, ${value.nth}-й день недели ${value.day}`;
}
function bound(binding: string | null): string {
  return binding === null ? '' : ` + событие «${binding}»`;
}
function limits(years: YearBounds): string {
  return (years.first === null ? '' : ` с ${years.first}`) + (years.last === null ? '' : ` по ${years.last}`);
}
function list(parts: readonly YearPart[]): string {
  return parts.length === 0 ? '' : `: ${parts.map(part).join(', ')}`;
}
function part(value: YearPart): string {
  if (value.unit === 'days') return days(value.from && monthDay(value.from), monthDay(value.to));
  return value.first === value.last ? two(value.first) : `${two(value.first)}–${two(value.last)}`;
}
function span(value: DeadlineSpan): string {
  switch (value.unit) {
    case 'years':
      return value.first === value.last ? `${value.first}` : `${value.first}–${value.last}`;
    case 'months': {
      const { from, to } = value;
      if (from.year !== to.year) return `${yearMonth(from)}–${yearMonth(to)}`;
      return from.month === to.month ? yearMonth(from) : `${two(from.month)}–${yearMonth(to)}`;
    }
    case 'days':
      return days(value.from && russianDate(value.from), russianDate(value.to));
  }
}
function days(from: string | null, to: string): string {
  if (from === null) return `до ${to}`;
  return from === to ? to : `${from}–${to}`;
}
function russianDate(iso: string): string {
  return iso.split('-').reverse().join('.');
}
function monthDay(at: MonthDay): string {
  return `${two(at.day)}.${two(at.month)}`;
}
function yearMonth(at: YearMonth): string {
  return `${two(at.month)}.${at.year}`;
}
function two(value: number): string {
  return String(value).padStart(2, '0');
}
