/** A sheet that the district switched on, cut to the school: rows it already knows, and the cells of the school's own open. */
import type { SheetModel } from '../../core/model/sheet-model';
import type { Field } from '../../core/schema/field';
import type { Form } from '../../core/schema/form';
import { fieldValidation } from '../field-validation';
import { inputStyle, type FormRow } from '../form-sheet';
import { cell, SheetBuilder } from '../sheet-builder';
import { tableStyles } from '../styles';
import { closedCell, lockedSheet } from './school-sheets';

/** A sheet of papers or results has room for so many. */
const openRows: Readonly<Record<string, number>> = { documents: 20, results: 40 };
/** What a school writes into rows that the district gave it. A head never writes his own external assessment. */
const ownFields: Readonly<Record<string, readonly string[]>> = {
  selfAssessment: ['self', 'evidence'],
  levelActivities: ['done', 'doneOn', 'evidence'],
  decisions: ['decision', 'orderNumber', 'orderDate', 'effect'],
};
const notAsked: Readonly<Record<string, readonly string[]>> = {
  selfAssessment: ['external'],
  documents: ['owner'],
};

/** The school adds its own rows there: how many, nobody knows beforehand. */
export function isBlankSheet(form: string): boolean {
  return form in openRows;
}

export function ownCellsSheet(form: Form, rows: readonly FormRow[]): SheetModel {
  const fields = form.fields.filter(({ name }) => notAsked[form.id]?.includes(name) !== true);
  const own = ownFields[form.id] ?? null;
  const isOpen = ({ name }: Field) => own === null || own.includes(name);
  const sheet = new SheetBuilder({
    name: form.title,
    orientation: 'landscape',
    widths: fields.map(({ width = 16 }) => width),
  });
  sheet.row(
    fields.map(({ title }) => cell(title, tableStyles.header)),
    34,
  );
  sheet.repeat(0);
  const blank = own === null ? Math.max(0, (openRows[form.id] ?? 0) - rows.length) : 0;
  const shown = [...rows, ...Array.from({ length: blank }, (): FormRow => ({}))];
  for (const row of shown)
    sheet.row(
      fields.map((field) => cell(row[field.name] ?? null, isOpen(field) ? inputStyle(field) : closedCell)),
    );
  fields.forEach((field, column) => {
    if (!isOpen(field) || shown.length === 0) return;
    sheet.validate(fieldValidation(field, { top: 1, left: column, bottom: shown.length, right: column }));
  });
  return sheet.build({ freeze: { rows: 1, columns: 0 }, ...lockedSheet });
}
