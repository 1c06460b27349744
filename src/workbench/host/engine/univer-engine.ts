/** The engine over Univer: the object model's words turned into Univer's mutations and matrices. */
import {
  ICommandService,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Injector,
  type Nullable,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Area } from '../../../core/table/grid';
import type {
  EngineCell,
  EngineChange,
  EngineInput,
  EngineSelection,
  EngineSheet,
  EngineStyle,
  EngineStylePatch,
  FunctionSignature,
  SheetEngine,
  Visibility,
} from './sheet-engine';
import { UniverFunctions, type FunctionCaller } from './univer-functions';
import { formulaFromRussian } from './russian-formula';
import { ColumnStyles } from './column-styles';
import { recordOf, stylePatch, styleOf, valueOf } from './univer-cell';
import { changedArea, extend, filledArea, writesFormula } from './univer-matrix';
import type { RunningUniver } from './running-univer';

const pointsPerPixel = 0.75;
const styleTrigger = 'sheet.command.set-style';

export function createUniverEngine(
  running: RunningUniver,
  sheetNames: readonly string[] = ['Лист1'],
): SheetEngine {
  const ids = sheetNames.map((_, index) => `sheet-${index + 1}`);
  const workbook = running.api.createWorkbook({
    id: 'workbook',
    name: 'workbook',
    sheetOrder: ids,
    sheets: Object.fromEntries(
      ids.map((id, index) => [id, { id, name: sheetNames[index] ?? id, rowCount: 200, columnCount: 26 }]),
    ),
  });
  return new UniverEngine(running, workbook);
}

class UniverEngine implements SheetEngine {
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly changeListeners = new Set<(change: EngineChange) => void>();
  private readonly selectListeners = new Set<(selection: EngineSelection) => void>();
  private readonly veryHidden = new Set<string>();
  private source: EngineChange['by'] = 'person';
  private readonly columnStyles = new ColumnStyles();
  private functions: UniverFunctions | null = null;
  private holdsFormulas = false;
  private awaitsFormulas = false;
  private current: EngineSelection;

  constructor(
    private readonly running: RunningUniver,
    private readonly workbook: FWorkbook,
  ) {
    this.injector = running.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.current = {
      sheet: workbook.getActiveSheet().getSheetId(),
      area: { top: 0, left: 0, bottom: 0, right: 0 },
    };
    this.commands.beforeCommandExecuted((command) => {
      if (command.id !== SetRangeValuesMutation.id || this.source === 'client') return;
      translateFormulas((command.params as ISetRangeValuesMutationParams).cellValue ?? {});
    });
    this.commands.onCommandExecuted((command, options) => {
      if (command.id !== SetRangeValuesMutation.id || options?.['applyFormulaCalculationResult'] === true)
        return;
      if (options?.onlyLocal === true || options?.['fromFormula'] === true) return;
      this.noteChange(command.params as ISetRangeValuesMutationParams);
    });
    workbook.onSelectionChange((ranges) => {
      const range = ranges[0];
      if (range === undefined) return;
      this.noteSelection({
        sheet: this.workbook.getActiveSheet().getSheetId(),
        area: { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn },
      });
    });
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
    if (this.current.sheet === sheet)
      this.current = { ...this.current, sheet: this.workbook.getActiveSheet().getSheetId() };
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

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    const matrix = this.sheet(sheet).getSheet().getCellMatrix().getMatrix();
    return extend(filledArea(matrix, valuesOnly), filledArea(this.spilled(sheet), true));
  }

  readCells(sheet: string, area: Area): EngineCell[][] {
    const matrix = this.sheet(sheet).getSheet().getCellMatrix().getMatrix();
    const spilled = this.spilled(sheet);
    return this.mapArea(area, (row, column) => {
      const cell = matrix[row]?.[column];
      const shown = spilled[row]?.[column];
      return {
        value: valueOf(isBlank(cell) && shown ? shown : cell),
        formula: this.formulaOf(sheet, row, column, cell),
      };
    });
  }

