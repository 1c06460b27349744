/** «Сведения» of a school: whose workbook it is, for which collection, who filled it in and who confirmed it. */
import type { NewValue, SheetModel } from '../../core/model/sheet-model';
import type { FieldName } from '../../core/schema/field';
import * as column from '../../text/column-titles';
import { fieldValidation } from '../field-validation';
import { inputStyle } from '../form-sheet';
import { widthsForPage } from '../page';
import { cell, SheetBuilder } from '../sheet-builder';
import { tableStyles } from '../styles';
import type { SchoolBook } from './school-book';
import { closedCell, emptyIsYellow, formOf, lockedSheet, oneCell } from './school-sheets';

/** What the school itself writes here. */
const ownDetails: readonly FieldName[] = ['filledBy', 'filledOn', 'head', 'confirmedOn'];

export function schoolDetailsSheet(book: SchoolBook): SheetModel {
  const form = formOf(book.forms, 'details');
  const sheet = new SheetBuilder({
    name: form.title,
    orientation: 'portrait',
    widths: widthsForPage([24, 34, 33], 'portrait'),
  });
  sheet.row(
    [column.detail, column.value, column.comment].map((title) => cell(title, tableStyles.header)),
    24,
  );
  const values = valuesOf(book);
  for (const field of form.fields) {
    const isOwn = ownDetails.includes(field.name);
    const value = values.get(field.name) ?? null;
    const style = isOwn ? inputStyle(field) : { ...closedCell, numberFormat: inputStyle(field).numberFormat };
    const row = sheet.row([
      cell(field.title, tableStyles.strong),
      cell(value, { ...style, horizontal: 'left' }),
      cell(field.description ?? '', tableStyles.text),
    ]);
    if (!isOwn) continue;
    sheet.validate(fieldValidation(field, oneCell(row, 1)));
    if (field.constraints?.required === true) sheet.format(emptyIsYellow(oneCell(row, 1)));
  }
  return sheet.build({ freeze: { rows: 1, columns: 0 }, ...lockedSheet });
}

function valuesOf(book: SchoolBook): ReadonlyMap<FieldName, NewValue> {
  return new Map<FieldName, NewValue>([
    ['district', book.districtName],
    ['school', book.school.code],
    ['schoolName', book.school.name],
    ['collection', book.collection],
    ['due', book.due === null ? null : { date: book.due }],
    ['calendarYear', book.year],
    ['formVersion', book.formVersion],
    ...book.people,
  ]);
}
