/** What a protocol's own cells say of its test where no name does: codes of textbooks, codes of pupils, the scale its items fit. */
import type { Scale } from '../schema/scale';
import { textAt } from '../table/grid';
import type { ProtocolWords } from './protocol-words';
import type { ProtocolSource } from './recognise-protocol';
import { highestGrade, type TestName } from './test-name';

/** A few cells are mistyped; the others must agree. */
const agreedShare = 0.95;
const searchedRows = 2000;

/** `known`: what the names say; signs only fill what they leave open. */
export function testSigns(
  source: ProtocolSource,
  words: ProtocolWords,
  scales: readonly Scale[],
  known: TestName,
): TestName {
  const textbook = agreed(textbookCodes(source, words));
  const [subject = null, byTextbook = null] = textbook ?? [];
  const grade = byTextbook ?? agreed(gradesOfPupils(source)) ?? gradeOfScale(source, scales, known, subject);
  return { procedure: null, subject, level: null, schoolYear: null, grade };
}

/** The exam of the grade that most class cells name. */
export function examOfClasses(
  { grid, headerRow, columns }: ProtocolSource,
  { exams }: Pick<ProtocolWords, 'exams'>,
): ProtocolWords['exams'][number] | undefined {
  const column = columns.get('class');
  if (column === undefined) return undefined;
  const grades: number[] = [];
  for (let row = headerRow + 1; row < grid.rowCount; row++) {
    const grade = /^\d{1,2}/u.exec(textAt(grid, row, column).trim())?.[0];
    if (grade !== undefined) grades.push(Number(grade));
  }
  return exams.find(({ grade }) => grades.filter((own) => own === grade).length > grades.length / 2);
}

function textbookCodes(
  { grid, headerRow, otherColumns }: ProtocolSource,
  words: ProtocolWords,
): (readonly [string, number])[] {
  const pattern = new RegExp(words.textbookCode, 'iu');
  const subjects = new Map(
    Object.entries(words.codes).flatMap(([name, codes]) => codes.map((code) => [code, name] as const)),
  );
  const found: (readonly [string, number])[] = [];
  for (let row = headerRow + 1; row < Math.min(grid.rowCount, headerRow + searchedRows); row++) {
    for (const column of otherColumns) {
      const match = pattern.exec(textAt(grid, row, column).trim());
      const subject = subjects.get(match?.[1]?.toLowerCase() ?? '');
      if (match !== null && subject !== undefined) found.push([subject, Number(match[2])]);
    }
  }
  return found;
}

/** Codes of four digits begin with a grade of one digit, codes of five with either: 40012 and 10012 are told apart by all together. */
function gradesOfPupils({ grid, headerRow, columns }: ProtocolSource): number[] {
  const column = columns.get('pupil');
  if (column === undefined) return [];
  const grades: number[] = [];
  for (let row = headerRow + 1; row < Math.min(grid.rowCount, headerRow + searchedRows); row++) {
    const code = /^([4-8]|1[01])\d{3,4}$/u.exec(textAt(grid, row, column).trim());
    if (code !== null) grades.push(Number(code[1]));
  }
  return grades;
}

function gradeOfScale(
  { items }: ProtocolSource,
  scales: readonly Scale[],
  known: TestName,
  subject: string | null,
): number | null {
  const sum = items.reduce<number | null>(
    (total, { maximum }) => (total === null || maximum === null ? null : total + maximum),
    0,
  );
  const fitting = scales.filter(
    (scale) =>
      sum !== null &&
      scale.maximum === sum &&
      scale.subject === (known.subject ?? subject) &&
      (known.schoolYear === null || scale.schoolYear === known.schoolYear),
  );
  const grades = new Set(fitting.map(({ grade }) => grade));
  const [only] = grades;
  return grades.size === 1 && only !== undefined && only <= highestGrade ? only : null;
}

/** The value nearly all share; null for fewer than three. */
function agreed<T>(values: readonly T[]): T | null {
  const counts = new Map<string, { value: T; times: number }>();
  for (const value of values) {
    const known = counts.get(String(value));
    if (known === undefined) counts.set(String(value), { value, times: 1 });
    else known.times++;
  }
  const [most] = [...counts.values()].sort((left, right) => right.times - left.times);
  return most !== undefined && values.length >= 3 && most.times >= agreedShare * values.length
    ? most.value
    : null;
}
