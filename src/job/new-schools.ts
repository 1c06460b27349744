/** Schools that protocols name and the register lacks: its rows for them, or a register of their own. */
import type { Analysis } from '../core/analysis';
import type { SheetModel } from '../core/model/sheet-model';
import { newSchools, type MetSchool } from '../core/results/met-schools';
import { registerRows } from '../core/results/register-rows';
import type { Form } from '../core/schema/form';
import type { CellChange } from '../core/workbook';
import { formSheet } from '../layout/form-sheet';

export interface RegisterRows {
  readonly sheet: string;
  readonly cells: readonly CellChange[];
}

/** Of one municipality where it is given. */
export function missingSchools({ met }: Analysis, municipality: string | null): readonly MetSchool[] {
  return newSchools(met, municipality);
}

/** Below the register's last row; null where the file has no register. */
export function rowsForSchools(
  { tables }: Analysis,
  target: string | null,
  schools: readonly MetSchool[],
): RegisterRows | null {
  const table = tables.of('schools').find(({ file }) => file === target);
  return table === undefined ? null : { sheet: table.grid.sheet, cells: registerRows(table, schools) };
}

/** A register that holds nothing else; null where no form is one. */
export function ownRegister(
  forms: readonly Form[],
  schools: readonly MetSchool[],
): { readonly title: string; readonly sheet: SheetModel } | null {
  const form = forms.find(({ id }) => id === 'schools');
  if (form === undefined) return null;
  const rows = schools.map(({ login, name }) => ({ code: login, name: name || null }));
  return { title: form.title, sheet: formSheet(form, { rows }) };
}
