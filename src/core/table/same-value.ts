/** Whether two cells say the same: «12» typed as text is 12, and spaces, case and a final point part no words. */
import type { CellValue } from './grid';
import { normaliseLabel } from './normalise-label';
import { parseNumber } from './parse-number';

export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

export function saysSame(left: CellValue, right: CellValue): boolean {
  return folded(left) === folded(right);
}

function folded(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return 'date' in value ? `date ${value.date}` : value.error;
  if (typeof value === 'string') {
    const number = parseNumber(value);
    return number === null ? normaliseLabel(value) : `number ${number}`;
  }
  return typeof value === 'number' ? `number ${value}` : String(value);
}
