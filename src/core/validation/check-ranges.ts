/** Each number lies between its column's least and greatest value. */
import { defineCheck, type Found } from '../finding';
import type { FieldType } from '../schema/field';
import { placeAt, type Table } from '../table/table';
import type { SheetCheck } from './check';
import { partOfEachColumn, type CheckedColumn } from './columns';

declare module '../finding' {
  interface FindingFacts {
    'below-minimum': { readonly value: number; readonly limit: number; readonly type: FieldType };
    'above-maximum': FindingFacts['below-minimum'];
  }
}

export const rangeFindings = defineCheck({ 'below-minimum': 'error', 'above-maximum': 'error' });

export const checkRanges: SheetCheck = {
  id: 'ranges',
  scope: 'cell',
  parts: (table) => partOfEachColumn(table, columnFindings),
};

function columnFindings(table: Table, { column, title, field, read }: CheckedColumn): readonly Found[] {
  const { type, constraints } = field;
  const { minimum = -Infinity, maximum = Infinity } = constraints ?? {};
  const isText = type === 'string' || type === 'any';
  if (isText || (minimum === -Infinity && maximum === Infinity)) return [];
  const { values } = read;
  const describe = (limit: number) => (row: number) => ({
    place: placeAt(table, row, column, title),
    facts: { value: values[row] ?? NaN, limit, type },
  });
  const below = rangeFindings.inRows('below-minimum', table, describe(minimum));
  const above = rangeFindings.inRows('above-maximum', table, describe(maximum));
  for (const row of table.rows) {
    const value = values[row] ?? NaN;
    if (value < minimum) below.rows.push(row);
    else if (value > maximum) above.rows.push(row);
  }
  return [below, above];
}
