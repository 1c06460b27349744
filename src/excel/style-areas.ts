/** Gathers cells of one look into few address lists, so that a sheet is styled in a handful of calls. */
import type { CellStyle, SheetModel } from '../core/model/sheet-model';
import type { Area } from '../core/table/grid';
import { addressOf } from './address';
import { cellRuns } from './cell-runs';

export interface StyledAddresses {
  readonly style: CellStyle;
  /** Comma-separated lists, each short enough for one call. */
  readonly addresses: readonly string[];
}

/** Excel takes at most 8192 characters of addresses at once. */
const longestList = 8000;
const lastRow = 1_048_575;

export function styledAddresses(model: SheetModel): StyledAddresses[] {
  const groups = new Map<
    string,
    { style: CellStyle; cells: { row: number; column: number }[]; tails: Area[] }
  >();
  const groupOf = (style: CellStyle) => {
    const key = JSON.stringify(style, Object.keys(style).sort());
    const known = groups.get(key) ?? { style, cells: [], tails: [] };
    groups.set(key, known);
    return known;
  };
  model.rows.forEach(({ cells }, row) => {
    for (let column = 0; column < Math.max(cells.length, model.columns.length); column += 1) {
      const cell = cells[column];
      const style = cell === null || cell === undefined ? model.columns[column]?.style : cell.style;
      if (style !== undefined) groupOf(style).cells.push({ row, column });
    }
  });
  model.columns.forEach(({ style }, column) => {
    if (style === undefined || model.rows.length > lastRow) return;
    groupOf(style).tails.push({ top: model.rows.length, left: column, bottom: lastRow, right: column });
  });
  return [...groups.values()].map(({ style, cells, tails }) => ({
    style,
    addresses: addressLists([...cellRuns(cells).map(({ area }) => area), ...tails]),
  }));
}

export function addressLists(areas: readonly Area[]): string[] {
  const result: string[] = [];
  for (const address of areas.map(addressOf)) {
    const last = result[result.length - 1];
    if (last !== undefined && last.length + address.length < longestList)
      result[result.length - 1] = `${last},${address}`;
    else result.push(address);
  }
  return result;
}
