import type { FWorkbook } from '@univerjs/sheets/facade';
import type { SheetEngine } from '../../host/engine/sheet-engine';
import { createUniverEngine } from '../../host/engine/univer-engine';
import { startHeadlessUniver } from '../../host/engine/univer-headless';
import { ExcelHost } from '../../host/excel-host';
import { hostPerTest } from './genuine-client';

const test = hostPerTest(['Школы', 'Результаты']);

/** The grid's own workbook, through whose commands a person acts. */
function grid(engine: SheetEngine) {
  return (engine as unknown as { workbook: FWorkbook }).workbook;
}

async function heard(act: () => void): Promise<unknown[]> {
  const seen: unknown[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ address, changeType, source, worksheetId }) => {
      seen.push({ address, changeType, source, worksheetId });
    });
    worksheets.onAdded.add(async ({ source, worksheetId }) => {
      seen.push({ added: worksheetId, source });
    });
    worksheets.onDeleted.add(async ({ source, worksheetId }) => {
      seen.push({ deleted: worksheetId, source });
    });
    worksheets.onActivated.add(async ({ worksheetId }) => {
      seen.push({ activated: worksheetId });
    });
    await context.sync();
  });
  act();
  await new Promise((resolve) => setTimeout(resolve, 60));
  return seen;
}

it('rows and columns a person puts in or takes out come with their addresses', async () => {
  const [sheet] = grid(test.engine).getSheets();
  const worksheetId = sheet!.getSheetId();
  const change = { source: 'Local', worksheetId };
  expect(await heard(() => sheet!.insertRows(2, 2))).toContainEqual({
    ...change,
    changeType: 'RowInserted',
    address: '3:4',
  });
  expect(await heard(() => sheet!.deleteRows(5, 1))).toContainEqual({
    ...change,
    changeType: 'RowDeleted',
    address: '6:6',
  });
  expect(await heard(() => sheet!.insertColumns(1, 1))).toContainEqual({
    ...change,
    changeType: 'ColumnInserted',
    address: 'B:B',
  });
  expect(await heard(() => sheet!.deleteColumns(1, 2))).toContainEqual({
    ...change,
    changeType: 'ColumnDeleted',
    address: 'B:C',
  });
});

it('a sheet a person adds or deletes is told once, and what was kept for it goes', async () => {
  const book = grid(test.engine);
  const added = await heard(() => book.insertSheet('Новый'));
  const id = test.engine.sheets().find(({ name }) => name === 'Новый')?.id;
  expect(added.filter((event) => 'added' in (event as object))).toEqual([{ added: id, source: 'Local' }]);
  test.host.context.kept.sheet(id!).protection = { options: {}, password: null };
  const deleted = await heard(() => book.deleteSheet(id!));
  expect(deleted.filter((event) => 'deleted' in (event as object))).toEqual([
    { deleted: id, source: 'Local' },
  ]);
  expect(test.host.context.kept.sheet(id!).protection).toBeNull();
});

it('a tab brought to the front is the active sheet, and its event is sent', async () => {
  const [, second] = grid(test.engine).getSheets();
  const events = await heard(() => grid(test.engine).setActiveSheet(second!));
  expect(events).toEqual([{ activated: second!.getSheetId() }]);
  expect(test.engine.selection().sheet).toBe(second!.getSheetId());
});

it('a sheet the add-in itself adds and deletes is told once', async () => {
  const events = await heard(
    () =>
      void Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Отчёт');
        await context.sync();
        sheet.delete();
        await context.sync();
      }),
  );
  expect(events.map((event) => Object.keys(event as object)[0])).toEqual(['added', 'deleted']);
});

it('a closed pane is brought back by the client’s own call', async () => {
  const engine = createUniverEngine(startHeadlessUniver());
  const host = new ExcelHost(engine);
  const seen: string[] = [];
  host.runtime.onChange((state) => seen.push(state));
  host.runtime.state = 'Background';
  const path = { Id: 1, ObjectPathType: 2, Name: 'Microsoft.AppRuntime.AppRuntimeService' };
  const body = {
    Actions: [
      {
        Id: 2,
        ActionType: 3,
        Name: 'SetAppRuntimeState',
        ObjectPathId: 1,
        ArgumentInfo: { Arguments: ['Visible'] },
      },
    ],
    ObjectPaths: { 1: path },
  };
  expect(JSON.parse(await host.process(JSON.stringify(body), 0))).not.toHaveProperty('Error');
  expect(seen).toEqual(['Background', 'Visible']);
  engine.dispose();
});
