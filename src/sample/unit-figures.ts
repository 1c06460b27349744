/** What a unit's pupils add up to, as its school would type it. */
import type { CellValue } from '../core/table/grid';
import { serialOf } from '../core/table/parse-date';
import { schoolYearText } from '../core/table/parse-school-year';
import type { SampleUnit } from './draw-units';
import type { DraftRow } from './sheet-draft';

export function markOf(score: number, cuts: readonly [number, number, number]): 2 | 3 | 4 | 5 {
  const [three, four, five] = cuts;
  return score >= five ? 5 : score >= four ? 4 : score >= three ? 3 : 2;
}

/** One decimal, as people print means. */
export function printedMean(scores: readonly number[]): number {
  return Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10;
}

export function markCounts(
  marks: readonly number[],
): Record<'marks2' | 'marks3' | 'marks4' | 'marks5', number> {
  const count = (mark: number) => marks.filter((one) => one === mark).length;
  return { marks2: count(2), marks3: count(3), marks4: count(4), marks5: count(5) };
}

export function unitKey({ school, test, schoolYear }: SampleUnit): DraftRow {
  return {
    schoolYear: schoolYearText(schoolYear),
    procedure: 'ВПР',
    school: school.code,
    grade: test.grade,
    subject: test.subject,
  };
}

export function unitResult(unit: SampleUnit): DraftRow {
  const { pupils, test, schoolYear } = unit;
  const marks = pupils.map(({ score }) => markOf(score, test.cuts));
  const gaps = pupils.flatMap(({ journal }, pupil) => (journal === 0 ? [] : [(marks[pupil] ?? 0) - journal]));
  return {
    ...unitKey(unit),
    date: dayOf(schoolYear + 1, 4, test.subject === 'Математика' ? 22 : 15),
    participants: pupils.length,
    ...markCounts(marks),
    mean: printedMean(pupils.map(({ score }) => score)),
    journalLower: gaps.filter((gap) => gap < 0).length,
    journalEqual: gaps.filter((gap) => gap === 0).length,
    journalHigher: gaps.filter((gap) => gap > 0).length,
  };
}

/** Throws for a day that the calendar does not have. */
export function dayOf(year: number, month: number, day: number): CellValue {
  const serial = serialOf(year, month, day);
  if (serial === null) throw new Error(`No day ${year}-${month}-${day}`);
  return { date: serial };
}
