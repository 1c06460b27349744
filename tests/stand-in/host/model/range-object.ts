/** Excel.Range: an area of one sheet, its cells and the areas that follow from it. */
import type { Area } from '../../../../src/core/table/grid';
import { areaAddress, intersect } from '../address';
import type { EngineCell } from '../engine/sheet-engine';
import { HostError } from '../host-error';
import { limits } from '../limits';
import { found } from '../remote-object';
import { ConditionalFormatCollection } from './conditional-formats';
import { DataValidation } from './data-validation';
import { RangeAreas } from './range-areas';
import {
  clientFormula,
  clientValue,
  readCells,
  valueType,
  writeNumberFormats,
  writeValues,
} from './range-cells';
import { RangeFormat } from './range-format';
import { RangePlace } from './range-place';
import { TableCollection } from './tables';
import { Worksheet } from './worksheet-object';

/** From here on looking up what is used costs less than looking at every cell. */
const manyCells = 10_000;

export class Range extends RangePlace {
  private reference: string | null = null;

  override get identity(): Readonly<Record<string, unknown>> {
    return this.reference === null ? {} : { _ReferenceId: this.reference };
  }

  override scalarNames(): readonly string[] {
    return [
      'address',
      'cellCount',
      'columnCount',
      'columnIndex',
      'formulas',
      'numberFormat',
      'rowCount',
      'rowIndex',
      'text',
      'values',
      'valueTypes',
    ];
  }

  get values(): unknown {
    return this.mapCells(clientValue);
  }
  set values(given: unknown) {
    writeValues(this.context, this.place.sheet, this.place.area, given);
  }
  get formulas(): unknown {
    return this.mapCells(clientFormula);
  }
  set formulas(given: unknown) {
    writeValues(this.context, this.place.sheet, this.place.area, given);
  }
  get valueTypes() {
    return this.mapCells(valueType);
  }
  get text() {
    return this.context.engine
      .calculated()
      .then(() => this.context.engine.readTexts(this.place.sheet, this.place.area));
  }
  get numberFormat(): unknown {
    return this.context.engine.readNumberFormats(this.place.sheet, this.place.area);
  }
  set numberFormat(given: unknown) {
    writeNumberFormats(this.context, this.place.sheet, this.place.area, given);
  }

  get columnHidden(): unknown {
    return same(this.columns().map((column) => this.context.engine.columnHidden(this.place.sheet, column)));
  }
  set columnHidden(hidden: unknown) {
    this.context.guardSheet(this.place.sheet, 'Range.columnHidden');
    this.context.engine.setColumnHidden(
      this.place.sheet,
      this.place.area.left,
      this.place.area.right,
      hidden === true,
    );
  }
  get rowHidden(): unknown {
    return same(this.rows().map((row) => this.context.engine.rowHidden(this.place.sheet, row)));
  }
  set rowHidden(hidden: unknown) {
    this.context.guardSheet(this.place.sheet, 'Range.rowHidden');
    this.context.engine.setRowHidden(
      this.place.sheet,
      this.place.area.top,
      this.place.area.bottom,
      hidden === true,
    );
  }
  get hidden() {
    return this.columnHidden === true || this.rowHidden === true;
  }

  get hyperlink(): unknown {
    return this.context.kept.sheet(this.place.sheet).links.get(areaAddress(this.place.area)) ?? null;
  }
  set hyperlink(link: unknown) {
    this.context.guard(this.place.sheet, this.place.area, 'Range.hyperlink');
    const record = (link ?? {}) as Record<string, unknown>;
    this.context.kept.sheet(this.place.sheet).links.set(areaAddress(this.place.area), record);
    const text = record['textToDisplay'];
    if (typeof text !== 'string') return;
    const [[cell]] = this.context.engine.readCells(this.place.sheet, this.place.area) as [[EngineCell]];
    if (cell.value !== text || cell.formula !== null) this.values = `'${text}`;
  }

  get format() {
    return new RangeFormat(this.context, this.place.sheet, [this.place.area]);
  }
  get worksheet() {
    return new Worksheet(this.context, this.place.sheet);
  }
  get dataValidation() {
    return new DataValidation(this.context, this.place.sheet, this.place.area);
  }
  get conditionalFormats() {
    return new ConditionalFormatCollection(this.context, this.place.sheet, [this.place.area]);
  }

