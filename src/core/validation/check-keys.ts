/** No key and no unique value stands twice, in one sheet or in the same form of several files. */
import { finding, type Finding } from '../finding';
import type { Form } from '../schema/form';
import { placeOf } from '../table/table';
import type { TableRow } from '../table/tables';
import type { CheckContext, CrossSheetCheck } from './check';
import { KeyFolder, keyParts } from './key-index';

export const checkKeys: CrossSheetCheck = {
  id: 'keys',
  scope: 'cross-sheet',
  forms: 'all',
  run: (context) =>
    context.forms.flatMap((form) => [...duplicateKeys(form, context), ...duplicateValues(form, context)]),
};

function duplicateKeys(form: Form, { tables }: CheckContext): Finding[] {
  const findings: Finding[] = [];
  const [only] = form.primaryKey;
  const isSaidAsValue = form.primaryKey.length === 1 && isUnique(form, only ?? '');
  if (form.primaryKey.length === 0 || isSaidAsValue) return findings;
  const seen = new Map<string, TableRow>();
  const folder = new KeyFolder();
  for (const table of tables.of(form.id)) {
    for (const row of table.rows) {
      const key = keyParts(table, row, form.primaryKey);
      if (key === null) continue;
      const folded = folder.fold(key);
      const first = seen.get(folded);
      if (first === undefined) seen.set(folded, { table, row });
      else {
        const place = { file: table.file, sheet: table.grid.sheet, row };
        findings.push(finding('duplicate-key', place, { key: key.filter(Boolean), firstRow: first.row }));
      }
    }
  }
  return findings;
}

function duplicateValues(form: Form, { tables }: CheckContext): Finding[] {
  const findings: Finding[] = [];
  for (const field of form.fields) {
    if (field.constraints?.unique !== true) continue;
    const seen = new Map<string, TableRow>();
    const folder = new KeyFolder();
    for (const table of tables.of(form.id)) {
      for (const row of table.rows) {
        const value = keyParts(table, row, [field.name]);
        if (value === null) continue;
        const folded = folder.fold(value);
        const first = seen.get(folded);
        if (first === undefined) seen.set(folded, { table, row });
        else {
          findings.push(
            finding('duplicate-value', placeOf(table, row, field.name), {
              value: value.join(' '),
              firstRow: first.row,
            }),
          );
        }
      }
    }
  }
  return findings;
}

function isUnique(form: Form, name: string): boolean {
  return form.fields.find((field) => field.name === name)?.constraints?.unique === true;
}
