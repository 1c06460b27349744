/** Carries a formula's references along when whole rows or columns of a sheet are put in or taken out. */
import { columnName, type Area } from '../../../src/core/table/grid';
import { parseAddress } from './address';
import { shiftArea, type LineChange } from './shift-area';

export interface ChangedLines {
  readonly change: LineChange;
  /** Name of the sheet whose lines changed. */
  readonly sheetName: string;
  /** Whether references without a sheet mean that sheet. */
  readonly isOwn: boolean;
}

/** References to what is gone become #REF!, as in Excel. */
export function formulaAfterLines(formula: string, { change, sheetName, isOwn }: ChangedLines): string {
  return formula.replace(pattern, (found: string, sheet: string | undefined, reference?: string) => {
    if (reference === undefined) return found;
    const isMeant = sheet === undefined ? isOwn : nameOf(sheet) === sheetName.toLowerCase();
    if (!isMeant) return found;
    const { area } = parseAddress(reference);
    const shifted = shiftArea(area, change);
    return `${sheet ?? ''}${shifted === null ? '#REF!' : withMarks(reference, shifted)}`;
  });
}

/** Texts, columns of tables and other workbooks' names are stepped over; then a sheet's name, if any, and cells, whole rows or whole columns. */
const sheetPart = String.raw`((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const cell = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const referencePart = String.raw`(${cell}(?::${cell})?|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})`;
const pattern = new RegExp(
  String.raw`"(?:[^"]|"")*"|\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\]|(?<![\p{L}\p{N}_.$!\]])${sheetPart}${referencePart}(?![\p{L}\p{N}_.(!])`,
  'gu',
);

function nameOf(sheetPart: string): string {
  return sheetPart.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'").toLowerCase();
}

/** The new area in the form of the old reference: with its dollars, a row, a column or cells. */
function withMarks(reference: string, { top, left, bottom, right }: Area): string {
  const ends = [
    { row: top, column: left },
    { row: bottom, column: right },
  ];
  return reference
    .split(':')
    .map((corner, index) => {
      const [, columnMark = '', letters = '', rowMark = '', digits = ''] =
        /^(\$?)([A-Z]*)(\$?)(\d*)$/.exec(corner) ?? [];
      const { row, column } = ends[index] ?? { row: top, column: left };
      // In `$3:$5` the only dollar stands before the row.
      const marks = letters === '' ? ['', columnMark + rowMark] : [columnMark, rowMark];
      return `${marks[0]}${letters === '' ? '' : columnName(column)}${marks[1]}${digits === '' ? '' : row + 1}`;
    })
    .join(':');
}
