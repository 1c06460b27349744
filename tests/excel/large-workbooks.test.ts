/** Workbooks and reports beyond the host's limits, on the genuine office.js: checked, written and taken back. */
import { valueAt } from '../../src/core/table/grid';
import type { SheetModel } from '../../src/core/model/sheet-model';
import type { SheetId, WorkbookPort } from '../../src/core/workbook';
import { cellBatches } from '../../src/excel/cell-batches';
import { openExcelWorkbook } from '../../src/excel/open-excel-workbook';
import { inlineJob } from '../../src/taskpane/calls/inline-job';
import { fileMakers } from '../taskpane/file-makers';
import { largeWorkbook } from '../browser/workbooks';
import { openXlsxDocument } from '../stand-in/document/open-xlsx-document';
import { limits } from '../stand-in/host/limits';
import { loadFile } from '../stand-in/load-file';
import { plainSheet } from '../plain-sheet';
import {
  connectHost,
  loadGenuineClient,
  unloadGenuineClient,
  type TestHost,
} from '../stand-in/tests/host/genuine-client';

let test: TestHost;

beforeAll(loadGenuineClient);
afterEach(() => test.engine.dispose());
afterAll(unloadGenuineClient);

async function add(port: WorkbookPort, model: SheetModel) {
  const outcome = await port.apply([{ kind: 'add-sheet', model }]);
  if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
  return { id: outcome.sheets[0]!, undo: outcome.undo };
}

/** Every sheet's used cells, their formats, and the merges. */
function wholeContents(): string {
  const { engine } = test;
  const sheets = engine.sheets().map(({ id, name }) => {
    const area = engine.usedArea(id, false);
    return {
      name,
      area,
      cells: area && engine.readCells(id, area),
      formats: area && engine.readNumberFormats(id, area),
      merges: engine.merges(id),
    };
  });
  return JSON.stringify(sheets);
}

describe('a sheet with 2,000 merged areas', () => {
  const rowCount = 1_000;
  /** Two merges a row: one across, one over two rows that begins in every second. */
  const merges = Array.from({ length: rowCount }, (_, row) => [
    { top: row, left: 1, bottom: row, right: 3 },
    row % 2 === 0
      ? { top: row, left: 0, bottom: row + 1, right: 0 }
      : { top: row, left: 4, bottom: row, right: 5 },
  ]).flat();

  it('is written, read whole, checked, written to, and taken back', async () => {
    test = connectHost(['Школы']);
    const port = openExcelWorkbook();
    const rows = Array.from({ length: rowCount }, (_, row) => [
      row % 2 === 0 ? row : null,
      `строка ${row}`,
      null,
      null,
      'итог',
      null,
    ]);
    const { id, undo } = await add(port, plainSheet('Отчёт', rows, { merges }));
    const before = test.host.traffic.requests;
    const grid = await port.readSheet(id);
    expect(new Set(grid.merges.map((area) => JSON.stringify(area)))).toEqual(
      new Set(merges.map((area) => JSON.stringify(area))),
    );
    expect(grid.rowCount).toBe(rowCount);
    // One is refused; then the used cells, the merges in parts of 512 cells, the values.
    expect(test.host.traffic.requests - before).toBe(4);
    const job = inlineJob(openExcelWorkbook(), fileMakers);
    const { sheets } = await job.call('openHosted', { name: 'Книга.xlsx' });
    job.stop();
    expect(sheets.map(({ name }) => name)).toEqual(['Школы', 'Отчёт']);
    const contents = wholeContents();
    const cells = merges.slice(0, 40).map(({ top, left }) => ({
      row: top,
      column: left,
      expected: valueAt(grid, top, left),
      value: 'ещё',
    }));
    const outcome = await port.apply([{ kind: 'set-cells', sheet: id, cells }]);
    if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
    expect(wholeContents()).not.toBe(contents);
    expect(await port.undo(outcome.undo)).toMatchObject({ kind: 'done' });
    expect(wholeContents()).toBe(contents);
    expect(await port.undo(undo)).toEqual({ kind: 'done', sheets: [id] });
    expect(test.engine.sheets().map(({ name }) => name)).toEqual(['Школы']);
  });
});

