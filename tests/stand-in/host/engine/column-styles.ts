/** Looks that whole columns give to cells without a look of their own. */
import { shiftArea, type LineChange } from '../shift-area';
import { sheetRows, type EngineStylePatch } from './sheet-engine';

interface ColumnStyle {
  readonly fromRow: number;
  readonly patch: EngineStylePatch;
}

export class ColumnStyles {
  private readonly styles = new Map<string, ColumnStyle>();

  /** The look of a cell, where its column gives one. */
  find(sheet: string, row: number, column: number): EngineStylePatch | undefined {
    const style = this.styles.get(`${sheet}|${column}`);
    return style !== undefined && row >= style.fromRow ? style.patch : undefined;
  }

  /** Adds to what the column gives already; returns all of it. */
  add(sheet: string, column: number, fromRow: number, patch: EngineStylePatch): EngineStylePatch {
    const key = `${sheet}|${column}`;
    const known = this.styles.get(key);
    const merged = { ...known?.patch, ...patch, borders: { ...known?.patch.borders, ...patch.borders } };
    this.styles.set(key, { fromRow: Math.min(fromRow, known?.fromRow ?? fromRow), patch: merged });
    return merged;
  }

  /** Columns that come or go push those behind them; rows push where the look begins. */
  shift(change: LineChange): void {
    const own = [...this.styles].filter(([key]) => key.startsWith(`${change.sheet}|`));
    this.forget(change.sheet);
    for (const [key, { fromRow, patch }] of own) {
      const column = Number(key.slice(change.sheet.length + 1));
      const area = { top: fromRow, bottom: sheetRows - 1, left: column, right: column };
      const shifted = shiftArea(area, change);
      if (shifted !== null)
        this.styles.set(`${change.sheet}|${shifted.left}`, { fromRow: shifted.top, patch });
    }
  }

  forget(sheet: string): void {
    for (const key of this.styles.keys()) if (key.startsWith(`${sheet}|`)) this.styles.delete(key);
  }
}
