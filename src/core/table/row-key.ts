/** The words that tell a row of a form among its others: what a person would name it by, the same wherever the row moves. */
import { valueAt, type CellValue } from './grid';
import { isoOfSerial, isShownDay } from './parse-date';
import { singleSpaced, type Table } from './table';

export const keySeparator = ' · ';

/** Values of the form's key; of a form without one its required cells, else the first that is filled. */
export function rowKeyText(table: Table, row: number): string {
  const { fields, primaryKey } = table.form;
  const required = fields.filter(({ constraints }) => constraints?.required === true).map(({ name }) => name);
  const named = primaryKey.length > 0 ? primaryKey : required;
  const texts = (names: readonly string[]) =>
    names.flatMap((name) => {
      const column = table.columnOf.get(name);
      const text = column === undefined ? '' : valueText(valueAt(table.grid, row, column));
      return text === '' ? [] : [text];
    });
  const key = texts(named);
  return (key.length > 0 ? key : texts(fields.map(({ name }) => name)).slice(0, 1)).join(keySeparator);
}

/** A cell's value as it is read aloud: a comma in numbers, a day as its date. */
export function valueText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'string') return singleSpaced(value);
  if (typeof value === 'boolean') return String(value);
  if ('error' in value) return value.error;
  return isShownDay(value.date) ? isoOfSerial(value.date).split('-').reverse().join('.') : String(value.date);
}
