/** The sizes of a Univer sheet's rows and columns in points, and which of them are hidden. */
import { BooleanNumber, type IRange } from '@univerjs/core';
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import { UniverSheets } from './univer-sheets';

const pointsPerPixel = 0.75;

export abstract class UniverSizes extends UniverSheets {
  columnWidth(sheet: string, column: number): number {
    return this.sheet(sheet).getColumnWidth(column) * pointsPerPixel;
  }

  setColumnWidth(sheet: string, first: number, last: number, points: number): void {
    this.makeRoom(sheet, { top: 0, left: first, bottom: 0, right: last });
    this.change(SetWorksheetColWidthMutation.id, sheet, {
      ranges: [this.columnsOf(sheet, first, last)],
      colWidth: points / pointsPerPixel,
    });
  }

  columnHidden(sheet: string, column: number): boolean {
    return !this.sheet(sheet).getSheet().getColVisible(column);
  }

  setColumnHidden(sheet: string, first: number, last: number, hidden: boolean): void {
    this.makeRoom(sheet, { top: 0, left: first, bottom: 0, right: last });
    const id = hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id;
    this.change(id, sheet, { ranges: [this.columnsOf(sheet, first, last)] });
  }

  /** Looks set from here on show together when they are let go. */
  hold(): void {
    this.held.isHolding = true;
  }

  letGo(): void {
    this.held.isHolding = false;
    this.showHeld();
  }

  rowHeight(sheet: string, row: number): number {
    this.showHeld();
    return this.sheet(sheet).getRowHeight(row) * pointsPerPixel;
  }

  setRowHeight(sheet: string, first: number, last: number, points: number): void {
    this.makeRoom(sheet, { top: first, left: 0, bottom: last, right: 0 });
    this.held.addHeights(sheet, first, last, points);
    if (!this.held.isHolding) this.showHeld();
  }

  fitRows(sheet: string, first: number, last: number): void {
    this.showHeld();
    this.sheet(sheet).setRowAutoHeight(first, last - first + 1);
  }

  rowHidden(sheet: string, row: number): boolean {
    return !this.sheet(sheet).getSheet().getRowVisible(row);
  }

  setRowHidden(sheet: string, first: number, last: number, hidden: boolean): void {
    this.makeRoom(sheet, { top: first, left: 0, bottom: last, right: 0 });
    const id = hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id;
    this.change(id, sheet, { ranges: [this.rowsOf(sheet, first, last)] });
  }

  protected showHeld(): void {
    for (const [sheet, heights] of this.held.releaseHeights()) {
      const rows = [...heights.keys()].sort((one, other) => one - other);
      const ranges = stretches(rows).map(({ first, last }) => this.rowsOf(sheet, first, last));
      const rowHeight = Object.fromEntries(
        rows.map((row) => [row, (heights.get(row) ?? 0) / pointsPerPixel]),
      );
      this.change(SetWorksheetRowHeightMutation.id, sheet, { ranges, rowHeight });
      this.change(SetWorksheetRowIsAutoHeightMutation.id, sheet, {
        ranges,
        autoHeightInfo: BooleanNumber.FALSE,
      });
    }
  }

  private columnsOf(sheet: string, first: number, last: number): IRange {
    return { startRow: 0, endRow: this.sheet(sheet).getMaxRows() - 1, startColumn: first, endColumn: last };
  }

  private rowsOf(sheet: string, first: number, last: number): IRange {
    return {
      startRow: first,
      endRow: last,
      startColumn: 0,
      endColumn: this.sheet(sheet).getMaxColumns() - 1,
    };
  }
}

/** Rows in ascending order as runs without gaps. */
function stretches(rows: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}
