/** The sheets of a school's workbook in their order, and how many cells they ask for. */
import type { SheetModel } from '../../core/model/sheet-model';
import { contingentSheet, openContingentFields } from './contingent-sheet';
import { schoolDetailsSheet } from './details-sheet';
import { schoolInstructionSheet } from './instruction-sheet';
import { isBlankSheet, ownCellsSheet } from './own-cells-sheet';
import { schoolQuantitiesSheet } from './quantities-sheet';
import type { SchoolBook } from './school-book';
import { signatureSheet } from './signature-sheet';

/** What a school fills in at most by default, of one collection. */
export const mostCells = 60;

/** Cells that wait for the school: all that is open but Сведения and explanations. */
export function cellsToFill(book: SchoolBook): number {
  const papers = book.quantities.filter(({ quantity }) => quantity.evidence !== null).length;
  const contingent = book.contingent === null ? 0 : openContingentFields(book).length;
  const given = [...book.sections].reduce(
    (sum, [id, rows]) => (isBlankSheet(id) ? sum : sum + rows.length),
    0,
  );
  return book.quantities.length + papers + contingent + given;
}

export function schoolBookSheets(book: SchoolBook): readonly SheetModel[] {
  return [
    schoolInstructionSheet(book, cellsToFill(book)),
    schoolDetailsSheet(book),
    ...(book.contingent === null ? [] : [contingentSheet(book, book.contingent)]),
    schoolQuantitiesSheet(book),
    ...[...book.sections].flatMap(([id, rows]) => {
      const form = book.forms.find((candidate) => candidate.id === id);
      return form === undefined ? [] : [ownCellsSheet(form, rows)];
    }),
    signatureSheet(book),
  ];
}
