/** What the parts of a range's format share: one look over several areas. */
import type { Area } from '../../../../src/core/table/grid';
import { isEntireRow } from '../address';
import { sheetRows, type EngineStyle, type EngineStylePatch } from '../engine/sheet-engine';
import { HostError } from '../host-error';
import { RemoteObject } from '../remote-object';
import type { HostContext } from './host-context';

type PlainStyle = Omit<EngineStyle, 'borders'>;

export class StyledAreas extends RemoteObject {
  constructor(
    protected readonly context: HostContext,
    protected readonly sheet: string,
    protected readonly list: readonly Area[],
  ) {
    super();
  }

  /** The value all cells share, or null. */
  protected shared<K extends keyof PlainStyle>(name: K): PlainStyle[K] | null {
    let shared: PlainStyle[K] | undefined;
    for (const { top, left, bottom, right } of this.list.map((area) => this.bounded(area))) {
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          const value = this.context.engine.styleAt(this.sheet, row, column)[name];
          if (shared !== undefined && shared !== value) return null;
          shared = value;
        }
      }
    }
    return shared ?? null;
  }

  protected apply(patch: EngineStylePatch): void {
    for (const area of this.list) {
      const bounded = this.bounded(area);
      this.context.guard(this.sheet, bounded, 'RangeFormat');
      this.context.engine.setStyles(this.sheet, bounded, () => patch);
      if (area.bottom === sheetRows - 1 && !isEntireRow(area)) {
        this.context.engine.setColumnStyle(this.sheet, area.left, area.right, area.top, patch);
      }
    }
  }

  /** Areas down to the last row or over to the last column are styled as far as the sheet is used. */
  protected bounded(area: Area): Area {
    if (area.bottom < sheetRows - 1 && !isEntireRow(area)) return area;
    const used = this.context.engine.usedArea(this.sheet, false);
    return {
      ...area,
      bottom: area.bottom === sheetRows - 1 ? Math.max(used?.bottom ?? 0, area.top) : area.bottom,
      right: isEntireRow(area) ? Math.max(used?.right ?? 0, area.left) : area.right,
    };
  }
}

/** `#RRGGBB` of a colour as clients write it. */
export function colour(value: string): string {
  if (!/^#?[0-9a-f]{6}$/i.test(value)) throw new HostError('InvalidArgument', 'color');
  return `#${value.replace('#', '').toUpperCase()}`;
}
