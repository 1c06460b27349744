/** A person's word on proposals and differing texts: the rows named take what the document gives. */
import type { ExpectedTable } from './expected-table';

/** Only rows that ask or keep can be accepted; the others stay as they are. `numbers` are the rows' numbers on the sheet. */
export function acceptTexts(table: ExpectedTable, numbers: ReadonlySet<string>): ExpectedTable {
  return table.kind === 'table'
    ? { ...table, rows: table.rows.map((row) => accepted(row, numbers)), conflicts: rest(table, numbers) }
    : { ...table, rows: table.rows.map((row) => accepted(row, numbers)), conflicts: rest(table, numbers) };
}

function accepted<R extends ExpectedTable['rows'][number]>(row: R, numbers: ReadonlySet<string>): R {
  const isOpen = row.action === 'ask' || row.action === 'keep';
  if (!isOpen || row.computed === null || !numbers.has(row.number)) return row;
  return { ...row, text: row.computed, source: 'rolled', action: 'write' };
}

function rest(table: ExpectedTable, numbers: ReadonlySet<string>): ExpectedTable['conflicts'] {
  return table.conflicts.filter(({ number, computed }) => computed === null || !numbers.has(number));
}
