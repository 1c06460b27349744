/** Each number lies between its column's least and greatest value. */
import { finding, type Finding } from '../finding';
import { placeAt, type Table } from '../table/table';
import { fieldNames, type SheetCheck } from './check';
import { checkedColumns, type CheckedColumn } from './columns';

export const checkRanges: SheetCheck = {
  id: 'ranges',
  scope: 'cell',
  reads: fieldNames,
  run: (table, context) =>
    checkedColumns(table, context.tables, context.lexicon).flatMap((column) => columnFindings(table, column)),
};

function columnFindings(table: Table, column: CheckedColumn): Finding[] {
  const { minimum = -Infinity, maximum = Infinity } = column.field.constraints ?? {};
  const { type } = column.field;
  const placeOn = (row: number) => placeAt(table, row, column.column, column.title);
  const isText = type === 'string' || type === 'any';
  if (isText || (minimum === -Infinity && maximum === Infinity)) return [];
  const { values } = column.read;
  const findings: Finding[] = [];
  for (const row of table.rows) {
    const value = values[row] ?? NaN;
    if (value < minimum) {
      findings.push(finding('below-minimum', placeOn(row), { value, limit: minimum, type }));
    } else if (value > maximum) {
      findings.push(finding('above-maximum', placeOn(row), { value, limit: maximum, type }));
    }
  }
  return findings;
}
