/** Brings a workbook file into the grid and back: what was not touched goes back as it was. */
import { CellKind, kindAt, valueAt, type Area, type CellValue, type Grid } from '../core/table/grid';
import type { CellChange, Change, Conflict, SheetId, WorkbookPort } from '../core/workbook';
import { isDateFormat } from '../core/table/is-date-format';
import type { EngineInput, SheetEngine } from './host/engine/sheet-engine';
import type { ExcelHost } from './host/excel-host';
import { sheetModelOf } from './sheet-model-of';

/** The door to the file, given by the composition root. */
export interface FilePort extends WorkbookPort {
  save(): Promise<Uint8Array>;
}

export interface OpenedFile {
  readonly port: FilePort;
  /** By the engine's sheet id. */
  readonly sheets: ReadonlyMap<string, OpenedSheet>;
}

interface OpenedSheet {
  readonly id: SheetId;
  readonly grid: Grid;
}

const shortDate = 'dd.mm.yyyy';
/** Of the grid's own font. */
const pointsPerCharacter = 6.2;
const widestColumn = 40;

/** Puts the file's sheets into the engine in place of what is there. */
export async function loadFile(port: FilePort, engine: SheetEngine): Promise<OpenedFile> {
  const before = engine.sheets().map(({ id }) => id);
  // Freed names first: a sheet of the file may have one of them.
  before.forEach((id, index) => engine.renameSheet(id, `~${index}`));
  const sheets = new Map<string, OpenedSheet>();
  for (const info of await port.listSheets()) {
    const grid = await port.readSheet(info.id);
    const id = engine.addSheet(info.name);
    fillSheet(engine, id, grid);
    sheets.set(id, { id: info.id, grid });
  }
  const [first] = sheets.keys();
  if (first !== undefined) engine.select({ sheet: first, area: { top: 0, left: 0, bottom: 0, right: 0 } });
  for (const id of before) engine.removeSheet(id);
  for (const info of await port.listSheets()) {
    const id = [...sheets].find(([, sheet]) => sheet.id === info.id)?.[0];
    if (id !== undefined && info.visibility !== 'visible') engine.setVisibility(id, 'Hidden');
  }
  return { port, sheets };
}

/** The bytes to save, or the cells that the file's own rules refuse. */
export async function saveFile(
  file: OpenedFile,
  host: ExcelHost,
  engine: SheetEngine,
): Promise<{ readonly bytes: Uint8Array } | { readonly conflicts: readonly Conflict[] }> {
  await engine.answered();
  const present = new Set(engine.sheets().map(({ id }) => id));
  const changes: Change[] = [];
  for (const [id, sheet] of file.sheets) {
    if (!present.has(id)) changes.push({ kind: 'delete-sheet', sheet: sheet.id });
    else {
      const cells = changedCells(engine, id, sheet.grid);
      if (cells.length > 0) changes.push({ kind: 'set-cells', sheet: sheet.id, cells });
    }
  }
  for (const { id } of engine.sheets()) {
    if (!file.sheets.has(id)) changes.push({ kind: 'add-sheet', model: sheetModelOf(host.context, id) });
  }
  const outcome = await file.port.apply(changes);
  return outcome.applied ? { bytes: await file.port.save() } : { conflicts: outcome.conflicts };
}

function fillSheet(engine: SheetEngine, id: string, grid: Grid): void {
  if (grid.rowCount === 0 || grid.columns.length === 0) return;
  const area: Area = { top: 0, left: 0, bottom: grid.rowCount - 1, right: grid.columns.length - 1 };
  const rows = Array.from({ length: grid.rowCount }, (_, row) =>
    grid.columns.map((_column, column) => inputOf(valueAt(grid, row, column))),
  );
  engine.writeCells(id, area, rows);
  engine.setStyles(id, area, (row, column) =>
    kindAt(grid, row, column) === CellKind.date ? { numberFormat: shortDate } : undefined,
  );
  engine.merge(id, grid.merges);
  grid.columns.forEach((_column, column) => {
    const longest = longestText(grid, column);
    engine.setColumnWidth(
      id,
      column,
      column,
      Math.min(widestColumn, Math.max(9, longest + 2)) * pointsPerCharacter,
    );
  });
}

/** Of the cells outside merges, for a title would widen its column. */
function longestText(grid: Grid, column: number): number {
  let longest = 0;
  for (let row = 0; row < Math.min(grid.rowCount, 300); row += 1) {
    const isMerged = grid.merges.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    const value = valueAt(grid, row, column);
    if (!isMerged && typeof value !== 'object') longest = Math.max(longest, String(value).length);
  }
  return longest;
}

function inputOf(value: CellValue): EngineInput | undefined {
  if (value === null) return undefined;
  return { value: typeof value === 'object' && 'date' in value ? value.date : value };
}

function changedCells(engine: SheetEngine, id: string, grid: Grid): CellChange[] {
  const used = engine.usedArea(id, true);
  const bottom = Math.max(grid.rowCount - 1, used?.bottom ?? -1);
  const right = Math.max(grid.columns.length - 1, used?.right ?? -1);
  if (bottom < 0 || right < 0) return [];
  const area = { top: 0, left: 0, bottom, right };
  const formats = engine.readNumberFormats(id, area);
  return engine.readCells(id, area).flatMap((cells, row) =>
    cells.flatMap((cell, column): CellChange[] => {
      const expected = valueAt(grid, row, column);
      if (cell.formula !== null) return [{ row, column, expected, value: { formula: cell.formula } }];
      const isDate = typeof cell.value === 'number' && isDateFormat(formats[row]?.[column] ?? '');
      const value: CellValue = isDate ? { date: Number(cell.value) } : cell.value;
      return JSON.stringify(value) === JSON.stringify(expected) ? [] : [{ row, column, expected, value }];
    }),
  );
}
