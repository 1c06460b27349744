/** The rectangle of cells between where a selection began and the active cell. */
import type { Area } from '../../core/table/grid';
import { entryRuleAt } from '../../job/entry-rule';
import type { SheetEditing } from '../../job/entry-rule';
import type { CellEntry } from '../../job/sheet-editing';
import type { CellPosition } from './moved-cell';

export function selectedArea(anchor: CellPosition | null, cell: CellPosition): Area {
  const from = anchor ?? cell;
  return {
    top: Math.min(from.row, cell.row),
    bottom: Math.max(from.row, cell.row),
    left: Math.min(from.column, cell.column),
    right: Math.max(from.column, cell.column),
  };
}

export function isInside({ top, bottom, left, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** One entry for each cell of the area that may be typed into. */
export function entriesOf(
  area: Area,
  editing: SheetEditing,
  textOf: (row: number, column: number) => string,
): readonly CellEntry[] {
  const entries: CellEntry[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (entryRuleAt(editing, row, column) !== null)
        entries.push({ row, column, text: textOf(row, column) });
    }
  }
  return entries;
}

/** What filling down copies: the first row of the area to the rest, or the row above to an area of one row. */
export function filledArea({ top, bottom, left, right }: Area): {
  readonly source: number;
  readonly area: Area;
} {
  const isOneRow = top === bottom;
  const source = isOneRow ? top - 1 : top;
  return { source, area: { top: source + 1, bottom, left, right } };
}
