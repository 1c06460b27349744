/** The sheets of a Univer workbook: their names, order, merges and frozen panes. */
import {
  generateRandomId,
  ICommandService,
  mergeWorksheetSnapshotWithDefault,
  type Injector,
  type IRange,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import '@univerjs/sheets/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Area } from '../../../../src/core/table/grid';
import { intersect } from '../address';
import { ColumnStyles } from './column-styles';
import { HeldStyles } from './held-styles';
import { extend } from './univer-matrix';
import type { RunningUniver } from './running-univer';
import type { EngineSheet, Visibility } from './sheet-engine';

export abstract class UniverSheets {
  protected readonly injector: Injector;
  protected readonly commands: ICommandService;
  protected readonly columnStyles = new ColumnStyles();
  protected readonly held = new HeldStyles();
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

  /** Through mutations, not the grid's commands: those would activate and select what they touch. */
  addSheet(name: string): string {
    const id = `sheet-${generateRandomId(8)}`;
    const sheet = mergeWorksheetSnapshotWithDefault({ id, name, rowCount: 200, columnCount: 26 });
    this.commands.syncExecuteCommand(
      InsertSheetMutation.id,
      { unitId: this.workbook.getId(), index: this.workbook.getSheets().length, sheet },
      // As if another person had added it: a sheet of one's own would come to the front.
      { fromCollab: true },
    );
    return id;
  }

  removeSheet(sheet: string): void {
    this.workbook.deleteSheet(sheet);
    this.columnStyles.forget(sheet);
    this.held.forget(sheet);
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

  merge(sheet: string, areas: readonly Area[]): void {
    const [first, ...others] = areas;
    if (first === undefined) return;
    this.unmerge(sheet, others.reduce(extend, first));
    this.change(AddWorksheetMergeMutation.id, sheet, { ranges: areas.map(rangeOf) });
  }

  /** Every merge that touches the area. */
  unmerge(sheet: string, area: Area): void {
    const ranges = this.merges(sheet)
      .filter((merge) => intersect(merge, area) !== null)
      .map(rangeOf);
    if (ranges.length > 0) this.change(RemoveWorksheetMergeMutation.id, sheet, { ranges });
  }

  frozen(sheet: string): { readonly rows: number; readonly columns: number } {
    const { xSplit, ySplit } = this.sheet(sheet).getFreeze();
    return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
  }

  freeze(sheet: string, rows: number, columns: number): void {
    this.change(SetFrozenMutation.id, sheet, {
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
  protected makeRoom(sheet: string, area: Area): void {
    const target = this.sheet(sheet);
    if (area.bottom >= target.getMaxRows()) {
      this.change(SetWorksheetRowCountMutation.id, sheet, { rowCount: area.bottom + 101 });
    }
    if (area.right >= target.getMaxColumns()) {
      this.change(SetWorksheetColumnCountMutation.id, sheet, { columnCount: area.right + 6 });
    }
  }

  protected change(mutation: string, sheet: string, params: object): void {
    this.commands.syncExecuteCommand(mutation, {
      unitId: this.workbook.getId(),
      subUnitId: sheet,
      ...params,
    });
  }
}

function rangeOf({ top, left, bottom, right }: Area): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}
