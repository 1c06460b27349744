/** What a school sends: its workbook made anew, with its own values in place. */
import type { SchoolBook } from '../../core/collect/read-school-book';
import type { SchoolFile } from '../../core/collect/separate-books';
import { namedCollection } from '../../core/indicators/collections';
import type { SheetModel } from '../../core/model/sheet-model';
import { preparedBook } from '../../layout/school-book/prepared-book';
import { schoolBookSheets } from '../../layout/school-book/school-book-sheets';
import { reference } from '../reference';
import { ownDistrict } from './school-files';

/** The sheets of the copy that a school sends; null where the workbook does not say whose it is. */
export async function preparedSheets(
  file: SchoolFile,
  book: SchoolBook,
): Promise<{ readonly sheets: readonly SheetModel[]; readonly unknownRows: readonly string[] } | null> {
  const district = await ownDistrict(file);
  const year = namedCollection(book.identity?.collection ?? '')?.year;
  if (district === null || year === undefined) return null;
  const prepared = preparedBook(book, district, reference.schoolForms, year);
  if (prepared === null) return null;
  return { sheets: schoolBookSheets(prepared.book), unknownRows: prepared.unknownRows };
}
