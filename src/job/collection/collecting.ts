/** Schools' workbooks against the open district's: which are taken and why the others are not, and what each would change. */
import type { Analysis } from '../../core/analysis';
import type { Reference } from '../../core/reference';
import { approvalOf, journalOf, type JournalEntry } from '../../core/collect/journal';
import { bookProblem, rivalProblems, type BookProblem, type Expected } from '../../core/collect/book-problem';
import { compareBooks, type CollectedCell } from '../../core/collect/compare-books';
import { compareTests, type CollectedTest } from '../../core/collect/compare-tests';
import { expectedCollection } from '../../core/collect/expected-collection';
import { readSchoolBook, type SchoolBook } from '../../core/collect/read-school-book';
import type { SchoolFile } from '../../core/collect/separate-books';
import { daysOf } from '../../core/indicators/collections';
import {
  absentIn,
  isAskedIn,
  organizationsOf,
  type AbsentOrganization,
} from '../../core/indicators/organizations';
import type { ReportingSchool } from '../../core/collect/submissions';
import type { Collection } from '../../core/schema/collection';
import { normaliseLabel } from '../../core/table/normalise-label';
import { schoolFormsVersion } from '../../data/forms/school-forms';

export type CollectionMember = ReportingSchool;

export interface CollectionContext {
  readonly analysis: Analysis;
  readonly reference: Reference;
  /** The district's workbook, which keeps what was collected before. */
  readonly target: string;
  /** Serial day. */
  readonly today: number;
}

/** The collection as the district's workbook has it, before any file comes in. */
export interface CollectionStand {
  readonly collection: Collection;
  readonly journal: readonly JournalEntry[];
  readonly approval: JournalEntry | null;
  /** Organisations that report in it. */
  readonly members: readonly CollectionMember[];
  /** Those that do not, and why. */
  readonly absent: readonly AbsentOrganization[];
}

export interface Collecting extends CollectionStand {
  readonly books: readonly SchoolBook[];
  readonly taken: readonly SchoolBook[];
  readonly refused: ReadonlyMap<SchoolBook, BookProblem>;
  readonly cells: readonly CollectedCell[];
  /** Of protocols and summary reports. */
  readonly tests: readonly CollectedTest[];
}

/** Null where the named collection says no year and nobody described it. */
export function collectionStand(
  { analysis, reference }: CollectionContext,
  named: string | null,
): CollectionStand | null {
  const { tables, period } = analysis;
  const collection = expectedCollection(tables, reference.lexicon, named, period.year);
  if (collection === null) return null;
  const journal = journalOf(tables, reference.journalWords);
  const organizations = organizationsOf(tables, reference.lexicon);
  const days = daysOf(collection);
  const withoutTests = reference.testForms.typesWithoutTests.map((type) => normaliseLabel(type));
  return {
    collection,
    journal,
    approval: approvalOf(journal, collection.title),
    absent: absentIn(organizations, days),
    members: organizations
      .filter((organization) => isAskedIn(organization, days))
      .map(({ code, name, type }) => ({
        code,
        name,
        sitsTests: !withoutTests.includes(normaliseLabel(type)),
      })),
  };
}

export function readBooks(
  files: readonly SchoolFile[],
  { analysis, reference, today }: CollectionContext,
): readonly SchoolBook[] {
  return files.map((file) => readSchoolBook(file, reference, analysis.district, today));
}

export function collecting(
  stand: CollectionStand,
  books: readonly SchoolBook[],
  { analysis, reference, target }: CollectionContext,
): Collecting {
  const { tables } = analysis;
  const { collection, journal, members, absent } = stand;
  const expected: Expected = {
    collection: collection.title,
    formVersion: String(schoolFormsVersion),
    districtName: analysis.districtName ?? '',
    knownDistricts: reference.knownDistricts,
    reporting: new Set(members.map(({ code }) => normaliseLabel(code))),
    absent: new Map(absent.map(({ code, absence }) => [normaliseLabel(code), absence])),
  };
  const refused = new Map<SchoolBook, BookProblem>();
  for (const book of books) {
    const problem = bookProblem(book, expected);
    if (problem !== null) refused.set(book, problem);
  }
  const sound = books.filter((book) => !refused.has(book));
  for (const [book, problem] of rivalProblems(sound)) refused.set(book, problem);
  const taken = books.filter((book) => !refused.has(book));
  const cells = compareBooks(taken, {
    forms: reference.forms,
    tables,
    collection: collection.title,
    journal,
  });
  const tests = compareTests(analysis.origins, analysis.results.records, target);
  return { ...stand, books, taken, refused, cells, tests };
}
