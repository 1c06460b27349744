/** Which school of the district a cell names, by its code or by its name. */
import { closestLabel, normaliseLabel } from '../table/normalise-label';

export interface KnownSchool {
  readonly code: string;
  readonly name: string;
}

export interface SchoolMatch {
  /** Code on the sheet of schools; null when the district has no such school. */
  readonly code: string | null;
  /** The code as the file has it: what is left of the bar. */
  readonly login: string;
  /** For an unknown school: the code of the one that may be meant. */
  readonly similar: string | null;
}

/** Both layouts: the code alone, or `code | name`. */
export class SchoolFinder {
  private readonly byCode = new Map<string, string>();
  private readonly byName = new Map<string, string>();

  constructor(
    private readonly schools: readonly KnownSchool[],
    private readonly lookalikes: Readonly<Record<string, string>>,
  ) {
    for (const { code, name } of schools) {
      this.byCode.set(normaliseLabel(code), code);
      this.byName.set(nameKey(name), code);
    }
  }

  find(text: string): SchoolMatch {
    const [first = '', ...rest] = text.split('|');
    const login = first.trim();
    const name = rest.join('|').trim();
    const code = this.byCode.get(normaliseLabel(login)) ?? null;
    if (code !== null) return { code, login, similar: null };
    if (rest.length === 0) {
      const named = this.byName.get(nameKey(login)) ?? null;
      if (named !== null) return { code: named, login, similar: null };
    }
    return { code: null, login, similar: this.similarTo(login, name) };
  }

  /** The same name, the same code in another alphabet or with other separators, or a near misspelling, in this order. */
  private similarTo(login: string, name: string): string | null {
    const named = this.byName.get(nameKey(name));
    if (named !== undefined) return named;
    const folded = this.fold(login);
    for (const { code } of this.schools) if (this.fold(code) === folded) return code;
    return closestLabel(login, this.byCode.values());
  }

  private fold(code: string): string {
    const letters = [...code.toUpperCase()].map((letter) => this.lookalikes[letter] ?? letter);
    return letters
      .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
      .join('')
      .replace(/0+(?=\d)/gu, '');
  }
}

function nameKey(name: string): string {
  return normaliseLabel(name).replace(/["'\s]/gu, '');
}
