/** A parsed deadline said again in plain Russian, so that a person sees how the phrase was understood. */
import { dayOf, monthOf, yearOf, type IsoDate } from '../core/calendar/calendar';
import type {
  Deadline,
  DeadlineSpan,
  MonthDay,
  Recurrence,
  YearBounds,
  YearMonth,
  YearPart,
} from '../core/calendar/deadline';
import { counted, timesForms, yearForms } from './plural';

const months: readonly (readonly [nominative: string, genitive: string, accusative: string])[] = [
  ['январь', 'января', 'январь'],
  ['февраль', 'февраля', 'февраль'],
  ['март', 'марта', 'март'],
  ['апрель', 'апреля', 'апрель'],
  ['май', 'мая', 'май'],
  ['июнь', 'июня', 'июнь'],
  ['июль', 'июля', 'июль'],
  ['август', 'августа', 'август'],
  ['сентябрь', 'сентября', 'сентябрь'],
  ['октябрь', 'октября', 'октябрь'],
  ['ноябрь', 'ноября', 'ноябрь'],
  ['декабрь', 'декабря', 'декабрь'],
];

/** Without a capital and a full stop: «ежегодно, сентябрь». */
export function deadlineText(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'empty':
      return 'срок не указан';
    case 'unreadable':
      return `срок не прочитан: ${quoted(deadline.phrase)}`;
    case 'event':
      return `по событию: ${bindingText(deadline.binding)}`;
    case 'continuous': {
      const from = deadline.from === null ? '' : ` с ${monthOfYear(deadline.from, 1)}`;
      const to = deadline.to === null ? '' : ` по ${monthOfYear(deadline.to, 2)}`;
      return `постоянно${from}${to}${tieText(deadline.binding)}`;
    }
    case 'intervals':
      return spansText(deadline.spans) + tieText(deadline.binding);
    case 'unsaid-year': {
      const part = deadline.parts.length === 0 ? 'в течение года' : partsText(deadline.parts);
      return `${part} (год не назван)${tieText(deadline.binding)}`;
    }
    case 'recurring': {
      const { recurrence, years, times, perSchool, detail, binding } = deadline;
      const schools = perSchool ? ' для каждой школы' : '';
      const printed = detail === null ? '' : ` (${detail})`;
      return `${recurrenceText(recurrence, years, times)}${schools}${printed}${tieText(binding)}`;
    }
  }
}

function recurrenceText(recurrence: Recurrence, years: YearBounds, times: number): string {
  switch (recurrence.every) {
    case 'year':
      return yearlyText(recurrence, years, times);
    case 'half-year':
      return often('каждое полугодие', 'полугодие', times) + boundsText(years);
    case 'quarter':
      return (
        often('ежеквартально', 'квартал', times) + boundsText(years) + nextMonthText(recurrence.nextMonthDay)
      );
    case 'month':
      return often('ежемесячно', 'месяц', times) + boundsText(years) + nextMonthText(recurrence.nextMonthDay);
    case 'week':
      return often('еженедельно', 'неделю', times) + boundsText(years);
    case 'years': {
      const span = counted(recurrence.count, yearForms);
      return (times === 1 ? `раз в ${span}` : `${timesText(times)} в ${span}`) + boundsText(years);
    }
  }
}

function yearlyText(
  recurrence: Extract<Recurrence, { every: 'year' }>,
  years: YearBounds,
  times: number,
): string {
  const parts = recurrence.parts.length === 0 ? '' : `, ${partsText(recurrence.parts)}`;
  const through = recurrence.isThroughout ? ', в течение всего года' : '';
  const { nextYearDay } = recurrence;
  const next = nextYearDay === null ? '' : `, не позднее ${monthDayText(nextYearDay)} следующего года`;
  const yearly = often('ежегодно', 'год', times);
  if (recurrence.opening.length === 0) return `${yearly}${boundsText(years)}${parts}${through}${next}`;
  const same = recurrence.isMonthRepeated ? ' в те же сроки' : '';
  return `${spansText(recurrence.opening)}, затем ${yearly}${same}${through}${next}`;
}

