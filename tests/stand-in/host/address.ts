/** A1 addresses as Excel writes them: with sheet, dollars, whole rows and whole columns. */
import { cellAddress, columnName, type Area } from '../../../src/core/table/grid';
import { sheetColumns, sheetRows } from './engine/sheet-engine';
import { HostError } from './host-error';

export interface ParsedAddress {
  /** Name of the sheet when the address has one. */
  readonly sheet: string | null;
  readonly area: Area;
}

export function parseAddress(address: string): ParsedAddress {
  const mark = address.lastIndexOf('!');
  const sheet = mark < 0 ? null : unquote(address.slice(0, mark));
  const [first = '', second = first] = address
    .slice(mark + 1)
    .replaceAll('$', '')
    .toUpperCase()
    .split(':');
  const start = corner(first, address);
  const end = corner(second, address);
  const whole = start.row === null || start.column === null;
  if (whole && address.indexOf(':') < 0) throw new HostError('InvalidArgument', address);
  return {
    sheet,
    area: {
      top: Math.min(start.row ?? 0, end.row ?? 0),
      left: Math.min(start.column ?? 0, end.column ?? 0),
      bottom: Math.max(start.row ?? sheetRows - 1, end.row ?? sheetRows - 1),
      right: Math.max(start.column ?? sheetColumns - 1, end.column ?? sheetColumns - 1),
    },
  };
}

export function areaAddress(area: Area): string {
  if (isEntireColumn(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** With the sheet's name, quoted where Excel quotes it. */
export function fullAddress(sheetName: string, area: Area): string {
  return `${quote(sheetName)}!${areaAddress(area)}`;
}

export function quote(sheetName: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName) ? sheetName : `'${sheetName.replaceAll("'", "''")}'`;
}

export function isEntireColumn(area: Area): boolean {
  return area.top === 0 && area.bottom === sheetRows - 1;
}

export function isEntireRow(area: Area): boolean {
  return area.left === 0 && area.right === sheetColumns - 1;
}

export function intersect(first: Area, second: Area): Area | null {
  const area = {
    top: Math.max(first.top, second.top),
    left: Math.max(first.left, second.left),
    bottom: Math.min(first.bottom, second.bottom),
    right: Math.min(first.right, second.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

/** An area inside the sheet, or the documented error. */
export function checkedArea(area: Area, location: string): Area {
  const inside =
    Object.values(area).every(Number.isInteger) &&
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < sheetRows &&
    area.right < sheetColumns &&
    area.top <= area.bottom &&
    area.left <= area.right;
  if (!inside) throw new HostError('InvalidArgument', location);
  return area;
}

function corner(text: string, address: string): { row: number | null; column: number | null } {
  const match = /^([A-Z]{1,3})?(\d{1,7})?$/.exec(text.trim());
  if (match === null || text.trim() === '') throw new HostError('InvalidArgument', address);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  if ((row ?? 0) < 0 || (row ?? 0) >= sheetRows || (column ?? 0) >= sheetColumns)
    throw new HostError('InvalidArgument', address);
  return { row, column };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function unquote(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
