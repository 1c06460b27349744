/** «Оформить»: which sheets hold a table that is a person's own and may get the house style, and what it looks like. */
import { personTable, type PersonTable } from '../core/table/person-table';
import { recognise } from '../core/table/recognise';
import type { Grid } from '../core/table/grid';
import type { SheetId, SheetInfo } from '../core/workbook';
import { tableStyles } from '../layout/styles';
import { dressedEnding } from '../text/file-names';
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

/** Numbers keep their place and their format: they say what a cell means. */
export const houseLooks = { header: tableStyles.header, body: tableStyles.text } as const;

export function dressedName(book: string): string {
  return book.replace(/(\.[^.]*)?$/u, (ending) => `${dressedEnding}${ending}`);
}
