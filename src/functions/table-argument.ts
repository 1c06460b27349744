/** A range with its header row, read as the sheet of a form is read: columns found by name. */
import type { Form } from '../core/schema/form';
import { GridBuilder, type CellValue, type Grid } from '../core/table/grid';
import { readTable } from '../core/table/read-table';
import type { Table } from '../core/table/table';
import { lexicon } from '../data/lexicon/lexicon';
import { isBlank, type Argument } from './matrix';

/** Null where the range has no header of the form. */
export function readArgumentTable(source: Argument, form: Form): Table | null {
  return readTable(gridOf(source), form, lexicon).table;
}

function gridOf(source: Argument): Grid {
  const builder = new GridBuilder(source.name);
  for (let row = 0; row < source.filledRows; row++) {
    source.rows[row]?.forEach((cell, column) => builder.set(row, column, valueOf(cell)));
  }
  return builder.build();
}

/** Excel hands an error in a cell over as an object. */
function valueOf(cell: unknown): CellValue {
  if (isBlank(cell)) return null;
  if (typeof cell === 'number' || typeof cell === 'string' || typeof cell === 'boolean') return cell;
  return { error: 'error' };
}
