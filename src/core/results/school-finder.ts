/** Which school of the district a cell names, by its code or by its name. */
import { foldLookalikes, oneAlphabet } from '../table/fold-look-alikes';
import { closestLabel, normaliseLabel } from '../table/normalise-label';
import { plainText } from '../table/plain-text';

export interface KnownSchool {
  readonly code: string;
  readonly name: string;
  readonly formerCodes?: readonly string[];
}

/** @example codesIn('edu580102; edu580103') → ['edu580102', 'edu580103'] */
export function codesIn(text: string): readonly string[] {
  return text.split(/[;,\s]+/u).filter((code) => code !== '');
}

export interface SchoolMatch {
  /** Code on the sheet of schools; null when the district has no such school. */
  readonly code: string | null;
  /** The code as the file means it: what is left of the bar, in one alphabet. */
  readonly login: string;
  /** What is right of the bar; empty in the layouts without it. */
  readonly name: string;
  /** For an unknown school: the code of the one that may be meant. */
  readonly similar: string | null;
  /** The one meant has the same digits: logins change their letters from year to year. */
  readonly hasSameDigits: boolean;
}

/** Both layouts: the code alone, or `code | name`. */
export class SchoolFinder {
  private readonly byCode = new Map<string, string>();
  private readonly byName = new Map<string, string>();

  constructor(
    private readonly schools: readonly KnownSchool[],
    private readonly lookalikes: Readonly<Record<string, string>>,
  ) {
    for (const { code, formerCodes = [] } of schools)
      for (const former of formerCodes) this.byCode.set(normaliseLabel(former), code);
    for (const { code, name } of schools) {
      this.byCode.set(normaliseLabel(code), code);
      this.byName.set(nameKey(name), code);
    }
  }

  find(text: string): SchoolMatch {
    const [first = '', ...rest] = text.split('|');
    const login = oneAlphabet(plainText(first).trim(), this.lookalikes);
    const name = rest.join('|').trim();
    const code = this.byCode.get(normaliseLabel(login)) ?? null;
    if (code !== null) return { code, login, name, similar: null, hasSameDigits: false };
    if (rest.length === 0) {
      const named = this.byName.get(nameKey(login)) ?? null;
      if (named !== null) return { code: named, login, name, similar: null, hasSameDigits: false };
    }
    const byDigits = this.withDigitsOf(login, name);
    const similar = byDigits ?? this.byName.get(nameKey(name)) ?? this.closest(login);
    return { code: null, login, name, similar, hasSameDigits: byDigits !== null };
  }

  /** The same code in another alphabet or with other letters before the same digits, unless the names contradict. */
  private withDigitsOf(login: string, name: string): string | null {
    const folded = this.fold(login);
    const digits = digitsOf(login);
    const found = this.schools.find(({ code }) => this.fold(code) === folded);
    if (found !== undefined) return found.code;
    const same = this.schools.filter(
      ({ code }) => digits.length >= fewestDigits && digitsOf(code) === digits,
    );
    const [only] = same;
    if (same.length !== 1 || only === undefined) return null;
    const isContradicted =
      name !== '' && this.byName.has(nameKey(name)) && nameKey(only.name) !== nameKey(name);
    return isContradicted ? null : only.code;
  }

  /** A slip in the letters: other digits are another school, however near. */
  private closest(login: string): string | null {
    const digits = digitsOf(login);
    return closestLabel(
      login,
      this.schools
        .map(({ code }) => code)
        .filter((code) => digitsOf(code).length === 0 || digitsOf(code) === digits),
    );
  }

  private fold(code: string): string {
    return [...foldLookalikes(code, this.lookalikes)]
      .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
      .join('')
      .replace(/(?<!\d)0+(?=\d)/gu, '');
  }
}

/** Shorter runs of digits are numbers of schools, and every town has a № 1. */
const fewestDigits = 4;

function digitsOf(code: string): string {
  return code.replace(/\D/gu, '');
}

function nameKey(name: string): string {
  return normaliseLabel(name).replace(/["'\s]/gu, '');
}
