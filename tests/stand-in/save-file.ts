/** Saves the stand-in's workbook into the file it came from: what was not touched goes back as it was. */
import { isDateFormat } from '../../src/core/table/is-date-format';
import { cellAddress, valueAt, type CellValue } from '../../src/core/table/grid';
import type { CellChange, Change, Conflict } from '../../src/core/workbook';
import { stateNamespace } from '../../src/core/workbook-marks';
import { stateEntriesOf } from '../../src/core/workbook-state';
import type { OverwriteOutcome } from './document/document-workbook';
import type { SheetEngine, Visibility } from './host/engine/sheet-engine';
import type { HostContext } from './host/model/host-context';
import { isOwnSheet, sheetModelOf } from './sheet-model/sheet-model-of';
import { plainFormula } from './plain-formula';
import {
  formulasOf,
  type OpenedFile,
  type OpenedSheet,
  type SavedFile,
  type SheetPlace,
  type WorkbookFile,
} from './workbook-file';

/** The bytes to save, or what the file refuses. */
export async function saveFile(
  file: OpenedFile,
  context: HostContext,
): Promise<SavedFile | { readonly conflicts: readonly Conflict[] }> {
  await context.engine.answered();
  const target = await file.open();
  const left = new Set(context.engine.sheets().map(({ id }) => id));
  const removed = [...file.sheets].filter(([id]) => !left.has(id)).map(([, { id }]) => id);
  const deletions = removed.map((sheet): Change => ({ kind: 'delete-sheet', sheet }));
  // A file never stands without a sheet: where none of its own stays, they go when the new ones have come.
  const isAllNew = removed.length === file.sheets.size;
  const refusal = (outcome: OverwriteOutcome) => (outcome.applied ? null : { conflicts: outcome.conflicts });
  let refused = isAllNew ? null : refusal(await target.overwrite(deletions));
  // Old sheets take their new names first, so that formulas are compared and written as they will stand.
  await target.arrange(await places(target, file, context));
  const { kept, added, oldStyles } = plan(context, await withFormulasOf(target, file));
  refused ??= await unmovable(target, file, context.engine);
  refused ??= refusal(await target.overwrite(kept));
  refused ??= refusal(await target.overwrite(added));
  if (isAllNew) refused ??= refusal(await target.overwrite(deletions));
  if (refused !== null) return refused;
  await target.arrange(await places(target, file, context));
  for (const [key, value] of stateOf(context)) await target.saveState(key, value);
  return { bytes: await target.save(), oldStyles };
}

/** Rows and columns that moved would leave behind what stands beside the cells: such a sheet is not saved. */
async function unmovable(
  target: WorkbookFile,
  { sheets }: OpenedFile,
  engine: SheetEngine,
): Promise<{ readonly conflicts: readonly Conflict[] } | null> {
  for (const { id } of engine.sheets().filter((sheet) => engine.hasMovedCells(sheet.id))) {
    const known = sheets.get(id);
    const things = known === undefined ? [] : await target.thingsOn(known.id);
    if (known !== undefined && things.length > 0)
      return { conflicts: [{ kind: 'kept', sheet: known.id, things }] };
  }
  return null;
}

/** The open sheets with their formulas as the file has them now: where a sheet was renamed, they name it anew. */
async function withFormulasOf(target: WorkbookFile, { sheets }: OpenedFile): Promise<OpenedFile['sheets']> {
  const present = new Set((await target.listSheets()).map(({ id }) => id));
  const read = new Map<string, OpenedSheet>();
  for (const [id, sheet] of sheets) {
    if (!present.has(sheet.id)) continue;
    const formulas =
      sheet.formulas.size === 0 ? sheet.formulas : formulasOf(await target.readModel(sheet.id));
    read.set(id, { ...sheet, formulas });
  }
  return read;
}

interface Plan {
  readonly kept: readonly Change[];
  readonly added: readonly Change[];
  readonly oldStyles: readonly string[];
}

function plan(context: HostContext, sheets: OpenedFile['sheets']): Plan {
  const { engine } = context;
  const kept: Change[] = [];
  const added: Change[] = [];
  const oldStyles: string[] = [];
  for (const { id, name } of engine.sheets()) {
    const known = sheets.get(id);
    if (known === undefined) added.push({ kind: 'add-sheet', model: sheetModelOf(context, id) });
    else if (isOwnSheet(context, id) && engine.hasNewStyle(id))
      kept.push({ kind: 'replace-sheet', sheet: known.id, model: sheetModelOf(context, id) });
    else {
      const cells = changedCells(engine, id, known);
      if (cells.length > 0) kept.push({ kind: 'set-cells', sheet: known.id, cells });
      if (engine.hasNewStyle(id)) oldStyles.push(name);
    }
  }
  return { kept, added, oldStyles };
}

/** The file's sheets of this moment, in the order and under the names they have in the stand-in. */
async function places(
  target: WorkbookFile,
  { sheets }: OpenedFile,
  { engine }: HostContext,
): Promise<SheetPlace[]> {
  const own = new Set([...sheets.values()].map(({ id }) => id));
  const added = (await target.listSheets()).filter(({ id }) => !own.has(id));
  return engine.sheets().flatMap(({ id, name, visibility }) => {
    const found = sheets.get(id)?.id ?? added.find((sheet) => sheet.name === name)?.id;
    return found === undefined ? [] : [{ id: found, name, visibility: visibilities[visibility] }];
  });
}

const visibilities: Readonly<Record<Visibility, SheetPlace['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

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
        const isSame = before !== null && unquoted(formula) === unquoted(before);
        return isSame ? [] : [{ row, column, expected, value: { formula } }];
      }
      const isDate = typeof cell.value === 'number' && isDateFormat(formats[row]?.[column] ?? '');
      const shown: CellValue = isDate ? { date: Number(cell.value) } : cell.value;
      const value = cell.isSpilled ? null : shown;
      const isSame = before === null && JSON.stringify(value) === JSON.stringify(expected);
      return isSame ? [] : [{ row, column, expected, value }];
    }),
  );
}

function stateOf({ kept }: HostContext): ReadonlyMap<string, string> {
  const xml = [...kept.customXml.values()].find((part) => part.includes(`"${stateNamespace}"`));
  return xml === undefined ? new Map() : stateEntriesOf(xml);
}

/** Quotes around a sheet's name say nothing where it needs none. */
function unquoted(formula: string): string {
  return formula.replace(/'((?:[^']|'')+)'!/g, '$1!');
}
