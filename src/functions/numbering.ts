/** A header of numbers: 0, 1, 2 … over the scores, 1, 2, 3 … over the items. No school's own figures run so. */
import { numberAt, type Argument } from './matrix';

const fewestColumns = 5;

export function isNumbering(source: Argument, row: number, first: 0 | 1): boolean {
  if (source.columnCount < fewestColumns) return false;
  for (let column = 0; column < source.columnCount; column++) {
    if (numberAt(source, row, column) !== first + column) return false;
  }
  return true;
}