it('3,000 findings are checked, reported in requests that Excel takes, and taken back', async () => {
  test = connectHost();
  // By turns a sum that does not add up and a number typed as text.
  const bytes = await largeWorkbook(3_000, (row, index) =>
    row.map((value, at) => (at !== 5 ? value : index % 2 === 0 ? 99 : String(value))),
  );
  await loadFile(() => openXlsxDocument(bytes, { file: 'Книга.xlsx' }), test.host.context);
  const job = inlineJob(openExcelWorkbook(), fileMakers);
  const start = test.host.traffic.requests;
  const { counts } = await job.call('openHosted', { name: 'Книга.xlsx' });
  expect(counts.error + counts.warning).toBeGreaterThanOrEqual(3_000);
  expect(test.host.traffic.requests - start).toBeLessThanOrEqual(2 + 3 * 3);
  const contents = wholeContents();
  const before = test.host.traffic.requests;
  await job.call('write', { sheets: ['check'], answers: new Map() });
  // Looks at the sheets; the sheet, its mark, its rows, its dress in parts, its page; the new sheet read again.
  expect(test.host.traffic.requests - before).toBeLessThanOrEqual(20);
  expect(test.host.traffic.longest).toBeLessThan(test.host.switches.payloadLimit / 2);
  const report = test.engine.sheets().find(({ name }) => name === 'Проверка')!;
  expect(test.host.context.kept.sheet(report.id).links.size).toBeGreaterThanOrEqual(3_000);
  await job.call('undo', {});
  expect(wholeContents()).toBe(contents);
  job.stop();
});

it('a host that takes little at once is written to in more requests', async () => {
  test = connectHost(['Школы']);
  test.host.switches.payloadLimit = 40_000;
  const port = openExcelWorkbook();
  const texts = Array.from({ length: 200 }, (_, row) => [`${row} ${'длинный текст '.repeat(20)}`, row]);
  const { id } = await add(port, plainSheet('Отчёт', texts));
  const cells = texts.map(([text], row) => ({ row, column: 0, expected: text!, value: `${text} и ещё` }));
  const outcome = await port.apply([{ kind: 'set-cells', sheet: id, cells }]);
  expect(outcome).toMatchObject({ applied: true });
  const grid = await port.readSheet(id);
  expect(valueAt(grid, 199, 0)).toBe(`${texts[199]![0]} и ещё`);
  if (outcome.applied) expect(await port.undo(outcome.undo)).toMatchObject({ kind: 'done' });
  expect(valueAt(await port.readSheet(id), 199, 0)).toBe(texts[199]![0]);
});

it('cells that lie apart are set and taken back in requests that Excel takes', async () => {
  test = connectHost(['Школы']);
  // A twentieth of the cells that a large mend has, and of what Excel takes.
  test.host.switches.payloadLimit = limits.payloadBytes / 20;
  const port = openExcelWorkbook();
  const [sheet] = await port.listSheets();
  const cells = Array.from({ length: 500 }, (_, index) => ({
    row: 2 * Math.floor(index / 20),
    column: 2 * (index % 20),
    expected: null,
    value: index,
  }));
  const outcome = await port.apply([{ kind: 'set-cells', sheet: sheet!.id, cells }]);
  if (!outcome.applied) throw new Error('Not applied');
  expect(await port.undo(outcome.undo)).toMatchObject({ kind: 'done' });
  expect(test.engine.usedArea(sheet!.id, true)).toBeNull();
});

it('10,000 cells that lie apart are parted before they are sent', () => {
  const cells = Array.from({ length: 10_000 }, (_, index) => ({ row: 2 * index, column: 0 }));
  const batches = cellBatches([{ sheet: 'лист' as SheetId, cells }], () => 32);
  // As measured on the genuine client, a range of one cell takes under 2,000 bytes to write.
  expect(Math.max(...batches.map((batch) => batch.length)) * 2_000).toBeLessThan(limits.payloadBytes);
  expect(batches.flat().map(({ cell }) => cell)).toEqual(cells);
});

it('a workbook of 60 sheets is checked in three round trips a sheet, written to and taken back', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `Лист ${index + 1}`);
  test = connectHost(names);
  for (const { id } of test.engine.sheets()) test.host.typeInto(id, 0, 0, 'Статья');
  const contents = wholeContents();
  const port = openExcelWorkbook();
  const start = test.host.traffic.requests;
  const job = inlineJob(port, fileMakers);
  const { sheets } = await job.call('openHosted', { name: 'Книга.xlsx' });
  job.stop();
  expect(sheets.map(({ name }) => name)).toEqual(names);
  expect(test.host.traffic.requests - start).toBeLessThanOrEqual(2 + 3 * 60);
  const changes = sheets.map(({ own }, index) => ({
    kind: 'set-cells' as const,
    sheet: own,
    cells: [{ row: 0, column: 0, expected: 'Статья', value: index }],
  }));
  const outcome = await port.apply(changes);
  if (!outcome.applied) throw new Error('Not applied');
  expect(wholeContents()).not.toBe(contents);
  expect(await port.undo(outcome.undo)).toMatchObject({ kind: 'done' });
  expect(wholeContents()).toBe(contents);
});
