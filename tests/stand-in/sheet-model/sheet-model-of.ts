/** A sheet of the stand-in as a model to write: what the engine holds and what the object model keeps beside it. */
import type { SheetModel } from '../../../src/core/model/sheet-model';
import { ownSheetMark } from '../../../src/core/workbook-marks';
import type { HostContext } from '../host/model/host-context';
import { plainColor } from './cell-styles';
import { columnModelsOf, rowModelsOf } from './sheet-cells';
import { chartModelsOf } from './sheet-charts';
import { printModelOf } from './sheet-page';
import { conditionalModelsOf, validationModelsOf } from './sheet-rules';

export function sheetModelOf(context: HostContext, id: string): SheetModel {
  const { engine } = context;
  const sheet = context.sheet(id);
  const kept = context.kept.sheet(id);
  const used = engine.usedArea(id, false);
  const frozen = engine.frozen(id);
  const table = context.kept.tables.find((candidate) => candidate.sheet === id);
  return {
    name: sheet.name,
    columns: columnModelsOf(context, id, used === null ? 0 : used.right + 1),
    rows: used === null ? [] : rowModelsOf(context, id, used),
    merges: engine.merges(id),
    ...(frozen.rows + frozen.columns > 0 ? { freeze: frozen } : {}),
    ...(kept.autoFilter === null ? {} : { autoFilter: kept.autoFilter }),
    ...(table === undefined ? {} : { table: { name: table.name, area: table.area } }),
    validations: kept.validations.flatMap(validationModelsOf),
    conditionalFormats: kept.conditionalFormats.flatMap(conditionalModelsOf),
    charts: kept.charts.flatMap(chartModelsOf),
    print: printModelOf(kept.page),
    isProtected: kept.protection !== null,
    ...(sheet.tabColor === '' ? {} : { tabColor: plainColor(sheet.tabColor) }),
    isOwn: isOwnSheet(context, id),
  };
}

export function isOwnSheet(context: HostContext, id: string): boolean {
  return context.kept.names.some((name) => name.sheet === id && name.name === ownSheetMark);
}
