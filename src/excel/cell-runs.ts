/** Groups single cells into rectangles, so that many changes are few ranges. */
import type { Area } from '../core/table/grid';

export interface Placed {
  readonly row: number;
  readonly column: number;
}

export interface CellRun<T> {
  readonly area: Area;
  /** Row by row, as many as the area has cells. */
  readonly cells: readonly (readonly T[])[];
}

/**
 * Rectangles that together hold exactly the given cells: neighbours in a row first, then equal stretches of
 * neighbouring rows. Of two entries for one cell the later counts.
 */
export function cellRuns<T extends Placed>(cells: readonly T[]): CellRun<T>[] {
  const open = new Map<string, { area: Area; cells: T[][] }>();
  const done: CellRun<T>[] = [];
  for (const stretch of stretches(cells)) {
    const first = stretch[0];
    const last = stretch[stretch.length - 1];
    if (first === undefined || last === undefined) continue;
    const key = `${first.column}:${last.column}`;
    const above = open.get(key);
    if (above !== undefined && above.area.bottom === first.row - 1) {
      above.cells.push(stretch);
      above.area = { ...above.area, bottom: first.row };
      continue;
    }
    if (above !== undefined) done.push(above);
    open.set(key, {
      area: { top: first.row, left: first.column, bottom: first.row, right: last.column },
      cells: [stretch],
    });
  }
  return [...done, ...open.values()];
}

/** Cells of one row without a gap between them, in reading order. */
function stretches<T extends Placed>(cells: readonly T[]): T[][] {
  const byPlace = new Map<string, T>();
  for (const cell of cells) byPlace.set(`${cell.row}:${cell.column}`, cell);
  const sorted = [...byPlace.values()].sort(
    (first, second) => first.row - second.row || first.column - second.column,
  );
  const result: T[][] = [];
  for (const cell of sorted) {
    const current = result[result.length - 1];
    const last = current?.[current.length - 1];
    if (current !== undefined && last?.row === cell.row && last.column === cell.column - 1)
      current.push(cell);
    else result.push([cell]);
  }
  return result;
}
