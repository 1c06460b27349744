/** The cells of a Univer workbook: values, formulas and looks, read from its matrices and set by its mutations. */
import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Area } from '../../../../src/core/table/grid';
import {
  sheetRows,
  type EngineCell,
  type EngineChange,
  type EngineInput,
  type EngineStyle,
  type EngineStylePatch,
} from './sheet-engine';
import type { Records } from './held-styles';
import { recordOf, stylePatch, styleOf, valueOf } from './univer-cell';
import { extend, filledArea, isWithin } from './univer-matrix';
import { UniverSizes } from './univer-sizes';

const styleTrigger = 'sheet.command.set-style';

export abstract class UniverCells extends UniverSizes {
  /** Who is writing while a mutation runs. */
  protected source: EngineChange['by'] = 'person';

  /** By sheet, of values alone or of looks too, until a mutation of the workbook. */
  protected readonly usedAreas = new Map<string, Area | null>();

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    const known = this.usedAreas.get(`${valuesOnly} ${sheet}`);
    const held = valuesOnly ? null : this.held.styledArea(sheet);
    if (known !== undefined && (held === null || isWithin(held, known))) return known;
    if (!valuesOnly) this.showHeld();
    const matrix = this.sheet(sheet).getSheet().getCellMatrix().getMatrix();
    const filled = filledArea(matrix, valuesOnly);
    const spilled = filledArea(this.spilled(sheet), true);
    const used = filled !== null && spilled !== null ? extend(filled, spilled) : (filled ?? spilled);
    this.usedAreas.set(`${valuesOnly} ${sheet}`, used);
    return used;
  }

  readCells(sheet: string, area: Area): EngineCell[][] {
    const matrix = this.sheet(sheet).getSheet().getCellMatrix().getMatrix();
    const spilled = this.spilled(sheet);
    return this.mapArea(area, (row, column) => {
      const cell = matrix[row]?.[column];
      const shown = spilled[row]?.[column];
      const isSpilled = isBlank(cell) && Boolean(shown);
      return {
        value: valueOf(isSpilled ? shown : cell),
        formula: this.formulaOf(sheet, row, column, cell),
        isSpilled,
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
    this.showHeld();
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
    this.showHeld();
    const cell = this.sheet(sheet).getSheet().getCellMatrix().getValue(row, column);
    const inherited = this.columnStyles.find(sheet, row, column);
    if (inherited !== undefined && (!cell || (cell.s === undefined && cell.custom === undefined))) {
      return inheritedStyle(inherited);
    }
    return styleOf(this.styles().getStyleByCell(cell), cell?.custom?.['locked'] !== false);
  }

  readNumberFormats(sheet: string, area: Area): string[][] {
    this.showHeld();
    const matrix = this.sheet(sheet).getSheet().getCellMatrix().getMatrix();
    const styles = this.styles();
    return this.mapArea(area, (row, column) => {
      const cell = matrix[row]?.[column];
      const own = styles.getStyleByCell(cell)?.n?.pattern;
      if (own !== undefined || (cell && cell.s !== undefined)) return own ?? 'General';
      return this.columnStyles.find(sheet, row, column)?.numberFormat ?? 'General';
    });
  }

  columnStyle(sheet: string, column: number): EngineStyle | null {
    const inherited = this.columnStyles.find(sheet, sheetRows - 1, column);
    return inherited === undefined ? null : inheritedStyle(inherited);
  }

  setColumnStyle(sheet: string, first: number, last: number, fromRow: number, patch: EngineStylePatch): void {
    this.makeRoom(sheet, { top: 0, left: first, bottom: 0, right: last });
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
    this.makeRoom(sheet, area);
    const records = matrixOf(area, (row, column) => {
      const wanted = patch(row, column);
      if (wanted === undefined) return undefined;
      const record: ICellData = { s: stylePatch(wanted) };
      if (wanted.locked !== undefined) record.custom = { locked: wanted.locked };
      return record;
    });
    this.held.addStyles(sheet, area, records);
    if (!this.held.isHolding) this.showHeld();
  }

  protected override showHeld(): void {
    super.showHeld();
    for (const [sheet, records] of this.held.releaseStyles())
      this.mutate(sheet, records, 'client', styleTrigger);
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
    this.makeRoom(sheet, area);
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
}

function inheritedStyle(patch: EngineStylePatch): EngineStyle {
  return styleOf(stylePatch(patch), patch.locked !== false);
}

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

function isBlank(cell: Nullable<ICellData>): boolean {
  return !cell || (cell.v === undefined && !cell.f && !cell.si && !cell.p);
}
