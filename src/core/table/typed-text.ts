/** A number such as 2.1 or 4-1 that a spreadsheet took for a day when it was typed. */
import { valueAt, textAt, type Grid } from './grid';
import { isoOfSerial, isShownDay } from './parse-date';

/** The cell's text; a day as the numbers it was typed as: 2 January → 2.1. */
export function typedText(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  if (value === null || typeof value !== 'object' || !('date' in value) || !isShownDay(value.date))
    return textAt(grid, row, column);
  const [, month = '', day = ''] = isoOfSerial(value.date).split('-');
  return `${Number(day)}.${Number(month)}`;
}