  readTexts(sheet: string, area: Area): string[][] {
    const model = this.sheet(sheet).getSheet();
    return this.mapArea(area, (row, column) => {
      const value = valueOf(model.getCell(row, column));
      if (value === null) return '';
      if (typeof value === 'object') return value.error;
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    });
  }

  writeCells(sheet: string, area: Area, cells: readonly (readonly (EngineInput | undefined)[])[]): void {
    this.write(sheet, area, cells, 'client');
  }

  edit(sheet: string, area: Area, cells: readonly (readonly (EngineInput | undefined)[])[]): void {
    this.write(sheet, area, cells, 'person');
  }

  clear(sheet: string, area: Area, what: 'contents' | 'formats' | 'all'): void {
    const matrix = this.sheet(sheet).getSheet().getCellMatrix().getMatrix();
    const record: ICellData = {
      ...(what === 'formats' ? {} : recordOf({ value: null })),
      ...(what === 'contents' ? {} : { s: null, custom: null }),
    };
    this.mutate(
      sheet,
      matrixOf(area, (row, column) => (matrix[row]?.[column] === undefined ? undefined : { ...record })),
      'client',
    );
  }

  styleAt(sheet: string, row: number, column: number): EngineStyle {
    const cell = this.sheet(sheet).getSheet().getCellMatrix().getValue(row, column);
    const inherited = this.columnStyles.find(sheet, row, column);
    if (inherited !== undefined && (!cell || (cell.s === undefined && cell.custom === undefined))) {
      return styleOf(stylePatch(inherited), inherited.locked !== false);
    }
    return styleOf(this.styles().getStyleByCell(cell), cell?.custom?.['locked'] !== false);
  }

  readNumberFormats(sheet: string, area: Area): string[][] {
    const matrix = this.sheet(sheet).getSheet().getCellMatrix().getMatrix();
    const styles = this.styles();
    return this.mapArea(area, (row, column) => {
      const cell = matrix[row]?.[column];
      const own = styles.getStyleByCell(cell)?.n?.pattern;
      if (own !== undefined || (cell && cell.s !== undefined)) return own ?? 'General';
      return this.columnStyles.find(sheet, row, column)?.numberFormat ?? 'General';
    });
  }

  setColumnStyle(sheet: string, first: number, last: number, fromRow: number, patch: EngineStylePatch): void {
    this.fit(sheet, { top: 0, left: first, bottom: 0, right: last });
    for (let column = first; column <= last; column += 1) {
      const merged = this.columnStyles.add(sheet, column, fromRow, patch);
      this.sheet(sheet).setColumnDefaultStyle(column, stylePatch(merged));
    }
  }

