/** Opens a workbook file in the stand-in, in place of what is there. */
import type { SheetModel } from '../../src/core/model/sheet-model';
import type { Grid } from '../../src/core/table/grid';
import type { SheetId, SheetInfo } from '../../src/core/workbook';
import { stateXml } from '../../src/core/workbook-state';
import type { Visibility } from './host/engine/sheet-engine';
import type { HostContext } from './host/model/host-context';
import { putSheetModel } from './sheet-model/put-sheet-model';
import { formulasOf, type OpenedFile, type OpenedSheet, type WorkbookFile } from './workbook-file';

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

const visibilities: Readonly<Record<SheetInfo['visibility'], Visibility>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};
