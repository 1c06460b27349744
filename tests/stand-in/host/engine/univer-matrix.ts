/** Areas of Univer's sparse cell matrices: which cells are filled, which a mutation changes. */
import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import type { Area } from '../../../../src/core/table/grid';

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** The smallest area around the cells with a value, a formula or, unless `valuesOnly`, a look. */
export function filledArea(matrix: Matrix, valuesOnly: boolean): Area | null {
  return areaWhere(matrix, (cell) => {
    if (!cell) return false;
    if ((cell.v !== undefined && cell.v !== null) || cell.f || cell.si || cell.p) return true;
    return !valuesOnly && cell.s !== undefined && cell.s !== null;
  });
}

/** Whether a mutation writes a formula. */
export function writesFormula(matrix: Matrix): boolean {
  return areaWhere(matrix, (cell) => Boolean(cell && (cell.f || cell.si))) !== null;
}

/** The area whose contents, not only looks, a mutation sets or removes. */
export function changedArea(matrix: Matrix): Area | null {
  return areaWhere(matrix, (cell) => {
    if (!cell) return true;
    return cell.v !== undefined || cell.f !== undefined || cell.si !== undefined || cell.p !== undefined;
  });
}

/** The smallest area around both. */
export function extend(first: Area, second: Area): Area {
  return {
    top: Math.min(first.top, second.top),
    left: Math.min(first.left, second.left),
    bottom: Math.max(first.bottom, second.bottom),
    right: Math.max(first.right, second.right),
  };
}

export function isWithin(inner: Area, outer: Area | null): boolean {
  if (outer === null) return false;
  const [rows, columns] = [inner.top >= outer.top && inner.bottom <= outer.bottom, inner.left >= outer.left];
  return rows && columns && inner.right <= outer.right;
}

function areaWhere(matrix: Matrix, matches: (cell: Nullable<ICellData>) => boolean): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const rowKey of Object.keys(matrix)) {
    const row = Number(rowKey);
    const cells = matrix[row] ?? {};
    for (const columnKey of Object.keys(cells)) {
      const column = Number(columnKey);
      if (!matches(cells[column])) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}
