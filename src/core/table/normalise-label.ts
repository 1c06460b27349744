/** When two labels are the same to a reader: case, kind of space, the diaeresis, dashes and quotes do not count. */
import { plainText } from './plain-text';

/** Texts folded before: keys and headers repeat by the thousand. Emptied when it grows past its bound. */
const folded = new Map<string, string>();
const bared = new Map<string, string>();
const mostFolded = 50_000;

/** The label folded for comparison; empty for a blank one. */
export function normaliseLabel(text: string): string {
  return remembered(folded, text, foldLabel);
}

function remembered(known: Map<string, string>, text: string, make: (text: string) => string): string {
  const made = known.get(text);
  if (made !== undefined) return made;
  if (known.size >= mostFolded) known.clear();
  const label = make(text);
  known.set(text, label);
  return label;
}

function foldLabel(text: string): string {
  return plainText(text)
    .normalize('NFD')
    .replace(/\u0308/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[«»„“”"]/gu, '"')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s*]+|[\s:;*.,]+$/gu, '');
}

/** The label without quotes and punctuation too: the loosest reading of a header. */
export function bareLabel(text: string): string {
  return remembered(bared, text, stripLabel);
}

function stripLabel(text: string): string {
  return normaliseLabel(text)
    .replace(/[^\p{L}\p{N}%№ ]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Damerau–Levenshtein distance (adjacent swaps count once), stopping early past `limit`. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= right.length; j++) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      let distance = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + cost,
      );
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        distance = Math.min(distance, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(distance);
      best = Math.min(best, distance);
    }
    if (best > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length] ?? limit + 1;
}

/** The one candidate close enough to be a misspelling of `text`; null when none or when two are as close. */
export function closestLabel(text: string, candidates: Iterable<string>): string | null {
  const folded = normaliseLabel(text);
  const limit = folded.length < 4 ? 0 : folded.length < 8 ? 1 : 2;
  let best: string | null = null;
  let bestDistance = limit + 1;
  let isTied = false;
  for (const candidate of candidates) {
    const distance = editDistance(folded, normaliseLabel(candidate), limit);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
      isTied = false;
    } else if (distance === bestDistance && distance <= limit && candidate !== best) {
      isTied = true;
    }
  }
  return isTied ? null : best;
}
