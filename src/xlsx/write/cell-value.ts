/** Values as a cell holds them once written, and when two of them are the same. */
import type { NewValue } from '../../core/model/sheet-model';
import { uncalculated, type CellValue } from '../../core/table/grid';
import { longestText } from './cell-xml';

/** What reading gives back after writing: an empty text leaves no cell, a text past the limit is cut, a formula has no value until it is computed. */
export function storedValue(value: NewValue): CellValue {
  if (value === '') return null;
  if (typeof value === 'object' && value !== null && 'formula' in value) return { error: uncalculated };
  if (typeof value === 'string') return value.slice(0, longestText);
  return typeof value === 'number' ? value + 0 : value;
}

export function isSameValue(first: CellValue, second: CellValue): boolean {
  if (first === second) return true;
  if (isBlank(first) || isBlank(second)) return isBlank(first) && isBlank(second);
  if (typeof first !== 'object' || typeof second !== 'object') return false;
  if ('date' in first) return 'date' in second && first.date === second.date;
  return 'error' in second && first.error === second.error;
}

function isBlank(value: CellValue): value is null | '' {
  return value === null || value === '';
}
