/** The plainest sheet model of a grid: its values and merges, nothing about looks. */
import type { SheetModel } from './sheet-model';
import { valueAt, type Grid } from '../table/grid';

export function modelOfGrid(grid: Grid, isOwn: boolean): SheetModel {
  const rows = Array.from({ length: grid.rowCount }, (_, row) => ({
    cells: grid.columns.map((_column, column) => {
      const value = valueAt(grid, row, column);
      return value === null ? null : { value };
    }),
  }));
  return {
    name: grid.sheet,
    columns: [],
    rows,
    merges: grid.merges,
    validations: [],
    conditionalFormats: [],
    charts: [],
    print: {
      orientation: 'portrait',
      margins: { left: 20, right: 10, top: 20, bottom: 20 },
      fitToWidth: true,
    },
    isOwn,
  };
}
