/** Reads a tie to an event («by the schedule», «after the results of …») and leaves a year that follows it to the calendar. */
import type { DeadlineCursor } from './deadline-cursor';
import type { DeadlineParts } from './deadline-parts';
import type { Token } from './deadline-tokens';

/** How far after the preposition its noun may stand: «by a separate schedule». */
const nounDistance = 3;

/** True when a tie was read and added to `parts`. */
export function readBinding(cursor: DeadlineCursor, parts: DeadlineParts): boolean {
  if (parts.binding !== null || !isBindingAhead(cursor)) return false;
  const start = cursor.index;
  const end = bindingEnd(cursor, start);
  const yearsAt = trailingYears(cursor, start, end);
  parts.binding = cursor.textBetween(start, textEnd(cursor, yearsAt ?? end));
  cursor.index = yearsAt ?? end;
  return true;
}

function isBindingAhead(cursor: DeadlineCursor): boolean {
  if (cursor.isMark('bound')) return !isDateToken(cursor.peek(1));
  if (!cursor.isMark('through')) return false;
  for (let ahead = 1; ahead <= nounDistance; ahead++) {
    const token = cursor.peek(ahead);
    if (token?.type !== 'word') return false;
    if (token.isEventNoun) return true;
  }
  return false;
}

/** The closing bracket around the tie, an opening one with a date in it, or the end of the phrase. */
function bindingEnd(cursor: DeadlineCursor, start: number): number {
  let depth = 0;
  for (let at = start; ; at++) {
    const token = cursor.tokenAt(at);
    if (token === undefined) return at;
    if (token.type === 'open') {
      if (depth === 0 && isMark(cursor.tokenAt(at + 1), 'until')) return at;
      depth++;
    }
    if (token.type === 'close') {
      if (depth === 0) return at;
      depth--;
    }
  }
}

/**
 * Where «…, 2020-2023», «… for 2021» or «… of the school year 2021-2022» begins at the end of the tie. A year that is
 * joined to it in another way («by the results of 2025») belongs to the event itself.
 */
function trailingYears(cursor: DeadlineCursor, start: number, end: number): number | null {
  let at = end - 1;
  while (isMark(cursor.tokenAt(at), 'year')) at--;
  if (cursor.tokenAt(at)?.type !== 'number') return null;
  if (cursor.tokenAt(at - 1)?.type === 'dash' && cursor.tokenAt(at - 2)?.type === 'number') at -= 2;
  const before = cursor.tokenAt(at - 1);
  const isApart = before?.type === 'comma' || isMark(before, 'at') || isMark(before, 'school-year');
  return isApart && at - 1 > start ? at : null;
}

/** Without the comma or preposition before the years. */
function textEnd(cursor: DeadlineCursor, end: number): number {
  const before = cursor.tokenAt(end - 1);
  return before?.type === 'comma' || (isMark(before, 'at') && cursor.tokenAt(end) !== undefined)
    ? end - 1
    : end;
}

/** «After 1 September» is a date, not an event. */
function isDateToken(token: Token | undefined): boolean {
  return token === undefined || token.type === 'number' || token.type === 'date' || token.type === 'month';
}

function isMark(token: Token | undefined, mark: string): boolean {
  return token?.type === 'mark' && token.mark === mark;
}
