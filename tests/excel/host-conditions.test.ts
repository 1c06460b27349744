import { ExcelError } from '../../src/excel/excel-error';
import { openExcelWindow } from '../../src/excel/excel-window';
import { openExcelWorkbook } from '../../src/excel/open-excel-workbook';
import type { HostWait } from '../../src/core/host-problem';
import type { ChangeNotice, SheetId, WorkbookPort } from '../../src/core/workbook';
import { listenToRibbon, ribbonActions } from '../../src/excel/ribbon';
import { EventType } from '../stand-in/host/model/host-context';
import { plainSheet } from '../plain-sheet';
import { hostPerTest } from '../stand-in/tests/host/genuine-client';

const test = hostPerTest(['Школы']);

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

describe('a person’s sheets, and the add-in’s own', () => {
  /** What the port tells while `act` goes on, and a little later. */
  async function told(
    act: (port: WorkbookPort) => unknown,
    port = openExcelWorkbook(),
  ): Promise<ChangeNotice[]> {
    const seen: ChangeNotice[] = [];
    const stop = await port.watch((notice) => seen.push(notice));
    await act(port);
    await pause();
    await stop();
    return seen;
  }

  it('tells of a copied sheet, which raises nothing but that it was added', async () => {
    let id = '';
    const seen = await told(() => {
      id = test.engine.addSheet('Школы (2)');
      const about = { worksheetId: id, source: 'Local' };
      // Excel may tell the same thing twice.
      for (let time = 0; time < 2; time += 1) test.host.context.emit(EventType.sheetAdded, id, about);
    });
    expect(new Set(seen.map(({ sheet }) => sheet))).toEqual(new Set([id]));
  });

  it('does not take its own sheets, their names and their undoing for a person’s', async () => {
    const port = openExcelWorkbook();
    const first = await port.apply([
      { kind: 'add-sheet', model: plainSheet('Старый', [[1]], { isOwn: true }) },
    ]);
    if (!first.applied) throw new Error('Not applied');
    const seen = await told(async () => {
      const outcome = await port.apply([
        { kind: 'add-sheet', model: plainSheet('Отчёт', [[1]]) },
        {
          kind: 'replace-sheet',
          sheet: first.sheets[0]!,
          model: plainSheet('Новый', [[2]], { isOwn: true }),
        },
      ]);
      if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
      await pause();
      expect(await port.undo(outcome.undo)).toMatchObject({ kind: 'done' });
    }, port);
    expect(seen).toEqual([]);
    expect(test.engine.sheets().map(({ name }) => name)).toEqual(['Школы', 'Старый']);
  });

  it('tells when a person deletes a sheet that the add-in added', async () => {
    const port = openExcelWorkbook();
    const outcome = await port.apply([{ kind: 'add-sheet', model: plainSheet('Отчёт', [[1]]) }]);
    const id = outcome.applied ? outcome.sheets[0]! : ('' as SheetId);
    const seen = await told(() => test.engine.removeSheet(id), port);
    expect(seen).toEqual([{ sheet: id, address: null }]);
  });

  it('tells when a person hides a sheet or shows it again', async () => {
    const id = test.engine.addSheet('Черновик');
    for (const visibility of ['Hidden', 'Visible'] as const) {
      const seen = await told(() => test.engine.setVisibility(id, visibility));
      expect(seen).toEqual([{ sheet: id, address: null }]);
    }
  });
});

