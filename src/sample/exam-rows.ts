/** Exams and the tests of grade 6: totals only, as an office has them before the protocols come. */
import { schoolYearText } from '../core/table/parse-school-year';
import type { SampleRandom } from './sample-random';
import type { SampleSchool } from './sample-schools';
import { firstYear, lastYear } from './sample-tests';
import type { DraftRow } from './sheet-draft';
import { dayOf, markCounts } from './unit-figures';

const smallestWithNinthGrade = 10;
const smallestWithEleventhGrade = 24;

interface ExamPlan {
  readonly procedure: string;
  readonly grade: number;
  readonly subject: string;
  readonly level?: string;
  /** Part of the grade that takes it. */
  readonly share: number;
  /** Chances of marks 2, 3, 4, 5 in an average school; for exams without marks the first is «below the minimum». */
  readonly chances: readonly [number, number, number, number];
  readonly hasMarks: boolean;
  readonly smallest: number;
}

const plans: readonly ExamPlan[] = [
  ...['Русский язык', 'Математика'].map((subject): ExamPlan => ({
    procedure: 'ВПР',
    grade: 6,
    subject,
    share: 0.95,
    chances: [0.11, 0.43, 0.34, 0.12],
    hasMarks: true,
    smallest: 0,
  })),
  ...['Русский язык', 'Математика'].map((subject): ExamPlan => ({
    procedure: 'ОГЭ',
    grade: 9,
    subject,
    share: 0.9,
    chances: [0.04, 0.4, 0.36, 0.2],
    hasMarks: true,
    smallest: smallestWithNinthGrade,
  })),
  {
    procedure: 'ЕГЭ',
    grade: 11,
    subject: 'Русский язык',
    share: 0.4,
    chances: [0.01, 0.3, 0.4, 0.29],
    hasMarks: false,
    smallest: smallestWithEleventhGrade,
  },
  {
    procedure: 'ЕГЭ',
    grade: 11,
    subject: 'Математика',
    level: 'профильный',
    share: 0.25,
    chances: [0.08, 0.32, 0.4, 0.2],
    hasMarks: false,
    smallest: smallestWithEleventhGrade,
  },
];

export function examRows(schools: readonly SampleSchool[], random: SampleRandom): DraftRow[] {
  return [firstYear, lastYear].flatMap((year) =>
    plans.flatMap((plan) =>
      schools
        .filter(({ gradeSize }) => gradeSize >= plan.smallest)
        .map((school) => examRow(plan, school, year, random)),
    ),
  );
}

function examRow(plan: ExamPlan, school: SampleSchool, year: number, random: SampleRandom): DraftRow {
  const participants = Math.max(2, Math.round(school.gradeSize * plan.share * (1 + 0.04 * random.normal())));
  const [two, three, four, five] = plan.chances;
  const ease = Math.exp(0.35 * school.ability);
  const weights = [two / ease, three / Math.sqrt(ease), four, five * ease];
  const marks = Array.from({ length: participants }, () => 2 + random.weighted(weights));
  const isVpr = plan.procedure === 'ВПР';
  const base: DraftRow = {
    schoolYear: schoolYearText(year),
    procedure: plan.procedure,
    school: school.code,
    grade: plan.grade,
    subject: plan.subject,
    level: plan.level ?? null,
    date: isVpr ? dayOf(year + 1, 4, 27) : dayOf(year + 1, 6, plan.subject === 'Математика' ? 5 : 9),
    participants,
  };
  return plan.hasMarks
    ? { ...base, ...markCounts(marks) }
    : { ...base, belowMinimum: marks.filter((mark) => mark === 2).length };
}
