/** Changes that break off half-way, on the genuine office.js: what was done is known and goes back. */
import { openExcelWorkbook } from '../../src/excel/open-excel-workbook';
import { ExcelError } from '../../src/excel/excel-error';
import type { Change, SheetId } from '../../src/core/workbook';
import { plainSheet } from '../plain-sheet';
import {
  connectHost,
  loadGenuineClient,
  unloadGenuineClient,
  type TestHost,
} from '../stand-in/tests/host/genuine-client';

let test: TestHost;
let sheet: SheetId;

beforeAll(loadGenuineClient);
beforeEach(async () => {
  test = connectHost(['Школы']);
  sheet = (await openExcelWorkbook().listSheets())[0]!.id;
});
afterEach(() => test.engine.dispose());
afterAll(unloadGenuineClient);

/** Enough for two batches of cells. */
const rows = 10_002;
const column = (value: number): Change => ({
  kind: 'set-cells',
  sheet,
  cells: Array.from({ length: rows }, (_, row) => ({ row, column: 0, expected: null, value })),
});

/** Calls back before the host hears a request; the first is number one. */
function before(act: (request: number) => void): void {
  const process = test.host.process.bind(test.host);
  let count = 0;
  jest.spyOn(test.host, 'process').mockImplementation((body, flags) => {
    count += 1;
    act(count);
    return process(body, flags);
  });
}

const filledRows = (): number => (test.engine.usedArea(sheet, true)?.bottom ?? -1) + 1;
/** One look for the sheets, two for the cells; then the batches. */
const [firstBatch, secondBatch] = [4, 5];

it('what a failed batch leaves is taken back at once', async () => {
  before((request) => {
    test.host.switches.failure = request === secondBatch ? 'GeneralException' : null;
  });
  await expect(openExcelWorkbook().apply([column(7)])).rejects.toMatchObject({
    problem: { code: 'other' },
    undo: undefined,
  });
  expect(filledRows()).toBe(0);
});

it('where the host does not let it be taken back, the error brings the handle for later', async () => {
  const port = openExcelWorkbook();
  before((request) => {
    test.host.switches.failure = request >= secondBatch ? 'AccessDenied' : null;
  });
  const error = await port.apply([column(7)]).catch((thrown: unknown) => thrown);
  jest.restoreAllMocks();
  test.host.switches.failure = null;
  expect(filledRows()).toBe(10_000);
  if (!(error instanceof ExcelError) || error.undo === undefined) throw new Error(String(error));
  expect(error.problem).toEqual({ code: 'access-denied' });
  expect(await port.undo(error.undo)).toEqual({ kind: 'done', sheets: [sheet] });
  expect(filledRows()).toBe(0);
  expect(await port.undo(error.undo)).toEqual({ kind: 'already-undone' });
});

it('a change that is cancelled between two batches is taken back', async () => {
  const stop = new AbortController();
  before((request) => {
    if (request === firstBatch) stop.abort();
  });
  await expect(openExcelWorkbook().apply([column(7)], { signal: stop.signal })).rejects.toThrow();
  expect(filledRows()).toBe(0);
});

it('taking back that broke off goes on where it stopped', async () => {
  const port = openExcelWorkbook();
  const outcome = await port.apply([column(7), { kind: 'add-sheet', model: plainSheet('Отчёт', [[1]]) }]);
  if (!outcome.applied) throw new Error('Not applied');
  before((request) => {
    // The last of the requests: its own batch of cells.
    test.host.switches.failure = request === 8 ? 'GeneralException' : null;
  });
  await expect(port.undo(outcome.undo)).rejects.toMatchObject({ problem: { code: 'other' } });
  jest.restoreAllMocks();
  test.host.switches.failure = null;
  expect(filledRows()).toBeGreaterThan(0);
  expect(await port.undo(outcome.undo)).toMatchObject({ kind: 'done' });
  expect(filledRows()).toBe(0);
  expect(test.engine.sheets()).toHaveLength(1);
});

