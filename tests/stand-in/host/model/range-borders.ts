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
  get style() {
    return this.current() === null ? 'None' : 'Continuous';
  }
  set style(value: string) {
    this.draw(
      value === 'None'
        ? null
        : { style: value === 'Continuous' ? 'thin' : 'dashed', color: this.current()?.color ?? '#000000' },
    );
  }
  get color() {
    return this.current()?.color ?? '#000000';
  }
  set color(value: string) {
    this.draw({ style: this.current()?.style ?? 'thin', color: colour(value) });
  }
  get weight() {
    const names: Readonly<Record<string, string>> = { hair: 'Hairline', medium: 'Medium', thick: 'Thick' };
    return names[this.current()?.style ?? 'thin'] ?? 'Thin';
  }
  set weight(value: string) {
    const styles: Readonly<Record<string, EngineBorder['style']>> = {
      Hairline: 'hair',
      Medium: 'medium',
      Thick: 'thick',
    };
    this.draw({ style: styles[value] ?? 'thin', color: this.current()?.color ?? '#000000' });
  }

  private current(): EngineBorder | null {
    const area = this.list[0];
    if (area === undefined) return null;
    const side = sideOf(this.edge);
    const row = this.edge === 'EdgeBottom' ? area.bottom : area.top;
    const column = this.edge === 'EdgeRight' ? area.right : area.left;
    return this.context.engine.styleAt(this.sheet, row, column).borders[side] ?? null;
  }

  private draw(border: EngineBorder | null): void {
    const side = sideOf(this.edge);
    for (const area of this.list) {
      const bounded = this.bounded(area);
      this.context.guard(this.sheet, bounded, 'RangeBorder');
      this.context.engine.setStyles(this.sheet, bounded, (row, column) =>
        touches(this.edge, bounded, row, column) ? { borders: { [side]: border } } : undefined,
      );
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
