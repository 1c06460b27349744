/** Whether a sheet holds a model's values and merges and no others; what they look like is not compared. */
import type { NewValue, SheetModel } from '../core/model/sheet-model';
import { valueAt, type Area, type Grid } from '../core/table/grid';
import { addressOf } from './address';
import { sameValue } from './cell-value';

export function holdsModel(grid: Grid, model: SheetModel): boolean {
  return (
    grid.sheet === model.name &&
    sameMerges(grid.merges, model.merges) &&
    sameCells(extentOf(grid), (row, column) => valueAt(grid, row, column), model)
  );
}

function sameMerges(first: readonly Area[], second: readonly Area[]): boolean {
  const listed = (areas: readonly Area[]): string => areas.map(addressOf).sort().join();
  return listed(first) === listed(second);
}

export function sameModels(first: SheetModel, second: SheetModel): boolean {
  const columns = Math.max(0, ...first.rows.map(({ cells }) => cells.length));
  return sameCells(
    { rows: first.rows.length, columns },
    (row, column) => valueOf(first, row, column),
    second,
  );
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

function extentOf(grid: Grid): Extent {
  return { rows: grid.rowCount, columns: grid.columns.length };
}

function sameCells(
  extent: Extent,
  held: (row: number, column: number) => NewValue,
  model: SheetModel,
): boolean {
  const rows = Math.max(extent.rows, model.rows.length);
  const columns = Math.max(extent.columns, ...model.rows.map(({ cells }) => cells.length));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const inside = row < extent.rows && column < extent.columns;
      if (!same(inside ? held(row, column) : null, valueOf(model, row, column))) return false;
    }
  }
  return true;
}

function valueOf(model: SheetModel, row: number, column: number): NewValue {
  return model.rows[row]?.cells[column]?.value ?? null;
}

/** A formula shows another value than it is written as: such a cell is never taken for the same. */
function same(first: NewValue, second: NewValue): boolean {
  return !isFormula(first) && !isFormula(second) && sameValue(first, second);
}

function isFormula(value: NewValue): value is { readonly formula: string } {
  return typeof value === 'object' && value !== null && 'formula' in value;
}
