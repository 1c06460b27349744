/** Whose protocols are those that name no school: asked once, remembered on the sheet of details. */
import type { Analysis } from '../core/analysis';
import { cellOf, fieldOf, placeOf } from '../core/table/table';
import type { CellChange } from '../core/workbook';

const field = 'ownSchool';

/** The cells to write on the named sheet; `rowCount` says how far a sheet goes. Null where the workbook has no details. */
export function ownSchoolCells(
  { tables }: Analysis,
  target: string | null,
  code: string,
  rowCount: (sheet: string) => number,
): { readonly sheet: string; readonly cells: readonly CellChange[] } | null {
  const table = tables.of('details').find(({ file }) => file === target);
  if (table === undefined) return null;
  const { sheet } = table.grid;
  const { row, column } = placeOf(table, 0, field);
  if (row !== undefined && column !== undefined)
    return { sheet, cells: [{ row, column, expected: cellOf(table, 0, field), value: code }] };
  const next = rowCount(sheet);
  const title = fieldOf(table, field)?.title ?? '';
  const cell = (at: number, value: string): CellChange => ({ row: next, column: at, expected: null, value });
  return { sheet, cells: [cell(0, title), cell(1, code)] };
}

/** The register's schools, where a protocol waits for one of them to be named. */
export function askedSchools({
  findings,
  tables,
  schools,
}: Analysis): readonly { readonly code: string; readonly name: string }[] {
  const isAsked =
    findings.some(({ code }) => code === 'protocol-school-missing') && tables.of('details').length > 0;
  return isAsked ? schools.map(({ code, name }) => ({ code, name })) : [];
}
