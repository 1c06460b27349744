/** A class as schools write it in a file of one grade: a letter or a number of the class, with or without the grade. */
import { normaliseLabel } from '../table/normalise-label';
import type { ProtocolWords } from './protocol-words';

export type ClassReading =
  | {
      readonly state: 'read';
      /** Letter or number of the class; empty for the only class of its grade. */
      readonly name: string;
      readonly spelling: 'normal' | 'latin' | 'other';
    }
  /** The grade it names is above the file's. */
  | { readonly state: 'other-grade'; readonly grade: number; readonly name: string }
  | { readonly state: 'unreadable' };

const highestGrade = 12;
const unreadable: ClassReading = { state: 'unreadable' };

/** The cell is «letter (number) of the class»: a number below the file's grade is a class of it, never another grade. */
export function readClassName(text: string, words: ProtocolWords, fileGrade: number): ClassReading {
  const trimmed = text.trim();
  const label = normaliseLabel(trimmed);
  if (words.singleClass.includes(label) || words.singleClass.includes(trimmed)) return named('');
  const bare = withoutWords(label, words);
  const numbered = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})$/u.exec(label);
  if (numbered !== null && Number(numbered[1]) === fileGrade) return named(numbered[2] ?? '', 'other');
  const match = /^(\d{0,2})(\p{L}{0,2})(\d{0,2})$/u.exec(bare);
  if (bare === '' || match === null) return unreadable;
  const [, digits = '', letters = '', suffix = ''] = match;
  const capitals = toNational(letters.toUpperCase(), words);
  if (/[A-Z]/u.test(capitals)) return unreadable;
  const name = `${capitals}${suffix}`;
  const spelling = /[a-z]/iu.test(letters) ? 'latin' : isUsual(trimmed) ? 'normal' : 'other';
  if (digits === '') return named(name, spelling);
  const number = Number(digits);
  if (number < 1 || number > highestGrade) return unreadable;
  if (number === fileGrade) return named(name, spelling);
  if (name === '' && number < fileGrade) return named(digits, spelling);
  return number > fileGrade ? { state: 'other-grade', grade: number, name } : unreadable;
}

function named(name: string, spelling: 'normal' | 'latin' | 'other' = 'normal'): ClassReading {
  return { state: 'read', name, spelling };
}

/** As the form asks for it: a letter or a number, the grade before it or not. */
function isUsual(text: string): boolean {
  return /^\d{0,2}\p{L}?\d{0,2}$/u.test(text);
}

/** Without blanks, quotes, dashes, dots and the word for a class. */
function withoutWords(label: string, words: ProtocolWords): string {
  let bare = label;
  for (const word of words.gradeWords) {
    bare = bare.replace(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu'), ' ');
  }
  return bare.replace(/[\s"'`.,;:()_\-/\\№]/gu, '');
}

function toNational(letters: string, words: ProtocolWords): string {
  return [...letters].map((letter) => words.lookalikes[letter] ?? letter).join('');
}
