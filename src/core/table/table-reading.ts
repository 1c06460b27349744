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

/** Parts that are equal to those of the last reading are those of the last reading: what was made of them still holds. */
export function sharingParts(reading: TableReading, last: TableReading | undefined): TableReading {
  const { table } = reading;
  const known = last?.table;
  if (table === null || known === null || known === undefined) return reading;
  const rows = areEqual(table.rows, known.rows) ? known.rows : table.rows;
  const columnOf = areEqual([...table.columnOf].flat(), [...known.columnOf].flat())
    ? known.columnOf
    : table.columnOf;
  const numbered =
    JSON.stringify([...table.numbered]) === JSON.stringify([...known.numbered])
      ? known.numbered
      : table.numbered;
  return { ...reading, table: { ...table, rows, columnOf, numbered } };
}

function areEqual(left: ArrayLike<unknown>, right: ArrayLike<unknown>): boolean {
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) return false;
  return true;
}
