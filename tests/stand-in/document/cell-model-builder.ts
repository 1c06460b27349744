/** Makes cell models of what a worksheet part says: both ways of reading it hand their cells here. */
import type { CellStyle } from '../../../src/core/model/sheet-model';
import { valueAt, type Grid } from '../../../src/core/table/grid';
import type { CellPlace } from '../../../src/xlsx/cells/cell-reference';
import { SheetRows } from './sheet-rows';
import { shiftFormula } from './shift-formula';
import { unescapeCellText } from '../../../src/xlsx/xml/xml-text';

/** A formula's element: its text and what its attributes `t` and `si` say. */
export interface FormulaElement {
  readonly text: string;
  readonly type: string | undefined;
  readonly sharedIndex: string | undefined;
}

interface SharedFormula extends CellPlace {
  readonly formula: string;
}

export class CellModelBuilder {
  readonly rows = new SheetRows();
  cellCount = 0;
  private readonly shared = new Map<string, SharedFormula>();

  /** `styles` by style index; null where the cell looks like any new one. */
  constructor(
    private readonly grid: Grid,
    private readonly styles: readonly (CellStyle | null)[],
  ) {}

  /** The attributes of a row's element; a height that the row only happens to have is none. */
  addRow(row: number, height: string | undefined, customHeight: string | undefined): void {
    const points = Number(height ?? Number.NaN);
    if ((customHeight === '1' || customHeight === 'true') && points >= 0) this.rows.setHeight(row, points);
  }

  addCell(row: number, column: number, style: number, element: FormulaElement | null): void {
    this.cellCount++;
    const formula = element === null ? null : this.formulaAt(row, column, element);
    const value = formula === null ? valueAt(this.grid, row, column) : { formula };
    const look = this.styles[style] ?? null;
    this.rows.put(row, column, look === null ? { value } : { value, style: look });
  }

  /** The cells that share a formula name it by a number; only the first of them spells it out. */
  private formulaAt(row: number, column: number, { text, type, sharedIndex }: FormulaElement): string | null {
    const formula = unescapeCellText(text).trim();
    if (type !== 'shared' || sharedIndex === undefined) return formula === '' ? null : formula;
    const known = this.shared.get(sharedIndex);
    if (formula !== '') {
      this.shared.set(sharedIndex, { row, column, formula });
      return formula;
    }
    return known === undefined ? null : shiftFormula(known.formula, row - known.row, column - known.column);
  }
}
