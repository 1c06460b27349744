/** Texts alike on paper are one text, whichever alphabet their letters are of. */
import { normaliseLabel } from './normalise-label';

export type Lookalikes = Readonly<Record<string, string>>;

/** The label with every letter that has a look-alike as that one. */
export function foldLookalikes(text: string, lookalikes: Lookalikes): string {
  return [...normaliseLabel(text).toUpperCase()].map((letter) => lookalikes[letter] ?? letter).join('');
}

/** The one candidate that looks the same and is not; null where there is none. */
export function sameLooking(
  text: string,
  candidates: Iterable<string>,
  lookalikes: Lookalikes,
): string | null {
  const folded = foldLookalikes(text, lookalikes);
  for (const candidate of candidates) {
    if (
      foldLookalikes(candidate, lookalikes) === folded &&
      normaliseLabel(candidate) !== normaliseLabel(text)
    )
      return candidate;
  }
  return null;
}

/** The letters of `text` that stand for another alphabet's in `meant`. */
export function strangeLetters(text: string, meant: string): string[] {
  const letters = [...text];
  const expected = [...meant];
  if (letters.length !== expected.length) return [];
  return [...new Set(letters.filter((letter, at) => letter.toLowerCase() !== expected[at]?.toLowerCase()))];
}
