/** «Контингент и кадры» of one school: the row of the last collection, locked, and under it the row to fill in. */
import type { SheetModel } from '../../core/model/sheet-model';
import type { Field } from '../../core/schema/field';
import { gradesNotTaught } from '../../data/forms/school-forms';
import { fieldValidation } from '../field-validation';
import { inputStyle } from '../form-sheet';
import { cell, SheetBuilder } from '../sheet-builder';
import { tableStyles } from '../styles';
import type { BookContingent, SchoolBook } from './school-book';
import { closedCell, emptyIsYellow, formOf, lockedSheet, oneCell, referenceTo } from './school-sheets';

const contingentForm = 'contingent';
/** School and collection: the district writes them. */
const keyFields: readonly string[] = ['school', 'collection'];

/** Columns that the school fills in: not those of classes it does not teach. */
export function openContingentFields({
  forms,
  school,
}: Pick<SchoolBook, 'forms' | 'school'>): readonly Field[] {
  const closed = gradesNotTaught[school.type] ?? [];
  return formOf(forms, contingentForm).fields.filter(
    ({ name }) => !keyFields.includes(name) && !closed.includes(name),
  );
}

export function contingentSheet(book: SchoolBook, { previous, values }: BookContingent): SheetModel {
  const form = formOf(book.forms, contingentForm);
  const sheet = new SheetBuilder({
    name: form.title,
    orientation: 'landscape',
    widths: form.fields.map(({ name, width = 12 }) => (keyFields.includes(name) ? width : 13)),
  });
  sheet.row(
    form.fields.map(({ title }) => cell(title, tableStyles.header)),
    34,
  );
  if (previous !== null) {
    const row = { ...previous.values, school: book.school.code, collection: previous.collection };
    sheet.row(form.fields.map(({ name }) => cell(row[name as keyof typeof row] ?? null, closedCell)));
  }
  const open = new Set(openContingentFields(book).map(({ name }) => name));
  const key: Readonly<Record<string, string>> = { school: book.school.code, collection: book.collection };
  const row = sheet.row(
    form.fields.map((field) => {
      const { name } = field;
      if (keyFields.includes(name)) return cell(key[name] ?? null, closedCell);
      return open.has(name) ? cell(values[name] ?? null, inputStyle(field)) : cell(0, closedCell);
    }),
    24,
  );
  form.fields.forEach((field, column) => {
    if (!open.has(field.name)) return;
    sheet.validate(fieldValidation(field, oneCell(row, column)));
    sheet.format(emptyIsYellow(oneCell(row, column)));
  });
  return sheet.build({ freeze: { rows: 1, columns: 0 }, ...lockedSheet });
}

/** Where the number to fill in of a column stands. */
export function contingentCell(book: SchoolBook, field: string): string {
  const form = formOf(book.forms, contingentForm);
  const column = form.fields.findIndex(({ name }) => name === field);
  return referenceTo(form.title, (book.contingent?.previous ?? null) === null ? 1 : 2, column);
}