describe('what a person has before them', () => {
  it('a hidden sheet is not selected in, and named', async () => {
    const port = openExcelWorkbook();
    const id = test.engine.addSheet('Черновик');
    test.engine.setVisibility(id, 'Hidden');
    await expect(port.select(id as SheetId, 'A1')).rejects.toMatchObject({
      problem: { code: 'hidden-sheet', sheet: 'Черновик' },
    });
    expect(test.engine.selection().sheet).not.toBe(id);
  });

  it('several selected areas are said to be what they are', async () => {
    test.host.context.sight.severalAreas = true;
    await expect(openExcelWindow().selection()).rejects.toMatchObject({ problem: { code: 'selection' } });
  });

  it('another workbook in front: cells are read and written, sheets are not begun', async () => {
    test.host.context.sight.otherWorkbook = true;
    const port = openExcelWorkbook();
    const [sheet] = await port.listSheets();
    const cells = [{ row: 0, column: 0, expected: null, value: 5 }];
    expect(await port.apply([{ kind: 'set-cells', sheet: sheet!.id, cells }])).toMatchObject({
      applied: true,
    });
    const added = port.apply([{ kind: 'add-sheet', model: plainSheet('Отчёт', [[1]]) }]);
    await expect(added).rejects.toMatchObject({ problem: { code: 'other-workbook' }, undo: undefined });
    expect(test.engine.sheets()).toHaveLength(1);
  });

  it('a selection is refused while a cell is edited, not made later', async () => {
    const port = openExcelWorkbook();
    const [sheet] = await port.listSheets();
    test.host.switches.cellEditMode = true;
    await expect(port.select(sheet!.id, 'C7')).rejects.toMatchObject({ problem: { code: 'cell-edit' } });
    test.host.switches.cellEditMode = false;
    await pause();
    expect(test.engine.selection().area).toMatchObject({ top: 0, left: 0 });
  });
});

describe('what is waited for', () => {
  it('is told at once where the host says that a cell is being edited, and ends with the editing', async () => {
    const heard: (HostWait | null)[] = [];
    const atEditing: (HostWait | null)[] = [];
    const port = openExcelWorkbook({ onWait: (wait) => heard.push(wait) });
    beforeRequest('"Отчёт"', () => {
      test.host.switches.cellEditMode = true;
      setTimeout(() => {
        atEditing.push(...heard);
        test.host.switches.cellEditMode = false;
      }, 200);
    });
    await port.apply([{ kind: 'add-sheet', model: plainSheet('Отчёт', [[1]]) }]);
    expect(atEditing).toEqual(['cell-edit']);
    expect(heard).toEqual(['cell-edit', null]);
    expect(test.engine.sheets().map(({ name }) => name)).toEqual(['Школы', 'Отчёт']);
  });

  it('a change is not sent where the editing does not end in time', async () => {
    const port = openExcelWorkbook({ answerTimeoutSeconds: 0.2 });
    const [sheet] = await port.listSheets();
    beforeRequest('"ввод"', () => {
      test.host.switches.cellEditMode = true;
    });
    const cells = [{ row: 0, column: 0, expected: null, value: 'ввод' }];
    await expect(port.apply([{ kind: 'set-cells', sheet: sheet!.id, cells }])).rejects.toMatchObject({
      problem: { code: 'cell-edit' },
    });
    test.host.switches.cellEditMode = false;
    await pause();
    expect(test.engine.usedArea(sheet!.id, true)).toBeNull();
  });

  it('is told within three seconds of silence', async () => {
    const heard: (HostWait | null)[] = [];
    const port = openExcelWorkbook({ onWait: (wait) => heard.push(wait) });
    test.host.switches.silent = true;
    const reading = port.listSheets();
    await pause(2_900);
    expect(heard).toEqual(['answer']);
    test.host.switches.silent = false;
    await reading;
    expect(heard).toEqual(['answer', null]);
  });

  /** Once, before the host hears the first request that holds the text. */
  function beforeRequest(text: string, act: () => void): void {
    const process = test.host.process.bind(test.host);
    let isOver = false;
    jest.spyOn(test.host, 'process').mockImplementation((body, flags) => {
      if (!isOver && body.includes(text)) {
        isOver = true;
        act();
      }
      return process(body, flags);
    });
  }
});

it('a first click on the ribbon before the pane is ready is kept and served', () => {
  const functions = new Map<string, (event: { completed(): void }) => void>();
  const associate = jest.spyOn(Office.actions, 'associate').mockImplementation((name, run) => {
    functions.set(name, run);
  });
  const before = test.host.traffic.requests;
  const serve = listenToRibbon();
  expect(test.host.traffic.requests).toBe(before);
  expect([...functions.keys()]).toEqual([...ribbonActions]);
  const press = (name: string) => functions.get(name)!({ completed: () => undefined });
  press('openCheck');
  press('openReport');
  const served: string[] = [];
  serve((action) => served.push(action));
  press('openFlags');
  expect(served).toEqual(['openReport', 'openFlags']);
  associate.mockRestore();
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

function pause(milliseconds = 50): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
