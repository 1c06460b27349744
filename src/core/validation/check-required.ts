/** A required cell of a filled row is filled. */
import { defineCheck } from '../finding';
import { placeAt } from '../table/table';
import { ReadState } from '../table/typed-column';
import type { SheetCheck } from './check';

declare module '../finding' {
  interface FindingFacts {
    'required-missing': { readonly title: string };
  }
}

export const requiredFindings = defineCheck({ 'required-missing': 'error' });

export const checkRequired: SheetCheck = {
  id: 'required',
  scope: 'cell',
  run(table, { tables }) {
    return table.form.fields.flatMap(({ name, title, constraints }) => {
      const column = table.columnOf.get(name);
      if (column === undefined || constraints?.required !== true) return [];
      const missing = requiredFindings.inRows('required-missing', table, (row) => ({
        place: placeAt(table, row, column, title),
        facts: { title },
      }));
      const { states } = tables.column(table, name);
      for (const row of table.rows) {
        if ((states[row] ?? ReadState.blank) === ReadState.blank) missing.rows.push(row);
      }
      return [missing];
    });
  },
};
