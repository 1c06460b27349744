/** Which test a text is about: a file's name, a title row, a sheet's name, a folder. What is not said stays null. */
import type { Lexicon } from '../schema/lexicon';
import { normaliseLabel } from '../table/normalise-label';
import { serialOf } from '../table/parse-date';

export interface TestName {
  readonly procedure: string | null;
  readonly subject: string | null;
  readonly level: string | null;
  readonly schoolYear: number | null;
  readonly grade: number | null;
}

export interface TestNameWords {
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Beginnings of the words of a name, whatever their case endings, by canonical name. */
  readonly stems: Readonly<Record<string, readonly string[]>>;
  readonly gradeWords: readonly string[];
  /** Beginnings of words whose number is their own: a school's, a variant's, a version's. */
  readonly numberedStems: readonly string[];
  /** Beginning of the word before the grade whose test it is, where pupils of another grade sat it. */
  readonly patternStem: string;
}

export const highestGrade = 12;
/** Shorter aliases of levels are prepositions and class letters. */
const shortestLevelAlias = 4;
/** A case ending is not longer. */
const longestEnding = 4;
const firstMonthOfSchoolYear = 9;

/** Each part comes from the first text that says it; a text that says two different things of a part says nothing. */
export function readTestName(texts: readonly string[], lexicon: Lexicon, words: TestNameWords): TestName {
  return firstSaid(texts.map((text) => readOne(text, lexicon, words)));
}

export function firstSaid(readings: readonly TestName[]): TestName {
  const first = <K extends keyof TestName>(part: K): TestName[K] =>
    readings.find((reading) => reading[part] !== null)?.[part] ?? (null as TestName[K]);
  return {
    procedure: first('procedure'),
    subject: first('subject'),
    level: first('level'),
    schoolYear: first('schoolYear'),
    grade: first('grade'),
  };
}

/** A folder may be nothing but the grade. */
export function readFolderName(text: string, lexicon: Lexicon, words: TestNameWords): TestName {
  const name = readOne(text, lexicon, words);
  const alone = /^\s*(\d{1,2})\s*$/u.exec(text)?.[1];
  return { ...name, grade: name.grade ?? (alone === undefined ? null : gradeOf(alone)) };
}

/** The first year of the school year in which a calendar month lies. */
function schoolYearOfMonth(year: number, month: number): number {
  return month >= firstMonthOfSchoolYear ? year : year - 1;
}

function readOne(text: string, lexicon: Lexicon, words: TestNameWords): TestName {
  const bare = text
    .replace(/\.(?:xlsx?|xlsm|csv|txt|ods)$/iu, '')
    // The number of a copy, and of whatever is numbered.
    .replace(/[([]\d{1,2}[)\]]|№\s*\d+/gu, ' ');
  const { rest, years } = withoutDates(bare);
  const tokens = tokensOf(rest.replace(/^\s*\d{1,2}\s*[.)]\s+/u, ''));
  const subjects = namesIn(tokens, lexicon.subjects, words, 2);
  return {
    procedure: onlyOne(namesIn(tokens, lexicon.procedures, words, 2)),
    subject: onlyOne(subjects),
    level: onlyOne(namesIn(tokens, lexicon.levels, { codes: {}, stems: words.stems }, shortestLevelAlias)),
    schoolYear: schoolYearIn(tokens) ?? (years.size === 1 ? ([...years][0] ?? null) : null),
    grade: gradeIn(tokens, subjects, words),
  };
}

/** Days such as 12.04.2026 say the school year and would otherwise be read as grades. */
function withoutDates(text: string): { readonly rest: string; readonly years: ReadonlySet<number> } {
  const years = new Set<number>();
  const take = (whole: string, year: string, month: string, day: string): string => {
    if (serialOf(Number(year), Number(month), Number(day)) === null) return whole;
    years.add(schoolYearOfMonth(Number(year), Number(month)));
    return ' ';
  };
  const rest = text
    .replace(
      /(?<!\d)(\d{1,2})[._-](\d{1,2})[._-](20\d\d)(?!\d)/gu,
      (whole, day: string, month: string, year: string) => take(whole, year, month, day),
    )
    .replace(
      /(?<!\d)(20\d\d)[._-](\d{1,2})[._-](\d{1,2})(?!\d)/gu,
      (whole, year: string, month: string, day: string) => take(whole, year, month, day),
    );
  return { rest, years };
}

/** Words and numbers apart, also where they touch: `RU4_2025-2026` → ru 4 2025 2026. */
function tokensOf(text: string): string[] {
  return normaliseLabel(text).match(/\p{L}+|\d+/gu) ?? [];
}

