/** A class as schools write it, read into grade and letter. */
import { normaliseLabel } from '../table/normalise-label';
import type { ProtocolWords } from './protocol-words';

export interface ClassName {
  /** Null where only the letter stands. */
  readonly grade: number | null;
  readonly letter: string;
  /** How it should be written; with the file's grade where the cell has none. */
  readonly normal: string;
  readonly spelling: 'normal' | 'latin' | 'other';
}

const highestGrade = 12;

/** Null when the cell cannot be read as a class. `fileGrade` completes the normal form of a bare letter. */
export function readClassName(
  text: string,
  words: ProtocolWords,
  fileGrade: number | null,
): ClassName | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (words.none.includes(normaliseLabel(trimmed)) || words.none.includes(trimmed)) {
    return {
      grade: null,
      letter: '',
      normal: fileGrade === null ? '' : String(fileGrade),
      spelling: 'other',
    };
  }
  const bare = withoutWords(trimmed, words);
  const match = /^(\d{1,2})?(\p{L}{0,2})(\d{0,2})$/u.exec(bare);
  if (match === null) return null;
  const grade = match[1] === undefined ? null : Number(match[1]);
  if (grade !== null && (grade < 1 || grade > highestGrade)) return null;
  const latin = /[A-Za-z]/u.test(match[2] ?? '');
  const letter = toNational((match[2] ?? '').toUpperCase(), words);
  if (/[A-Z]/u.test(letter)) return null;
  const suffix = `${letter}${match[3] ?? ''}`;
  const normal = `${grade ?? ''}${suffix}`;
  if (normal === '') return null;
  const spelling = latin ? 'latin' : trimmed === normal ? 'normal' : 'other';
  return { grade, letter: suffix, normal, spelling };
}

/** Without blanks, quotes, dashes, dots and the word for a class. */
function withoutWords(text: string, words: ProtocolWords): string {
  let bare = normaliseLabel(text);
  for (const word of words.gradeWords) {
    bare = bare.replace(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu'), ' ');
  }
  return bare.replace(/[\s"'`.,;:()_\-/\\№]/gu, '');
}

function toNational(letters: string, words: ProtocolWords): string {
  return [...letters].map((letter) => words.lookalikes[letter] ?? letter).join('');
}