function often(once: string, unit: string, times: number): string {
  return times === 1 ? once : `${timesText(times)} в ${unit}`;
}

function timesText(times: number): string {
  return counted(times, timesForms);
}

function nextMonthText(day: number | null): string {
  return day === null ? '' : `, не позднее ${day}-го числа следующего месяца`;
}

/** «с 2020 года», «по 2022 год», «с 2020 по 2022 год». */
function boundsText({ first, last }: YearBounds): string {
  if (first === null) return last === null ? '' : ` по ${last} год`;
  return last === null ? ` с ${first} года` : ` с ${first} по ${last} год`;
}

/** Months of one year share its number: «апрель–май, сентябрь и декабрь 2021 года». */
function spansText(spans: readonly DeadlineSpan[]): string {
  const texts: string[] = [];
  for (let at = 0; at < spans.length;) {
    const year = sameYearOf(spans[at]);
    let end = at + 1;
    while (year !== null && sameYearOf(spans[end]) === year) end++;
    const run = spans.slice(at, end);
    texts.push(year === null ? run.map(spanText).join('') : `${listText(run.map(monthsText))} ${year} года`);
    at = end;
  }
  return listText(texts);
}

function sameYearOf(span: DeadlineSpan | undefined): number | null {
  return span?.unit === 'months' && span.from.year === span.to.year ? span.from.year : null;
}

function monthsText(span: DeadlineSpan): string {
  return span.unit === 'months' ? monthRange(span.from.month, span.to.month) : spanText(span);
}

function spanText(span: DeadlineSpan): string {
  switch (span.unit) {
    case 'years':
      return span.first === span.last ? `${span.first} год` : `${span.first}–${span.last} годы`;
    case 'months':
      return `с ${monthOfYear(span.from, 1)} по ${monthOfYear(span.to, 2)}`;
    case 'days':
      if (span.from === null) return `не позднее ${dayText(span.to)}`;
      return span.from === span.to ? dayText(span.to) : `с ${dayText(span.from)} по ${dayText(span.to)}`;
  }
}

function partsText(parts: readonly YearPart[]): string {
  return listText(parts.map(partText));
}

function partText(part: YearPart): string {
  if (part.unit === 'months') return monthRange(part.first, part.last);
  const to = monthDayText(part.to);
  if (part.from === null) return `не позднее ${to}`;
  const from = monthDayText(part.from);
  return from === to ? to : `с ${from} по ${to}`;
}

function monthRange(first: number, last: number): string {
  if (first === last) return monthName(first, 0);
  return first < last
    ? `${monthName(first, 0)}–${monthName(last, 0)}`
    : `с ${monthName(first, 1)} по ${monthName(last, 2)} следующего года`;
}

function monthOfYear(at: YearMonth, nounCase: 0 | 1 | 2): string {
  return `${monthName(at.month, nounCase)} ${at.year} года`;
}

function monthName(month: number, nounCase: 0 | 1 | 2): string {
  return months[month - 1]?.[nounCase] ?? '';
}

function monthDayText({ month, day }: MonthDay): string {
  return `${day} ${monthName(month, 1)}`;
}

function dayText(date: IsoDate): string {
  return `${dayOf(date)} ${monthName(monthOf(date), 1)} ${yearOf(date)} года`;
}

function tieText(binding: string | null): string {
  return binding === null ? '' : `, по событию: ${bindingText(binding)}`;
}

/** The words of the tie as printed; a capital that only began the cell goes. */
export function bindingText(binding: string): string {
  return /^\p{Lu}\p{Lu}/u.test(binding) ? binding : binding.charAt(0).toLowerCase() + binding.slice(1);
}

/** «а», «а и б», «а, б и в». */
export function listText(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} и ${last}`;
}

/** In quotation marks, those inside turned into inner ones. */
export function quoted(text: string): string {
  return `«${text.replace(/«/gu, '„').replace(/»/gu, '“')}»`;
}