  getIntersection(other: unknown) {
    return found(this.getIntersectionOrNullObject(other), 'Range.getIntersection');
  }
  getIntersectionOrNullObject(other: unknown) {
    const area = intersect(this.place.area, this.areaOf(other));
    return area === null ? null : this.sibling(area);
  }
  getUsedRange(valuesOnly?: boolean) {
    return found(this.getUsedRangeOrNullObject(valuesOnly), 'Range.getUsedRange');
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean) {
    const used = this.context.engine.usedArea(this.place.sheet, valuesOnly === true);
    const area = used === null ? null : intersect(used, this.place.area);
    return area === null ? null : this.sibling(area);
  }
  getMergedAreasOrNullObject() {
    const { area } = this.place;
    const areas = this.context.engine.merges(this.place.sheet).filter((merge) => beginsIn(merge, area));
    if (areas.length > limits.mergedAreas)
      throw new HostError('GeneralException', 'Range.getMergedAreasOrNullObject');
    if (areas.length === 0) return null;
    // Of a merge that reaches out of the range the address names the first cell alone.
    const named = areas.map((merge) =>
      isInside(merge, area) ? merge : { ...merge, bottom: merge.top, right: merge.left },
    );
    return new RangeAreas(this.context, this.place.sheet, areas, named);
  }
  getTables() {
    return new TableCollection(
      this.context,
      this.place.sheet,
      (table) => intersect(table.area, this.place.area) !== null,
    );
  }

  merge(across?: boolean) {
    this.context.guardSheet(this.place.sheet, 'Range.merge');
    const areas =
      across === true
        ? this.rows().map((row) => ({ ...this.place.area, top: row, bottom: row }))
        : [this.place.area];
    for (const area of areas) this.keepFirst(area);
    this.context.engine.merge(this.place.sheet, areas);
  }
  unmerge() {
    this.context.guardSheet(this.place.sheet, 'Range.unmerge');
    for (const merge of this.context.engine.merges(this.place.sheet)) {
      if (intersect(merge, this.place.area) !== null) this.context.engine.unmerge(this.place.sheet, merge);
    }
  }
  clear(applyTo?: string) {
    this.context.guard(this.place.sheet, this.place.area, 'Range.clear');
    const what = applyTo === 'Contents' ? 'contents' : applyTo === 'Formats' ? 'formats' : 'all';
    const used = this.context.engine.usedArea(this.place.sheet, false);
    const area = used === null ? null : intersect(used, this.place.area);
    if (area !== null) this.context.engine.clear(this.place.sheet, area, what);
  }
  select() {
    if (this.context.sheet(this.place.sheet).visibility !== 'Visible')
      throw new HostError('InvalidOperation', 'Range.select');
    this.context.engine.select({ sheet: this.place.sheet, area: this.place.area });
  }
  calculate() {
    return this.context.engine.calculated();
  }

  _KeepReference() {
    this.reference ??= this.context.keep(this);
  }
  _ValidateArraySize(rows: number, columns: number) {
    if (rows !== this.rowCount || columns !== this.columnCount) {
      throw new HostError(
        'InvalidArgument',
        'Range.values',
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  }

  /** Of what stands in the cells to be merged Excel keeps the first one's. */
  private keepFirst({ top, left, bottom, right }: Area): void {
    const { engine } = this.context;
    const { sheet } = this.place;
    const others = [
      { top, left: left + 1, bottom: top, right },
      { top: top + 1, left, bottom, right },
    ];
    for (const area of others) {
      if (area.left > area.right || area.top > area.bottom) continue;
      const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
      const used = size > manyCells ? engine.usedArea(sheet, true) : area;
      const filled = used === null ? null : intersect(used, area);
      if (filled === null) continue;
      // Most merges are of empty cells, and clearing costs the engine a calculation.
      const cells = engine.readCells(sheet, filled).flat();
      if (cells.some(({ value, formula }) => value !== null || formula !== null))
        engine.clear(sheet, filled, 'contents');
    }
  }

  private async mapCells<T>(view: (cell: Parameters<typeof clientValue>[0]) => T): Promise<T[][] | null> {
    const cells = await readCells(this.context, this.place.sheet, this.place.area);
    return cells === null ? null : cells.map((row) => row.map(view));
  }

  protected override sibling(area: Area): Range {
    return new Range(this.context, { sheet: this.place.sheet, area });
  }

  protected override areaOf(other: unknown): Area {
    if (other instanceof Range && other.place.sheet === this.place.sheet) return other.place.area;
    if (typeof other === 'string')
      return new Worksheet(this.context, this.place.sheet).getRange(other).place.area;
    throw new HostError('InvalidArgument', 'Range');
  }

  private rows(): number[] {
    const last = Math.min(this.place.area.bottom, this.place.area.top + 9999);
    return Array.from({ length: last - this.place.area.top + 1 }, (_, index) => this.place.area.top + index);
  }

  private columns(): number[] {
    return Array.from({ length: this.columnCount }, (_, index) => this.place.area.left + index);
  }
}

function beginsIn(merge: Area, { top, left, bottom, right }: Area): boolean {
  return merge.top >= top && merge.top <= bottom && merge.left >= left && merge.left <= right;
}

function isInside(merge: Area, area: Area): boolean {
  return beginsIn(merge, area) && merge.bottom <= area.bottom && merge.right <= area.right;
}

/** The common value, or null where the cells differ, as the reference says of mixed ranges. */
function same<T>(values: readonly T[]): T | null {
  const first = values[0];
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
