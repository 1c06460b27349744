/** The school year of a protocol by the dates on which schools uploaded it; null unless all agree. */
import { CellKind, kindAt, textAt, valueAt } from '../table/grid';
import { isShownDay, isoOfSerial, parseDate } from '../table/parse-date';
import type { ProtocolSource } from './recognise-protocol';

const firstMonthOfSchoolYear = 9;

export function uploadedSchoolYear(
  source: ProtocolSource,
  months: readonly (readonly string[])[],
): number | null {
  const column = source.columns.get('uploaded');
  if (column === undefined) return null;
  const years = new Set<number>();
  const known = new Set<string>();
  for (let row = source.headerRow + 1; row < source.grid.rowCount; row++) {
    const text = textAt(source.grid, row, column).trim();
    if (text === '' || known.has(text)) continue;
    known.add(text);
    const serial = serialAt(source, row, column, months);
    if (serial === null) continue;
    const [year = 0, month = 0] = isoOfSerial(serial).split('-').map(Number);
    years.add(month >= firstMonthOfSchoolYear ? year : year - 1);
  }
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}

function serialAt(
  { grid }: ProtocolSource,
  row: number,
  column: number,
  months: readonly (readonly string[])[],
): number | null {
  const value = valueAt(grid, row, column);
  if (kindAt(grid, row, column) === CellKind.date && value !== null && typeof value === 'object') {
    return 'date' in value && isShownDay(value.date) ? value.date : null;
  }
  const [day = ''] = String(value ?? '')
    .trim()
    .split(' ');
  const parsed = parseDate(day, months);
  return parsed === null ? null : parsed.serial;
}
