import { ExcelError } from '../../src/excel/excel-error';
import { openExcelWorkbook } from '../../src/excel/open-excel-workbook';
import type { ChangeNotice, SheetId } from '../../src/core/workbook';
import {
  connectHost,
  loadGenuineClient,
  unloadGenuineClient,
  type TestHost,
} from '../stand-in/tests/host/genuine-client';

let test: TestHost;

beforeAll(loadGenuineClient);
beforeEach(() => {
  test = connectHost(['Школы']);
});
afterEach(() => test.engine.dispose());
afterAll(unloadGenuineClient);

describe('a host that does not help', () => {
  it('never answers: the call fails after its time for an answer', async () => {
    test.host.switches.silent = true;
    const call = openExcelWorkbook({ answerTimeoutSeconds: 0.05 }).listSheets();
    await expect(call).rejects.toMatchObject({ problem: { code: 'silent', seconds: 0.05 } });
    test.host.switches.silent = false;
    expect(await openExcelWorkbook().listSheets()).toHaveLength(1);
  });

  it('waits while a person edits a cell', async () => {
    test.host.switches.cellEditMode = true;
    setTimeout(() => {
      test.host.switches.cellEditMode = false;
    }, 60);
    expect(await openExcelWorkbook().listSheets()).toHaveLength(1);
  });

  it.each([
    ['AccessDenied', 'access-denied'],
    ['InvalidOperationInCellEditMode', 'cell-edit'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ItemNotFound', 'not-found'],
    ['GeneralException', 'other'],
  ] as const)('answers %s: the problem is %s', async (failure, code) => {
    test.host.switches.failure = failure;
    const problem = await openExcelWorkbook()
      .listSheets()
      .catch((error: unknown) => (error instanceof ExcelError ? error.problem : error));
    expect(problem).toMatchObject({ code });
  });

  it('has lost the sheet', async () => {
    await expect(openExcelWorkbook().readSheet('нет' as SheetId)).rejects.toMatchObject({
      problem: { code: 'not-found' },
    });
  });
});

describe('watching', () => {
  it('tells of a person’s edits, not of its own, and stops when asked', async () => {
    const port = openExcelWorkbook();
    const seen: ChangeNotice[] = [];
    const stop = await port.watch((notice) => seen.push(notice));
    const [sheet] = await port.listSheets();
    await port.apply([
      {
        kind: 'set-cells',
        sheet: sheet!.id,
        cells: [{ row: 0, column: 0, expected: null, value: 'надстройка' }],
      },
    ]);
    test.host.typeInto('Школы', 2, 1, 'человек');
    await pause();
    expect(seen).toEqual([{ sheet: sheet!.id, address: 'B3' }]);
    await stop();
    test.host.typeInto('Школы', 3, 1, 'ещё');
    await pause();
    expect(seen).toHaveLength(1);
  });

  it('tells of a renamed sheet where Excel tells of it, and does without where it does not', async () => {
    const supported = jest.spyOn(Office.context.requirements, 'isSetSupported');
    for (const [tells, heard] of [
      [true, 1],
      [false, 0],
    ] as const) {
      supported.mockReturnValue(tells);
      const port = openExcelWorkbook();
      const seen: ChangeNotice[] = [];
      const stop = await port.watch((notice) => seen.push(notice));
      const [sheet] = await port.listSheets();
      test.engine.renameSheet(sheet!.id, `Школы ${heard}`);
      await pause();
      expect(seen).toEqual(Array.from({ length: heard }, () => ({ sheet: sheet!.id, address: null })));
      await stop();
      test.engine.renameSheet(sheet!.id, 'Школы');
      await pause();
      expect(seen).toHaveLength(heard);
    }
    supported.mockRestore();
  });
});

it('selects a cell where the person sees it', async () => {
  const port = openExcelWorkbook();
  const [sheet] = await port.listSheets();
  await port.select(sheet!.id, 'C7');
  expect(test.engine.selection()).toEqual({
    sheet: sheet!.id,
    area: { top: 6, left: 2, bottom: 6, right: 2 },
  });
});

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