interface FoundName {
  readonly name: string;
  readonly start: number;
  /** Past the last token. */
  readonly end: number;
}

interface Spelling {
  readonly name: string;
  readonly tokens: readonly string[];
  readonly isStem: boolean;
}

/** Every canonical name whose spelling stands in the text; the longest spelling wins over the words inside it. */
function namesIn(
  tokens: readonly string[],
  names: Readonly<Record<string, readonly string[]>>,
  words: Pick<TestNameWords, 'codes' | 'stems'>,
  shortest: number,
): FoundName[] {
  const length = ({ tokens: spelled }: Spelling) => spelled.join(' ').length;
  const all = spellings(names, words, shortest).sort((left, right) => length(right) - length(left));
  const taken = new Array<boolean>(tokens.length).fill(false);
  const found: FoundName[] = [];
  for (const spelling of all) {
    for (let start = 0; start + spelling.tokens.length <= tokens.length; start++) {
      const end = start + spelling.tokens.length;
      if (taken.slice(start, end).includes(true) || !isSpelled(tokens, start, spelling)) continue;
      taken.fill(true, start, end);
      found.push({ name: spelling.name, start, end });
    }
  }
  return found;
}

function spellings(
  names: Readonly<Record<string, readonly string[]>>,
  { codes, stems }: Pick<TestNameWords, 'codes' | 'stems'>,
  shortest: number,
): Spelling[] {
  return Object.entries(names).flatMap(([name, aliases]) => [
    ...[name, ...aliases, ...(codes[name] ?? [])]
      .filter((alias) => tokensOf(alias).join(' ').length >= shortest)
      .map((alias) => ({ name, tokens: tokensOf(alias), isStem: false })),
    ...(stems[name] ?? []).map((stem) => ({ name, tokens: tokensOf(stem), isStem: true })),
  ]);
}

function isSpelled(tokens: readonly string[], start: number, { tokens: spelled, isStem }: Spelling): boolean {
  return spelled.every((part, index) => {
    const token = tokens[start + index] ?? '';
    if (!isStem) return token === part;
    return token.startsWith(part) && token.length - part.length <= longestEnding;
  });
}

function onlyOne(found: readonly FoundName[]): string | null {
  const names = new Set(found.map(({ name }) => name));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}

/** Two consecutive years are a school year; one year alone is the calendar year of a spring test. */
function schoolYearIn(tokens: readonly string[]): number | null {
  const years = tokens.filter((token) => /^20\d\d$/u.test(token)).map(Number);
  const [first, second] = years;
  if (first === undefined) return null;
  const short = shortSchoolYearIn(tokens);
  if (second === undefined) return short ?? first - 1;
  if (years.every((year) => year === first)) return first - 1;
  const isPair = second === first + 1 && years.slice(2).every((year) => year === first || year === second);
  return isPair ? first : null;
}

/** `2025-26` as tokens. */
function shortSchoolYearIn(tokens: readonly string[]): number | null {
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1] ?? '';
    const isNext =
      /^20\d\d$/u.test(token) && /^\d\d$/u.test(next) && Number(next) === (Number(token) + 1) % 100;
    if (isNext) return Number(token);
  }
  return null;
}

/**
 * A number beside the word for a grade; without one, a number beside the subject: copies are numbered too. Where a grade
 * sat the test of another, the test's own grade is named after the word for a pattern.
 */
function gradeIn(
  tokens: readonly string[],
  subjects: readonly FoundName[],
  words: TestNameWords,
): number | null {
  const gradeWords = new Set(words.gradeWords);
  const byWord = new Set<number>();
  const bySubject = new Set<number>();
  const byPattern = new Set<number>();
  tokens.forEach((token, index) => {
    const grade = gradeOf(token);
    if (grade === null) return;
    const before = tokens[index - 1] ?? '';
    const after = tokens[index + 1] ?? '';
    const word = after.length === 1 ? (tokens[index + 2] ?? '') : after;
    if (gradeWords.has(word) || gradeWords.has(before)) {
      byWord.add(grade);
      if (before.startsWith(words.patternStem)) byPattern.add(grade);
    }
    const isNumbered = words.numberedStems.some((stem) => before.startsWith(stem));
    if (isNumbered) return;
    if (subjects.some(({ start, end }) => end === index || start === index + 1)) bySubject.add(grade);
  });
  for (const grades of [byPattern, byWord, bySubject]) {
    const [only] = grades;
    if (grades.size === 1 && only !== undefined) return only;
    if (grades.size > 1) return null;
  }
  return null;
}

function gradeOf(token: string): number | null {
  return /^[1-9]\d?$/u.test(token) && Number(token) <= highestGrade ? Number(token) : null;
}
