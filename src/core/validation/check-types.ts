/** Each cell is of its column's type; what was read in spite of its spelling is noted with a mend. */
import {
  defineCheck,
  storedNumberFindings,
  type FindingFacts,
  type FindingRows,
  type Found,
} from '../finding';
import type { FieldType } from '../schema/field';
import { CellKind, type Grid, kindAt, textAt, uncalculated, unreadableCell, valueAt } from '../table/grid';
import { isDayAlone, isoOfSerial, isShownDay } from '../table/parse-date';
import { placeAt, type Table } from '../table/table';
import { ReadState } from '../table/typed-column';
import type { SheetCheck } from './check';
import { partOfEachColumn, type CheckedColumn } from './columns';

declare module '../finding' {
  interface FindingFacts {
    'type-mismatch': {
      readonly value: string;
      readonly type: FieldType;
      /** What stands in the cell instead. */
      readonly given: 'text' | 'number' | 'date' | 'boolean';
    };
    'date-as-text': { readonly value: string; readonly iso: string };
    'date-us-order': { readonly value: string; readonly iso: string | null };
    'formula-error': { readonly value: string; readonly isUncalculated: boolean };
    'cell-unreadable': Record<string, never>;
    'not-whole': { readonly value: number };
  }
}

export const typeFindings = defineCheck({
  'type-mismatch': 'error',
  'date-as-text': 'warning',
  'date-us-order': 'error',
  'formula-error': 'error',
  'cell-unreadable': 'error',
  'not-whole': 'error',
});

export const checkTypes: SheetCheck = {
  id: 'types',
  scope: 'cell',
  parts: (table) => partOfEachColumn(table, columnFindings),
};

function columnFindings(table: Table, checked: CheckedColumn): readonly Found[] {
  const { states, values } = checked.read;
  const isWhole = checked.field.type === 'integer' || checked.field.type === 'year';
  const misread = misreadings(table, checked);
  const partial = typeFindings.inRows('not-whole', table, (row) => ({
    place: placeAt(table, row, checked.column, checked.title),
    facts: { value: values[row] ?? NaN },
  }));
  const damaged = typeFindings.inRows('cell-unreadable', table, (row) => ({
    place: placeAt(table, row, checked.column, checked.title),
    facts: {},
  }));
  for (const row of table.rows) {
    const state = states[row];
    if (state === undefined || state === ReadState.blank) continue;
    if (state === ReadState.error && textAt(table.grid, row, checked.column) === unreadableCell) {
      damaged.rows.push(row);
      continue;
    }
    const isOnlyText = state === ReadState.numberAsText || state === ReadState.dateAsText;
    if (!(isOnlyText && table.grid.isUntyped === true)) misread[state]?.rows.push(row);
    const value = values[row] ?? NaN;
    if (isWhole && value % 1 !== 0 && !Number.isNaN(value)) partial.rows.push(row);
  }
  return [...Object.values(misread).flatMap((rows) => rows ?? []), damaged, partial];
}

/** By read state; what was read as it should be has none. */
function misreadings(
  table: Table,
  { column, title, field, read }: CheckedColumn,
): Partial<Record<number, FindingRows>> {
  const { grid } = table;
  const cell = (row: number) => ({
    place: placeAt(table, row, column, title),
    text: shownAt(grid, row, column),
    value: read.values[row] ?? NaN,
    expected: valueAt(grid, row, column),
  });
  return {
    [ReadState.numberAsText]: storedNumberFindings.inRows('number-as-text', table, (row) => {
      const { place, text, value, expected } = cell(row);
      return { place, facts: { value: text, number: value }, mend: { expected, value } };
    }),
    [ReadState.dateAsText]: typeFindings.inRows('date-as-text', table, (row) => {
      const { place, text, value, expected } = cell(row);
      // The mend knows the day alone: a time of day would be lost.
      const mend = isDayAlone(text) ? { expected, value: { date: value } } : undefined;
      return { place, facts: { value: text, iso: isoOfSerial(value) }, mend };
    }),
    [ReadState.dateAsNumber]: typeFindings.inRows('date-as-text', table, (row) => {
      const { place, text, value, expected } = cell(row);
      return {
        place,
        facts: { value: text, iso: isoOfSerial(value) },
        mend: { expected, value: { date: value } },
      };
    }),
    [ReadState.usDate]: typeFindings.inRows('date-us-order', table, (row) => {
      const { place, text, value, expected } = cell(row);
      const iso = Number.isNaN(value) ? null : isoOfSerial(value);
      const mend = iso === null ? undefined : { expected, value: { date: value } };
      return { place, facts: { value: text, iso }, mend };
    }),
    [ReadState.error]: typeFindings.inRows('formula-error', table, (row) => {
      const { place, text } = cell(row);
      return { place, facts: { value: text, isUncalculated: text === uncalculated } };
    }),
    [ReadState.unreadable]: typeFindings.inRows('type-mismatch', table, (row) => {
      const { place, text } = cell(row);
      return { place, facts: { value: text, type: field.type, given: givenAt(grid, row, column) } };
    }),
  };
}

function givenAt(grid: Grid, row: number, column: number): FindingFacts['type-mismatch']['given'] {
  switch (kindAt(grid, row, column)) {
    case CellKind.number:
      return 'number';
    case CellKind.boolean:
      return 'boolean';
    case CellKind.date:
      return 'date';
    default:
      return 'text';
  }
}

/** A date as its reader sees it, whatever the column was to hold; other cells as they stand. */
function shownAt(grid: Grid, row: number, column: number): string {
  const text = textAt(grid, row, column);
  const isDate = kindAt(grid, row, column) === CellKind.date && isShownDay(Number(text));
  return isDate ? isoOfSerial(Number(text)).split('-').reverse().join('.') : text;
}
