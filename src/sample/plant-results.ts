/** Errors planted on the sheets of results and scores: each in rows of honest schools, each breaking one rule. */
import type { CellValue } from '../core/table/grid';
import { schoolYearText } from '../core/table/parse-school-year';
import type { WorkbookDrafts } from './district-workbook';
import type { PlantLog } from './plant-log';
import { draftOf } from './plant-registry';
import type { SampleRandom } from './sample-random';
import type { SampleSchool } from './sample-schools';
import { firstYear, lastYear } from './sample-tests';
import type { DraftRow, SheetDraft } from './sheet-draft';
import { markCounts, markOf, printedMean } from './unit-figures';

interface Target {
  readonly year: number;
  readonly school: string;
  readonly grade: number;
  readonly subject: string;
  readonly procedure?: string;
}

const russian = 'Русский язык';
const mathematics = 'Математика';

export function plantResults(
  drafts: WorkbookDrafts,
  log: PlantLog,
  schools: readonly SampleSchool[],
  random: SampleRandom,
): void {
  const results = draftOf(drafts, 'results');
  const scores = draftOf(drafts, 'scores');
  const code = (position: number) => schools[position]?.code ?? '';
  const alone: Target = { year: firstYear, school: code(19), grade: 5, subject: russian };
  const differs: Target = { year: lastYear, school: code(9), grade: 4, subject: mathematics };
  // Rows go first: what is written down later must not move.
  results.remove(rowOf(results, alone));
  scores.remove(rowOf(scores, differs));
  log.cell('distribution-without-result', scores, rowOf(scores, alone), 'school');
  plantDifference(results, log, differs);
  plantCells(results, log, code);
  plantDistributions(results, scores, log, code);
  plantOtherTests(results, scores, log, schools, random);
  plantLeaps(results, log, code);
}

function rowOf(draft: SheetDraft, { year, school, grade, subject, procedure = 'ВПР' }: Target): number {
  return draft.find(
    (get) =>
      get('schoolYear') === schoolYearText(year) &&
      get('procedure') === procedure &&
      get('school') === school &&
      get('grade') === grade &&
      get('subject') === subject,
  );
}

function numberIn(draft: SheetDraft, row: number, name: string): number {
  const value = draft.get(row, name);
  return typeof value === 'number' ? value : 0;
}

function shift(draft: SheetDraft, row: number, name: string, by: number): void {
  draft.set(row, name, numberIn(draft, row, name) + by);
}

type CodeOf = (position: number) => string;

function plantCells(results: SheetDraft, log: PlantLog, code: CodeOf): void {
  const asText = rowOf(results, { year: lastYear, school: code(10), grade: 6, subject: russian });
  results.set(asText, 'date', '27.04.2026');
  log.cell('date-as-text', results, asText, 'date');
  const american = rowOf(results, { year: lastYear, school: code(11), grade: 6, subject: russian });
  results.set(american, 'date', '4/27/2026');
  log.cell('date-us-order', results, american, 'date');
  const spaced = rowOf(results, { year: lastYear, school: code(12), grade: 6, subject: mathematics });
  results.set(spaced, 'school', `${code(12)}\u00a0`);
  log.cell('extra-spaces', results, spaced, 'school');
  const sum = rowOf(results, { year: lastYear, school: code(9), grade: 6, subject: mathematics });
  shift(results, sum, 'participants', 2);
  log.cell('sum-mismatch', results, sum, 'participants');
  const mean = rowOf(results, { year: firstYear, school: code(12), grade: 5, subject: russian });
  results.set(mean, 'mean', Math.round((numberIn(results, mean, 'mean') + 1.7) * 10) / 10);
  log.cell('mean-mismatch', results, mean, 'mean');
}

function plantDistributions(results: SheetDraft, scores: SheetDraft, log: PlantLog, code: CodeOf): void {
  const total = rowOf(scores, { year: firstYear, school: code(12), grade: 5, subject: mathematics });
  shift(scores, total, '9', 1);
  log.cell('distribution-total', scores, total, 'school');

  const marks = rowOf(results, { year: firstYear, school: code(7), grade: 5, subject: russian });
  shift(results, marks, 'marks3', -1);
  shift(results, marks, 'marks4', 1);
  log.cell('distribution-marks', results, marks, 'marks3');
  log.cell('distribution-marks', results, marks, 'marks4');

  const above: Target = { year: firstYear, school: code(11), grade: 5, subject: mathematics };
  plantScoreAboveMaximum(results, scores, above, log);
}

