/** Looks and row heights held back while a batch runs, so that the grid draws their sum once and not every step. */
import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable } from '@univerjs/core';
import type { Area } from '../../../../src/core/table/grid';
import { extend } from './univer-matrix';

export type Records = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export class HeldStyles {
  isHolding = false;
  private readonly styles = new Map<string, Records>();
  private readonly areas = new Map<string, Area>();
  /** By sheet, then by row; in points. */
  private readonly heights = new Map<string, Map<number, number>>();

  addStyles(sheet: string, area: Area, records: Records): void {
    this.areas.set(sheet, extend(this.areas.get(sheet) ?? area, area));
    const held = this.styles.get(sheet) ?? {};
    this.styles.set(sheet, held);
    for (const [row, cells] of entries(records)) {
      const known = (held[row] ??= {});
      for (const [column, cell] of entries(cells)) known[column] = merged(known[column], cell);
    }
  }

  addHeights(sheet: string, first: number, last: number, points: number): void {
    const held = this.heights.get(sheet) ?? new Map<number, number>();
    this.heights.set(sheet, held);
    for (let row = first; row <= last; row += 1) held.set(row, points);
  }

  /** Around all looks that are held back for a sheet. */
  styledArea(sheet: string): Area | null {
    return this.areas.get(sheet) ?? null;
  }

  releaseStyles(): readonly (readonly [sheet: string, records: Records])[] {
    const taken = [...this.styles];
    this.styles.clear();
    this.areas.clear();
    return taken;
  }

  releaseHeights(): readonly (readonly [sheet: string, heights: ReadonlyMap<number, number>])[] {
    const taken = [...this.heights];
    this.heights.clear();
    return taken;
  }

  forget(sheet: string): void {
    this.styles.delete(sheet);
    this.areas.delete(sheet);
    this.heights.delete(sheet);
  }
}

function entries<T>(object: { readonly [index: number]: T }): [number, T][] {
  return Object.entries(object).map(([key, value]) => [Number(key), value]);
}

/** Later looks win; sides of a border are looks of their own. */
function merged(first: Nullable<ICellData>, second: Nullable<ICellData>): Nullable<ICellData> {
  if (!first || !second) return second;
  const [before, after] = [first.s as IStyleData, second.s as IStyleData];
  const borders = before.bd || after.bd ? { bd: { ...before.bd, ...after.bd } } : {};
  const custom = { ...first.custom, ...second.custom };
  return {
    s: { ...before, ...after, ...borders },
    ...(Object.keys(custom).length === 0 ? {} : { custom }),
  };
}
