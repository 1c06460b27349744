/** What is written to each school: its own troubles and questions, or a reminder where it sent nothing. No flag is among them. */
import type { Finding, FindingCode } from '../finding';
import { everyFinding, type FindingGroup } from '../finding-group';
import { normaliseLabel } from '../table/normalise-label';
import { rowKeyText } from '../table/row-key';
import { textOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import type { BookProblem } from './book-problem';
import type { OpenCell, SchoolBook } from './read-school-book';

export interface LetterSchool {
  readonly code: string;
  readonly name: string;
}

/** A finding on a row of the school in the district's workbook, which the school does not see. */
export interface DistrictQuestion {
  readonly finding: Finding;
  /** Title of the form. */
  readonly form: string;
  /** Words that tell the row. */
  readonly key: string;
}

/** What the school can mend: it fills in another workbook, or says which of two is right. */
export type SchoolsProblem = Extract<
  BookProblem,
  {
    readonly kind:
      'no-form' | 'not-filled' | 'other-district' | 'other-collection' | 'other-version' | 'two-books';
  }
>;

export interface SchoolLetter {
  readonly school: LetterSchool;
  /** `reminder`: nothing was sent; `questions`: something was, or the district’s workbook asks. */
  readonly kind: 'reminder' | 'questions';
  /** Findings in the workbook that the school sent. */
  readonly own: readonly Finding[];
  /** Cells it left empty. */
  readonly open: readonly OpenCell[];
  readonly ofDistrict: readonly DistrictQuestion[];
  /** Why no workbook of it was taken; null where one was, none came, or the school can do nothing about it. */
  readonly problem: SchoolsProblem | null;
}

export interface LetterInput {
  readonly schools: readonly LetterSchool[];
  readonly tables: Tables;
  /** Those of the district's workbook that nobody explained. */
  readonly findings: readonly FindingGroup[];
  readonly books: readonly SchoolBook[];
  readonly refused: ReadonlyMap<SchoolBook, BookProblem>;
  /** Codes of those that sent nothing; empty where nothing is collected. */
  readonly missing: ReadonlySet<string>;
}

/** Questions that are no warnings: a value far from the other schools'. */
const asked: ReadonlySet<FindingCode> = new Set<FindingCode>(['answer-outlier']);

/** In the order of the register; a school with nothing to answer gets no letter. */
export function schoolLetters({
  schools,
  tables,
  findings,
  books,
  refused,
  missing,
}: LetterInput): readonly SchoolLetter[] {
  const bySchool = districtQuestions(findings, tables);
  const absent = new Set([...missing].map(normaliseLabel));
  return schools.flatMap((school): SchoolLetter[] => {
    const code = normaliseLabel(school.code);
    const own = books.filter(({ identity }) => normaliseLabel(identity?.school ?? '') === code);
    const taken = own.filter((book) => !refused.has(book));
    const problem = taken.length > 0 ? null : (own.map((book) => refused.get(book)).find(isSchools) ?? null);
    const letter = {
      school,
      own: taken.flatMap((book) => everyFinding(book.findings).filter(isToldOf)),
      open: taken.flatMap(({ open }) => open),
      ofDistrict: bySchool.get(code) ?? [],
      problem,
    };
    if (own.length === 0 && absent.has(code)) return [{ ...letter, kind: 'reminder' }];
    const count = letter.own.length + letter.open.length + letter.ofDistrict.length;
    return count === 0 && problem === null ? [] : [{ ...letter, kind: 'questions' }];
  });
}

function isSchools(problem: BookProblem | undefined): problem is SchoolsProblem {
  switch (problem?.kind) {
    case 'no-form':
    case 'not-filled':
    case 'other-district':
    case 'other-collection':
    case 'two-books':
      return true;
    case 'other-version':
      return !problem.isNewer;
    default:
      return false;
  }
}

function isToldOf({ severity, code }: Finding): boolean {
  return severity !== 'info' || asked.has(code);
}

/** By folded code of the school whose row it is. */
function districtQuestions(
  findings: readonly FindingGroup[],
  tables: Tables,
): ReadonlyMap<string, readonly DistrictQuestion[]> {
  const bySchool = new Map<string, DistrictQuestion[]>();
  for (const finding of everyFinding(findings)) {
    const { file, sheet, row } = finding.place;
    if (!isToldOf(finding) || row === undefined) continue;
    const table = tables.all.find((each) => each.file === file && each.grid.sheet === sheet);
    const code = table === undefined ? '' : normaliseLabel(textOf(table, row, schoolField(table)));
    if (table === undefined || code === '') continue;
    const questions = bySchool.get(code) ?? [];
    questions.push({ finding, form: table.form.title, key: rowKeyText(table, row) });
    bySchool.set(code, questions);
  }
  return bySchool;
}

function schoolField({ form }: Table): string {
  return form.id === 'schools' ? 'code' : 'school';
}
