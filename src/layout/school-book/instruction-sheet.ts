/** The first sheet of a school's workbook: what to do and by when, in ten lines. */
import type { SheetModel } from '../../core/model/sheet-model';
import { isoDateOfSerial } from '../../core/calendar/calendar';
import { dateText } from '../../text/date-text';
import { instructionSheetName } from '../../text/sheet-names';
import * as words from '../../text/school-book-text';
import { widthsForPage } from '../page';
import { SheetBuilder } from '../sheet-builder';
import { styles } from '../styles';
import type { SchoolBook } from './school-book';
import { lockedSheet } from './school-sheets';

export function schoolInstructionSheet(book: SchoolBook, cells: number): SheetModel {
  const sheet = new SheetBuilder({
    name: instructionSheetName,
    orientation: 'portrait',
    // Two columns: LibreOffice cuts a page of one column that is a little too wide, and shrinks a page of two.
    widths: widthsForPage([45, 46], 'portrait'),
  });
  sheet.wide(words.bookTitle(book.school.name), styles.title, 24);
  sheet.wide(words.collectionLine(book.districtName, book.collection), styles.subtitle);
  sheet.gap();
  const due = book.due === null ? null : dateText(isoDateOfSerial(book.due));
  const lines = words.instructionLines({
    cells,
    due,
    asksContingent: book.contingent !== null,
    tookPlaceOf: book.school.tookPlaceOf,
  });
  lines.forEach((line, index) => sheet.wide(`${index + 1}. ${line}`, styles.prose));
  return sheet.build({ ...lockedSheet, tabColor: '1F4E79' });
}