/** The sheet says another mark than the protocol of one work. */
function plantDifference(results: SheetDraft, log: PlantLog, differs: Target): void {
  const row = rowOf(results, differs);
  shift(results, row, 'marks3', 1);
  shift(results, row, 'marks4', -1);
  log.cell('protocol-differs-from-results', results, row, 'marks3');
  log.cell('protocol-differs-from-results', results, row, 'marks4');
}

/** The best work gets a score that the test does not have; marks follow it, so that nothing else is wrong. */
function plantScoreAboveMaximum(
  results: SheetDraft,
  scores: SheetDraft,
  target: Target,
  log: PlantLog,
): void {
  const impossible = 23;
  const row = rowOf(scores, target);
  const best = [...Array(21).keys()].reverse().find((score) => numberIn(scores, row, String(score)) > 0) ?? 0;
  const left = numberIn(scores, row, String(best)) - 1;
  scores.set(row, String(best), left === 0 ? null : left);
  scores.set(row, String(impossible), 1);
  log.cell('score-above-maximum', scores, row, String(impossible));
  const result = rowOf(results, target);
  shift(results, result, `marks${markOf(best, [7, 11, 15])}`, -1);
  shift(results, result, 'marks5', 1);
  results.set(result, 'mean', null);
}

/** Distributions of tests whose scale is unknown, and whose scale nobody has confirmed. */
function plantOtherTests(
  results: SheetDraft,
  scores: SheetDraft,
  log: PlantLog,
  schools: readonly SampleSchool[],
  random: SampleRandom,
): void {
  const school = schools[7];
  const small = schools[15];
  if (school === undefined || small === undefined) return;
  const unknown = rowOf(results, { year: lastYear, school: school.code, grade: 6, subject: mathematics });
  const participants = numberIn(results, unknown, 'participants');
  const key = keyOf(results, unknown);
  const missing = scores.add({ ...key, ...countsBy(drawScores(participants, 16, random)) });
  log.cell('scale-missing', scores, missing, 'subject');

  const old: DraftRow = {
    schoolYear: '2023/2024',
    procedure: 'ВПР',
    school: school.code,
    grade: 6,
    subject: russian,
  };
  const drawn = drawScores(24, 51, random);
  const marks = drawn.map((score) => markOf(score, [25, 35, 45]));
  results.add({ ...old, participants: drawn.length, ...markCounts(marks), mean: printedMean(drawn) });
  log.cell('scale-unconfirmed', scores, scores.add({ ...old, ...countsBy(drawn) }), 'subject');

  const crowd = small.pupils + 40;
  const many = results.add({
    schoolYear: schoolYearText(lastYear),
    procedure: 'РПР',
    school: small.code,
    grade: 7,
    subject: russian,
    participants: crowd,
    marks2: 4,
    marks3: crowd - 30,
    marks4: 20,
    marks5: 6,
  });
  log.cell('reference-comparison', results, many, 'participants');
}

function plantLeaps(results: SheetDraft, log: PlantLog, code: CodeOf): void {
  const add = (
    year: number,
    school: string,
    grade: number,
    marks: readonly [number, number, number, number],
  ) => {
    const [marks2, marks3, marks4, marks5] = marks;
    const participants = marks2 + marks3 + marks4 + marks5;
    const schoolYear = schoolYearText(year);
    return results.add({
      schoolYear,
      procedure: 'РПР',
      school,
      grade,
      subject: mathematics,
      participants,
      marks2,
      marks3,
      marks4,
      marks5,
    });
  };
  add(firstYear, code(9), 8, [2, 10, 8, 4]);
  log.cell('participants-jump', results, add(lastYear, code(9), 8, [5, 34, 22, 9]), 'participants');
  add(firstYear, code(7), 8, [2, 18, 14, 6]);
  log.cell('low-share-jump', results, add(lastYear, code(7), 8, [24, 9, 5, 2]), 'marks2');
}

function keyOf(draft: SheetDraft, row: number): DraftRow {
  const names = ['schoolYear', 'procedure', 'school', 'grade', 'subject'];
  return Object.fromEntries(names.map((name): [string, CellValue] => [name, draft.get(row, name)]));
}

/** Around the middle of the scale. */
function drawScores(count: number, maximum: number, random: SampleRandom): number[] {
  return Array.from({ length: count }, () => {
    const score = Math.round(maximum * (0.58 + 0.17 * random.normal()));
    return Math.max(0, Math.min(maximum, score));
  });
}

function countsBy(scores: readonly number[]): DraftRow {
  const counts = new Map<string, number>();
  for (const score of scores) counts.set(String(score), (counts.get(String(score)) ?? 0) + 1);
  return Object.fromEntries(counts);
}
