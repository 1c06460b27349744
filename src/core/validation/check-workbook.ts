/** The workbook as a whole: its forms are there, its district is known, its version is this one. */
import { finding, type Finding } from '../finding';
import { districtNamed } from '../table/identify-district';
import { placeOf } from '../table/table';
import type { CheckContext, CrossSheetCheck } from './check';

/** Form of properties that says whose workbook it is. */
const detailsForm = 'details';

export const checkWorkbook: CrossSheetCheck = {
  id: 'workbook',
  scope: 'cross-sheet',
  forms: 'all',
  run: (context) => [...missingSheets(context), ...districtFindings(context), ...versionFindings(context)],
};

function missingSheets({ tables, forms }: CheckContext): Finding[] {
  const files = new Set(tables.all.map((table) => table.file));
  const present = new Set(tables.all.map((table) => table.form.id));
  // A table without types is a lone CSV file, not a workbook that lacks its other sheets.
  if (tables.all.every(({ grid }) => grid.isUntyped === true)) return [];
  // Several files complete one another: only what none of them has is missing.
  const file = files.size === 1 ? [...files][0] : undefined;
  return forms
    .filter((form) => form.required && !present.has(form.id))
    .map((form) => finding('sheet-missing', { file }, { form: form.title }));
}

function districtFindings({ tables, knownDistricts }: CheckContext): Finding[] {
  return tables.of(detailsForm).flatMap((table) => {
    const value = tables.text(table, 0, 'district');
    if (value === '' || districtNamed(value, knownDistricts) !== null) return [];
    const known = knownDistricts.map(({ name }) => name);
    return [finding('unknown-district', placeOf(table, 0, 'district'), { value, known })];
  });
}

function versionFindings({ tables, forms }: CheckContext): Finding[] {
  const expected = forms.find((form) => form.id === detailsForm)?.version;
  return tables.of(detailsForm).flatMap((table) => {
    const found = tables.text(table, 0, 'formVersion');
    if (expected === undefined || found === '' || found === expected) return [];
    return [finding('form-version', placeOf(table, 0, 'formVersion'), { found, expected })];
  });
}
