/** «Оформить»: which sheets hold a table that is a person's own and may get the house style, and what it looks like. */
import { personTable, type PersonTable } from '../core/table/person-table';
import { recognise } from '../core/table/recognise';
import type { Grid } from '../core/table/grid';
import type { ApplyOutcome, SheetId, SheetInfo } from '../core/workbook';
import { tableStyles } from '../layout/styles';
import { dressedEnding } from '../text/file-names';
import type { HostPort } from './doors';
import { reference } from './reference';

export type DressProblem = 'empty' | 'protected' | 'form';

export interface DressedSheet {
  readonly id: SheetId;
  readonly name: string;
  readonly table: PersonTable | null;
  /** Null: it may be dressed. */
  readonly problem: DressProblem | null;
}

export function dressedSheet({ id, name, isProtected }: SheetInfo, grid: Grid): DressedSheet {
  const { tables } = recognise([{ grid }], reference.forms, reference.lexicon);
  const table = personTable(grid);
  if (table === null) return { id, name, table, problem: 'empty' };
  if (tables.length > 0) return { id, name, table, problem: 'form' };
  return { id, name, table, problem: isProtected ? 'protected' : null };
}

/** The table as it was shown. */
export interface DressRequest {
  readonly sheet: SheetId;
  readonly table: PersonTable;
}

/** What came of it, and the name of the sheet. */
export async function dressInHost(
  port: HostPort,
  sheet: SheetId,
  shown: PersonTable,
): Promise<[ApplyOutcome, readonly string[]]> {
  const info = (await port.listSheets()).find(({ id }) => id === sheet);
  if (info === undefined) return [{ applied: false, conflicts: [{ kind: 'sheet-missing', sheet }] }, []];
  const { table, problem } = dressedSheet(info, await port.readSheet(sheet));
  if (problem === 'protected') return [{ applied: false, conflicts: [{ kind: 'protected', sheet }] }, []];
  const isSame = JSON.stringify(table) === JSON.stringify(shown);
  if (problem !== null || !isSame)
    return [{ applied: false, conflicts: [{ kind: 'look', sheet, reason: 'changed' }] }, []];
  return [await port.dress(sheet, shown, houseLooks), [info.name]];
}

/** Numbers keep their place and their format: they say what a cell means. */
export const houseLooks = { header: tableStyles.header, body: tableStyles.text } as const;

export function dressedName(book: string): string {
  return book.replace(/(\.[^.]*)?$/u, (ending) => `${dressedEnding}${ending}`);
}
