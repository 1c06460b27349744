/** The columns, cells and hyperlinks of a sheet model as XML. */
import type { CellModel, SheetModel } from '../../core/model/sheet-model';
import { cellAddress } from '../../core/table/grid';
import { quoteSheet } from '../cells/cell-reference';
import { beginsLikeFormula, cellXml, isDateValue } from './cell-xml';
import { isDateFormat } from '../../core/table/is-date-format';
import type { StyleBook } from '../styles/style-book';
import { plainXml } from '../xml/xml-text';

const plainDate = 'dd.mm.yyyy';
/** A column is this many pixels wider than its characters, at seven pixels a character. */
const columnPadding = 5;
const characterPixels = 7;
const widestColumn = 255;
const tallestRow = 409;
/** Excel calls a sheet with more damaged. */
const mostLinks = 65_530;

export function columnsXml(model: SheetModel, styles: StyleBook): string {
  if (model.columns.length === 0) return '';
  const columns = model.columns.map(({ width, hidden, style }, index) => {
    const stored = Math.trunc(((width * characterPixels + columnPadding) / characterPixels) * 256) / 256;
    const styleId = style === undefined ? 0 : styles.idOf(style);
    return (
      `<col min="${index + 1}" max="${index + 1}" width="${Math.min(widestColumn, Math.max(0, stored))}"` +
      `${styleId === 0 ? '' : ` style="${styleId}"`}${hidden === true ? ' hidden="1"' : ''} customWidth="1"/>`
    );
  });
  return `<cols>${columns.join('')}</cols>`;
}

export function rowsXml(model: SheetModel, styles: StyleBook, is1904: boolean): string {
  const rows = model.rows.map(({ cells, height }, row) => {
    const written = cells.map((cell, column) =>
      cell === null
        ? ''
        : cellXml(row, column, cell.value, styleIdOf(model, cell, column, styles), { is1904 }),
    );
    const size = height === undefined ? '' : ` ht="${Math.min(tallestRow, height)}" customHeight="1"`;
    const inside = written.join('');
    if (inside === '' && size === '') return '';
    return `<row r="${row + 1}"${size}>${inside}</row>`;
  });
  return `<sheetData>${rows.join('')}</sheetData>`;
}

function styleIdOf(model: SheetModel, cell: CellModel, column: number, styles: StyleBook): number {
  const isQuoted = beginsLikeFormula(cell.value);
  const style = cell.style ?? model.columns[column]?.style;
  if (isDateValue(cell.value) && !isDateFormat(style?.numberFormat ?? '')) {
    return styles.idOf({ ...style, numberFormat: plainDate }, isQuoted);
  }
  return style === undefined && !isQuoted ? 0 : styles.idOf(style ?? {}, isQuoted);
}

export function hyperlinksXml(model: SheetModel): string {
  const links = model.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (cell?.link === undefined) return [];
      const location = plainXml(`${quoteSheet(cell.link.sheet)}!${cell.link.address}`);
      const display = typeof cell.value === 'string' ? ` display="${plainXml(cell.value)}"` : '';
      return [`<hyperlink ref="${cellAddress(row, column)}" location="${location}"${display}/>`];
    }),
  );
  return links.length === 0 ? '' : `<hyperlinks>${links.slice(0, mostLinks).join('')}</hyperlinks>`;
}

/** Used size as `<dimension>` states it. */
export function dimensionXml(model: SheetModel): string {
  const width = Math.max(1, ...model.rows.map(({ cells }) => cells.length));
  const height = Math.max(1, model.rows.length);
  const last = cellAddress(height - 1, width - 1);
  return `<dimension ref="${last === 'A1' ? 'A1' : `A1:${last}`}"/>`;
}
