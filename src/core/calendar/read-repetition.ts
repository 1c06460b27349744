/** Reads how often: «yearly», «once in three years», «monthly (third Friday)», «thereafter», «for each school». */
import type { DeadlineCursor } from './deadline-cursor';
import type { DeadlineParts, Repetition } from './deadline-parts';
import type { DeadlineMark } from './deadline-words';

const repetitionOf: Partial<Record<DeadlineMark, Repetition>> = {
  yearly: 'year',
  'half-yearly': 'half-year',
  quarterly: 'quarter',
  monthly: 'month',
  weekly: 'week',
  // the unit after «once in a …»
  year: 'year',
  'half-year': 'half-year',
  quarter: 'quarter',
  month: 'month',
  week: 'week',
};

/** True when something was read and added to `parts`. */
export function readRepetition(cursor: DeadlineCursor, parts: DeadlineParts): boolean {
  const readers = [readWord, readTimes, readThereafter, readState, readReception];
  return readers.some((read) => cursor.attempt(() => read(cursor, parts)) !== null);
}

function readWord(cursor: DeadlineCursor, parts: DeadlineParts): true | null {
  const mark = cursor.readMark('yearly', 'half-yearly', 'quarterly', 'monthly', 'weekly');
  return mark === null ? null : addRepetition(parts, repetitionOf[mark]);
}

/** «[at least] 1 time in [3] years». */
function readTimes(cursor: DeadlineCursor, parts: DeadlineParts): true | null {
  cursor.readMark('at-least');
  const times = cursor.read('number')?.value ?? 1;
  if (cursor.readMark('times') === null || cursor.readMark('at') === null || times < 1) return null;
  const count = cursor.read('number')?.value ?? 1;
  const unit = cursor.readMark('year', 'half-year', 'quarter', 'month', 'week');
  if (unit === null || count < 1 || (count > 1 && unit !== 'year')) return null;
  parts.times = times;
  parts.everyYears = count;
  return addRepetition(parts, count > 1 ? 'years' : repetitionOf[unit]);
}

/** «then», «then — yearly», «renewal yearly». */
function readThereafter(cursor: DeadlineCursor, parts: DeadlineParts): true | null {
  if (cursor.readMark('thereafter', 'renewal') === null) return null;
  cursor.read('dash');
  parts.isThereafter = true;
  return true;
}

function readState(cursor: DeadlineCursor, parts: DeadlineParts): true | null {
  const mark = cursor.readMark('continuous', 'each-school');
  if (mark === 'continuous') parts.isContinuous = true;
  if (mark === 'each-school') parts.perSchool = true;
  return mark === null ? null : true;
}

/** «third Friday of the month, by appointment», «Monday from 15.00 to 18.00»: kept as printed beside the weekday. */
function readReception(cursor: DeadlineCursor, parts: DeadlineParts): true | null {
  const start = cursor.index;
  const nth = cursor.read('ordinal')?.value ?? null;
  const day = cursor.read('weekday')?.day;
  if (day === undefined || parts.weekday !== null) return null;
  cursor.readMark('month');
  cursor.attempt(() => {
    cursor.readMark('from');
    if (cursor.read('time') === null) return null;
    if (cursor.readMark('until', 'through') === null && cursor.read('dash') === null) return null;
    return cursor.read('time');
  });
  cursor.attempt(() => {
    cursor.read('comma');
    return cursor.readMark('remark');
  });
  parts.weekday = { day, nth };
  parts.detail = cursor.textBetween(start, cursor.index);
  return true;
}

function addRepetition(parts: DeadlineParts, repetition: Repetition | undefined): true | null {
  if (repetition === undefined || parts.repeats.has(repetition)) return null;
  parts.repeats.add(repetition);
  return true;
}
