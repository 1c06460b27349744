/** Excel.RangeFormat and its parts: the look of one or several areas. */
import type { Area } from '../../../core/table/grid';
import { isEntireRow } from '../address';
import {
  sheetRows,
  type BorderSide,
  type EngineBorder,
  type EngineStyle,
  type EngineStylePatch,
} from '../engine/sheet-engine';
import { HostError } from '../host-error';
import { RemoteCollection, RemoteObject } from '../remote-object';
import type { HostContext } from './host-context';

type PlainStyle = Omit<EngineStyle, 'borders'>;

class StyledAreas extends RemoteObject {
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
    const used = this.context.engine.usedArea(this.sheet, false);
    return {
      ...area,
      bottom: area.bottom === sheetRows - 1 ? Math.max(used?.bottom ?? 0, area.top) : area.bottom,
      right: isEntireRow(area) ? Math.max(used?.right ?? 0, area.left) : area.right,
    };
  }
}

export class RangeFormat extends StyledAreas {
  get font() {
    return new RangeFont(this.context, this.sheet, this.list);
  }
  get fill() {
    return new RangeFill(this.context, this.sheet, this.list);
  }
  get borders() {
    return new RangeBorderCollection(this.context, this.sheet, this.list);
  }
  get protection() {
    return new FormatProtection(this.context, this.sheet, this.list);
  }
  get horizontalAlignment() {
    return this.shared('horizontal');
  }
  set horizontalAlignment(value: EngineStyle['horizontal'] | null) {
    if (value !== null) this.apply({ horizontal: value });
  }
  get verticalAlignment() {
    return this.shared('vertical');
  }
  set verticalAlignment(value: EngineStyle['vertical'] | null) {
    if (value !== null) this.apply({ vertical: value });
  }
  get wrapText() {
    return this.shared('wrap');
  }
  set wrapText(value: boolean | null) {
    this.apply({ wrap: value === true });
  }
  get columnWidth() {
    return this.context.engine.columnWidth(this.sheet, this.list[0]?.left ?? 0);
  }
  set columnWidth(points: number) {
    this.context.guardSheet(this.sheet, 'RangeFormat.columnWidth');
    for (const { left, right } of this.list)
      this.context.engine.setColumnWidth(this.sheet, left, right, points);
  }
  get rowHeight() {
    return this.context.engine.rowHeight(this.sheet, this.list[0]?.top ?? 0);
  }
  set rowHeight(points: number) {
    this.context.guardSheet(this.sheet, 'RangeFormat.rowHeight');
    for (const area of this.list) {
      const { top, bottom } = this.bounded(area);
      this.context.engine.setRowHeight(this.sheet, top, bottom, points);
    }
  }
  /** Heights follow the text by themselves in the engine's grid. */
  autofitRows() {
    this.context.guardSheet(this.sheet, 'RangeFormat.autofitRows');
  }
  autofitColumns() {
    this.context.guardSheet(this.sheet, 'RangeFormat.autofitColumns');
    for (const area of this.list) {
      const { left, right, top, bottom } = this.bounded(area);
      for (let column = left; column <= right; column += 1) {
        const texts = this.context.engine.readTexts(this.sheet, { top, left: column, bottom, right: column });
        const longest = Math.max(4, ...texts.map((row) => row[0]?.length ?? 0));
        this.context.engine.setColumnWidth(this.sheet, column, column, longest * 5.25 + 4);
      }
    }
  }
}

class RangeFont extends StyledAreas {
  get name() {
    return this.shared('fontName');
  }
  set name(value: string | null) {
    if (value !== null) this.apply({ fontName: value });
  }
  get size() {
    return this.shared('fontSize');
  }
  set size(value: number | null) {
    if (value !== null) this.apply({ fontSize: value });
  }
  get bold() {
    return this.shared('bold');
  }
  set bold(value: boolean | null) {
    this.apply({ bold: value === true });
  }
  get italic() {
    return this.shared('italic');
  }
  set italic(value: boolean | null) {
    this.apply({ italic: value === true });
  }
  get strikethrough() {
    return this.shared('strikethrough');
  }
  set strikethrough(value: boolean | null) {
    this.apply({ strikethrough: value === true });
  }
  get underline() {
    const value = this.shared('underline');
    return value === null ? null : value ? 'Single' : 'None';
  }
  set underline(value: string | null) {
    this.apply({ underline: value !== null && value !== 'None' });
  }
  get color() {
    return this.shared('color');
  }
  set color(value: string | null) {
    if (value !== null) this.apply({ color: colour(value) });
  }
}

class RangeFill extends StyledAreas {
  get color() {
    const value = this.shared('fill');
    return value === '' ? '#FFFFFF' : value;
  }
  set color(value: string | null) {
    if (value !== null) this.apply({ fill: colour(value) });
  }
  clear() {
    this.apply({ fill: '' });
  }
}

class FormatProtection extends StyledAreas {
  get locked() {
    return this.shared('locked');
  }
  set locked(value: boolean | null) {
    this.context.guardSheet(this.sheet, 'FormatProtection.locked');
    this.apply({ locked: value === true });
  }
}

const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Edge = (typeof edges)[number];

class RangeBorderCollection extends RemoteCollection {
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

function colour(value: string): string {
  if (!/^#?[0-9a-f]{6}$/i.test(value)) throw new HostError('InvalidArgument', 'color');
  return `#${value.replace('#', '').toUpperCase()}`;
}
