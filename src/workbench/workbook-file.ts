/** Brings a workbook file into the stand-in and back: what was not touched goes back as it was. */
import type { SheetModel } from '../core/sheet-model';
import { isDateFormat } from '../core/table/is-date-format';
import { cellAddress, valueAt, type CellValue, type Grid } from '../core/table/grid';
import type { ApplyOutcome, CellChange, Change, Conflict, SheetId, SheetInfo } from '../core/workbook';
import { stateNamespace } from '../core/workbook-marks';
import { stateEntriesOf, stateXml } from '../core/workbook-state';
import type { SheetEngine, Visibility } from './host/engine/sheet-engine';
import type { HostContext } from './host/model/host-context';
import { putSheetModel } from './sheet-model/put-sheet-model';
import { isOwnSheet, sheetModelOf } from './sheet-model/sheet-model-of';

export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** The sheet it is local to, or null for the workbook's. */
  readonly sheet: SheetId | null;
  readonly isHidden: boolean;
}

/** A sheet as it is to stand in the file. */
export interface SheetPlace {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: SheetInfo['visibility'];
}

/** A file as an application that shows it needs it: more than the port's readers and writers do. */
export interface WorkbookFile {
  listSheets(): Promise<readonly SheetInfo[]>;
  readSheet(sheet: SheetId): Promise<Grid>;
  readModel(sheet: SheetId): Promise<SheetModel>;
  readNames(): Promise<readonly DefinedName[]>;
  readState(): Promise<ReadonlyMap<string, string>>;
  saveState(key: string, value: string): Promise<void>;
  /** A person's own changes: formulas, locked cells and sheets of any owner may go. */
  overwrite(changes: readonly Change[]): Promise<ApplyOutcome>;
  /** All sheets in their order; references follow a sheet to its new name. */
  arrange(sheets: readonly SheetPlace[]): Promise<void>;
  save(): Promise<Uint8Array>;
}

export interface OpenedFile {
  /** The file anew, as it was opened: saving twice must not be in its own way. */
  readonly open: () => Promise<WorkbookFile>;
  /** By the engine's sheet id. */
  readonly sheets: ReadonlyMap<string, OpenedSheet>;
}

interface OpenedSheet {
  readonly id: SheetId;
  readonly grid: Grid;
  /** By address, without their equals signs. */
  readonly formulas: ReadonlyMap<string, string>;
}

export interface SavedFile {
  readonly bytes: Uint8Array;
  /** Sheets whose new look the file does not take: their cells are saved, their look is the file's. */
  readonly oldLooks: readonly string[];
}

/** Puts the file's sheets into the stand-in in place of what is there. */
export async function loadFile(open: () => Promise<WorkbookFile>, context: HostContext): Promise<OpenedFile> {
  const file = await open();
  const read: { info: SheetInfo; model: SheetModel; grid: Grid }[] = [];
  // All is read before anything goes, so that a damaged sheet leaves the open workbook in place.
  for (const info of await file.listSheets())
    read.push({ info, model: await file.readModel(info.id), grid: await file.readSheet(info.id) });
  const names = await file.readNames();
  const state = await file.readState();

  const { engine, kept } = context;
  const before = engine.sheets().map(({ id }) => id);
  // Freed names first: a sheet of the file may have one of them.
  before.forEach((id, index) => engine.renameSheet(id, `~${index}`));
  kept.clear();
  const sheets = new Map<string, OpenedSheet>();
  const idOf = new Map<SheetId, string>();
  // Every sheet is there before the first formula refers to one.
  for (const { info } of read) idOf.set(info.id, engine.addSheet(info.name));
  const first = read.find(({ info }) => info.visibility === 'visible') ?? read[0];
  const shown = first === undefined ? undefined : idOf.get(first.info.id);
  if (shown !== undefined) engine.select({ sheet: shown, area: { top: 0, left: 0, bottom: 0, right: 0 } });
  for (const id of before) engine.removeSheet(id);
  for (const { info, model, grid } of read) {
    const id = idOf.get(info.id) ?? '';
    putSheetModel(context, id, model);
    if (info.visibility !== 'visible') engine.setVisibility(id, visibilities[info.visibility]);
    sheets.set(id, { id: info.id, grid, formulas: formulasOf(model) });
  }
  for (const { name, formula, sheet, isHidden } of names) {
    const local = sheet === null ? null : (idOf.get(sheet) ?? null);
    if (kept.names.some((known) => known.name === name && known.sheet === local)) continue;
    kept.names.push({ name, sheet: local, formula: `=${formula}`, comment: '', visible: !isHidden });
  }
  if (state.size > 0) kept.customXml.set(kept.nextId(), stateXml(state));
  await engine.calculated();
  engine.startAnew();
  return { open, sheets };
}

