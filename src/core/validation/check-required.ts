/** A required cell of a filled row is filled. */
import { defineCheck } from '../finding';
import { placeAt } from '../table/table';
import { ReadState } from '../table/typed-column';
import type { SheetCheck } from './check';
import { partOfEachColumn } from './columns';

declare module '../finding' {
  interface FindingFacts {
    'required-missing': { readonly title: string };
  }
}

export const requiredFindings = defineCheck({ 'required-missing': 'error' });

export const checkRequired: SheetCheck = {
  id: 'required',
  scope: 'cell',
  parts: (table) =>
    partOfEachColumn(table, (seen, { column, title, field, read }) => {
      if (field.constraints?.required !== true) return [];
      const missing = requiredFindings.inRows('required-missing', seen, (row) => ({
        place: placeAt(seen, row, column, title),
        facts: { title },
      }));
      for (const row of seen.rows) {
        if ((read.states[row] ?? ReadState.blank) === ReadState.blank) missing.rows.push(row);
      }
      return [missing];
    }),
};
