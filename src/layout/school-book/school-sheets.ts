/** What the sheets of a school's workbook share: the form of each, open and closed cells, references between them. */
import type { CellStyle, ConditionalFormatModel, SheetModel } from '../../core/model/sheet-model';
import type { Form } from '../../core/schema/form';
import { cellAddress, type Area } from '../../core/table/grid';
import { palette, tableStyles } from '../styles';

export function formOf(forms: readonly Form[], id: string): Form {
  const form = forms.find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(`No form ${id}`);
  return form;
}

export function titleOf(form: Form, name: string): string {
  return form.fields.find((field) => field.name === name)?.title ?? name;
}

export const closedCell: CellStyle = { ...tableStyles.text, fill: palette.grey.fill };

/** Yellow while it is empty: the formula stands for the area's first cell. */
export function emptyIsYellow(area: Area): ConditionalFormatModel {
  const first = cellAddress(area.top, area.left);
  return { area, formula: `LEN(TRIM(${first}))=0`, style: { fill: palette.amber.fill } };
}

export function oneCell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** @example referenceTo('Сведения', 3, 1) → "'Сведения'!$B$4" */
export function referenceTo(sheet: string, row: number, column: number): string {
  const address = cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2');
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

export const lockedSheet = { isProtected: true, isOwn: false } as const satisfies Partial<SheetModel>;
