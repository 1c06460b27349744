/** Tells of a person's edits, and not of the add-in's own writes. */
import type { ChangeNotice, SheetId } from '../core/workbook';
import type { RunBatch } from './run-batch';

export async function watchChanges(
  run: RunBatch,
  listener: (notice: ChangeNotice) => void,
): Promise<() => Promise<void>> {
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
  return async () => {
    await Excel.run(changed.context, async (context) => {
      changed.remove();
      deleted.remove();
      await context.sync();
    });
  };
}
