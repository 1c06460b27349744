/** The cells of a sheet between its model and the stand-in: values, formulas, looks, links, comments, sizes. */
import type {
  CellModel,
  CellStyle,
  NewValue,
  RowModel,
  SheetModel,
} from '../../../src/core/model/sheet-model';
import type { Area } from '../../../src/core/table/grid';
import { isDateFormat } from '../../../src/core/table/is-date-format';
import { areaAddress } from '../host/address';
import type { EngineCell, EngineInput, EngineStyle } from '../host/engine/sheet-engine';
import { defaultStyle } from '../host/engine/univer-cell';
import type { HostContext } from '../host/model/host-context';
import { styleModelOf, stylePatchOf } from './cell-styles';
import { plainFormula } from '../plain-formula';
import { columnCharacters, columnPoints } from './measures';

const shortDate = 'dd.mm.yyyy';
/** Of a row nobody made higher, in points. */
const plainRowHeight = 18;

export function rowModelsOf(context: HostContext, id: string, used: Area): RowModel[] {
  const { engine } = context;
  const { links } = context.kept.sheet(id);
  const comments = new Map(
    context.kept.comments
      .filter(({ at }) => at.sheet === id)
      .map(({ at, content }) => [areaAddress(at.area), content]),
  );
  const area = { top: 0, left: 0, bottom: used.bottom, right: used.right };
  const read = engine.readCells(id, area);
  const styles = read.map((cells, row) => cells.map((_, column) => engine.styleAt(id, row, column)));
  return read.map((cells, row) => {
    const height = engine.rowHeight(id, row);
    return {
      cells: cells.map((cell, column): CellModel | null => {
        const address = areaAddress({ top: row, left: column, bottom: row, right: column });
        const style = withNeighbourBorders(styles, row, column);
        const look = styleModelOf(style);
        const extras = { ...linkOf(links.get(address)), ...commentOf(comments.get(address)) };
        const isBare = Object.keys(look).length + Object.keys(extras).length === 0;
        const isEmpty = (cell.value === null && cell.formula === null) || cell.isSpilled;
        if (isEmpty && isBare) return null;
        return { value: valueOf(cell, style), style: look, ...extras };
      }),
      ...(height === plainRowHeight ? {} : { height }),
    };
  });
}

export function columnModelsOf(context: HostContext, id: string, count: number): SheetModel['columns'] {
  const { engine } = context;
  return Array.from({ length: count }, (_, column) => {
    const look = engine.columnStyle(id, column);
    return {
      width: columnCharacters(engine.columnWidth(id, column)),
      ...(engine.columnHidden(id, column) ? { hidden: true } : {}),
      ...(look === null ? {} : { style: styleModelOf(look) }),
    };
  });
}

export function putCells(context: HostContext, id: string, model: SheetModel): void {
  const { engine, kept } = context;
  const width = Math.max(0, ...model.rows.map(({ cells }) => cells.length));
  if (width > 0) {
    const area = { top: 0, left: 0, bottom: model.rows.length - 1, right: width - 1 };
    // Looks go first, so that what a cell shows is settled when its value comes.
    engine.setStyles(id, area, (row, column) => patchOf(model.rows[row]?.cells[column]));
    engine.writeCells(
      id,
      area,
      model.rows.map(({ cells }) => cells.map((cell) => (cell === null ? undefined : inputOf(cell.value)))),
    );
  }
  model.rows.forEach(({ cells, height }, row) => {
    if (height !== undefined) engine.setRowHeight(id, row, row, height);
    cells.forEach((cell, column) => {
      const at = { top: row, left: column, bottom: row, right: column };
      if (cell?.link !== undefined) kept.sheet(id).links.set(areaAddress(at), linkRecord(cell.link));
      if (cell?.comment !== undefined)
        kept.comments.push({ id: kept.nextId(), at: { sheet: id, area: at }, content: cell.comment });
    });
  });
  model.columns.forEach(({ width: characters, hidden, style }, column) => {
    engine.setColumnWidth(id, column, column, columnPoints(characters));
    if (hidden === true) engine.setColumnHidden(id, column, column, true);
    if (style !== undefined)
      engine.setColumnStyle(id, column, column, model.rows.length, stylePatchOf(style));
  });
}

/** A line between two cells is drawn once, by either of them. */
function withNeighbourBorders(styles: readonly EngineStyle[][], row: number, column: number): EngineStyle {
  const style = styles[row]?.[column] ?? defaultStyle;
  const { top, bottom, left, right } = style.borders;
  const sides = {
    top: top ?? styles[row - 1]?.[column]?.borders.bottom,
    bottom: bottom ?? styles[row + 1]?.[column]?.borders.top,
    left: left ?? styles[row]?.[column - 1]?.borders.right,
    right: right ?? styles[row]?.[column + 1]?.borders.left,
  };
  return {
    ...style,
    borders: Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== undefined)),
  };
}

function valueOf(cell: EngineCell, style: EngineStyle): NewValue {
  if (cell.isSpilled) return null;
  if (cell.formula !== null) return { formula: cell.formula };
  return typeof cell.value === 'number' && isDateFormat(style.numberFormat)
    ? { date: cell.value }
    : cell.value;
}

function inputOf(value: NewValue): EngineInput | undefined {
  if (value === null) return undefined;
  if (typeof value !== 'object' || 'error' in value) return { value };
  return 'formula' in value ? { formula: `=${plainFormula(value.formula)}` } : { value: value.date };
}

function patchOf(cell: CellModel | null | undefined) {
  if (cell === null || cell === undefined) return undefined;
  const isDate = typeof cell.value === 'object' && cell.value !== null && 'date' in cell.value;
  const needsFormat = isDate && !isDateFormat(cell.style?.numberFormat ?? '');
  const style: CellStyle = needsFormat ? { ...cell.style, numberFormat: shortDate } : (cell.style ?? {});
  return Object.keys(style).length === 0 ? undefined : stylePatchOf(style);
}

function linkOf(link: Record<string, unknown> | undefined): Pick<CellModel, 'link'> {
  const match = /^'?(.*?)'?!(\w+)$/.exec(String(link?.['documentReference'] ?? ''));
  return match?.[1] === undefined || match[2] === undefined
    ? {}
    : { link: { sheet: match[1].replaceAll("''", "'"), address: match[2] } };
}

function linkRecord({ sheet, address }: NonNullable<CellModel['link']>): Record<string, unknown> {
  return { documentReference: `'${sheet.replaceAll("'", "''")}'!${address}` };
}

function commentOf(comment: string | undefined): Pick<CellModel, 'comment'> {
  return comment === undefined ? {} : { comment };
}
