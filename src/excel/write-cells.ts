/** The cells of a sheet model into an empty sheet: values and formats in blocks, then looks, sizes and links. */
import type { CellModel, CellStyle, RowModel, SheetModel } from '../core/model/sheet-model';
import { addressOf } from './address';
import { hostInputOf, shortDateFormat } from './cell-value';
import { packed, valueBytes } from './send-in-parts';
import { mergeBlocks, stretchesOf } from './size-runs';
import { styledAddresses } from './style-areas';
import { step, type WriteStep } from './write-step';

/** A column's unit is 7 pixels of the default font's widest digit and 5 of padding; the host counts 0.75 points a pixel. */
const pointsPerCharacter = 5.25;
const columnPadding = 3.75;
const sheetRows = 1_048_576;
const formatBytes = 16;
const cellCharacters = 32_767;

export interface NumberedRow {
  readonly index: number;
  readonly cells: RowModel['cells'];
}

/** Rows that stand one below the other, as one request takes them. */
export function rowBlocks({ rows }: SheetModel): NumberedRow[][] {
  return packed(
    rows.map(({ cells }, index) => ({ cells, index })),
    ({ cells }) => ({
      cells: cells.length,
      bytes: cells.reduce((sum, cell) => sum + valueBytes(cell?.value) + formatBytes, 0),
    }),
  );
}

export function writeRows(sheet: Excel.Worksheet, model: SheetModel, rows: readonly NumberedRow[]): void {
  const width = model.rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const range = sheet.getRangeByIndexes(rows[0]?.index ?? 0, 0, rows.length, width).untrack();
  const formats = rows.map(({ cells }) =>
    row(width, (column) => formatOf(cells[column]) ?? unnamedFormat(model, cells[column], column)),
  );
  // Formats go first: a cell formatted as text would keep a number as text.
  if (formats.some((line) => line.some((format) => format !== null))) range.numberFormat = formats;
  range.values = rows.map(({ cells }) => row(width, (column) => inputOf(cells[column])));
}

/** Links come before the looks: a link brings its own along, and the model's counts. */
export function lookSteps(model: SheetModel): WriteStep[] {
  return [
    ...linkSteps(model),
    ...styledAddresses(model).flatMap(({ style, addresses }) =>
      addresses.map((address) =>
        step({ calls: 24, text: address }, ({ sheet }) =>
          applyStyle(sheet.getRanges(address).untrack().format, style),
        ),
      ),
    ),
    ...columnSteps(model),
    ...stretchesOf(model.rows.map(({ height }) => height)).map(({ first, last, value }) =>
      step({ calls: 3 }, ({ sheet }) => {
        sheet.getRangeByIndexes(first, 0, last - first + 1, 1).untrack().format.rowHeight = value;
      }),
    ),
    ...mergeBlocks(model.merges).map(({ area, across }) =>
      step({ calls: 3 }, ({ sheet }) => sheet.getRange(addressOf(area)).untrack().merge(across)),
    ),
  ];
}

/** Ranges are let go at once: each that is kept costs the host work at the end. */
function columnSteps(model: SheetModel): WriteStep[] {
  const widths = stretchesOf(model.columns.map(({ width }) => width));
  const hidden = stretchesOf(model.columns.map((column) => column.hidden === true));
  return [
    ...widths.map(({ first, last, value }) =>
      step({ calls: 4 }, ({ sheet }) => {
        columnsOf(sheet, first, last).format.columnWidth = value * pointsPerCharacter + columnPadding;
      }),
    ),
    ...hidden.map(({ first, last, value }) =>
      step({ calls: 4 }, ({ sheet }) => {
        columnsOf(sheet, first, last).columnHidden = value;
      }),
    ),
    ...model.columns.flatMap(({ style }, column) => {
      const format = style?.numberFormat;
      if (format === undefined) return [];
      return [step({ calls: 3 }, ({ sheet }) => formatTail(sheet, model.rows.length, column, format))];
    }),
  ];
}

function columnsOf(sheet: Excel.Worksheet, first: number, last: number): Excel.Range {
  return sheet
    .getRangeByIndexes(0, first, 1, last - first + 1)
    .untrack()
    .getEntireColumn()
    .untrack();
}

/** The cells of a column below the written rows. */
function formatTail(sheet: Excel.Worksheet, first: number, column: number, numberFormat: string): void {
  const tail: { numberFormat: unknown } = sheet
    .getRangeByIndexes(first, column, sheetRows - first, 1)
    .untrack();
  // One format for all cells is given as a plain text, which the typings do not know.
  tail.numberFormat = numberFormat;
}

function linkSteps({ rows }: SheetModel): WriteStep[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (cell === null || (cell.link === undefined && cell.comment === undefined)) return [];
      const text = `${linkText(cell.value)}${cell.comment ?? ''}`;
      return [
        step({ calls: 4, text }, ({ context, sheet }) =>
          addExtras(context, sheet.getRangeByIndexes(row, column, 1, 1).untrack(), cell),
        ),
      ];
    }),
  );
}

function addExtras(
  context: Excel.RequestContext,
  range: Excel.Range,
  { link, comment, value }: CellModel,
): void {
  if (link !== undefined) {
    const name = link.sheet.replaceAll("'", "''");
    range.hyperlink = { documentReference: `'${name}'!${link.address}`, textToDisplay: linkText(value) };
  }
  if (comment !== undefined) context.workbook.comments.add(range, comment);
}

function linkText(value: CellModel['value']): string {
  return value === null || typeof value === 'object' ? '' : fitting(String(value));
}

export function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.color !== undefined) format.font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = horizontals[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = capital(style.vertical);
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.locked !== undefined) format.protection.locked = style.locked;
  drawBorders(format, style.border);
}

const horizontals = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  across: 'CenterAcrossSelection',
} as const;
const upright = ['EdgeTop', 'EdgeBottom', 'InsideHorizontal'] as const;
const sidesOf = {
  none: [],
  bottom: ['EdgeBottom', 'InsideHorizontal'],
  thin: [...upright, 'EdgeLeft', 'EdgeRight', 'InsideVertical'],
  'thin-left': [...upright, 'EdgeLeft'],
  'thin-middle': upright,
  'thin-right': [...upright, 'EdgeRight'],
} as const;

function drawBorders(format: Excel.RangeFormat, border: CellStyle['border'] = 'none'): void {
  for (const side of sidesOf[border]) format.borders.getItem(side).style = 'Continuous';
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
  if (cell === null || cell === undefined || cell.value === null) return null;
  return hostInputOf(typeof cell.value === 'string' ? fitting(cell.value) : cell.value);
}

/** A cell holds so many characters; a person is shown that there were more. */
function fitting(text: string): string {
  return text.length > cellCharacters ? `${text.slice(0, cellCharacters - 1)}…` : text;
}

function row<T>(width: number, cell: (column: number) => T): T[] {
  return Array.from({ length: width }, (_, column) => cell(column));
}
