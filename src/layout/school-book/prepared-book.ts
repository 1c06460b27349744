/** A school's workbook made anew of its own answers: values in place of formulas, and nothing along that nobody asked for. */
import type { SchoolBook as ReceivedBook } from '../../core/collect/read-school-book';
import type { District } from '../../core/schema/district';
import type { Form } from '../../core/schema/form';
import { textAt, valueAt, type CellValue } from '../../core/table/grid';
import { normaliseLabel } from '../../core/table/normalise-label';
import { cellOf, textOf, type Table } from '../../core/table/table';
import type { TableRow } from '../../core/table/tables';
import { gradesNotTaught } from '../../data/forms/school-forms';
import * as words from '../../text/school-book-text';
import type { FormRow } from '../form-sheet';
import { bookSections } from './blank-book';
import type { BookContingent, BookQuantity, SchoolBook } from './school-book';

export interface PreparedBook {
  readonly book: SchoolBook;
  /** Words of rows that the district never asked for: they stay behind. */
  readonly unknownRows: readonly string[];
}

/** Null where the workbook does not say whose it is. */
export function preparedBook(
  { identity, tables }: ReceivedBook,
  district: District,
  forms: readonly Form[],
  year: number,
): PreparedBook | null {
  if (identity === null) return null;
  const known = new Map(district.quantities.map((quantity) => [normaliseLabel(quantity.title), quantity]));
  const unknownRows: string[] = [];
  const quantities = tables.rows('schoolQuantities').flatMap((at): BookQuantity[] => {
    const title = textOf(at.table, at.row, 'quantity');
    const quantity = known.get(normaliseLabel(title));
    if (quantity === undefined) {
      if (title !== '') unknownRows.push(title);
      return [];
    }
    return [
      {
        quantity,
        direction: textOf(at.table, at.row, 'direction'),
        previous: besideOf(at, words.previousTitle),
        value: writable(cellOf(at.table, at.row, 'value')),
        document: writable(cellOf(at.table, at.row, 'document')),
        note: writable(cellOf(at.table, at.row, 'note')),
      },
    ];
  });
  const {
    school: code,
    schoolName: name,
    districtName,
    collection,
    due,
    formVersion,
  } = {
    ...identity,
    districtName: identity.district,
  };
  const contingent = preparedContingent(tables.rows('contingent'), collection);
  const book: SchoolBook = {
    districtName,
    school: { code, name, type: typeByClosedColumns(contingent), tookPlaceOf: [] },
    collection,
    year,
    due,
    formVersion,
    forms,
    quantities,
    wholes: new Map(district.quantities.map((quantity) => [quantity.id, quantity])),
    contingent,
    sections: new Map(
      bookSections.flatMap((id) => {
        const [table] = tables.of(id);
        return table === undefined ? [] : [[id, rowsOf(table)] as const];
      }),
    ),
    people: new Map<string, CellValue>([
      ['filledBy', identity.filledBy],
      ['filledOn', identity.filledOn === null ? null : { date: identity.filledOn }],
      ['head', identity.head],
      ['confirmedOn', identity.confirmedOn === null ? null : { date: identity.confirmedOn }],
    ]),
  };
  return { book, unknownRows };
}

function preparedContingent(rows: readonly TableRow[], collection: string): BookContingent | null {
  const isOwn = ({ table, row }: TableRow) =>
    normaliseLabel(textOf(table, row, 'collection')) === normaliseLabel(collection);
  const own = rows.find(isOwn);
  if (own === undefined) return null;
  const previous = rows.find((row) => !isOwn(row));
  return {
    values: rowOf(own),
    previous:
      previous === undefined
        ? null
        : { collection: textOf(previous.table, previous.row, 'collection'), values: rowOf(previous) },
  };
}

/** The workbook does not say its school's type; zeros in the columns of classes that a type does not teach do. */
function typeByClosedColumns(contingent: BookContingent | null): string {
  const isZero = (name: string) => contingent?.values[name] === 0;
  const fitting = Object.entries(gradesNotTaught).filter(([, columns]) => columns.every(isZero));
  return fitting.sort(([, left], [, right]) => right.length - left.length)[0]?.[0] ?? '';
}

function rowsOf(table: Table): readonly FormRow[] {
  return Array.from(table.rows, (row) => rowOf({ table, row }));
}

function rowOf({ table, row }: TableRow): FormRow {
  return Object.fromEntries(table.form.fields.map(({ name }) => [name, writable(cellOf(table, row, name))]));
}

/** An error of a formula is no value to send. */
function writable(value: CellValue): CellValue {
  return typeof value === 'object' && value !== null && 'error' in value ? null : value;
}

/** A cell of a column that the form does not know, by its header. */
function besideOf({ table, row }: TableRow, header: string): CellValue {
  const { grid, headerRow } = table;
  const column = grid.columns.findIndex(
    (_, at) => normaliseLabel(textAt(grid, headerRow, at)) === normaliseLabel(header),
  );
  return column < 0 ? null : writable(valueAt(grid, row, column));
}
