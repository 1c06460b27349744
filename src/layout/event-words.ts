/** An event in a paper: where it stands in the document, and as much of its text as tells it from the others. */
import type { EventProgress } from '../core/roadmap/event-progress';

const longestText = 190;

export function eventPlace({ section, number }: Pick<EventProgress, 'section' | 'number'>): string {
  return number === '' ? section : `${section}, №\u00a0${number.replace(/\.$/u, '')}`;
}

/** Cut at a word; the document has the whole. */
export function shortened(text: string): string {
  if (text.length <= longestText) return text;
  const end = text.lastIndexOf(' ', longestText);
  const kept = text.slice(0, end < longestText / 2 ? longestText : end);
  return `${kept.replace(/[\s,;:·–-]+$/u, '')}…`;
}
