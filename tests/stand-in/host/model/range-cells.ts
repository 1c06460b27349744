/** Reading and writing the cells of an area as the client sees them: two-dimensional arrays of values. */
import type { Area } from '../../../../src/core/table/grid';
import { intersect } from '../address';
import { sheetRows, type EngineCell, type EngineInput } from '../engine/sheet-engine';
import { HostError } from '../host-error';
import { limits } from '../limits';
import { typedInput } from '../typed-input';
import type { HostContext } from './host-context';

/** `null` where the area is a whole row or column: the host answers nothing rather than a million blanks. */
export async function readCells(
  context: HostContext,
  sheet: string,
  area: Area,
): Promise<EngineCell[][] | null> {
  if (isUnbounded(area)) return null;
  await context.engine.calculated();
  return context.engine.readCells(sheet, area);
}

export function clientValue(cell: EngineCell): string | number | boolean {
  if (cell.value === null) return '';
  return typeof cell.value === 'object' ? cell.value.error : cell.value;
}

export function clientFormula(cell: EngineCell): string | number | boolean {
  return cell.formula ?? clientValue(cell);
}

export function valueType(cell: EngineCell): string {
  if (cell.value === null) return 'Empty';
  if (typeof cell.value === 'object') return 'Error';
  if (typeof cell.value === 'number') return 'Double';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}

/** One value for all cells or an array of the area's shape; `null` leaves a cell alone. */
export function writeValues(context: HostContext, sheet: string, area: Area, given: unknown): void {
  const values = shaped(given, area, 'Range.values');
  context.guard(sheet, area, 'Range.values');
  const formats = context.engine.readNumberFormats(sheet, area);
  const merges = context.engine.merges(sheet).filter((merge) => intersect(merge, area) !== null);
  const isHidden = (row: number, column: number): boolean =>
    merges.some((merge) => isBehindFirst(merge, row, column));
  const found: { row: number; column: number; format: string }[] = [];
  const inputs = values.map((cells, row) =>
    cells.map((value, column): EngineInput | undefined => {
      checkInput(value);
      if (value === null || isHidden(area.top + row, area.left + column)) return undefined;
      const format = formats[row]?.[column] ?? 'General';
      const typed = typedInput(value, format);
      if (typed.numberFormat !== undefined && format === 'General') {
        found.push({ row: area.top + row, column: area.left + column, format: typed.numberFormat });
      }
      return typed.input;
    }),
  );
  context.engine.writeCells(sheet, area, inputs);
  for (const { row, column, format } of found) {
    context.engine.setStyles(sheet, { top: row, left: column, bottom: row, right: column }, () => ({
      numberFormat: format,
    }));
  }
}

/** A text that begins with an apostrophe is no formula, and the apostrophe no part of it. */
function checkInput(value: unknown): void {
  if (typeof value !== 'string') return;
  if (value.startsWith('=')) {
    if (value.length > limits.formulaCharacters)
      throw new HostError('FormulaLengthExceedsLimit', 'Range.values');
    const texts = value.match(/"(?:[^"]|"")*"/g) ?? [];
    if (texts.some((text) => text.length - 2 > limits.shortText))
      throw new HostError('InvalidArgument', 'Range.values');
    return;
  }
  // office-js issue 3256: a long text that may begin a formula is an internal error.
  if (/^[-+@]/.test(value) && value.length > limits.formulaCharacters)
    throw new HostError('GeneralException', 'Range.values');
  if (value.replace(/^'/, '').length > limits.cellCharacters)
    throw new HostError('InvalidArgument', 'Range.values');
}

/** A merged area has one value, its first cell's; Excel takes none for the cells behind it and says nothing. */
function isBehindFirst(merge: Area, row: number, column: number): boolean {
  const isInside = row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right;
  return isInside && (row !== merge.top || column !== merge.left);
}

export function writeNumberFormats(context: HostContext, sheet: string, area: Area, given: unknown): void {
  if (area.bottom === sheetRows - 1 && typeof given === 'string') {
    context.guardSheet(sheet, 'Range.numberFormat');
    context.engine.setColumnStyle(sheet, area.left, area.right, area.top, { numberFormat: given });
    return;
  }
  const formats = shaped(given, area, 'Range.numberFormat');
  context.guard(sheet, area, 'Range.numberFormat');
  context.engine.setStyles(sheet, area, (row, column) => {
    const format = formats[row - area.top]?.[column - area.left];
    return typeof format === 'string' ? { numberFormat: format } : undefined;
  });
}

function shaped(given: unknown, area: Area, location: string): readonly (readonly unknown[])[] {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (isUnbounded(area)) throw new HostError('RangeExceedsLimit', location);
  if (!Array.isArray(given)) {
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => given));
  }
  const values = given as readonly unknown[];
  const fits = values.length === rows && values.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) {
    throw new HostError(
      'InvalidArgument',
      location,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return values as readonly (readonly unknown[])[];
}

function isUnbounded(area: Area): boolean {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1) > limits.rangeCells;
}
