/** Every sheet's name and whether the add-in wrote it, in two round trips. */
import type { SheetId } from '../core/workbook';
import { ownSheetMark } from '../core/workbook-marks';
import type { RunBatch } from './run-batch';

export interface SheetState {
  readonly id: SheetId;
  readonly name: string;
  readonly isOwn: boolean;
}

export async function sheetStates(read: RunBatch): Promise<readonly SheetState[]> {
  return read(async (context) => {
    const sheets = context.workbook.worksheets.load(['items/id', 'items/name']);
    await context.sync();
    const marks = sheets.items.map((sheet) => sheet.names.getItemOrNullObject(ownSheetMark).load('name'));
    await context.sync();
    return sheets.items.map(({ id, name }, index) => ({
      id: id as SheetId,
      name,
      isOwn: marks[index]?.isNullObject === false,
    }));
  });
}

/** The sheet that bears the name, whatever its case, besides `except` and those that are leaving. */
export function holderOfName(
  wanted: string,
  states: readonly SheetState[],
  except: SheetId | null,
  leaving: ReadonlySet<SheetId>,
): SheetState | null {
  const bears = ({ id, name }: SheetState): boolean =>
    id !== except && !leaving.has(id) && name.toLowerCase() === wanted.toLowerCase();
  return states.find(bears) ?? null;
}
