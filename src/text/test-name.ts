/** A test in words: «ВПР, 4 класс, русский язык». */

export interface NamedTest {
  readonly procedure: string;
  readonly grade: number;
  readonly subject: string;
  readonly level: string;
}

export function testName({ procedure, grade, subject, level }: NamedTest): string {
  return [procedure, `${grade} класс`, subjectName(subject, level)].join(', ');
}

/** Subjects are common nouns inside a sentence; the level stands in brackets. */
export function subjectName(subject: string, level: string): string {
  const name = subject.charAt(0).toLowerCase() + subject.slice(1);
  return level === '' ? name : `${name} (${level})`;
}

/** Several tests in one sentence: those of one procedure and grade are said together. */
export function testNames(tests: readonly NamedTest[]): string {
  const groups = new Map<string, string[]>();
  for (const { procedure, grade, subject, level } of tests) {
    const head = `${procedure}, ${grade} класс`;
    const subjects = groups.get(head) ?? [];
    const name = subjectName(subject, level);
    if (!subjects.includes(name)) subjects.push(name);
    groups.set(head, subjects);
  }
  return [...groups].map(([head, subjects]) => `${head} — ${listWithAnd(subjects)}`).join('; ');
}

/** «а», «а и б», «а, б и в». */
export function listWithAnd(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} и ${last}`;
}

/** The first letter as a heading begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
