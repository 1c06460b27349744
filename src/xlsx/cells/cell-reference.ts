/** A1 references to zero-based places and back; null for what is not one. */
import type { Area } from '../../core/table/grid';
import { cellAddress } from '../../core/table/grid';

export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export function parseReference(reference: string): CellPlace | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(reference);
  if (match === null) return null;
  const column = columnIndex(match[1] ?? '');
  const row = Number(match[2]) - 1;
  return row >= 0 && row < rowLimit && column < columnLimit ? { row, column } : null;
}

/** `B2`, `B2:D5`; whole columns and rows are not areas of cells here. */
export function parseArea(reference: string): Area | null {
  const [first, second = first] = reference.split(':');
  const start = parseReference(first ?? '');
  const end = parseReference(second ?? '');
  if (start === null || end === null) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

export function areaReference(area: Area): string {
  const start = cellAddress(area.top, area.left);
  const end = cellAddress(area.bottom, area.right);
  return start === end ? start : `${start}:${end}`;
}

/** `'My sheet'!$A$1:$B$2`. */
export function absoluteReference(sheet: string, area: Area): string {
  const absolute = (row: number, column: number): string =>
    cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const start = absolute(area.top, area.left);
  const end = absolute(area.bottom, area.right);
  return `${quoteSheet(sheet)}!${start === end ? start : `${start}:${end}`}`;
}

export function quoteSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Zero-based index of column letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
