/** Each cell is of its column's type; what was read in spite of its spelling is noted with a mend. */
import { finding, type Finding } from '../finding';
import { CellKind, type Grid, kindAt, textAt, uncalculated, valueAt } from '../table/grid';
import { isDayAlone, isoOfSerial, isShownDay } from '../table/parse-date';
import { placeAt, type Table } from '../table/table';
import { ReadState } from '../table/typed-column';
import { fieldNames, type SheetCheck } from './check';
import { checkedColumns, type CheckedColumn } from './columns';

export const checkTypes: SheetCheck = {
  id: 'types',
  scope: 'cell',
  reads: fieldNames,
  run: (table, context) =>
    checkedColumns(table, context.tables, context.lexicon).flatMap((column) => columnFindings(table, column)),
};

function columnFindings(table: Table, column: CheckedColumn): Finding[] {
  const { states, values } = column.read;
  const isWhole = column.field.type === 'integer' || column.field.type === 'year';
  const findings: Finding[] = [];
  for (const row of table.rows) {
    const state = states[row];
    if (state === undefined || state === ReadState.blank) continue;
    const value = values[row] ?? NaN;
    const isOnlyText = state === ReadState.numberAsText || state === ReadState.dateAsText;
    if (state !== ReadState.read && !(isOnlyText && table.grid.isUntyped === true)) {
      findings.push(misread(table, column, row, state as ReadState, value));
    }
    if (isWhole && value % 1 !== 0 && !Number.isNaN(value)) {
      findings.push(finding('not-whole', placeAt(table, row, column.column, column.title), { value }));
    }
  }
  return findings;
}

function misread(table: Table, column: CheckedColumn, row: number, state: ReadState, value: number): Finding {
  const place = placeAt(table, row, column.column, column.title);
  const text = shownAt(table.grid, row, column.column);
  const expected = valueAt(table.grid, row, column.column);
  switch (state) {
    case ReadState.numberAsText:
      return finding('number-as-text', place, { value: text, number: value }, { mend: { expected, value } });
    case ReadState.dateAsText: {
      // The mend knows the day alone: a time of day would be lost.
      const mend = isDayAlone(text) ? { expected, value: { date: value } } : undefined;
      return finding('date-as-text', place, { value: text, iso: isoOfSerial(value) }, { mend });
    }
    case ReadState.usDate: {
      const iso = Number.isNaN(value) ? null : isoOfSerial(value);
      const mend = iso === null ? undefined : { expected, value: { date: value } };
      return finding('date-us-order', place, { value: text, iso }, { mend });
    }
    case ReadState.error:
      return finding('formula-error', place, { value: text, isUncalculated: text === uncalculated });
    case ReadState.blank:
    case ReadState.read:
    case ReadState.unreadable:
      return finding('type-mismatch', place, { value: text, type: column.field.type });
  }
}

/** A date as its reader sees it, whatever the column was to hold; other cells as they stand. */
function shownAt(grid: Grid, row: number, column: number): string {
  const text = textAt(grid, row, column);
  const isDate = kindAt(grid, row, column) === CellKind.date && isShownDay(Number(text));
  return isDate ? isoOfSerial(Number(text)).split('-').reverse().join('.') : text;
}
