/** Which test a file is about, read from its name, its sheets' names and its title rows; what is not said stays null. */
import type { Lexicon } from '../schema/lexicon';
import { normaliseLabel } from '../table/normalise-label';

export interface TestName {
  readonly procedure: string | null;
  readonly subject: string | null;
  readonly level: string | null;
  readonly schoolYear: number | null;
  readonly grade: number | null;
}

export interface TestNameWords {
  readonly codes: Readonly<Record<string, readonly string[]>>;
  readonly gradeWords: readonly string[];
}

const highestGrade = 12;
/** Shorter aliases of levels are prepositions and class letters. */
const shortestLevelAlias = 4;

/** Each part comes from the first text that says it; a text that says two different things of a part says nothing. */
export function readTestName(texts: readonly string[], lexicon: Lexicon, words: TestNameWords): TestName {
  const readings = texts.map((text) => readOne(text, lexicon, words));
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

function readOne(text: string, lexicon: Lexicon, words: TestNameWords): TestName {
  const padded = ` ${tokensOf(text.replace(/\.(?:xlsx?|csv|ods)$/iu, '')).join(' ')} `;
  return {
    procedure: onlyName(padded, lexicon.procedures, words.codes, 2),
    subject: onlyName(padded, lexicon.subjects, words.codes, 2),
    level: onlyName(padded, lexicon.levels, {}, shortestLevelAlias),
    schoolYear: schoolYearIn(padded),
    grade: gradeIn(padded, lexicon, words),
  };
}

/** Words and numbers apart, also where they touch: `RU4_2025-2026` → ru 4 2025 2026. */
function tokensOf(text: string): string[] {
  return normaliseLabel(text).match(/\p{L}+|\d+/gu) ?? [];
}

function spellings(
  name: string,
  aliases: readonly string[],
  codes: Readonly<Record<string, readonly string[]>>,
  shortest: number,
): string[] {
  return [name, ...aliases, ...(codes[name] ?? [])]
    .map((alias) => tokensOf(alias).join(' '))
    .filter((alias) => alias.length >= shortest);
}

/** The one canonical name whose spelling stands in the text; the longest spelling wins over the words inside it. */
function onlyName(
  padded: string,
  names: Readonly<Record<string, readonly string[]>>,
  codes: Readonly<Record<string, readonly string[]>>,
  shortest: number,
): string | null {
  const all = Object.entries(names)
    .flatMap(([name, aliases]) =>
      spellings(name, aliases, codes, shortest).map((spelling) => ({ name, spelling })),
    )
    .sort((left, right) => right.spelling.length - left.spelling.length);
  let rest = padded;
  const found = new Set<string>();
  for (const { name, spelling } of all) {
    if (!rest.includes(` ${spelling} `)) continue;
    found.add(name);
    rest = rest.replace(` ${spelling} `, ' | ');
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** Two consecutive years are a school year; one year alone is the calendar year of a spring test. */
function schoolYearIn(padded: string): number | null {
  const years = [...padded.matchAll(/(?<= )(20\d\d)(?= )/gu)].map((match) => Number(match[1]));
  const [first, second] = years;
  if (first === undefined) return shortSchoolYearIn(padded);
  if (second === undefined) return shortSchoolYearIn(padded) ?? first - 1;
  const isSame = years.every((year) => year === first);
  if (isSame) return first - 1;
  return years.length === 2 && second === first + 1 ? first : null;
}

/** `2025-26` as tokens. */
function shortSchoolYearIn(padded: string): number | null {
  const match = / 20(\d\d) (\d\d) /u.exec(padded);
  return match !== null && Number(match[2]) === Number(match[1]) + 1 ? 2000 + Number(match[1]) : null;
}

/** A number counts as the grade only beside the word for it or beside the subject: copies are numbered too. */
function gradeIn(padded: string, lexicon: Lexicon, words: TestNameWords): number | null {
  const gradeWords = new Set(words.gradeWords);
  const subjects = Object.entries(lexicon.subjects).flatMap(([name, aliases]) =>
    spellings(name, aliases, words.codes, 2).map((spelling) => spelling.split(' ')),
  );
  const subjectStarts = new Set(subjects.map((spelling) => spelling[0] ?? ''));
  const subjectEnds = new Set(subjects.map((spelling) => spelling[spelling.length - 1] ?? ''));
  const tokens = padded.trim().split(' ');
  const grades = new Set<number>();
  tokens.forEach((token, index) => {
    if (!/^[1-9]\d?$/u.test(token) || Number(token) > highestGrade) return;
    const before = tokens[index - 1] ?? '';
    const after = tokens[index + 1] ?? '';
    const word = after.length === 1 ? (tokens[index + 2] ?? '') : after;
    const isBesideSubject = subjectEnds.has(before) || subjectStarts.has(after);
    if (isBesideSubject || gradeWords.has(word) || gradeWords.has(before)) grades.add(Number(token));
  });
  const [only] = grades;
  return grades.size === 1 && only !== undefined ? only : null;
}
