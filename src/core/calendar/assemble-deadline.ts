/** Puts the pieces of a phrase together; null when they do not make one meaning. */
import type { Deadline, DeadlineSpan, Recurrence, YearBounds, YearPart } from './deadline';
import type { DeadlineParts } from './deadline-parts';
import { partInYear, yearPartOf, yearsOfSpan } from './year-part';

export function assembleDeadline(parts: DeadlineParts): Deadline | null {
  if (parts.repeats.size > 1) return null;
  const [repetition] = parts.repeats;
  if (repetition === undefined) return assembleOnce(parts);
  if (repetition === 'year') return assembleYearly(parts);
  const recurrence = recurrenceOf(parts, repetition);
  const bounds = spanBounds(parts.spans);
  if (recurrence === null || bounds === null || parts.pending.length > 0 || parts.isThereafter) return null;
  return recurring(parts, recurrence, { ...bounds, first: parts.from?.year ?? bounds.first });
}

function recurrenceOf(parts: DeadlineParts, repetition: string): Recurrence | null {
  const { nextMonthDay, nextYearDay, weekday } = parts;
  if (nextYearDay !== null || parts.isContinuous) return null;
  switch (repetition) {
    case 'quarter':
    case 'month':
      return { every: repetition, nextMonthDay, weekday };
    case 'week':
      return nextMonthDay === null && (weekday === null || weekday.nth === null)
        ? { every: 'week', weekday }
        : null;
    case 'half-year':
      return nextMonthDay === null && weekday === null ? { every: 'half-year' } : null;
    case 'years':
      return nextMonthDay === null && weekday === null ? { every: 'years', count: parts.everyYears } : null;
    default:
      return null;
  }
}

function recurring(parts: DeadlineParts, recurrence: Recurrence, years: YearBounds): Deadline {
  const { times, perSchool, binding, detail } = parts;
  return { kind: 'recurring', recurrence, years, times, perSchool, binding, detail };
}

interface YearlyFrame {
  readonly opening: readonly DeadlineSpan[];
  readonly parts: readonly YearPart[];
  readonly isMonthRepeated: boolean;
  readonly years: YearBounds;
}

function assembleYearly(parts: DeadlineParts): Deadline | null {
  if (parts.nextMonthDay !== null || parts.weekday !== null) return null;
  const frame = yearlyFrame(parts);
  if (frame === null || (parts.nextYearDay !== null && frame.parts.length > 0)) return null;
  const recurrence: Recurrence = {
    every: 'year',
    opening: frame.opening,
    parts: frame.parts,
    isMonthRepeated: frame.isMonthRepeated,
    isThroughout: parts.isContinuous || parts.isUnsaidYear,
    nextYearDay: parts.nextYearDay,
  };
  return recurring(parts, recurrence, frame.years);
}

function yearlyFrame(parts: DeadlineParts): YearlyFrame | null {
  const { spans, pending, from } = parts;
  const bounds = spanBounds(spans);
  const plain = { opening: [], parts: pending, isMonthRepeated: false };
  if (spans.length === 0) {
    if (parts.isThereafter && from === null) return null;
    return { ...plain, years: { first: from?.year ?? null, last: null } };
  }
  if (from !== null || parts.isDateAfterYearly) return null;
  const isOneYear = bounds !== null && bounds.first === bounds.last;
  if (bounds !== null && !parts.isThereafter && !isOneYear) return { ...plain, years: bounds };
  return pending.length > 0 ? null : openedFrame(spans);
}

/** «March 2020, yearly», «2020-2021, then yearly»: the dates first, the repetition after them. */
function openedFrame(spans: readonly DeadlineSpan[]): YearlyFrame {
  const touched = spans.map(yearsOfSpan);
  const first = Math.min(...touched.map((years) => years.first));
  const last = Math.max(...touched.map((years) => years.last));
  const repeated = first === last ? spans.map(yearPartOf).filter((part) => part !== null) : [];
  return {
    opening: spans,
    parts: repeated,
    isMonthRepeated: repeated.length > 0,
    years: { first: last + 1, last: null },
  };
}

function assembleOnce(parts: DeadlineParts): Deadline | null {
  const { spans, pending, binding } = parts;
  const isForRepetition =
    parts.isThereafter || parts.perSchool || parts.nextMonthDay !== null || parts.nextYearDay !== null;
  if (isForRepetition || parts.weekday !== null) return null;
  if (parts.isContinuous || parts.from !== null) return assembleContinuous(parts);
  if (parts.isUnsaidYear) {
    return spans.length + pending.length === 0 ? { kind: 'unsaid-year', parts: [], binding } : null;
  }
  if (spans.length > 0) {
    const complete = pending.length === 0 ? spans : repeatInYears(pending, spans);
    return complete === null ? null : { kind: 'intervals', spans: complete, binding };
  }
  if (pending.length > 0) return { kind: 'unsaid-year', parts: pending, binding };
  return binding === null ? null : { kind: 'event', binding };
}

function assembleContinuous(parts: DeadlineParts): Deadline | null {
  const { spans, pending, binding, from } = parts;
  if (pending.length > 0 || spans.length > 1 || (spans.length > 0 && from !== null)) return null;
  const span = spans[0];
  if (span === undefined) return { kind: 'continuous', from, to: null, binding };
  if (span.unit === 'days') return null;
  const start = span.unit === 'years' ? { year: span.first, month: 1 } : span.from;
  const isPoint =
    span.unit === 'years'
      ? span.first === span.last
      : span.from.year === span.to.year && span.from.month === span.to.month;
  const end = span.unit === 'years' ? { year: span.last, month: 12 } : span.to;
  return { kind: 'continuous', from: start, to: isPoint ? null : end, binding };
}

/** «September 2020-2022»: the September of each of these years. */
function repeatInYears(pending: readonly YearPart[], spans: readonly DeadlineSpan[]): DeadlineSpan[] | null {
  const bounds = spanBounds(spans);
  if (bounds === null || bounds.first === null || bounds.last === null) return null;
  const repeated: DeadlineSpan[] = [];
  for (let year = bounds.first; year <= bounds.last; year++) {
    for (const part of pending) repeated.push(partInYear(part, year));
  }
  return repeated;
}

/** First and last year when the spans are whole years without a gap; open when there are none; null otherwise. */
function spanBounds(spans: readonly DeadlineSpan[]): YearBounds | null {
  let first: number | null = null;
  let last: number | null = null;
  for (const span of spans) {
    if (span.unit !== 'years' || (last !== null && span.first !== last + 1)) return null;
    first ??= span.first;
    last = span.last;
  }
  return { first, last };
}
