/** The blank sheet of properties: what is asked on the left, its value beside, what it means on the right. */
import type { NewValue, SheetModel, ValidationModel } from '../core/model/sheet-model';
import type { FieldName } from '../core/schema/field';
import type { Form } from '../core/schema/form';
import * as column from '../text/column-titles';
import { fieldValidation } from './field-validation';
import { inputStyle } from './form-sheet';
import { widthsForPage } from './page';
import { cell, SheetBuilder } from './sheet-builder';
import { tableStyles } from './styles';

export function propertySheet(form: Form, values: ReadonlyMap<FieldName, NewValue>): SheetModel {
  const sheet = new SheetBuilder({
    name: form.title,
    orientation: 'portrait',
    widths: widthsForPage([22, 34, 35], 'portrait'),
  });
  sheet.row(
    [column.detail, column.value, column.comment].map((title) => cell(title, tableStyles.header)),
    24,
  );
  for (const field of form.fields) {
    const row = sheet.row([
      cell(field.title, tableStyles.strong),
      cell(values.get(field.name) ?? null, { ...inputStyle(field), horizontal: 'left' }),
      cell(field.description ?? '', tableStyles.text),
    ]);
    const validation: ValidationModel = fieldValidation(field, { top: row, left: 1, bottom: row, right: 1 });
    sheet.validate(validation);
  }
  return sheet.build({ freeze: { rows: 1, columns: 0 }, isProtected: true, isOwn: false });
}
