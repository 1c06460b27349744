/** A district's blank sheets added to an open workbook: which of them are missing, and which somebody has filled since. */
import type { SheetModel } from '../core/model/sheet-model';
import { valueAt, type CellValue, type Grid } from '../core/table/grid';
import type { SheetId } from '../core/workbook';
import type { JobPort } from './doors';

/** As they were added, by the port's own ids. */
export type BlankSheets = ReadonlyMap<SheetId, Grid>;

export interface SheetsToAdd {
  readonly missing: readonly SheetModel[];
  /** Names that the workbook has already. */
  readonly existing: readonly string[];
}

/** Workbooks tell sheets' names apart whatever their case. */
export async function sheetsToAdd(port: JobPort, models: readonly SheetModel[]): Promise<SheetsToAdd> {
  const taken = new Set((await port.listSheets()).map(({ name }) => name.toLowerCase()));
  const isTaken = ({ name }: SheetModel): boolean => taken.has(name.toLowerCase());
  return {
    missing: models.filter((model) => !isTaken(model)),
    existing: models.filter(isTaken).map(({ name }) => name),
  };
}

/** Names of the added sheets that hold something else now: taking them back would take a person's data. */
export async function filledSince(port: JobPort, added: BlankSheets): Promise<readonly string[]> {
  const filled: string[] = [];
  for (const { id, name } of await port.listSheets()) {
    const before = added.get(id);
    if (before !== undefined && !holdsSame(before, await port.readSheet(id))) filled.push(name);
  }
  return filled;
}

function holdsSame(before: Grid, now: Grid): boolean {
  const rows = Math.max(before.rowCount, now.rowCount);
  const columns = Math.max(before.columns.length, now.columns.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (keyOf(valueAt(before, row, column)) !== keyOf(valueAt(now, row, column))) return false;
    }
  }
  return true;
}

function keyOf(value: CellValue): string {
  return JSON.stringify(value);
}
