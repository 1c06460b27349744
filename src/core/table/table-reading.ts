/** What comes of reading a sheet as a form: its table, or none, and what was wrong with its header and rows. */
import { defineCheck, type Finding } from '../finding';
import type { Table } from './table';

export interface TableReading {
  /** Null when the sheet has no header of the form. */
  readonly table: Table | null;
  readonly findings: readonly Finding[];
}

declare module '../finding' {
  interface FindingFacts {
    'sheet-empty': { readonly form: string };
    'header-not-found': { readonly form: string; readonly titles: readonly string[] };
    'header-missing': { readonly title: string; readonly similar: string | null };
    'header-duplicate': { readonly title: string; readonly addresses: readonly string[] };
    'header-row-repeated': Record<string, never>;
    'total-row-skipped': { readonly label: string };
    /** From the place's row to `last`, so many rows. */
    'rows-not-records': { readonly last: number; readonly rows: number };
    'header-spelling': { readonly found: string; readonly title: string };
  }
}

export const tableReadingFindings = defineCheck({
  'sheet-empty': 'warning',
  'header-not-found': 'error',
  'header-missing': 'error',
  'header-duplicate': 'error',
  'header-row-repeated': 'info',
  'total-row-skipped': 'info',
  'rows-not-records': 'warning',
  'header-spelling': 'warning',
});
