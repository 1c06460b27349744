/** The cells of a sheet model into an empty sheet: values and formats in blocks, then looks, sizes and links. */
import type { CellModel, CellStyle, SheetModel } from '../core/model/sheet-model';
import { addressOf } from './address';
import { hostInputOf, shortDateFormat } from './cell-value';
import { blockCells } from './read-sheet';
import { mergeBlocks, stretchesOf } from './size-runs';
import { styledAddresses } from './style-areas';

/** A column's unit is 7 pixels of the default font's widest digit and 5 of padding; the host counts 0.75 points a pixel. */
const pointsPerCharacter = 5.25;
const columnPadding = 3.75;
const sheetRows = 1_048_576;

/** Values of the rows from `first`; returns the row after the last one written. */
export function writeRows(sheet: Excel.Worksheet, model: SheetModel, first: number): number {
  const width = Math.max(1, ...model.rows.map(({ cells }) => cells.length));
  const rows = model.rows.slice(first, first + Math.max(1, Math.floor(blockCells / width)));
  if (rows.length === 0) return model.rows.length;
  const range = sheet.getRangeByIndexes(first, 0, rows.length, width);
  const formats = rows.map(({ cells }) =>
    row(width, (column) => formatOf(cells[column]) ?? unnamedFormat(model, cells[column], column)),
  );
  // Formats go first: a cell formatted as text would keep a number as text.
  if (formats.some((line) => line.some((format) => format !== null))) range.numberFormat = formats;
  range.values = rows.map(({ cells }) => row(width, (column) => inputOf(cells[column])));
  return first + rows.length;
}

/** Ranges are let go at once: each that is kept costs the host work at the end. */
export function styleCells(sheet: Excel.Worksheet, model: SheetModel): void {
  for (const { style, addresses } of styledAddresses(model)) {
    for (const address of addresses) applyStyle(sheet.getRanges(address).untrack().format, style);
  }
  for (const { first, last, value } of stretchesOf(model.columns.map(({ width }) => width))) {
    const columns = sheet
      .getRangeByIndexes(0, first, 1, last - first + 1)
      .untrack()
      .getEntireColumn()
      .untrack();
    columns.format.columnWidth = value * pointsPerCharacter + columnPadding;
  }
  for (const { first, last, value } of stretchesOf(model.columns.map(({ hidden }) => hidden === true))) {
    const columns = sheet
      .getRangeByIndexes(0, first, 1, last - first + 1)
      .untrack()
      .getEntireColumn()
      .untrack();
    columns.columnHidden = value;
  }
  model.columns.forEach(({ style }, column) => {
    if (style?.numberFormat !== undefined) formatTail(sheet, model.rows.length, column, style.numberFormat);
  });
  for (const { first, last, value } of stretchesOf(model.rows.map(({ height }) => height))) {
    sheet.getRangeByIndexes(first, 0, last - first + 1, 1).untrack().format.rowHeight = value;
  }
  for (const { area, across } of mergeBlocks(model.merges)) {
    sheet.getRange(addressOf(area)).untrack().merge(across);
  }
}

/** The cells of a column below the written rows. */
function formatTail(sheet: Excel.Worksheet, first: number, column: number, numberFormat: string): void {
  const tail: { numberFormat: unknown } = sheet
    .getRangeByIndexes(first, column, sheetRows - first, 1)
    .untrack();
  // One format for all cells is given as a plain text, which the typings do not know.
  tail.numberFormat = numberFormat;
}

export function linkCells(context: Excel.RequestContext, sheet: Excel.Worksheet, model: SheetModel): void {
  model.rows.forEach(({ cells }, rowIndex) => {
    cells.forEach((cell, column) => {
      if (cell === null) return;
      if (cell.link === undefined && cell.comment === undefined) return;
      addExtras(context, sheet.getRangeByIndexes(rowIndex, column, 1, 1).untrack(), cell);
    });
  });
}

function addExtras(
  context: Excel.RequestContext,
  range: Excel.Range,
  { link, comment, style, value }: CellModel,
): void {
  if (link !== undefined) {
    const name = link.sheet.replaceAll("'", "''");
    range.hyperlink = { documentReference: `'${name}'!${link.address}`, textToDisplay: linkText(value) };
    // A link brings its own look along; the model's counts.
    if (style !== undefined) applyStyle(range.format, style);
  }
  if (comment !== undefined) context.workbook.comments.add(range, comment);
}

function linkText(value: CellModel['value']): string {
  return value === null || typeof value === 'object' ? '' : String(value);
}

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.color !== undefined) format.font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = capital(style.horizontal);
  if (style.vertical !== undefined) format.verticalAlignment = capital(style.vertical);
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.locked !== undefined) format.protection.locked = style.locked;
  drawBorders(format, style.border);
}

const allSides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

function drawBorders(format: Excel.RangeFormat, border: CellStyle['border']): void {
  if (border === undefined || border === 'none') return;
  const sides = border === 'thin' ? allSides : (['EdgeBottom', 'InsideHorizontal'] as const);
  for (const side of sides) format.borders.getItem(side).style = 'Continuous';
}

function capital<T extends string>(word: T): Capitalize<T> {
  return (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<T>;
}

function formatOf(cell: CellModel | null | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  const isDate = typeof cell.value === 'object' && cell.value !== null && 'date' in cell.value;
  return cell.style?.numberFormat ?? (isDate ? shortDateFormat : null);
}

/** A cell the rows do not name shows what its column shows. */
function unnamedFormat(model: SheetModel, cell: CellModel | null | undefined, column: number): string | null {
  return cell === null || cell === undefined ? (model.columns[column]?.style?.numberFormat ?? null) : null;
}

function inputOf(cell: CellModel | null | undefined): string | number | boolean | null {
  return cell === null || cell === undefined || cell.value === null ? null : hostInputOf(cell.value);
}

function row<T>(width: number, cell: (column: number) => T): T[] {
  return Array.from({ length: width }, (_, column) => cell(column));
}
