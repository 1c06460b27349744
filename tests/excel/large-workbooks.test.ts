/** Workbooks and reports beyond the host's limits, on the genuine office.js: read, written and taken back. */
import { groupFindings } from '../../src/core/finding-group';
import { valueAt } from '../../src/core/table/grid';
import type { SheetModel } from '../../src/core/model/sheet-model';
import type { SheetId, WorkbookPort } from '../../src/core/workbook';
import { cellBatches } from '../../src/excel/cell-batches';
import { openExcelWorkbook } from '../../src/excel/open-excel-workbook';
import { checkSheet } from '../../src/layout/check-sheet';
import { limits } from '../stand-in/host/limits';
import { finding } from '../finding';
import { plainSheet } from '../workbook.contract';
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

describe('a sheet with 2,000 merged areas', () => {
  const rowCount = 1_000;
  /** Two merges a row: one across, one over two rows that begins in every second. */
  const merges = Array.from({ length: rowCount }, (_, row) => [
    { top: row, left: 1, bottom: row, right: 3 },
    row % 2 === 0
      ? { top: row, left: 0, bottom: row + 1, right: 0 }
      : { top: row, left: 4, bottom: row, right: 5 },
  ]).flat();

  it('is written, read whole, and taken back', async () => {
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
    expect(await port.undo(undo)).toEqual({ kind: 'done', sheets: [id] });
    expect(test.engine.sheets().map(({ name }) => name)).toEqual(['Школы']);
  });
});

it('a report of 3,000 findings is written in requests that Excel takes, and taken back', async () => {
  test = connectHost(['Школы']);
  const port = openExcelWorkbook();
  const findings = Array.from({ length: 3_000 }, (_, row) =>
    row % 2 === 0
      ? finding('number-as-text', { sheet: 'Школы', row, column: 3 }, { value: `${row}`, number: row })
      : finding('required-missing', { sheet: 'Школы', row, column: 0 }, { title: 'Код школы' }),
  );
  const heading = { districtName: 'Белинский район', reportingDate: '2026-11-20' };
  const model = checkSheet({ heading, findings: groupFindings(findings), volume: null });
  const links = model.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.link !== undefined));
  expect(links).toHaveLength(3_000);
  const before = test.host.traffic.requests;
  const { id, undo } = await add(port, model);
  // Two looks at the sheets; the sheet, its mark, its rows, its dress in four parts, its page.
  expect(test.host.traffic.requests - before).toBeLessThanOrEqual(10);
  expect(test.host.traffic.longest).toBeLessThan(test.host.switches.payloadLimit / 2);
  expect(test.host.context.kept.sheet(id).links.size).toBe(3_000);
  expect(
    test.engine.readCells(id, {
      top: model.rows.length - 1,
      left: 0,
      bottom: model.rows.length - 1,
      right: 0,
    }),
  ).toMatchObject([[{ value: 3_000 }]]);
  expect(await port.undo(undo)).toEqual({ kind: 'done', sheets: [id] });
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

it('a workbook of 60 sheets is read in three round trips a sheet, written to and taken back', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `Лист ${index + 1}`);
  test = connectHost(names);
  const port = openExcelWorkbook();
  const sheets = await port.listSheets();
  const changes = sheets.map(({ id }, index) => ({
    kind: 'set-cells' as const,
    sheet: id,
    cells: [{ row: 0, column: 0, expected: null, value: index }],
  }));
  const outcome = await port.apply(changes);
  if (!outcome.applied) throw new Error('Not applied');
  const before = test.host.traffic.requests;
  for (const { id } of await port.listSheets()) await port.readSheet(id);
  expect(test.host.traffic.requests - before).toBeLessThanOrEqual(3 * 60);
  expect(await port.undo(outcome.undo)).toMatchObject({ kind: 'done' });
  for (const { rowCount } of await port.listSheets()) expect(rowCount).toBe(0);
});
