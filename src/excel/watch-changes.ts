/** Tells of a person's edits, deleted and renamed sheets, and not of the add-in's own writes. */
import type { ChangeNotice, SheetId } from '../core/workbook';
import type { RunBatch } from './run-batch';

type Listener = (notice: ChangeNotice) => void;
type Stop = () => Promise<void>;

export async function watchChanges(run: RunBatch, listener: Listener): Promise<Stop> {
  const { changed, deleted } = await run(async (context) => {
    const sheets = context.workbook.worksheets;
    const handlers = {
      changed: sheets.onChanged.add(async ({ worksheetId, address, triggerSource }) => {
        if (triggerSource === 'ThisLocalAddin') return;
        listener({ sheet: worksheetId as SheetId, address: address === '' ? null : address });
      }),
      deleted: sheets.onDeleted.add(async ({ worksheetId }) => {
        listener({ sheet: worksheetId as SheetId, address: null });
      }),
    };
    await context.sync();
    return handlers;
  });
  const stopRenames = await watchRenames(run, listener);
  return async () => {
    await stopRenames();
    await Excel.run(changed.context, async (context) => {
      changed.remove();
      deleted.remove();
      await context.sync();
    });
  };
}

/** Excel tells of renames from ExcelApi 1.17; before it whoever lists the sheets sees the new name. */
async function watchRenames(run: RunBatch, listener: Listener): Promise<Stop> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.17')) return async () => undefined;
  const renamed = await run(async (context) => {
    const handler = context.workbook.worksheets.onNameChanged.add(async ({ worksheetId }) => {
      listener({ sheet: worksheetId as SheetId, address: null });
    });
    await context.sync();
    return handler;
  });
  return async () => {
    await Excel.run(renamed.context, async (context) => {
      renamed.remove();
      await context.sync();
    });
  };
}
