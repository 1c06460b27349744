/** Tells of a person's edits, of sheets that came, went, were hidden or renamed, and not of the add-in's own writes. */
import type { ChangeNotice, SheetId } from '../core/workbook';
import type { OwnChanges } from './own-changes';
import type { RunBatch } from './run-batch';

type Listener = (notice: ChangeNotice) => void;
type Stop = () => Promise<void>;
type Handler = OfficeExtension.EventHandlerResult<unknown>;

export async function watchChanges(run: RunBatch, own: OwnChanges, listener: Listener): Promise<Stop> {
  const tell = (sheet: string): void => listener({ sheet: sheet as SheetId, address: null });
  const handlers = await run(async (context) => {
    const sheets = context.workbook.worksheets;
    const added: Handler[] = [
      sheets.onChanged.add(async ({ worksheetId, address, triggerSource }) => {
        if (triggerSource === 'ThisLocalAddin') return;
        listener({ sheet: worksheetId as SheetId, address: address === '' ? null : address });
      }),
      // A sheet that is copied raises nothing else.
      sheets.onAdded.add(async ({ worksheetId }) => {
        if (!(await own.isOwnAddition(worksheetId as SheetId))) tell(worksheetId);
      }),
      sheets.onDeleted.add(async ({ worksheetId }) => {
        if (!(await own.isOwnDeletion(worksheetId as SheetId))) tell(worksheetId);
      }),
    ];
    // Excel tells of these from ExcelApi 1.17; before it whoever lists the sheets sees the new name.
    if (Office.context.requirements.isSetSupported('ExcelApi', '1.17')) {
      added.push(
        sheets.onNameChanged.add(async ({ worksheetId, nameAfter }) => {
          if (!(await own.isOwnName(worksheetId as SheetId, nameAfter))) tell(worksheetId);
        }),
        // The add-in itself hides no sheet.
        sheets.onVisibilityChanged.add(async ({ worksheetId }) => tell(worksheetId)),
      );
    }
    await context.sync();
    return added;
  });
  return async () => {
    const [first] = handlers;
    if (first === undefined) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}
