/** The rows of a sheet while they are read: cells in any order, then what hangs on them, then the models. */
import type { CellModel, CellStyle, RowModel } from '../../../src/core/model/sheet-model';
import { columnLimit, rowLimit } from '../../../src/xlsx/cells/cell-reference';

export class SheetRows {
  private readonly cells: (CellModel | null)[][] = [];
  private readonly heights = new Map<number, number>();

  put(row: number, column: number, cell: CellModel): void {
    if (row >= rowLimit || column >= columnLimit) return;
    while (this.cells.length <= row) this.cells.push([]);
    const cells = this.cells[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }

  /** Adds to a cell, which may be empty so far. */
  extend(row: number, column: number, more: Pick<CellModel, 'link' | 'comment'>): void {
    this.put(row, column, { value: null, ...this.cells[row]?.[column], ...more });
  }

  /** In points. */
  setHeight(row: number, height: number): void {
    if (row < rowLimit) this.heights.set(row, height);
  }

  /** Columns that any cell stands in, blank ones too. */
  get width(): number {
    return this.cells.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  }

  /** Blank cells at the end of a row and rows at the end without any cell are left out. */
  models(columnStyles: readonly (CellStyle | undefined)[]): RowModel[] {
    const rows = this.cells.map((cells) => trimmed(cells, columnStyles));
    const lastCell = rows.findLastIndex((cells) => cells.length > 0);
    const last = [...this.heights.keys()].reduce((most, row) => Math.max(most, row), lastCell);
    return Array.from({ length: last + 1 }, (_, row): RowModel => {
      const height = this.heights.get(row);
      const cells = rows[row] ?? [];
      return height === undefined ? { cells } : { cells, height };
    });
  }
}

/** A cell without a look of its own says so where its column has one; a blank one says nothing else. */
function trimmed(
  cells: (CellModel | null)[],
  columnStyles: readonly (CellStyle | undefined)[],
): (CellModel | null)[] {
  for (const [column, cell] of cells.entries()) {
    if (cell === null || cell.style !== undefined) continue;
    if (columnStyles[column] !== undefined) cells[column] = { ...cell, style: {} };
    else if (isBlank(cell)) cells[column] = null;
  }
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}

function isBlank({ value, link, comment }: CellModel): boolean {
  return value === null && link === undefined && comment === undefined;
}
