/** The sheets of a Univer workbook: their names, order, sizes, merges and frozen panes. */
import { ICommandService, type Injector } from '@univerjs/core';
import '@univerjs/sheets/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Area } from '../../../core/table/grid';
import { ColumnStyles } from './column-styles';
import type { RunningUniver } from './running-univer';
import type { EngineSheet, Visibility } from './sheet-engine';

const pointsPerPixel = 0.75;

export abstract class UniverSheets {
  protected readonly injector: Injector;
  protected readonly commands: ICommandService;
  protected readonly columnStyles = new ColumnStyles();
  private readonly veryHidden = new Set<string>();

  constructor(
    protected readonly running: RunningUniver,
    protected readonly workbook: FWorkbook,
  ) {
    this.injector = running.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
  }

  sheets(): readonly EngineSheet[] {
    return this.workbook.getSheets().map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getSheetName(),
      visibility: sheet.isSheetHidden()
        ? this.veryHidden.has(sheet.getSheetId())
          ? 'VeryHidden'
          : 'Hidden'
        : 'Visible',
      tabColor: sheet.getTabColor() ?? '',
    }));
  }

  addSheet(name: string): string {
    const active = this.workbook.getActiveSheet();
    const id = this.workbook.create(name, 200, 26).getSheetId();
    this.workbook.setActiveSheet(active);
    return id;
  }

  removeSheet(sheet: string): void {
    this.workbook.deleteSheet(sheet);
    this.columnStyles.forget(sheet);
  }

  renameSheet(sheet: string, name: string): void {
    this.sheet(sheet).setName(name);
  }

  moveSheet(sheet: string, position: number): void {
    this.workbook.moveSheet(this.sheet(sheet), position);
  }

  setVisibility(sheet: string, visibility: Visibility): void {
    if (visibility === 'VeryHidden') this.veryHidden.add(sheet);
    else this.veryHidden.delete(sheet);
    if (visibility === 'Visible') this.sheet(sheet).showSheet();
    else this.sheet(sheet).hideSheet();
  }

  setTabColor(sheet: string, color: string): void {
    this.sheet(sheet).setTabColor(color);
  }

  merges(sheet: string): readonly Area[] {
    return this.sheet(sheet)
      .getSheet()
      .getMergeData()
      .map(({ startRow, startColumn, endRow, endColumn }) => ({
        top: startRow,
        left: startColumn,
        bottom: endRow,
        right: endColumn,
      }));
  }

  merge(sheet: string, area: Area): void {
    this.range(sheet, area).merge();
  }

  unmerge(sheet: string, area: Area): void {
    this.range(sheet, area).breakApart();
  }

  columnWidth(sheet: string, column: number): number {
    return this.sheet(sheet).getColumnWidth(column) * pointsPerPixel;
  }

  setColumnWidth(sheet: string, first: number, last: number, points: number): void {
    this.fit(sheet, { top: 0, left: first, bottom: 0, right: last });
    this.sheet(sheet).setColumnWidths(first, last - first + 1, points / pointsPerPixel);
  }

  columnHidden(sheet: string, column: number): boolean {
    return !this.sheet(sheet).getSheet().getColVisible(column);
  }

  setColumnHidden(sheet: string, first: number, last: number, hidden: boolean): void {
    if (hidden) this.sheet(sheet).hideColumns(first, last - first + 1);
    else this.sheet(sheet).showColumns(first, last - first + 1);
  }

  rowHeight(sheet: string, row: number): number {
    return this.sheet(sheet).getRowHeight(row) * pointsPerPixel;
  }

  setRowHeight(sheet: string, first: number, last: number, points: number): void {
    this.fit(sheet, { top: first, left: 0, bottom: last, right: 0 });
    this.sheet(sheet).setRowHeights(first, last - first + 1, points / pointsPerPixel);
  }

  rowHidden(sheet: string, row: number): boolean {
    return !this.sheet(sheet).getSheet().getRowVisible(row);
  }

  setRowHidden(sheet: string, first: number, last: number, hidden: boolean): void {
    if (hidden) this.sheet(sheet).hideRows(first, last - first + 1);
    else this.sheet(sheet).showRows(first, last - first + 1);
  }

  frozen(sheet: string): { readonly rows: number; readonly columns: number } {
    const { xSplit, ySplit } = this.sheet(sheet).getFreeze();
    return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
  }

  freeze(sheet: string, rows: number, columns: number): void {
    if (rows === 0 && columns === 0) this.sheet(sheet).cancelFreeze();
    else
      this.sheet(sheet).setFreeze({
        startRow: rows === 0 ? -1 : rows,
        startColumn: columns === 0 ? -1 : columns,
        ySplit: rows,
        xSplit: columns,
      });
  }

  protected sheet(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (sheet === null || sheet === undefined) throw new Error(`No sheet ${id}`);
    return sheet;
  }

  protected range(sheet: string, area: Area) {
    return this.sheet(sheet).getRange(
      area.top,
      area.left,
      area.bottom - area.top + 1,
      area.right - area.left + 1,
    );
  }

  protected styles() {
    return this.workbook.getWorkbook().getStyles();
  }

  /** Univer's sheets have an end; Excel's seem to have none. */
  protected fit(sheet: string, area: Area): void {
    const target = this.sheet(sheet);
    if (area.bottom >= target.getMaxRows()) target.setRowCount(area.bottom + 101);
    if (area.right >= target.getMaxColumns()) target.setColumnCount(area.right + 6);
  }
}
