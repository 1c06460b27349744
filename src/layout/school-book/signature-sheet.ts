/** «На подпись»: everything the school reports on one form, taken from the other sheets by formulas, with lines to sign on. */
import type { NewValue, SheetModel } from '../../core/model/sheet-model';
import { unitText } from '../../text/quantity-text';
import * as words from '../../text/school-book-text';
import { widthsForPage } from '../page';
import { cell, SheetBuilder } from '../sheet-builder';
import { styles, tableStyles } from '../styles';
import { contingentCell, openContingentFields } from './contingent-sheet';
import { columnAt, quantityRow } from './quantities-sheet';
import type { SchoolBook } from './school-book';
import { formOf, lockedSheet, referenceTo } from './school-sheets';

export function signatureSheet(book: SchoolBook): SheetModel {
  const sheet = new SheetBuilder({
    name: words.signatureSheetName,
    orientation: 'portrait',
    widths: widthsForPage([6, 44, 12, 13, 25], 'portrait'),
    footerText: book.school.name,
  });
  sheet.wide(words.signatureTitle, styles.title, 24);
  sheet.wide(book.school.name, styles.subtitle);
  sheet.wide(words.collectionLine(book.districtName, book.collection), styles.subtitle);
  sheet.gap();
  sheet.repeat(sheet.row(words.signatureColumns.map((title) => cell(title, tableStyles.header))));
  let number = 0;
  const add = (title: string, unit: string | null, value: NewValue, paper: NewValue) =>
    sheet.row([
      cell(++number, tableStyles.centered),
      cell(title, tableStyles.text),
      cell(unit, tableStyles.centered),
      cell(value, { ...tableStyles.centered }),
      cell(paper, tableStyles.text),
    ]);
  if (book.contingent !== null)
    for (const { name, title } of openContingentFields(book))
      add(title, words.persons, shown(contingentCell(book, name), words.notFilled), null);
  const { title: quantities } = formOf(book.forms, 'schoolQuantities');
  book.quantities.forEach(({ quantity }, index) => {
    const at = (column: 'value' | 'document') =>
      referenceTo(quantities, quantityRow(index), columnAt(column));
    const paper = quantity.evidence === null ? null : shown(at('document'), '');
    add(quantity.title, unitText(quantity), shown(at('value'), words.notFilled), paper);
  });
  sheet.gap(16);
  signLine(sheet, words.filledByLine, detail(book, 'filledBy'));
  signLine(sheet, words.headLine, detail(book, 'head'));
  return sheet.build(lockedSheet);
}

function signLine(sheet: SheetBuilder, role: string, name: NewValue): void {
  sheet.row(
    [
      cell(role, styles.signature, { span: 2 }),
      cell(null, styles.underlined, { span: 2 }),
      cell(name, styles.signature),
    ],
    26,
  );
}

/** A cell of another sheet; `empty` stands where nobody wrote anything. */
function shown(reference: string, empty: string): NewValue {
  return { formula: `IF(LEN(TRIM(${reference}))=0,"${empty}",${reference})` };
}

function detail(book: SchoolBook, name: string): NewValue {
  const form = formOf(book.forms, 'details');
  return shown(referenceTo(form.title, form.fields.findIndex((field) => field.name === name) + 1, 1), '');
}
