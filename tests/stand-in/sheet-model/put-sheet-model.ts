/** Puts a sheet's model into the stand-in: what the engine can hold there, the rest with the object model. */
import type { SheetModel } from '../../../src/core/model/sheet-model';
import { ownSheetMark } from '../../../src/core/workbook-marks';
import type { HostContext } from '../host/model/host-context';
import { putCells } from './sheet-cells';
import { keptChartOf } from './sheet-charts';
import { putPrint } from './sheet-page';
import { keptConditionalOf, keptValidationOf } from './sheet-rules';

/** The sheet `id` is new and has the model's name already. */
export function putSheetModel(context: HostContext, id: string, model: SheetModel): void {
  const { engine, kept } = context;
  putCells(context, id, model);
  engine.merge(id, model.merges);
  fitRows(context, id, model);
  if (model.freeze !== undefined) engine.freeze(id, model.freeze.rows, model.freeze.columns);
  if (model.tabColor !== undefined) engine.setTabColor(id, `#${model.tabColor}`);
  const sheet = kept.sheet(id);
  sheet.autoFilter = model.autoFilter ?? null;
  sheet.validations.push(...model.validations.map(keptValidationOf));
  sheet.conditionalFormats.push(
    ...model.conditionalFormats.map((format) => keptConditionalOf(format, kept.nextId())),
  );
  sheet.charts.push(...model.charts.map((chart, index) => keptChartOf(chart, id, kept.nextId(), index + 1)));
  putPrint(sheet.page, model.print);
  if (model.table !== undefined) {
    kept.tables.push({
      id: kept.nextId(),
      sheet: id,
      ...model.table,
      style: 'TableStyleLight1',
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      showBandedRows: false,
      showBandedColumns: false,
    });
  }
  if (model.isProtected === true) sheet.protection = { options: {}, password: null };
  if (model.isOwn)
    kept.names.push({ name: ownSheetMark, sheet: id, formula: '=TRUE', comment: '', visible: false });
}

/** Rows without a height of their own that hold wrapped text. */
function fitRows({ engine }: HostContext, id: string, { rows }: SheetModel): void {
  const isFitted = (row: number): boolean =>
    rows[row]?.height === undefined &&
    rows[row]?.cells.some((cell) => cell?.style?.wrap === true && cell.value !== null) === true;
  for (let first = 0; first < rows.length; first += 1) {
    if (!isFitted(first)) continue;
    let last = first;
    while (isFitted(last + 1)) last += 1;
    engine.fitRows(id, first, last);
    first = last;
  }
}
