/** The place of an Excel.Range: its address, its size and the ranges that follow from them. */
import type { Area } from '../../../../src/core/table/grid';
import { checkedArea, isEntireColumn, isEntireRow } from '../address';
import { sheetColumns, sheetRows, type EngineSelection } from '../engine/sheet-engine';
import { RemoteObject } from '../remote-object';
import type { HostContext } from './host-context';

export abstract class RangePlace extends RemoteObject {
  constructor(
    protected readonly context: HostContext,
    readonly place: EngineSelection,
  ) {
    super();
    checkedArea(place.area, 'Range');
  }

  get address() {
    return this.context.address(this.place.sheet, this.place.area);
  }
  get addressLocal() {
    return this.address;
  }
  get rowIndex() {
    return this.place.area.top;
  }
  get columnIndex() {
    return this.place.area.left;
  }
  get rowCount() {
    return this.place.area.bottom - this.place.area.top + 1;
  }
  get columnCount() {
    return this.place.area.right - this.place.area.left + 1;
  }
  get cellCount() {
    const count = this.rowCount * this.columnCount;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get isEntireColumn() {
    return isEntireColumn(this.place.area);
  }
  get isEntireRow() {
    return isEntireRow(this.place.area);
  }

  getCell(row: number, column: number) {
    const { top, left } = this.place.area;
    return this.sibling({ top: top + row, left: left + column, bottom: top + row, right: left + column });
  }
  getRow(row: number) {
    const top = this.place.area.top + row;
    return this.sibling({ ...this.place.area, top, bottom: top });
  }
  getColumn(column: number) {
    const left = this.place.area.left + column;
    return this.sibling({ ...this.place.area, left, right: left });
  }
  getEntireColumn() {
    return this.sibling({ ...this.place.area, top: 0, bottom: sheetRows - 1 });
  }
  getEntireRow() {
    return this.sibling({ ...this.place.area, left: 0, right: sheetColumns - 1 });
  }
  getLastCell() {
    const { bottom, right } = this.place.area;
    return this.sibling({ top: bottom, left: right, bottom, right });
  }
  getLastRow() {
    return this.sibling({ ...this.place.area, top: this.place.area.bottom });
  }
  getLastColumn() {
    return this.sibling({ ...this.place.area, left: this.place.area.right });
  }
  getOffsetRange(rows: number, columns: number) {
    const { top, left, bottom, right } = this.place.area;
    return this.sibling({
      top: top + rows,
      left: left + columns,
      bottom: bottom + rows,
      right: right + columns,
    });
  }
  getResizedRange(rows: number, columns: number) {
    return this.sibling({
      ...this.place.area,
      bottom: this.place.area.bottom + rows,
      right: this.place.area.right + columns,
    });
  }
  getAbsoluteResizedRange(rows: number, columns: number) {
    const { top, left } = this.place.area;
    return this.sibling({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  getBoundingRect(other: unknown) {
    const area = this.areaOf(other);
    return this.sibling({
      top: Math.min(this.place.area.top, area.top),
      left: Math.min(this.place.area.left, area.left),
      bottom: Math.max(this.place.area.bottom, area.bottom),
      right: Math.max(this.place.area.right, area.right),
    });
  }

  protected abstract sibling(area: Area): RangePlace;
  /** The area of another range of the same sheet. */
  protected abstract areaOf(other: unknown): Area;
}
