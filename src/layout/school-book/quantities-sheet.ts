/** «Показатели школы»: a row a quantity, the last answer beside the cell for this one, a share computed beside it. */
import type { CellStyle, NewValue, SheetModel } from '../../core/model/sheet-model';
import { cellAddress } from '../../core/table/grid';
import { unitText } from '../../text/quantity-text';
import * as words from '../../text/school-book-text';
import { inputStyle } from '../form-sheet';
import { cell, SheetBuilder, type SpanCell } from '../sheet-builder';
import { tableStyles } from '../styles';
import { answerStyle, answerValidation, documentValidation, noteValidation } from '../answer-cell';
import { contingentCell } from './contingent-sheet';
import type { BookQuantity, SchoolBook } from './school-book';
import { closedCell, emptyIsYellow, formOf, lockedSheet, oneCell, titleOf } from './school-sheets';

const columns = [
  { name: 'direction', width: 24 },
  { name: 'quantity', width: 46 },
  { name: 'unit', width: 11 },
  { name: 'previous', width: 12 },
  { name: 'value', width: 13 },
  { name: 'share', width: 9 },
  { name: 'document', width: 26 },
  { name: 'note', width: 24 },
  { name: 'school', width: 14 },
  { name: 'collection', width: 12 },
] as const;
type ColumnName = (typeof columns)[number]['name'];

/** Key columns, the same in every row: the district reads them, the school need not see them. */
const hiddenColumns: readonly ColumnName[] = ['school', 'collection'];

export const columnAt = (name: ColumnName): number => columns.findIndex((column) => column.name === name);

/** Zero-based row of a quantity on the sheet. */
export const quantityRow = (index: number): number => index + 1;

export function schoolQuantitiesSheet(book: SchoolBook): SheetModel {
  const form = formOf(book.forms, 'schoolQuantities');
  const sheet = new SheetBuilder({
    name: form.title,
    orientation: 'landscape',
    widths: columns.map(({ width }) => width),
    printedColumns: columns.length - hiddenColumns.length,
    footerText: `${form.title}. ${book.school.name}`,
  });
  const own: Partial<Record<ColumnName, string>> = {
    previous: words.previousTitle,
    value: words.thisTitle,
    share: words.shareTitle,
  };
  sheet.row(
    columns.map(({ name }) => cell(own[name] ?? titleOf(form, name), tableStyles.header)),
    34,
  );
  sheet.repeat(0);
  book.quantities.forEach((each) => addQuantity(sheet, book, each));
  const model = sheet.build({ freeze: { rows: 1, columns: 2 }, ...lockedSheet });
  const shown = model.columns.map((column, at) => {
    const name = columns[at]?.name;
    return { ...column, hidden: name !== undefined && hiddenColumns.includes(name) };
  });
  return { ...model, columns: shown };
}

function addQuantity(sheet: SheetBuilder, book: SchoolBook, each: BookQuantity): void {
  const { quantity } = each;
  const row = sheet.nextRow;
  const hasPaper = quantity.evidence !== null;
  const cells: Readonly<Record<ColumnName, SpanCell>> = {
    direction: cell(each.direction, tableStyles.text),
    quantity: cell(quantity.title, tableStyles.strong),
    unit: cell(unitText(quantity), tableStyles.centered),
    previous: cell(each.previous, { ...closedCell, horizontal: 'center' }),
    value: cell(each.value, answerStyle(quantity)),
    share: cell(shareFormula(book, each, row), shareStyle),
    document: cell(each.document, hasPaper ? textInput : closedCell),
    note: cell(each.note, textInput),
    school: cell(book.school.code, closedCell),
    collection: cell(book.collection, closedCell),
  };
  sheet.row(columns.map(({ name }) => cells[name]));
  const valueAt = oneCell(row, columnAt('value'));
  sheet.validate(answerValidation(quantity, valueAt, wholeOf(book, each)?.title ?? null));
  sheet.format(emptyIsYellow(valueAt));
  if (quantity.evidence !== null) {
    const documentAt = oneCell(row, columnAt('document'));
    sheet.validate(documentValidation(quantity.evidence, documentAt));
    sheet.format(emptyIsYellow(documentAt));
  }
  sheet.validate(noteValidation(oneCell(row, columnAt('note'))));
}

const textInput: CellStyle = inputStyle({ type: 'string' });
const shareStyle: CellStyle = { ...closedCell, horizontal: 'center', numberFormat: '0.0' };

function wholeOf(book: SchoolBook, { quantity }: BookQuantity): { title: string; reference: string } | null {
  if (quantity.partOf === null) return null;
  const whole = book.wholes.get(quantity.partOf);
  if (whole === undefined) return null;
  if (whole.sameAs?.form === 'contingent') {
    if (book.contingent === null) return null;
    const cells = whole.sameAs.fields.map((field) => contingentCell(book, field));
    return { title: whole.title, reference: `SUM(${cells.join(',')})` };
  }
  const at = book.quantities.findIndex((other) => other.quantity.id === whole.id);
  if (at < 0) return null;
  return { title: whole.title, reference: `SUM(${cellAddress(quantityRow(at), columnAt('value'))})` };
}

function shareFormula(book: SchoolBook, each: BookQuantity, row: number): NewValue {
  const whole = wholeOf(book, each);
  if (whole === null) return null;
  const value = cellAddress(row, columnAt('value'));
  return {
    formula: `IF(AND(ISNUMBER(${value}),${whole.reference}>0),100*${value}/${whole.reference},"")`,
  };
}
