/** Reads a deadline phrase. What it cannot read for certain it calls unreadable; it never guesses. */
import { assembleDeadline } from './assemble-deadline';
import type { Deadline } from './deadline';
import { DeadlineCursor } from './deadline-cursor';
import { emptyParts, type DeadlineParts } from './deadline-parts';
import { cleanPhrase, deadlineTokens } from './deadline-tokens';
import type { DeadlineWords } from './deadline-words';
import { readBinding } from './read-binding';
import { readCalendar } from './read-calendar';
import { readRepetition } from './read-repetition';

/** Case, kinds of blanks and dashes, and the full stops of abbreviations make no difference. Null, blanks or a dash: empty. */
export function parseDeadline(phrase: string | null, words: DeadlineWords): Deadline {
  const text = cleanPhrase(phrase ?? '');
  const tokens = deadlineTokens(text, words);
  if (text === '' || (tokens.length > 0 && tokens.every((token) => token.type === 'dash')))
    return { kind: 'empty' };
  return (
    readText(text, words) ??
    readText(saidOtherwise(text, words), words) ?? { kind: 'unreadable', phrase: text }
  );
}

function readText(text: string, words: DeadlineWords): Deadline | null {
  const parts = readPhrase(new DeadlineCursor(text, deadlineTokens(text, words)));
  return parts === null ? null : assembleDeadline(parts);
}

/** The same day in words the parser knows: only for a phrase that it could not read as it stands. */
function saidOtherwise(text: string, { otherwise }: DeadlineWords): string {
  return otherwise.reduce(
    (said, { pattern, instead }) => said.replace(new RegExp(pattern, 'giu'), instead),
    text,
  );
}

/** The whole phrase or nothing: one word that is not understood makes all of it unreadable. */
function readPhrase(cursor: DeadlineCursor): DeadlineParts | null {
  const parts = emptyParts();
  if (cursor.isAtEnd) return null;
  while (!cursor.isAtEnd) {
    const isRead =
      readRepetition(cursor, parts) ||
      readBinding(cursor, parts) ||
      readCalendar(cursor, parts) ||
      readSeparator(cursor);
    if (!isRead) return null;
  }
  return parts;
}

function readSeparator(cursor: DeadlineCursor): boolean {
  return (
    cursor.read('comma') !== null ||
    cursor.readMark('and') !== null ||
    cursor.read('open') !== null ||
    cursor.read('close') !== null
  );
}
