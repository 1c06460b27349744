/** A required cell of a filled row is filled. */
import { finding, type Finding } from '../finding';
import { placeAt } from '../table/table';
import { ReadState } from '../table/typed-column';
import type { SheetCheck } from './check';

export const checkRequired: SheetCheck = {
  id: 'required',
  scope: 'cell',
  reads: (form) =>
    form.fields.filter((field) => field.constraints?.required === true).map((field) => field.name),
  run(table, { tables }) {
    const findings: Finding[] = [];
    for (const name of this.reads(table.form)) {
      const column = table.columnOf.get(name);
      const title = table.form.fields.find((field) => field.name === name)?.title ?? name;
      if (column === undefined) continue;
      const { states } = tables.column(table, name);
      for (const row of table.rows) {
        if ((states[row] ?? ReadState.blank) !== ReadState.blank) continue;
        findings.push(finding('required-missing', placeAt(table, row, column, title), { title }));
      }
    }
    return findings;
  },
};
