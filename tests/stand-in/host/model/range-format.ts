/** Excel.RangeFormat and its parts: the look of one or several areas. */
import type { EngineStyle } from '../engine/sheet-engine';
import { RangeBorderCollection } from './range-borders';
import { colour, StyledAreas } from './styled-areas';

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
  /** The engine keeps plain fills alone. */
  get pattern() {
    const value = this.shared('fill');
    return value === null ? null : value === '' ? 'None' : 'Solid';
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