describe('a sheet of its own that was written anew', () => {
  const first = plainSheet(
    'Отчёт',
    [
      ['Итог', 1],
      ['Всего', 2],
    ],
    { isOwn: true },
  );
  const second = plainSheet('Отчёт', [['Итог', 5]], { isOwn: true });

  async function writtenTwice(anew = second) {
    const port = openExcelWorkbook();
    const added = await port.apply([{ kind: 'add-sheet', model: first }]);
    if (!added.applied) throw new Error('Not added');
    const id = added.sheets[0]!;
    const replaced = await port.apply([{ kind: 'replace-sheet', sheet: id, model: anew }]);
    if (!replaced.applied) throw new Error('Not replaced');
    return { port, id, undo: replaced.undo };
  }
  const put = (id: SheetId, rows: readonly (readonly (string | number | null)[])[]): void =>
    test.engine.edit(
      id,
      { top: 0, left: 0, bottom: rows.length - 1, right: 1 },
      rows.map((row) => row.map((value) => ({ value }))),
    );

  it('is known to be back when a person’s Ctrl+Z has brought back what stood on it', async () => {
    const { port, id, undo } = await writtenTwice();
    put(id, [
      ['Итог', 1],
      ['Всего', 2],
    ]);
    const before = test.host.traffic.requests;
    expect(await port.undo(undo)).toEqual({ kind: 'already-undone' });
    // Two for what the sheets are, two for the cells of this one: nothing is written.
    expect(test.host.traffic.requests - before).toBe(4);
  });

  it('comes back as a person had changed it since it was first written', async () => {
    const port = openExcelWorkbook();
    const added = await port.apply([{ kind: 'add-sheet', model: first }]);
    const id = added.applied ? added.sheets[0]! : sheet;
    put(id, [
      [null, null],
      ['Всего', 'два'],
    ]);
    const replaced = await port.apply([{ kind: 'replace-sheet', sheet: id, model: second }]);
    if (!replaced.applied) throw new Error('Not replaced');
    expect(await port.undo(replaced.undo)).toMatchObject({ kind: 'done' });
    const held = test.engine.readCells(id, { top: 0, left: 0, bottom: 1, right: 1 });
    expect(held.map((row) => row.map(({ value }) => value))).toEqual([
      [null, null],
      ['Всего', 'два'],
    ]);
  });

  it('is filled anew where it came back empty, though it held no values', async () => {
    const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    const empty = plainSheet('Отчёт', [], { isOwn: true, merges });
    const port = openExcelWorkbook();
    const added = await port.apply([{ kind: 'add-sheet', model: empty }]);
    const id = added.applied ? added.sheets[0]! : sheet;
    const replaced = await port.apply([{ kind: 'replace-sheet', sheet: id, model: second }]);
    if (!replaced.applied) throw new Error('Not replaced');
    put(id, [[null, null]]);
    expect(await port.undo(replaced.undo)).toMatchObject({ kind: 'done' });
    expect(test.engine.merges(id)).toEqual(merges);
  });

  it('is written back where only a part of it is back, and where it was written with the same', async () => {
    const { port, id, undo } = await writtenTwice();
    put(id, [['Итог', 1]]);
    expect(await port.undo(undo)).toEqual({ kind: 'done', sheets: [id] });
    expect(test.engine.readCells(id, { top: 1, left: 0, bottom: 1, right: 1 })[0]).toMatchObject([
      { value: 'Всего' },
      { value: 2 },
    ]);
    const same = await port.apply([{ kind: 'replace-sheet', sheet: id, model: first }]);
    if (!same.applied) throw new Error('Not replaced');
    expect(await port.undo(same.undo)).toEqual({ kind: 'done', sheets: [id] });
  });
});

it('a change meets a cell that is being edited: it is sent again when the editing ends, and done once', async () => {
  const sent: string[] = [];
  const process = test.host.process.bind(test.host);
  jest.spyOn(test.host, 'process').mockImplementation((body, flags) => {
    if (body.includes('"Отчёт"')) sent.push(body);
    if (sent.length === 1) {
      test.host.switches.cellEditMode = true;
      setTimeout(() => {
        test.host.switches.cellEditMode = false;
      }, 60);
    }
    return process(body, flags);
  });
  const outcome = await openExcelWorkbook().apply([{ kind: 'add-sheet', model: plainSheet('Отчёт', [[1]]) }]);
  expect(outcome).toMatchObject({ applied: true });
  expect(test.engine.sheets().map(({ name }) => name)).toEqual(['Школы', 'Отчёт']);
});

it('a change that was sent is awaited, however long the host is silent', async () => {
  before((request) => {
    if (request !== firstBatch) return;
    test.host.switches.silent = true;
    setTimeout(() => {
      test.host.switches.silent = false;
    }, 250);
  });
  const outcome = await openExcelWorkbook({ answerTimeoutSeconds: 0.1 }).apply([column(7)]);
  expect(outcome).toMatchObject({ applied: true });
  expect(filledRows()).toBe(rows);
});
