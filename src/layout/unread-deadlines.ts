/** The deadlines of a district's roadmap that nobody will be able to judge: told when its workbook is made. */
import { parseDeadline } from '../core/calendar/parse-deadline';
import type { District } from '../core/schema/district';
import { deadlineWords } from '../data/lexicon/deadline-words';

export interface UnreadDeadline {
  /** As printed; several events may have the same. */
  readonly phrase: string;
  /** Section and number of the first of them. */
  readonly where: string;
  readonly events: number;
}

export function unreadDeadlines({ roadmap }: Pick<District, 'roadmap'>): readonly UnreadDeadline[] {
  const found = new Map<string, UnreadDeadline>();
  for (const { label, events } of roadmap) {
    for (const { deadline, number } of events) {
      if (deadline === null || parseDeadline(deadline, deadlineWords).kind !== 'unreadable') continue;
      const known = found.get(deadline);
      const where = known?.where ?? (number === '' ? label : `${label}, ${number}`);
      found.set(deadline, { phrase: deadline, where, events: (known?.events ?? 0) + 1 });
    }
  }
  return [...found.values()];
}
