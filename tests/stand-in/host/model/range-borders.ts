/** Excel.RangeBorderCollection: the six edges of a range, outer and inner. */
import type { Area } from '../../../../src/core/table/grid';
import type { BorderSide, EngineBorder } from '../engine/sheet-engine';
import { HostError } from '../host-error';
import { RemoteCollection } from '../remote-object';
import type { HostContext } from './host-context';
import { colour, StyledAreas } from './styled-areas';

const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Edge = (typeof edges)[number];

export class RangeBorderCollection extends RemoteCollection {
  constructor(
    private readonly context: HostContext,
    private readonly sheet: string,
    private readonly list: readonly Area[],
  ) {
    super();
  }

  children(): readonly RangeBorder[] {
    return edges.map((edge) => new RangeBorder(this.context, this.sheet, this.list, edge));
  }
  get count() {
    return edges.length;
  }
  getItem(index: string) {
    const edge = edges.find((candidate) => candidate === index);
    if (edge === undefined) throw new HostError('InvalidArgument', 'RangeBorderCollection.getItem');
    return new RangeBorder(this.context, this.sheet, this.list, edge);
  }
  getItemAt(index: number) {
    return this.children()[index] ?? null;
  }
}

const lineStyles: Readonly<Record<string, string>> = { dashed: 'Dash', dotted: 'Dot', double: 'Double' };
const weights: Readonly<Record<string, string>> = {
  hair: 'Hairline',
  thin: 'Thin',
  medium: 'Medium',
  thick: 'Thick',
  double: 'Thick',
};

class RangeBorder extends StyledAreas {
  constructor(
    context: HostContext,
    sheet: string,
    list: readonly Area[],
    private readonly edge: Edge,
  ) {
    super(context, sheet, list);
  }

  get sideIndex() {
    return this.edge;
  }
  /** Null where the lines of the edge differ, as for every part of a look. */
  get style() {
    const seen = this.seen();
    if (seen === undefined) return null;
    return seen === null ? 'None' : (lineStyles[seen.style] ?? 'Continuous');
  }
  /** A line that is continuous already keeps its weight. */
  set style(value: string | null) {
    if (value === null) return;
    const named = Object.keys(lineStyles).find((style) => lineStyles[style] === value) ?? 'dashed';
    this.draw((own) => {
      if (value === 'None') return null;
      const kept = own && !(own.style in lineStyles) ? own.style : 'thin';
      const style = value === 'Continuous' ? kept : (named as EngineBorder['style']);
      return { style, color: own?.color ?? '#000000' };
    });
  }
  get color() {
    const seen = this.seen();
    return seen === undefined ? null : (seen?.color ?? '#000000');
  }
  set color(value: string | null) {
    if (value !== null) this.draw((own) => ({ style: own?.style ?? 'thin', color: colour(value) }));
  }
  get weight() {
    const seen = this.seen();
    return seen === undefined ? null : (weights[seen?.style ?? 'thin'] ?? 'Thin');
  }
  /** Of lines that are not continuous the engine keeps no weight. */
  set weight(value: string | null) {
    if (value === null) return;
    const named = Object.keys(weights).find((name) => weights[name] === value && !(name in lineStyles));
    this.draw((own) => {
      const style = own && own.style in lineStyles ? own.style : ((named ?? 'thin') as EngineBorder['style']);
      return { style, color: own?.color ?? '#000000' };
    });
  }

  /** The line that all cells of the edge share; undefined where they differ. */
  private seen(): EngineBorder | null | undefined {
    let shared: EngineBorder | null | undefined;
    for (const { top, left, bottom, right } of this.list.map((area) => this.bounded(area))) {
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          if (!touches(this.edge, { top, left, bottom, right }, row, column)) continue;
          const line = this.lineAt(row, column);
          if (shared !== undefined && (shared?.style !== line?.style || shared?.color !== line?.color))
            return undefined;
          shared = line;
        }
      }
    }
    return shared ?? null;
  }

  /** A line between two cells may be kept by either. */
  private lineAt(row: number, column: number): EngineBorder | null {
    const at = (down: number, over: number) =>
      this.context.engine.styleAt(this.sheet, row + down, column + over).borders;
    const own = at(0, 0)[sideOf(this.edge)];
    if (own !== undefined) return own;
    if (this.edge === 'InsideHorizontal') return at(1, 0).top ?? null;
    return this.edge === 'InsideVertical' ? (at(0, 1).left ?? null) : null;
  }

  private draw(lineOf: (own: EngineBorder | null) => EngineBorder | null): void {
    const side = sideOf(this.edge);
    for (const area of this.list) {
      const bounded = this.bounded(area);
      this.context.guard(this.sheet, bounded, 'RangeBorder');
      this.context.engine.setStyles(this.sheet, bounded, (row, column) => {
        if (!touches(this.edge, bounded, row, column)) return undefined;
        const own = this.context.engine.styleAt(this.sheet, row, column).borders[side] ?? null;
        return { borders: { [side]: lineOf(own) } };
      });
    }
  }
}

function sideOf(edge: Edge): BorderSide {
  const sides = {
    EdgeTop: 'top',
    EdgeBottom: 'bottom',
    EdgeLeft: 'left',
    EdgeRight: 'right',
    InsideVertical: 'right',
    InsideHorizontal: 'bottom',
  } as const;
  return sides[edge];
}

function touches(edge: Edge, area: Area, row: number, column: number): boolean {
  switch (edge) {
    case 'EdgeTop':
      return row === area.top;
    case 'EdgeBottom':
      return row === area.bottom;
    case 'EdgeLeft':
      return column === area.left;
    case 'EdgeRight':
      return column === area.right;
    case 'InsideVertical':
      return column < area.right;
    case 'InsideHorizontal':
      return row < area.bottom;
  }
}
