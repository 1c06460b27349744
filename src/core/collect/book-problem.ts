/** Why a school's workbook is not taken into a collection: said before anything is written, and of that file alone. */
import type { DistrictListing } from '../schema/district';
import type { Absence } from '../indicators/organizations';
import { districtNamed } from '../table/identify-district';
import { textAt } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import type { SchoolBook } from './read-school-book';
import { groupBy } from '../table/group-by';

export type BookProblem =
  /** The sheet that says whose it is was deleted. */
  | { readonly kind: 'no-details' }
  | { readonly kind: 'no-form' }
  /** Nothing stands in it but what the district wrote. */
  | { readonly kind: 'not-filled' }
  | { readonly kind: 'other-district'; readonly found: string; readonly expected: string }
  | { readonly kind: 'unknown-school'; readonly code: string }
  | { readonly kind: 'not-reporting'; readonly code: string; readonly absence: Absence }
  | { readonly kind: 'other-collection'; readonly found: string; readonly expected: string }
  | {
      readonly kind: 'other-version';
      readonly found: string;
      readonly expected: string;
      readonly isNewer: boolean;
    }
  /** The same file once more. */
  | { readonly kind: 'same-file'; readonly other: string }
  /** Two different workbooks of one school, and nothing says which is the later. */
  | { readonly kind: 'two-books'; readonly other: string }
  /** A workbook of the same school was filled in later. */
  | { readonly kind: 'earlier-book'; readonly other: string };

export interface Expected {
  readonly collection: string;
  readonly formVersion: string;
  readonly districtName: string;
  readonly knownDistricts: readonly DistrictListing[];
  /** Folded codes of the registry: of those that report in the collection, and of those that do not. */
  readonly reporting: ReadonlySet<string>;
  readonly absent: ReadonlyMap<string, Absence>;
}

export function bookProblem(book: SchoolBook, expected: Expected): BookProblem | null {
  const { identity, tables } = book;
  if (identity === null || identity.school === '') return { kind: 'no-details' };
  const { school, collection, formVersion, district } = identity;
  if (!isSameDistrict(district, expected))
    return { kind: 'other-district', found: district, expected: expected.districtName };
  const difference = Number.parseInt(formVersion, 10) - Number.parseInt(expected.formVersion, 10);
  if (difference !== 0)
    return {
      kind: 'other-version',
      found: formVersion,
      expected: expected.formVersion,
      isNewer: difference > 0,
    };
  const absence = expected.absent.get(normaliseLabel(school));
  if (absence === undefined && !expected.reporting.has(normaliseLabel(school)))
    return { kind: 'unknown-school', code: school };
  if (normaliseLabel(collection) !== normaliseLabel(expected.collection))
    return { kind: 'other-collection', found: collection, expected: expected.collection };
  if (absence !== undefined) return { kind: 'not-reporting', code: school, absence };
  const numbers = tables.of('schoolQuantities').length + tables.of('contingent').length;
  if (numbers === 0) return { kind: 'no-form' };
  return isStarted(book) ? null : { kind: 'not-filled' };
}

/** A zero may be the district's own, in the column of classes that the school does not teach. */
function isStarted({ open, answered }: SchoolBook): boolean {
  return open.length === 0 || answered.some((value) => value !== 0);
}

function isSameDistrict(named: string, { districtName, knownDistricts }: Expected): boolean {
  if (normaliseLabel(named) === normaliseLabel(districtName)) return true;
  const [own, other] = [districtName, named].map((name) => districtNamed(name, knownDistricts));
  return own !== null && own !== undefined && own?.id === other?.id;
}

/** Of the workbooks of one school only one is taken: the one filled in last; where no day tells, none. */
export function rivalProblems(books: readonly SchoolBook[]): ReadonlyMap<SchoolBook, BookProblem> {
  const problems = new Map<SchoolBook, BookProblem>();
  const bySchool = groupBy(books, ({ identity }) => normaliseLabel(identity?.school ?? ''));
  for (const rivals of bySchool.values()) {
    const different: SchoolBook[] = [];
    for (const book of rivals) {
      const same = different.find((other) => digest(other) === digest(book));
      if (same === undefined) different.push(book);
      else problems.set(book, { kind: 'same-file', other: same.file });
    }
    if (different.length < 2) continue;
    const latest = Math.max(...different.map(dayOf));
    const last = different.filter((book) => dayOf(book) === latest);
    for (const book of different) {
      const other = last.find((candidate) => candidate !== book);
      if (last.length === 1 && last[0] === book) continue;
      const kind = last.length === 1 ? 'earlier-book' : 'two-books';
      problems.set(book, { kind, other: other?.file ?? '' });
    }
  }
  return problems;
}

function dayOf({ identity }: SchoolBook): number {
  return Math.max(identity?.filledOn ?? 0, identity?.confirmedOn ?? 0);
}

/** Everything the workbook answers, in one text. */
function digest({ tables, identity }: SchoolBook): string {
  const parts: string[] = [JSON.stringify(identity)];
  for (const { form, grid, rows, columnOf } of tables.all) {
    if (form.layout === 'properties') continue;
    for (const row of rows)
      for (const [name, column] of columnOf) parts.push(`${form.id} ${name} ${textAt(grid, row, column)}`);
  }
  return parts.join('\n');
}