/** The bytes to save, or what the file refuses. */
export async function saveFile(
  file: OpenedFile,
  context: HostContext,
): Promise<SavedFile | { readonly conflicts: readonly Conflict[] }> {
  const { engine } = context;
  await engine.answered();
  const target = await file.open();
  const present = engine.sheets();
  const oldLooks: string[] = [];
  const gone = [...file.sheets].filter(([id]) => !present.some((sheet) => sheet.id === id));
  const removed = gone.map(([, { id }]): Change => ({ kind: 'delete-sheet', sheet: id }));
  const kept: Change[] = [];
  const added: Change[] = [];
  for (const { id, name } of present) {
    const known = file.sheets.get(id);
    if (known === undefined) added.push({ kind: 'add-sheet', model: sheetModelOf(context, id) });
    else if (isOwnSheet(context, id) && engine.hasNewLook(id))
      kept.push({ kind: 'replace-sheet', sheet: known.id, model: sheetModelOf(context, id) });
    else {
      const cells = changedCells(engine, id, known);
      if (cells.length > 0) kept.push({ kind: 'set-cells', sheet: known.id, cells });
      if (engine.hasNewLook(id)) oldLooks.push(name);
    }
  }
  // A file never stands without a sheet, so the last of its own goes after the first new one has come.
  const isAllNew = gone.length === file.sheets.size;
  for (const changes of isAllNew ? [added, removed] : [removed, kept]) {
    const outcome = await target.overwrite(changes);
    if (!outcome.applied) return { conflicts: outcome.conflicts };
  }
  if (!isAllNew) {
    await target.arrange(await places(target, present, file));
    const outcome = await target.overwrite(added);
    if (!outcome.applied) return { conflicts: outcome.conflicts };
  }
  await target.arrange(await places(target, present, file));
  for (const [key, value] of stateOf(context)) await target.saveState(key, value);
  return { bytes: await target.save(), oldLooks };
}

const visibilities: Readonly<Record<SheetInfo['visibility'], Visibility>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** The file's sheets of this moment, in the order and under the names they have in the stand-in. */
async function places(
  target: WorkbookFile,
  present: ReturnType<SheetEngine['sheets']>,
  file: OpenedFile,
): Promise<SheetPlace[]> {
  const byName = new Map((await target.listSheets()).map(({ id, name }) => [name, id]));
  return present.flatMap(({ id, name, visibility }) => {
    const own = file.sheets.get(id)?.id ?? byName.get(name);
    const state = visibility === 'Visible' ? 'visible' : visibility === 'Hidden' ? 'hidden' : 'veryHidden';
    return own === undefined ? [] : [{ id: own, name, visibility: state }];
  });
}

function formulasOf(model: SheetModel): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  model.rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      const value = cell?.value ?? null;
      if (typeof value === 'object' && value !== null && 'formula' in value)
        formulas.set(cellAddress(row, column), plainFormula(value.formula));
    }),
  );
  return formulas;
}

function changedCells(engine: SheetEngine, id: string, { grid, formulas }: OpenedSheet): CellChange[] {
  const used = engine.usedArea(id, true);
  const bottom = Math.max(grid.rowCount - 1, used?.bottom ?? -1);
  const right = Math.max(grid.columns.length - 1, used?.right ?? -1);
  if (bottom < 0 || right < 0) return [];
  const area = { top: 0, left: 0, bottom, right };
  const formats = engine.readNumberFormats(id, area);
  return engine.readCells(id, area).flatMap((cells, row) =>
    cells.flatMap((cell, column): CellChange[] => {
      const expected = valueAt(grid, row, column);
      const before = formulas.get(cellAddress(row, column)) ?? null;
      if (cell.formula !== null) {
        const formula = plainFormula(cell.formula);
        return formula === before ? [] : [{ row, column, expected, value: { formula } }];
      }
      const isDate = typeof cell.value === 'number' && isDateFormat(formats[row]?.[column] ?? '');
      const value: CellValue = isDate ? { date: Number(cell.value) } : cell.value;
      const isSame = before === null && JSON.stringify(value) === JSON.stringify(expected);
      return isSame ? [] : [{ row, column, expected, value }];
    }),
  );
}

function stateOf({ kept }: HostContext): ReadonlyMap<string, string> {
  const xml = [...kept.customXml.values()].find((part) => part.includes(`"${stateNamespace}"`));
  return xml === undefined ? new Map() : stateEntriesOf(xml);
}

function plainFormula(formula: string): string {
  return formula.replace(/^=/, '');
}
