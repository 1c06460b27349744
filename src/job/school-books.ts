/** The workbooks a district hands to its schools: one an organisation, or why there are none. */
import type { Analysis } from '../core/analysis';
import type { Reference } from '../core/reference';
import { expectedCollection } from '../core/collect/expected-collection';
import type { SheetModel } from '../core/model/sheet-model';
import { normaliseLabel } from '../core/table/normalise-label';
import {
  availableSections,
  blankBooks,
  bookSections,
  reportingSchools,
  type BookSection,
} from '../layout/school-book/blank-book';
import { cellsToFill, mostCells, schoolBookSheets } from '../layout/school-book/school-book-sheets';
import { bookFileName, cellsAsked } from '../text/school-book-text';

export interface SchoolBooksChoice {
  /** Null: the open one of the sheet of collections, else that of the workbook's year. */
  readonly collection: string | null;
  /** Serial day; null: as the sheet of collections says. */
  readonly due: number | null;
  readonly sections: readonly BookSection[];
  /** Codes; every organisation that reports when empty. */
  readonly schools: readonly string[];
  /** A person agreed to more cells than a school is asked for by default. */
  readonly isLargeAccepted: boolean;
}

export interface NamedBook {
  readonly school: string;
  readonly name: string;
  readonly cells: number;
  readonly sheets: readonly SheetModel[];
}

export type SchoolBooksProblem =
  | { readonly kind: 'no-district' }
  /** The district's document is not classified: nothing is asked of schools. */
  | { readonly kind: 'nothing-asked' }
  /** The collection's name says no year, and the sheet of collections does not know it. */
  | { readonly kind: 'no-year'; readonly collection: string }
  | { readonly kind: 'no-schools' }
  /** Neither the document nor the workbook gives any of these schools a row there. */
  | { readonly kind: 'empty-sections'; readonly sections: readonly BookSection[] }
  | { readonly kind: 'unknown-schools'; readonly codes: readonly string[] }
  | { readonly kind: 'too-large'; readonly cells: number; readonly limit: number };

export type SchoolBooks =
  | { readonly kind: 'books'; readonly collection: string; readonly books: readonly NamedBook[] }
  | { readonly kind: 'problem'; readonly problem: SchoolBooksProblem };

export function schoolBooks(
  analysis: Analysis,
  reference: Pick<Reference, 'schoolForms' | 'lexicon'>,
  choice: SchoolBooksChoice,
): SchoolBooks {
  const { district } = analysis;
  if (district === null) return problem({ kind: 'no-district' });
  const collection = expectedCollection(
    analysis.tables,
    reference.lexicon,
    choice.collection,
    analysis.period.year,
  );
  if (collection === null) return problem({ kind: 'no-year', collection: choice.collection ?? '' });
  const known = reportingSchools(analysis, reference.lexicon, collection);
  if (known.length === 0) return problem({ kind: 'no-schools' });
  const asked = new Set(choice.schools.map(normaliseLabel));
  const wanted = asked.size === 0 ? known : known.filter(({ code }) => asked.has(normaliseLabel(code)));
  const found = new Set(known.map(({ code }) => normaliseLabel(code)));
  const unknown = choice.schools.filter((code) => !found.has(normaliseLabel(code)));
  if (unknown.length > 0) return problem({ kind: 'unknown-schools', codes: unknown });

  const { sections } = choice;
  const available = availableSections(analysis, district, wanted, collection);
  const empty = sections.filter((section) => !available.includes(section));
  if (empty.length > 0) return problem({ kind: 'empty-sections', sections: empty });
  const due = choice.due ?? collection.due;
  const books = blankBooks(analysis, district, reference, wanted, { collection, due, sections });
  const cells = Math.max(...books.map(cellsToFill));
  if (cells === 0) return problem({ kind: 'nothing-asked' });
  if (cells > mostCells && !choice.isLargeAccepted)
    return problem({ kind: 'too-large', cells, limit: mostCells });
  return {
    kind: 'books',
    collection: collection.title,
    books: books.map((book) => ({
      school: book.school.code,
      name: bookFileName(book.school.code, book.school.name, collection.title),
      cells: cellsToFill(book),
      sheets: schoolBookSheets(book),
    })),
  };
}

/** How many cells the schools are asked to fill in. */
export function cellsAskedText(books: readonly NamedBook[]): string {
  const cells = books.map((book) => book.cells);
  return cellsAsked(Math.min(...cells), Math.max(...cells));
}

function problem(found: SchoolBooksProblem): SchoolBooks {
  return { kind: 'problem', problem: found };
}

export function sectionCalled(
  name: string,
  titles: Readonly<Record<BookSection, string>>,
): BookSection | undefined {
  return bookSections.find((id) => titles[id] === name.toLowerCase());
}
