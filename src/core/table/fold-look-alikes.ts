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

/**
 * The text with every word that mixes alphabets written in the one its other letters belong to. A word whose letters all
 * look alike is taken for a national one; a word with unmistakable letters of both stays.
 */
export function oneAlphabet(text: string, lookalikes: Lookalikes): string {
  return mixedWord.test(text) ? text.replace(/\p{L}+/gu, (word) => unmixed(word, lookalikes)) : text;
}

const mixedWord = /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u;
const isLatin = /\p{Script=Latin}/u;

function unmixed(word: string, lookalikes: Lookalikes): string {
  if (!mixedWord.test(word)) return word;
  const toLatin = latinOf(lookalikes);
  const letters = [...word];
  const isOnly = (letter: string, others: Lookalikes) => others[letter.toUpperCase()] === undefined;
  const hasLatin = letters.some((letter) => isLatin.test(letter) && isOnly(letter, lookalikes));
  const hasNational = letters.some((letter) => !isLatin.test(letter) && isOnly(letter, toLatin));
  if (hasLatin && hasNational) return word;
  const other = hasLatin ? toLatin : lookalikes;
  return letters.map((letter) => replaced(letter, other)).join('');
}

function replaced(letter: string, others: Lookalikes): string {
  const capital = letter.toUpperCase();
  const other = others[capital];
  if (other === undefined) return letter;
  return letter === capital ? other : other.toLowerCase();
}

const inverses = new WeakMap<Lookalikes, Lookalikes>();

function latinOf(lookalikes: Lookalikes): Lookalikes {
  let inverse = inverses.get(lookalikes);
  if (inverse === undefined) {
    inverse = Object.fromEntries(Object.entries(lookalikes).map(([latin, national]) => [national, latin]));
    inverses.set(lookalikes, inverse);
  }
  return inverse;
}

/** The letters of `text` that stand for another alphabet's in `meant`. */
export function strangeLetters(text: string, meant: string): string[] {
  const letters = [...text];
  const expected = [...meant];
  if (letters.length !== expected.length) return [];
  return [...new Set(letters.filter((letter, at) => letter.toLowerCase() !== expected[at]?.toLowerCase()))];
}
