/** A sheet model as a worksheet part, its elements in the order the format demands. */
import type { SheetModel } from '../../core/model/sheet-model';
import { areaReference } from '../cells/cell-reference';
import { cellAddress } from '../../core/table/grid';
import type { Dialect } from '../xml/namespaces';
import { printXml, sheetPropertiesXml } from './print-xml';
import { columnsXml, dimensionXml, hyperlinksXml, rowsXml } from './sheet-rows-xml';
import type { StyleBook } from '../styles/style-book';
import { conditionalFormatsXml, validationsXml } from './validation-xml';

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface SheetXmlContext {
  readonly styles: StyleBook;
  readonly dialect: Dialect;
  readonly is1904: boolean;
  /** The first sheet of a new workbook is the one shown. */
  readonly isSelected: boolean;
  /** Relationship ids of what hangs on the sheet. */
  readonly ids: { readonly drawing?: string; readonly commentBoxes?: string; readonly table?: string };
}

export function sheetXml(model: SheetModel, context: SheetXmlContext): string {
  const { styles, dialect, ids } = context;
  const reference = (tag: string, id: string | undefined): string =>
    id === undefined ? '' : `<${tag} r:id="${id}"/>`;
  return [
    `${xmlDeclaration}<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">`,
    sheetPropertiesXml(model.print, model.tabColor),
    dimensionXml(model),
    viewXml(model, context.isSelected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(model, styles),
    rowsXml(model, styles, context.is1904),
    model.isProtected === true ? protectionXml : '',
    hasOwnFilter(model, ids.table) ? `<autoFilter ref="${areaReference(model.autoFilter)}"/>` : '',
    mergesXml(model),
    conditionalFormatsXml(model.conditionalFormats, styles),
    validationsXml(model.validations, context.is1904),
    hyperlinksXml(model),
    printXml(model.print),
    reference('drawing', ids.drawing),
    reference('legacyDrawing', ids.commentBoxes),
    ids.table === undefined ? '' : `<tableParts count="1"><tablePart r:id="${ids.table}"/></tableParts>`,
    '</worksheet>',
  ].join('');
}

/** People may still widen columns, filter and sort; without a password anyone can lift it. */
const protectionXml =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';

type Filtered = SheetModel & { readonly autoFilter: NonNullable<SheetModel['autoFilter']> };

/** A table brings its own filter; a second one over the same cells is an error to Excel. */
export function hasOwnFilter(model: SheetModel, tableId: string | undefined): model is Filtered {
  return model.autoFilter !== undefined && tableId === undefined;
}

function viewXml(model: SheetModel, isSelected: boolean): string {
  const { rows = 0, columns = 0 } = model.freeze ?? {};
  const selected = isSelected ? ' tabSelected="1"' : '';
  if (rows === 0 && columns === 0)
    return `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>`;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const corner = cellAddress(rows, columns);
  return (
    `<sheetViews><sheetView${selected} workbookViewId="0"><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

function mergesXml(model: SheetModel): string {
  const merges = model.merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
  if (merges.length === 0) return '';
  const cells = merges.map((area) => `<mergeCell ref="${areaReference(area)}"/>`).join('');
  return `<mergeCells count="${merges.length}">${cells}</mergeCells>`;
}