  setStyles(
    sheet: string,
    area: Area,
    patch: (row: number, column: number) => EngineStylePatch | undefined,
  ): void {
    this.fit(sheet, area);
    const records = matrixOf(area, (row, column) => {
      const wanted = patch(row, column);
      if (wanted === undefined) return undefined;
      const record: ICellData = { s: stylePatch(wanted) };
      if (wanted.locked !== undefined) record.custom = { locked: wanted.locked };
      return record;
    });
    this.mutate(sheet, records, 'client', styleTrigger);
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

  selection(): EngineSelection {
    return this.current;
  }

  select(selection: EngineSelection): void {
    this.workbook.setActiveSheet(this.sheet(selection.sheet));
    this.fit(selection.sheet, selection.area);
    this.range(selection.sheet, selection.area).activate();
    this.noteSelection(selection);
  }

  onChange(listener: (change: EngineChange) => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  onSelect(listener: (selection: EngineSelection) => void): () => void {
    this.selectListeners.add(listener);
    return () => this.selectListeners.delete(listener);
  }

  registerFunctions(namespace: string, signatures: readonly FunctionSignature[], call: FunctionCaller): void {
    this.functions = new UniverFunctions(this.running, call);
    this.functions.register(namespace, signatures);
  }

  async calculated(): Promise<void> {
    if (this.awaitsFormulas) {
      this.awaitsFormulas = false;
      await this.running.api.getFormula().onCalculationResultApplied();
    }
  }

  async answered(): Promise<void> {
    await this.calculated();
    while ((await this.functions?.finished()) === true) {
      await this.running.api.getFormula().onCalculationResultApplied();
    }
  }

  dispose(): void {
    this.running.univer.dispose();
  }

  private sheet(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (sheet === null || sheet === undefined) throw new Error(`No sheet ${id}`);
    return sheet;
  }

  private range(sheet: string, area: Area) {
    return this.sheet(sheet).getRange(
      area.top,
      area.left,
      area.bottom - area.top + 1,
      area.right - area.left + 1,
    );
  }

  private styles() {
    return this.workbook.getWorkbook().getStyles();
  }

  private spilled(sheet: string): IObjectMatrixPrimitiveType<Nullable<ICellData>> {
    return (
      this.injector.get(FormulaDataModel).getArrayFormulaCellData()[this.workbook.getId()]?.[sheet] ?? {}
    );
  }

  private formulaOf(sheet: string, row: number, column: number, cell: Nullable<ICellData>): string | null {
    if (!cell) return null;
    if (cell.f) return cell.f;
    if (!cell.si) return null;
    return (
      this.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheet, this.workbook.getId()) ??
      null
    );
  }

  private mapArea<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
    const rows: T[][] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      const cells: T[] = [];
      for (let column = area.left; column <= area.right; column += 1) cells.push(cell(row, column));
      rows.push(cells);
    }
    return rows;
  }

  private write(
    sheet: string,
    area: Area,
    cells: readonly (readonly (EngineInput | undefined)[])[],
    by: EngineChange['by'],
  ): void {
    this.fit(sheet, area);
    const records = matrixOf(area, (row, column) => {
      const input = cells[row - area.top]?.[column - area.left];
      return input === undefined ? undefined : recordOf(input);
    });
    this.mutate(sheet, records, by);
  }

  private mutate(sheet: string, cellValue: Records, by: EngineChange['by'], trigger?: string): void {
    const params = {
      unitId: this.workbook.getId(),
      subUnitId: sheet,
      cellValue,
      ...(trigger ? { trigger } : {}),
    };
    this.source = by;
    this.commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
    this.source = 'person';
  }

  private noteChange(params: ISetRangeValuesMutationParams): void {
    const area = changedArea(params.cellValue ?? {});
    if (area === null) return;
    this.holdsFormulas ||= writesFormula(params.cellValue ?? {});
    this.awaitsFormulas = this.holdsFormulas;
    const change: EngineChange = { sheet: params.subUnitId, area, by: this.source };
    for (const listener of this.changeListeners) listener(change);
  }

  private noteSelection(selection: EngineSelection): void {
    if (JSON.stringify(selection) === JSON.stringify(this.current)) return;
    this.current = selection;
    for (const listener of this.selectListeners) listener(selection);
  }

  /** Univer's sheets have an end; Excel's seem to have none. */
  private fit(sheet: string, area: Area): void {
    const target = this.sheet(sheet);
    if (area.bottom >= target.getMaxRows()) target.setRowCount(area.bottom + 101);
    if (area.right >= target.getMaxColumns()) target.setColumnCount(area.right + 6);
  }
}

type Records = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

function matrixOf(area: Area, record: (row: number, column: number) => ICellData | undefined): Records {
  const matrix: Records = {};
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: Record<number, ICellData> = {};
    for (let column = area.left; column <= area.right; column += 1) {
      const made = record(row, column);
      if (made !== undefined) cells[column] = made;
    }
    matrix[row] = cells;
  }
  return matrix;
}

/** A person's formulas are taken in the Russian form, in place. */
function translateFormulas(matrix: Records): void {
  for (const cells of Object.values(matrix)) {
    for (const cell of Object.values(cells as Record<number, Nullable<ICellData>>)) {
      if (cell && cell.f) cell.f = formulaFromRussian(cell.f);
    }
  }
}

function isBlank(cell: Nullable<ICellData>): boolean {
  return !cell || (cell.v === undefined && !cell.f && !cell.si && !cell.p);
}
