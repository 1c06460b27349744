/** What a surface is told of schools' workbooks and of the collection: plain data that can cross to another thread. */
import type { Analysis } from '../../core/analysis';
import { cellKey } from '../../core/collect/journal';
import type { BookProblem } from '../../core/collect/book-problem';
import type { CollectedCell, Difference } from '../../core/collect/compare-books';
import { remarksOf } from '../../core/collect/plan-collection';
import type { SchoolBook } from '../../core/collect/read-school-book';
import { collectionsOf } from '../../core/indicators/collections';
import { missingSchools, type SubmissionMatrix } from '../../core/collect/submissions';
import type { DisputedCell } from '../../text/collection-text';
import { findingText, placeText } from '../../text/finding-text';
import { everyFinding } from '../../core/finding-group';
import { availableSections, reportingSchools, type BookSection } from '../../layout/school-book/blank-book';
import { leftOutText, readinessOf, type Readiness } from '../../text/readiness-text';
import { reference } from '../reference';
import type { Collecting } from './collecting';
import { conflictsOf } from './decisions';
import { bringsTests, type PlannedCollection } from './plan-into';
import { testsOverview, type TestsOverview } from './tests-overview';

export interface CollectionOverview {
  readonly collection: string;
  /** Of all that the workbook describes, in time. */
  readonly collections: readonly string[];
  /** Sheets that may be added to the schools' workbooks. */
  readonly sections: readonly BookSection[];
  readonly isApproved: boolean;
  readonly matrix: SubmissionMatrix;
  /** Names of those that sent nothing. */
  readonly missing: readonly string[];
  /** Who is not waited for, and why; null: every organisation is. */
  readonly absent: string | null;
  readonly notes: readonly string[];
  readonly books: readonly CollectedBook[];
  readonly conflicts: readonly CollectionConflict[];
  readonly tests: TestsOverview;
  /** Protocols or reports say what the workbook does not keep yet. */
  readonly bringsTests: boolean;
  /** Cells, rows and entries of the journal that taking would write. */
  readonly pending: number;
  readonly changes: readonly CollectionChange[];
  /** More than are listed. */
  readonly moreChanges: number;
  /** Changed by hand since the approval, without a reason. */
  readonly unexplained: number;
}

export interface CollectedBook {
  readonly file: string;
  readonly school: string;
  readonly counts: Readonly<Record<Difference, number>>;
  readonly remarks: number;
  readonly problem: BookProblem | null;
  /** What goes along in the file and is not taken; null: nothing. */
  readonly leftOut: string | null;
}

export interface CollectionConflict extends DisputedCell {
  readonly id: string;
}

export type CollectionChange = DisputedCell;

/** A school's workbook opened by itself: whether it can be sent, and nothing else. */
export interface SchoolOverview {
  readonly file: string;
  readonly readiness: Readiness;
  /** Remarks with their places, the gravest first. */
  readonly remarks: readonly string[];
}

/** Changes that a screen lists. */
const listedChanges = 200;

export function collectionOverview(
  { found, rows, matrix, notes, absent, unexplained }: PlannedCollection,
  analysis: Pick<Analysis, 'findings' | 'tables' | 'district'>,
): CollectionOverview {
  const { books, cells, collection, approval } = found;
  const names = new Map(found.members.map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  const changed = cells.filter(({ difference }) => difference === 'changed');
  return {
    collection: collection.title,
    collections: [
      ...new Set(
        [...collectionsOf(analysis.tables, [], reference.lexicon), collection].map(({ title }) => title),
      ),
    ],
    sections:
      analysis.district === null
        ? []
        : availableSections(
            analysis,
            analysis.district,
            reportingSchools(analysis, reference.lexicon, collection),
            collection,
          ),
    isApproved: approval !== null,
    matrix,
    missing: missingSchools(matrix).map(({ name }) => name),
    absent,
    notes,
    books: books.map((book) => bookOverviewOf(book, found)),
    conflicts: conflictsOf(found).map((cell) => ({ id: cellKey(cell), ...cellOfSchool(cell, nameOf) })),
    tests: testsOverview(found.tests, reference.testForms, analysis, nameOf),
    bringsTests: bringsTests(found),
    pending: rows.writes.length + rows.added.length + rows.journal.length,
    changes: changed.slice(0, listedChanges).map((cell) => cellOfSchool(cell, nameOf)),
    moreChanges: Math.max(0, changed.length - listedChanges),
    unexplained: unexplained.length,
  };
}

export function bookOverviewOf(book: SchoolBook, { cells, refused }: Collecting): CollectedBook {
  const { schoolName = '', school = '' } = book.identity ?? {};
  return {
    file: book.file,
    school: schoolName || school,
    counts: countsOf(cells.filter(({ file }) => file === book.file)),
    remarks: remarksOf(book),
    problem: refused.get(book) ?? null,
    leftOut: leftOutText(book),
  };
}

function countsOf(cells: readonly CollectedCell[]): Record<Difference, number> {
  const counts = { new: 0, same: 0, changed: 0, conflict: 0 };
  for (const { difference } of cells) counts[difference] += 1;
  return counts;
}

function cellOfSchool(
  { school, sheet, key, field, current, sent, file }: CollectedCell,
  nameOf: (code: string) => string,
): DisputedCell {
  return { school: nameOf(school), sheet, key, field, current, sent, file };
}

export function schoolOverview(book: SchoolBook): SchoolOverview {
  const order = { error: 0, warning: 1, info: 2 } as const;
  const found = [...everyFinding(book.findings)].sort(
    (left, right) => order[left.severity] - order[right.severity],
  );
  return {
    file: book.file,
    readiness: readinessOf(book),
    remarks: found.map((finding) => {
      const { what, mend } = findingText(finding);
      return `${placeText({ ...finding.place, file: undefined })}: ${what} ${mend}`;
    }),
  };
}
